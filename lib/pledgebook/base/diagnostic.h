#ifndef PLEDGEBOOK_BASE_DIAGNOSTIC_H_
#define PLEDGEBOOK_BASE_DIAGNOSTIC_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace pledgebook {

/// What is wrong with an input, where, and why: the one form in which bad
/// files, rows, lexicons and arguments are reported.
struct Diagnostic {
  std::string path;        ///< file as given; empty where there is none
  std::size_t line = 0;    ///< from 1; 0 where it does not apply
  std::size_t column = 0;  ///< byte column from 1; 0 where unknown
  std::string message;     ///< the reason, lower case, no full stop
  std::string source;      ///< the offending line, for the caret; may be empty
};

/// "path:line:column: message", followed by the source line (cut at 72
/// bytes around the fault) and a caret where both are known.
std::string to_string(const Diagnostic& diagnostic);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_BASE_DIAGNOSTIC_H_
