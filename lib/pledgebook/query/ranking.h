#ifndef PLEDGEBOOK_QUERY_RANKING_H_
#define PLEDGEBOOK_QUERY_RANKING_H_

#include <cstddef>
#include <string>
#include <vector>

#include "pledgebook/query/filter_sql.h"
#include "pledgebook/query/search.h"
#include "pledgebook/store/newest.h"

namespace pledgebook {

/// Rows of a full-text table that match, without their contents.
struct Ranked {
  struct Row {
    double score = 0;   ///< higher is better
    long long key = 0;  ///< rowid of the full-text table
  };
  std::vector<Row> rows;  ///< best first, no more than the limit
  SearchCount count;
};

/// `fts` indexes the table `content`, whose row is that of the key under the
/// mask; `id` orders what is as good and as new.
struct RankedTable {
  const char* fts;
  const char* content;  ///< "statement"
  const char* id;       ///< its column "id"
  long long row_mask;
};

/// Keys to look at, both ends included, the newest first.
struct KeyRange {
  long long first, last;
};

/// Tests over alias `s` that the ranges do not imply; empty for none.
struct Restriction {
  std::vector<KeyRange> ranges;
  FilterSql tests;
  std::size_t window = kSearched;  ///< matches looked at at least
};

/// Ranks what matches `match` (match_expression()). See SearchCount for what
/// a limit does; every range has a window of its own. 16 bytes a row.
Ranked ranked(const Store& store, const RankedTable& table,
              const std::string& match, const Restriction& restriction,
              std::size_t limit);

/// Its query, for tests of the plan: the values of the tests, then words, first
/// and last key.
std::string ranked_query(const RankedTable& table, const FilterSql& tests);

/// The filter as keys and tests. What is said before `since` or after
/// `until`, not shown or of the other side of the topic is not looked at.
Restriction restriction_of(const Store& store, const StatementFilter& filter);

/// Every document that is not superseded.
Restriction live_documents();

inline constexpr RankedTable kStatements{"statement_fts", "statement", "id",
                                         kNewestRowMask};
inline constexpr RankedTable kDocuments{"document_fts", "document", "key",
                                        ~0LL};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_RANKING_H_
