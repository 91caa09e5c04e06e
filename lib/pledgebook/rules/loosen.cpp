#include "pledgebook/rules/loosen.h"

#include <cstddef>
#include <optional>

namespace pledgebook {
namespace {

using std::size_t;
using std::string_view;

constexpr int kMostCounted = 1000;  // RE2's own bound

// Bytes of the escape at `at`: "\d", "\pL", "\p{Greek}", "\x{2019}".
size_t escape_size(string_view pattern, size_t at) {
  const string_view braced = pattern.substr(at, 3);
  if (braced == "\\p{" || braced == "\\P{" || braced == "\\x{") {
    const size_t close = pattern.find('}', at);
    return close == pattern.npos ? pattern.size() - at : close + 1 - at;
  }
  if (braced.substr(0, 2) == "\\Q") {
    const size_t close = pattern.find("\\E", at);
    return close == pattern.npos ? pattern.size() - at : close + 2 - at;
  }
  return 2;
}

// Bytes of the class at `at`: "[^].!?[:alpha:]]".
size_t class_size(string_view pattern, size_t at) {
  size_t end = at + 1;
  if (pattern.substr(end, 1) == "^") ++end;
  if (pattern.substr(end, 1) == "]") ++end;
  while (end < pattern.size() && pattern[end] != ']') {
    if (pattern[end] == '\\') {
      end += escape_size(pattern, end);
    } else if (pattern.substr(end, 2) == "[:") {
      const size_t close = pattern.find(":]", end);
      end = close == pattern.npos ? end + 1 : close + 2;
    } else {
      ++end;
    }
  }
  return end + 1 - at;
}

struct Count {
  int least = 0;
  size_t size = 0;  // bytes with the braces
};

std::optional<int> number_at(string_view pattern, size_t& at) {
  const size_t begin = at;
  int number = 0;
  while (at < pattern.size() && pattern[at] >= '0' && pattern[at] <= '9') {
    if (number <= kMostCounted) number = number * 10 + (pattern[at] - '0');
    ++at;
  }
  if (at == begin) return std::nullopt;
  return number;
}

// "{2}", "{2,}" or "{2,5}" at `at`.
std::optional<Count> count_at(string_view pattern, size_t at) {
  size_t end = at + 1;
  const std::optional<int> least = number_at(pattern, end);
  if (!least) return std::nullopt;
  int most = *least;
  if (pattern.substr(end, 1) == ",") {
    ++end;
    most = number_at(pattern, end).value_or(most);
  }
  const bool closed = pattern.substr(end, 1) == "}";
  if (!closed || most < *least || most > kMostCounted) return std::nullopt;
  return Count{*least, end + 1 - at};
}

}  // namespace

std::string loosen(string_view pattern) {
  std::string out;
  for (size_t at = 0; at < pattern.size();) {
    const char c = pattern[at];
    size_t size = c == '\\'  ? escape_size(pattern, at)
                  : c == '[' ? class_size(pattern, at)
                             : 1;
    if (c == '{') {
      if (const std::optional<Count> count = count_at(pattern, at)) {
        out += count->least == 0 ? '*' : '+';
        at += count->size;
        continue;
      }
    }
    out += pattern.substr(at, size);
    at += size;
  }
  return out;
}

}  // namespace pledgebook
