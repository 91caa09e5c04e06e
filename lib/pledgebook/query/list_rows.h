#ifndef PLEDGEBOOK_QUERY_LIST_ROWS_H_
#define PLEDGEBOOK_QUERY_LIST_ROWS_H_

#include <functional>

#include "pledgebook/query/filter_sql.h"
#include "pledgebook/store/row.h"

namespace pledgebook {

/// list() with the rows' places in the database, for the other queries;
/// `extra` is one more condition over `s`, or empty. Does not look at
/// `statuses`.
std::optional<Cursor> each_row(const Store& store,
                               const StatementFilter& filter, const Page& page,
                               const std::string& extra,
                               const std::function<bool(StoredRow&&)>& sink);

/// The query of each_row, for tests of its plan.
std::string list_query(const FilterSql& sql, const Page& page);
/// The query of newest_statements(): first and last key, limit.
std::string newest_query();
/// The query of rated() (follow_through.h): first and last day, then values.
std::string rated_query(const FilterSql& tests);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_LIST_ROWS_H_
