#ifndef PLEDGEBOOK_STORE_DOCUMENT_TABLE_H_
#define PLEDGEBOOK_STORE_DOCUMENT_TABLE_H_

#include <map>
#include <optional>
#include <string>

#include "pledgebook/model/document.h"
#include "pledgebook/store/sqlite.h"

namespace pledgebook {

/// The document that stands at a path now.
struct CurrentPlace {
  long long location = 0;
  long long document = 0;
  int revision = 0;
  std::string stamp;
};

struct KnownDocument {
  long long document = 0;
  long long location = 0;  ///< the first current one; 0 if none
  long long recipe = 0;
  bool live = true;
};

/// Writes the tables document, document_text, document_words and location.
/// Thread contract: as its Db.
class DocumentTable {
 public:
  explicit DocumentTable(Db& db);

  std::optional<CurrentPlace> at_path(const std::string& path);
  std::optional<KnownDocument> by_key(const std::string& key);

  long long insert(const Document& document, long long recipe, long long run);
  void set_text(long long document, const std::string& text, bool index);
  /// Metadata and recipe as the first location gives them.
  void update(long long document, const Document& from, long long recipe);

  long long insert_place(long long document, const Document& from,
                         const std::string& file, const std::string& stamp,
                         int revision, long long run);
  void update_place(long long location, const Document& from,
                    const std::string& file, const std::string& stamp);
  /// The path holds something else now.
  void retire_place(long long location);
  /// Sets `location` to the first current place and `live` by whether there
  /// is one; true if either changed.
  bool settle(long long document);

 private:
  void bind_metadata(Stmt& stmt, const Metadata& meta);
  void write_words(long long document, const Document& from);

  Db& db_;
  Stmt at_path_, by_key_, insert_, update_, text_, index_, words_, clear_words_,
      place_, update_place_, retire_, first_, settle_;
};

/// Words by blank separation, by party: of each turn's speaker where known,
/// else of the document; "" is unknown.
std::map<std::string, long long> words_by_party(const Document& document);

/// English, or not yet known to be anything else.
bool is_analysed(const Metadata& meta);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_DOCUMENT_TABLE_H_
