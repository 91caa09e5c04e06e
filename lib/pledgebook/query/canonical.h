#ifndef PLEDGEBOOK_QUERY_CANONICAL_H_
#define PLEDGEBOOK_QUERY_CANONICAL_H_

#include <functional>
#include <string_view>

#include "pledgebook/store/store.h"

namespace pledgebook {

/// The content of a database as sorted lines of JSON, one array a row, its
/// first element the kind of row. Without row numbers, run ids and the times
/// of runs: two databases hold the same content if and only if these lines are
/// the same. Lines come without a line end; memory stays flat.
void canonical(const Store& store,
               const std::function<void(std::string_view line)>& sink);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_CANONICAL_H_
