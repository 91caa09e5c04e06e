#include "pledgebook/formats/front_matter.h"

#include "pledgebook/base/strings.h"
#include "pledgebook/document/dates.h"
#include "pledgebook/document/metadata.h"

namespace pledgebook {
namespace {

constexpr std::size_t kMostLines = 60;

// Takes the next line off `rest`, without its end.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view unquoted(std::string_view value) {
  value = trim(value);
  const bool quoted = value.size() >= 2 && value.front() == value.back() &&
                      (value.front() == '"' || value.front() == '\'');
  return quoted ? value.substr(1, value.size() - 2) : value;
}

bool set_line(std::string_view line, Metadata& meta,
              std::vector<std::string>& notes) {
  const std::size_t colon = line.find(':');
  return colon != line.npos &&
         set_field(line.substr(0, colon), unquoted(line.substr(colon + 1)),
                   meta, notes);
}

bool is_rule(std::string_view line) { return trim(line) == "---"; }

// The form between two lines of hyphens; unknown fields are let by.
std::size_t fenced(std::string_view text, Metadata& meta,
                   std::vector<std::string>& notes) {
  std::string_view rest = text;
  if (!is_rule(take_line(rest))) return 0;
  for (std::size_t i = 0; i < kMostLines && !rest.empty(); ++i) {
    const std::string_view line = take_line(rest);
    if (is_rule(line)) return text.size() - rest.size();
    const bool part = trim(line).empty() || line.starts_with('#') ||
                      line.starts_with(' ') || line.starts_with('-') ||
                      line.find(':') != line.npos;
    if (!part) return 0;
    set_line(line, meta, notes);
  }
  return 0;
}

std::size_t plain(std::string_view text, Metadata& meta,
                  std::vector<std::string>& notes) {
  std::string_view rest = text;
  for (std::size_t fields = 0; fields < kMostLines && !rest.empty(); ++fields) {
    const std::string_view line = take_line(rest);
    if (trim(line).empty()) {
      return fields >= 2 ? text.size() - rest.size() : 0;
    }
    if (!set_line(line, meta, notes)) return 0;
  }
  return 0;
}

}  // namespace

std::size_t read_front_matter(std::string_view text, Metadata& meta,
                              std::vector<std::string>& notes) {
  Metadata found = meta;
  std::vector<std::string> doubts;
  std::size_t size = fenced(text, found, doubts);
  if (size == 0) {
    found = meta;
    doubts.clear();
    size = plain(text, found, doubts);
  }
  if (size == 0) return 0;
  meta = found;
  notes.insert(notes.end(), doubts.begin(), doubts.end());
  return size;
}

ByteSpan read_date_line(std::string_view text, Metadata& meta) {
  constexpr int kFirstLines = 4;  // headline, byline, date, in any order
  std::string_view rest = text;
  for (int lines = 0; lines < kFirstLines && !rest.empty();) {
    const std::size_t begin = text.size() - rest.size();
    const std::string_view line = trim(take_line(rest));
    if (line.empty()) continue;
    ++lines;
    if (!is_date_line(line)) continue;
    if (!meta.date) meta.date = find_date(line);
    return {begin, text.size() - rest.size()};
  }
  return {};
}

}  // namespace pledgebook
