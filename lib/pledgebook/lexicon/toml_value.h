#ifndef PLEDGEBOOK_LEXICON_TOML_VALUE_H_
#define PLEDGEBOOK_LEXICON_TOML_VALUE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/result.h"

namespace pledgebook {

/// A TOML value with its place in the file: what the readers of lexicons see
/// of TOML, so that the parser's own types stay in one source file. Dates may
/// be written bare or in quotation marks: both are texts here.
///
/// Thread contract: values.
struct TomlValue {
  enum class Kind { text, number, boolean, list, table, other };
  Kind kind = Kind::other;
  std::string key;   ///< where it is a member of a table
  std::string text;  ///< of texts and dates
  double number = 0;
  bool boolean = false;
  std::vector<TomlValue> items;  ///< of lists, members of tables in the
                                 ///< order in which they are written
  std::size_t line = 0;          ///< of the value, from 1
  std::size_t column = 0;        ///< byte column from 1

  /// The member of a table, null if absent.
  const TomlValue* member(std::string_view name) const;
};

/// "a text", "a list of texts" …: for messages.
std::string_view kind_name(TomlValue::Kind kind);

/// Reads TOML 1.0. The error has line, column and source line.
Result<TomlValue> parse_toml(std::string_view path, std::string_view bytes);

/// The line of `text` with this number, for carets; empty if there is none.
std::string_view line_of(std::string_view text, std::size_t line);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_LEXICON_TOML_VALUE_H_
