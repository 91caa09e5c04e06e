#include "pledgebook/document/paths.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cctype>
#include <charconv>

#include "pledgebook/text/utf8.h"

namespace pledgebook {
namespace {

bool exists(const std::string& path) {
  struct stat status;
  return ::lstat(path.c_str(), &status) == 0;
}

bool all_digits(std::string_view text) {
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
  }
  return !text.empty();
}

}  // namespace

std::string display_path(std::string_view path) {
  std::string out;
  for (std::size_t i = 0; i < path.size();) {
    const std::size_t size = utf8_sequence(path, i);
    if (size == 0) {
      out += fmt::format("\\x{:02X}", static_cast<unsigned char>(path[i]));
    } else {
      out += path.substr(i, size);
    }
    i += size == 0 ? 1 : size;
  }
  return out;
}

std::string disk_path(const std::string& display) {
  if (display.find("\\x") == display.npos || exists(display)) return display;
  std::string out;
  for (std::size_t i = 0; i < display.size(); ++i) {
    unsigned byte = 0;
    const char* const digits = display.data() + i + 2;
    if (display.compare(i, 2, "\\x") == 0 && i + 4 <= display.size() &&
        std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      out += static_cast<char>(byte);
      i += 3;
    } else {
      out += display[i];
    }
  }
  return out;
}

PathParts split_path(const std::string& display) {
  if (exists(disk_path(display))) return {disk_path(display), {}, {}};
  PathParts parts;
  std::string rest = display;
  const std::size_t hash = rest.rfind('#');
  if (hash != rest.npos && all_digits(rest.substr(hash + 1))) {
    parts.row = rest.substr(hash + 1);
    rest.resize(hash);
  }
  parts.file = disk_path(rest);
  for (std::size_t at = rest.rfind('!'); at != rest.npos && at > 0;
       at = rest.rfind('!', at - 1)) {
    if (exists(parts.file)) break;
    parts.file = disk_path(rest.substr(0, at));
    parts.member = rest.substr(at + 1);
  }
  return parts;
}

}  // namespace pledgebook
