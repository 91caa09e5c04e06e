#include "pledgebook/extract/speaker_forms.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

using std::size_t;
using std::string;
using std::string_view;

bool titled(string_view first) {
  static constexpr std::array<string_view, 21> kTitles = {
      "mr",   "mrs",  "ms",   "miss",     "dr",         "sir",  "dame",
      "lord", "lady", "earl", "viscount", "baroness",   "cllr", "professor",
      "prof", "rev",  "rt",   "deputy",   "councillor", "hon",  "hon."};
  return among(kTitles, first);
}

bool office(string_view word) {
  static constexpr std::array<string_view, 22> kOffices = {
      "minister",    "secretary", "chancellor", "speaker",  "chair",
      "chairman",    "president", "convener",   "convenor", "taoiseach",
      "mayor",       "leader",    "clerk",      "advocate", "solicitor",
      "interviewer", "presenter", "moderator",  "bishop",   "commissioner",
      "premier",     "chairwoman"};
  return among(kOffices, word);
}

bool all_capitals(string_view name) {
  return name.size() > 3 && std::none_of(name.begin(), name.end(), [](char c) {
           return std::islower(static_cast<unsigned char>(c)) != 0;
         });
}

}  // namespace

bool could_speak(string_view name, const Lexicon& lexicon) {
  if (lexicon.actors.index(name) >= 0) return true;
  const bool initials =
      name.size() == 2 && std::all_of(name.begin(), name.end(), [](char c) {
        return c >= 'A' && c <= 'Z';
      });
  if (initials) return true;
  const string lower = to_lower_ascii(name);
  const std::vector<string> words = split(lower, ' ');
  if (words.empty()) return false;
  if (titled(words[0]) ||
      lexicon.actors.gender_of_first_name(words[0]) != Gender::unknown) {
    return true;
  }
  return std::any_of(words.begin(), words.end(),
                     [](const string& word) { return office(word); });
}

string speaker_in_furniture(string_view line) {
  for (const string_view before : {"Main Page: ", "Asked by: ", "Answered by: ",
                                   "Asked by ", "Answered by ", "Speaker: "}) {
    if (line.substr(0, before.size()) != before) continue;
    line.remove_prefix(before.size());
    const size_t dash = line.find(" - ");
    const bool office_behind = dash < line.find('(');
    return string(trim(office_behind ? line.substr(0, dash) : line));
  }
  constexpr string_view kPhoto = "Photo of ";
  constexpr size_t kShortest = 5, kLongest = 40;  // bytes of a name
  if (line.substr(0, kPhoto.size()) != kPhoto) return {};
  line.remove_prefix(kPhoto.size());
  for (size_t n = kShortest; n <= kLongest && 2 * n <= line.size(); ++n) {
    const bool glued = line[n - 1] != ' ' && line[n] != ' ';
    if (glued && line.substr(0, n) == line.substr(n, n)) {
      return string(line.substr(n));
    }
  }
  return {};
}

string without_capitals(string_view name) {
  string out(name);
  if (!all_capitals(name)) return out;
  bool begins = true;
  for (char& c : out) {
    if (!begins) c = static_cast<char>(std::tolower(c));
    begins = c == ' ' || c == '-' || c == '\'';
  }
  return out;
}

string initials_of(string_view name) {
  string initials;
  for (const string& word : split(name, ' ')) {
    if (!word.empty()) initials += word[0];
  }
  return initials;
}

}  // namespace pledgebook
