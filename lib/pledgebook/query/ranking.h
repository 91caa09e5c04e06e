#ifndef PLEDGEBOOK_QUERY_RANKING_H_
#define PLEDGEBOOK_QUERY_RANKING_H_

#include <cstddef>
#include <string>
#include <vector>

#include "pledgebook/query/filter_sql.h"
#include "pledgebook/query/search.h"

namespace pledgebook {

/// Rows of a full-text table that match, without their contents.
struct Ranked {
  struct Row {
    double score = 0;        ///< higher is better
    unsigned long long tie;  ///< the beginning of the id or key
    long long rowid = 0;
  };
  std::vector<Row> rows;  ///< best first, no more than the limit
  SearchCount count;
};

/// `sql` restricts over alias `s`, of the table `content` with key
/// `key_column`, that `fts` indexes; its values follow the words.
struct RankedTable {
  const char* fts;
  const char* content;     ///< "statement"
  const char* key_column;  ///< "id"
};

/// Ranks what matches `match` (match_expression()). See SearchCount for what
/// a limit does. 24 bytes a row.
Ranked ranked(const Store& store, const RankedTable& table,
              const std::string& match, const FilterSql& sql,
              std::size_t limit);

/// Its query, for tests of the plan.
std::string ranked_query(const RankedTable& table, const FilterSql& sql,
                         std::size_t limit);

inline constexpr RankedTable kStatements{"statement_fts", "statement", "id"};
inline constexpr RankedTable kDocuments{"document_fts", "document", "key"};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_RANKING_H_
