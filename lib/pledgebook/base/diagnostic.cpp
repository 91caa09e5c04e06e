#include "pledgebook/base/diagnostic.h"

#include <algorithm>

namespace pledgebook {
namespace {

constexpr std::size_t kWidth = 72;

// The source line, cut so that the caret stays on a terminal line.
std::string caret_lines(const Diagnostic& d) {
  const std::size_t at = std::min(d.column - 1, d.source.size());
  const std::size_t first = at > kWidth / 2 ? at - kWidth / 2 : 0;
  std::string shown = d.source.substr(first, kWidth);
  std::replace(shown.begin(), shown.end(), '\t', ' ');
  return "\n  " + shown + "\n  " + std::string(at - first, ' ') + "^";
}

}  // namespace

std::string to_string(const Diagnostic& d) {
  std::string out = d.path;
  if (d.line > 0) out += ":" + std::to_string(d.line);
  if (d.column > 0) out += ":" + std::to_string(d.column);
  if (!out.empty()) out += ": ";
  out += d.message;
  if (d.column > 0 && !d.source.empty()) out += caret_lines(d);
  return out;
}

}  // namespace pledgebook
