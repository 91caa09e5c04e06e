#ifndef PLEDGEBOOK_QUERY_SEARCH_H_
#define PLEDGEBOOK_QUERY_SEARCH_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/result.h"
#include "pledgebook/model/statement_row.h"
#include "pledgebook/query/filter.h"
#include "pledgebook/store/store.h"

namespace pledgebook {

/// Full-text search (SQLite FTS5, BM25; English stems, accents and letter
/// case ignored). Words must all occur; "quoted words" must stand together,
/// OR and NOT in capitals and a final * work; anything else is a word.

/// What was typed as an FTS5 expression. Errors: nothing to search for,
/// unbalanced quotation mark, OR or NOT without a neighbour.
Result<std::string> match_expression(std::string_view typed);
/// The alternatives between OR of such an expression.
std::vector<std::string> alternatives_of(const std::string& expression);

/// How many rows match.
struct SearchCount {
  long long found = 0;
  /// With a limit the newest kSearched statements that have the words are
  /// looked at, or more of them until those that pass the filter fill the
  /// limit: there are more than `found`, and the best are the best of those.
  /// Alternatives share them evenly, and of documents it is those stored
  /// first. So a page costs the same in any database; a narrower search
  /// and one without a limit are exact.
  bool more = false;
};
inline constexpr std::size_t kSearched = 500;

struct StatementHit {
  StatementRow row;
  double score = 0;    ///< BM25, higher is better (store/rank_function.h)
  std::string marked;  ///< the words with matches between U+0002 and U+0003
};
/// Best first, of equals the newest, at most `limit` (0 is all); the filter
/// restricts, its order does not count. Rows are read as they are delivered, so
/// any number stays flat; the sink returns false to stop.
Result<SearchCount> search_statements(
    const Store& store, std::string_view typed, const StatementFilter& filter,
    std::size_t limit, const std::function<bool(StatementHit&&)>& sink);
Result<std::vector<StatementHit>> search_statements(
    const Store& store, std::string_view typed, const StatementFilter& filter,
    std::size_t limit = 0);

struct DocumentHit {
  std::string document;  ///< path
  std::string key;
  Metadata meta;
  double score = 0;
  std::string snippet;  ///< matches marked as above, "…" where cut
};
Result<SearchCount> search_documents(
    const Store& store, std::string_view typed, std::size_t limit,
    const std::function<bool(DocumentHit&&)>& sink);
Result<std::vector<DocumentHit>> search_documents(const Store& store,
                                                  std::string_view typed,
                                                  std::size_t limit = 0);

/// Keyword in context: one line for each match in a statement, best
/// statements first, with up to `width` bytes of the document on either side
/// (whole characters, white space folded). `limit` is of lines; the count is
/// of statements.
struct KwicLine {
  std::string left, match, right;
  std::string id, document;
};
Result<SearchCount> kwic(const Store& store, std::string_view typed,
                         const StatementFilter& filter, std::size_t width,
                         std::size_t limit,
                         const std::function<void(KwicLine&&)>& sink);
Result<std::vector<KwicLine>> kwic(const Store& store, std::string_view typed,
                                   const StatementFilter& filter,
                                   std::size_t width = 40,
                                   std::size_t limit = 0);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_SEARCH_H_
