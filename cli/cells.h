#ifndef PLEDGEBOOK_CLI_CELLS_H_
#define PLEDGEBOOK_CLI_CELLS_H_

#include <optional>

#include "pledgebook/base/date.h"
#include "pledgebook/report/cell.h"

namespace pledgebook::cli {

/// The word of a date or of a value of a closed list, as the contract spells
/// it; the empty cell (null in JSON) where there is none.
template <typename Value>
Cell word_cell(const std::optional<Value>& value) {
  return value ? Cell(to_string(*value)) : Cell();
}

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_CELLS_H_
