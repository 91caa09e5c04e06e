#ifndef PLEDGEBOOK_STORE_RECORDS_H_
#define PLEDGEBOOK_STORE_RECORDS_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pledgebook/base/result.h"
#include "pledgebook/model/outcome.h"
#include "pledgebook/store/anchors.h"
#include "pledgebook/store/store.h"

namespace pledgebook {

/// Who, when and why: every record names them. `at` is ISO 8601, given by
/// the caller; `by` is never guessed.
struct Signature {
  std::string by;
  std::string at;
  std::string why;
};

/// Evidence apart from verdicts. An announcement is not an action.
struct Evidence {
  std::string bearing;  ///< supports contradicts context
  std::string kind;     ///< law funding policy statistic news
  std::string act;      ///< announcement action; empty where neither
  std::optional<Date> date;
  std::string source;  ///< url, or the path of a stored document
  std::string title;
  std::string words;
};

/// What a person decided of a finding.
struct Review {
  enum class Verdict { accepted, corrected, rejected };
  Verdict verdict = Verdict::accepted;
  /// Corrected fields as JSON (fields.h): {"actor":"Ed Miliband"}.
  std::string fields = "{}";
};

/// A relation of a later statement to an earlier one of the same commitment.
inline constexpr const char* kRelations[] = {"repeats",     "firms",  "softens",
                                             "narrows",     "widens", "adopts",
                                             "contradicts", "drops"};

/// Writes the append-only tables. The same record twice is one record, so
/// imports can be repeated. Nothing is ever changed or deleted; a later
/// record of the same thing outweighs an earlier one.
///
/// Errors: StoreError; wrong words, unknown fields and ids as Diagnostic.
/// Thread contract: as its Store.
class Records {
 public:
  explicit Records(Store& store);
  ~Records();

  /// True if it was new. A target that is not there (yet) is kept and
  /// resolved when its document comes.
  bool add(const Target& target, const Outcome& outcome);
  bool add(const Target& target, const Evidence& evidence,
           const Signature& signature);
  /// Reviews and thread edits need statements that are there.
  Result<bool> add(const std::string& id, const Review& review,
                   const Signature& signature);
  /// op: join (with a relation), split, decline.
  Result<bool> add_edit(const std::string& op, const std::string& earlier,
                        const std::string& later, const std::string& relation,
                        const Signature& signature);
  /// Whether a suggestion was taken; `candidate` as suggest() named it.
  Result<bool> decide(const std::string& id, const std::string& candidate,
                      bool accepted, const Signature& signature);

  /// The statement that a target names today, or why there is none.
  Result<std::string> resolve(const Target& target);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_RECORDS_H_
