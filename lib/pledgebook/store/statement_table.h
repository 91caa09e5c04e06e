#ifndef PLEDGEBOOK_STORE_STATEMENT_TABLE_H_
#define PLEDGEBOOK_STORE_STATEMENT_TABLE_H_

#include <optional>
#include <string>
#include <vector>

#include "pledgebook/model/statement.h"
#include "pledgebook/store/sqlite.h"

namespace pledgebook {

/// What the rows of a document share.
struct StatementHome {
  long long document = 0;
  std::optional<Date> date;
  long long rank = 0;  ///< rank_of() the document's key
};

/// A statement as stored.
struct StoredStatement {
  long long rowid = 0;
  Statement statement;  ///< as reviewed
  std::string found;    ///< fields as found, where a review changed them
  bool kept = false;
};

/// Writes the tables `statement` and `label`. Groups, places, anchors and
/// reviews are others' work. Thread contract: as its Db.
class StatementTable {
 public:
  explicit StatementTable(Db& db);

  /// Inserts as its own lead, live and unreviewed; returns the rowid.
  /// REQUIRES: index_new() is called before anything else touches the row.
  long long insert(const StatementHome& home, const Statement& statement);
  /// Puts the inserted rows into the full-text index, all at one go.
  void index_new();
  /// Overwrites every field of an existing row.
  void update(long long rowid, const StatementHome& home,
              const Statement& statement);
  void remove(long long rowid);
  /// All rows of a document, in text order.
  std::vector<StoredStatement> of_document(long long document);
  std::optional<StoredStatement> one(long long rowid);

 private:
  void bind_all(Stmt& stmt, const StatementHome& home, const Statement& s);
  void write_labels(long long rowid, const StatementHome& home,
                    const Statement& statement);

  Db& db_;
  Stmt insert_, update_, remove_, labels_, clear_labels_, of_document_, one_,
      index_;
  long long next_;
  long long unindexed_ = next_;  // from there on
};

/// A number made of the first 60 bits of the key: order of documents of one
/// day, the same in every database.
long long rank_of(const std::string& document_key);

/// Same words of the same holder: letters and figures only, case folded
/// (ASCII); short sentences stand for themselves.
long long group_of(const Statement& statement);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_STATEMENT_TABLE_H_
