#ifndef PLEDGEBOOK_REPORT_CELL_H_
#define PLEDGEBOOK_REPORT_CELL_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pledgebook {

/// One value of a row, with just enough type for JSON to tell 3 from "3" and
/// null from "". Values are kept as the words that text formats print.
struct Cell {
  enum class Type { null, text, number, boolean, list };

  Type type = Type::null;
  std::string text;                ///< empty for null and list
  std::vector<std::string> items;  ///< of a list

  Cell() = default;
  /// Empty text is null.
  Cell(std::string value);                // NOLINT
  Cell(std::string_view value);           // NOLINT
  Cell(const char* value);                // NOLINT
  Cell(bool value);                       // NOLINT
  Cell(std::int64_t value);               // NOLINT
  Cell(int value);                        // NOLINT
  Cell(std::size_t value);                // NOLINT
  Cell(double value);                     // NOLINT
  Cell(std::vector<std::string> values);  // NOLINT

  /// What a text format prints; items are joined by `separator`.
  std::string words(std::string_view separator = " ; ") const;
};

using Row = std::vector<Cell>;

/// A column: its name is a JSON key and a CSV heading alike.
struct Column {
  std::string name;
  bool number = false;  ///< aligned to the right in tables
  bool wraps = false;   ///< may be broken over lines in tables
  bool narrow = false;  ///< broken sooner than the others that wrap
};

/// The shortest decimal form that reads back as the same number, without an
/// exponent where |value| < 1e15: 2000000, 27.9.
std::string number_words(double value);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_REPORT_CELL_H_
