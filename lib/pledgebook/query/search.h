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

struct StatementHit {
  StatementRow row;
  double score = 0;    ///< BM25, higher is better
  std::string marked;  ///< the words with matches between U+0002 and U+0003
};
/// Best first; the filter restricts, its order does not count.
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
Result<std::vector<DocumentHit>> search_documents(const Store& store,
                                                  std::string_view typed,
                                                  std::size_t limit = 0);

/// Keyword in context: one line for each match in a statement, with up to
/// `width` bytes of the document on either side (whole characters, white
/// space folded).
struct KwicLine {
  std::string left, match, right;
  std::string id, document;
};
Result<std::vector<KwicLine>> kwic(const Store& store, std::string_view typed,
                                   const StatementFilter& filter,
                                   std::size_t width = 40,
                                   std::size_t limit = 0);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_SEARCH_H_
