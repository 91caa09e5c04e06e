#ifndef PLEDGEBOOK_STORE_EXTRACTION_H_
#define PLEDGEBOOK_STORE_EXTRACTION_H_

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "pledgebook/model/document.h"
#include "pledgebook/store/anchors.h"
#include "pledgebook/store/groups.h"
#include "pledgebook/store/reviews.h"
#include "pledgebook/store/sqlite.h"
#include "pledgebook/store/statement_table.h"

namespace pledgebook {

/// What a statement says, as JSON, to tell whether a new recipe changed it.
std::string record_of(const Statement& statement);

/// The statements of one document: first found, found again differently,
/// placed in files, shown or not, with what hangs on them.
/// Thread contract: as its Db.
class Extraction {
 public:
  explicit Extraction(Db& db);

  void insert(const StatementHome& home, std::span<const Statement> found);
  /// Puts `found` in the place of what is stored and journals the
  /// difference. Rows are matched by id; a vanished row that a person
  /// accepted or rated gives what hangs on it to the row that covers its
  /// words, or is kept.
  void replace(const StatementHome& home, std::span<const Statement> found,
               long long run);
  /// Bytes of every statement of the document in one file.
  /// By `given` where there is no source map, else by the document's.
  void place(long long document, long long location, const Document& in,
             const std::map<std::string, ByteSpan>* given);
  void set_live(long long document, bool live);
  /// The number of places changed: count mentions anew at settle().
  void touch(long long document);
  /// Moves anchors here, then lays reviews over and refreshes groups.
  void settle(long long document, long long previous);

 private:
  void drop(const StoredStatement& old, const StatementHome& home,
            const std::vector<StoredStatement>& now, long long run);
  void journal(long long run, const StatementHome& home, const std::string& id,
               const char* what, const std::string& before,
               const std::string& after);

  StatementTable table_;
  Groups groups_;
  Anchors anchors_;
  Reviews reviews_;
  Stmt journal_, place_, clear_places_, spans_, live_, keep_, group_;
  std::set<long long> touched_;  // groups to refresh
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_EXTRACTION_H_
