#ifndef PLEDGEBOOK_QUERY_LIST_H_
#define PLEDGEBOOK_QUERY_LIST_H_

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "pledgebook/model/statement_row.h"
#include "pledgebook/query/filter.h"
#include "pledgebook/store/store.h"

namespace pledgebook {

/// Statements in list order: by date said (undated last), then document,
/// then place in it. The order does not depend on the order of import.
///
/// Cost: an index serves; a page costs the same in a database ten times as
/// large.

/// Streams rows, so a million stay in flat memory. The sink returns false to
/// stop. Returns the cursor after the last row delivered, empty if none was.
std::optional<Cursor> list(const Store& store, const StatementFilter& filter,
                           const Page& page,
                           const std::function<bool(StatementRow&&)>& sink);

std::vector<StatementRow> list(const Store& store,
                               const StatementFilter& filter,
                               const Page& page = {});

/// Those of the topic said last, the last first; undated ones after them.
std::vector<StatementRow> newest_statements(const Store& store,
                                            std::size_t limit);

/// How many there are: statements, and the places where they stand.
struct ListCount {
  long long statements = 0;
  long long mentions = 0;
  bool more = false;  ///< counting stopped at `at_most`
};
/// Costs by the months where the tallies serve (tally.h), else by what it
/// counts; `at_most` (0 is no bound) bounds the latter.
ListCount count(const Store& store, const StatementFilter& filter,
                long long at_most = 0);

/// The same filter on the other side of the topic, for "and N others".
/// Zero where the filter already asks for all.
ListCount count_others(const Store& store, StatementFilter filter,
                       long long at_most = 0);

/// Names of actors that contain `part` (letter case ignored), who said
/// most on the topic first: for did-you-mean and for "Jowell" instead of the
/// full name.
std::vector<std::string> actors_like(const Store& store,
                                     const std::string& part);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_LIST_H_
