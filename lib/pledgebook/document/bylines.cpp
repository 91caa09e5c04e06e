#include "pledgebook/document/bylines.h"

#include <algorithm>
#include <vector>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

// A word of these makes its part of the byline an office or a desk.
constexpr std::string_view kOffices[] = {
    "admin",          "administrator", "agencies",     "agency",
    "columnist",      "contributor",   "contributors", "correspondent",
    "correspondents", "desk",          "editor",       "editors",
    "editorial",      "newsdesk",      "newsroom",     "reporter",
    "reporters",      "staff",         "team",         "webmaster",
    "writer",         "writers"};
constexpr std::string_view kAgencies[] = {
    "afp",       "ap",       "associated press",
    "pa",        "pa media", "press association",
    "reuters",   "guest",    "guest post",
    "anonymous", "unknown",  "root",
    "user"};

bool names_nobody(std::string_view part) {
  const std::string lower = to_lower_ascii(part);
  if (among(kAgencies, lower)) {
    return true;
  }
  const std::vector<std::string> words = split(lower, ' ');
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return among(kOffices, word);
  });
}

// Cuts at commas, bars and line ends, and at " and " beside an office, since
// "Marks and Spencer" is one name.
std::vector<std::string> parts_of(const std::string& byline) {
  std::vector<std::string> parts(1);
  for (const char c : byline) {
    if (c == ',' || c == '|') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  std::vector<std::string> out;
  for (std::string& part : parts) {
    const std::size_t and_at = part.find(" and ");
    const std::string_view view = part;
    if (and_at != part.npos && (names_nobody(trim(view.substr(0, and_at))) ||
                                names_nobody(trim(view.substr(and_at + 5))))) {
      out.emplace_back(trim(view.substr(0, and_at)));
      out.emplace_back(trim(view.substr(and_at + 5)));
    } else {
      out.emplace_back(trim(view));
    }
  }
  return out;
}

}  // namespace

std::string byline_names(std::string_view byline) {
  std::string whole = fold_blanks(byline);
  if (to_lower_ascii(whole + ' ').starts_with("by ")) {
    whole.erase(0, std::min<std::size_t>(whole.size(), 3));
  }
  const std::vector<std::string> parts = parts_of(whole);
  if (std::none_of(parts.begin(), parts.end(), names_nobody)) return whole;
  std::vector<std::string> names;
  for (const std::string& part : parts) {
    if (!part.empty() && !names_nobody(part)) names.push_back(part);
  }
  return join(names, ", ");
}

}  // namespace pledgebook
