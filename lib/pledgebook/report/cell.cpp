#include "pledgebook/report/cell.h"

#include <fmt/format.h>

#include <cmath>

#include "pledgebook/base/strings.h"

namespace pledgebook {

std::string number_words(double value) {
  if (std::isfinite(value) && std::abs(value) < 1e15 &&
      value == std::trunc(value)) {
    return fmt::format("{}", static_cast<std::int64_t>(value));
  }
  return fmt::format("{}", value);
}

Cell::Cell(std::string value)
    : type(value.empty() ? Type::null : Type::text), text(std::move(value)) {}
Cell::Cell(std::string_view value) : Cell(std::string(value)) {}
Cell::Cell(const char* value) : Cell(std::string(value)) {}
Cell::Cell(bool value) : type(Type::boolean), text(value ? "true" : "false") {}
Cell::Cell(std::int64_t value)
    : type(Type::number), text(std::to_string(value)) {}
Cell::Cell(int value) : Cell(static_cast<std::int64_t>(value)) {}
Cell::Cell(std::size_t value) : Cell(static_cast<std::int64_t>(value)) {}
Cell::Cell(double value)
    : type(std::isfinite(value) ? Type::number : Type::null),
      text(std::isfinite(value) ? number_words(value) : "") {}
Cell::Cell(std::vector<std::string> values)
    : type(Type::list), items(std::move(values)) {}

std::string Cell::words(std::string_view separator) const {
  return type == Type::list ? join(items, separator) : text;
}

}  // namespace pledgebook
