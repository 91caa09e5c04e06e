#ifndef PLEDGEBOOK_QUERY_FILTER_SQL_H_
#define PLEDGEBOOK_QUERY_FILTER_SQL_H_

#include <string>
#include <variant>
#include <vector>

#include "pledgebook/query/filter.h"
#include "pledgebook/store/store.h"

namespace pledgebook {

/// A WHERE clause over alias `s` and its values in order. Shaped so that an
/// index of docs/database.md serves it in list order: one alternative is an
/// equality, several are tested row by row.
struct FilterSql {
  /// Tables before `statement s`, with their own joins ("label g CROSS JOIN
  /// "), or empty.
  std::string from;
  std::string where;  ///< without the word WHERE; never empty
  std::string order;  ///< columns of list order, of `s` or of the label
  std::vector<std::variant<long long, double, std::string>> values;

  void bind(Stmt& stmt) const;
  /// The values after those that are bound already.
  void add_to(Stmt& stmt) const;
};

/// `status` is not part of it (follow_through.cpp). An unknown document
/// gives a clause that nothing fits.
FilterSql filter_sql(const Store& store, const StatementFilter& filter);

/// What the key of the full-text index does not tell (store/newest.h), as
/// tests row by row; `where` may be empty.
FilterSql tests_sql(const Store& store, const StatementFilter& filter);

/// Whether only rows that are shown can pass.
bool shown_alone(const StatementFilter& filter);

/// The first day that may reach to `since`. Only a bare year or month begins
/// before a day that it holds.
long long earliest_day(const Store& store, const Date& since, bool shown_alone);

/// "column IN (?, ?)", the values taken up as the next parameters.
std::string in_list(FilterSql& sql, const std::string& column,
                    const std::vector<std::string>& values);

/// The clause that begins after `cursor`, appended to `sql`.
void begin_after(FilterSql& sql, const Cursor& cursor);

/// Rowids of the live documents called so (path, end of path, stem, key).
std::vector<long long> documents_called(const Store& store,
                                        const std::string& name);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_FILTER_SQL_H_
