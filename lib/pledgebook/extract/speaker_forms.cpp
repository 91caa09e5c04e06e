#include "pledgebook/extract/speaker_forms.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

using std::size_t;
using std::string;
using std::string_view;

// Words of headings and of what stands around speeches; in no name.
bool heads(string_view word) {
  static constexpr std::array<string_view, 70> kWords = {
      "sector",     "department",  "page",        "report",      "motion",
      "bill",       "question",    "questions",   "debate",      "committee",
      "contents",   "source",      "date",        "time",        "location",
      "venue",      "subject",     "note",        "notes",       "topic",
      "pensions",   "housing",     "policy",      "policies",    "services",
      "economy",    "energy",      "transport",   "health",      "education",
      "funding",    "plan",        "plans",       "update",      "review",
      "strategy",   "reform",      "act",         "photo",       "picture",
      "video",      "credits",     "tags",        "updated",     "published",
      "type",       "answer",      "reference",   "session",     "volume",
      "column",     "statement",   "item",        "amendment",   "clause",
      "programme",  "development", "agriculture", "environment", "affairs",
      "witnesses",  "present",     "apologies",   "resolved",    "agreed",
      "attendance", "members",     "decision",    "minutes"};
  return among(kWords, word);
}

bool all_capitals(string_view name) {
  return name.size() > 3 && std::none_of(name.begin(), name.end(), [](char c) {
           return std::islower(static_cast<unsigned char>(c)) != 0;
         });
}

}  // namespace

bool could_speak(string_view name, const Lexicon& lexicon) {
  if (lexicon.actors.index(name) >= 0) return true;
  const std::vector<string> words = split(to_lower_ascii(name), ' ');
  // "Bill Webb" and "Mary Page" are people, "Bill Committee" is none.
  const bool named =
      words.size() > 1 && !(heads(words.front()) && heads(words.back())) &&
      lexicon.gender_of_first_name(words.front()) != Gender::unknown;
  return named || std::none_of(words.begin(), words.end(),
                               [](const string& w) { return heads(w); });
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

// "Q45 Ann Webb": the number of a question to a committee's witness.
string_view without_question_number(string_view label) {
  size_t digits = 1;
  while (digits < label.size() && label[digits] >= '0' && label[digits] <= '9')
    ++digits;
  const bool number = digits > 1 && digits < label.size() && label[0] == 'Q' &&
                      label[digits] == ' ';
  return number ? label.substr(digits + 1) : label;
}

string without_letters(string name) {
  for (const string_view letters :
       {" MSP", " MEP", " MLA", " MP", " MS", " AM", " TD", " AS"}) {
    if (ends_with(name, letters)) name.resize(name.size() - letters.size());
  }
  return name;
}

string_view without_honour(string_view name) {
  for (const string_view title : {"Sir ", "Dame "}) {
    if (name.substr(0, title.size()) == title) {
      name.remove_prefix(title.size());
    }
  }
  return name;
}

size_t capital_label(string_view line) {
  static constexpr std::array<string_view, 12> kBefore = {
      "Mr.",     "Mrs.",     "Ms.",        "Miss",           "Dr.",  "The",
      "Senator", "Chairman", "Chairwoman", "Representative", "Rep.", "Sen."};
  constexpr size_t kLongest = 60;  // bytes
  const size_t first = line.find(' ');
  if (!among(kBefore, line.substr(0, first))) return 0;
  const size_t end = line.substr(0, kLongest).find(". ", first);
  if (end == line.npos) return 0;
  const std::vector<string> words =
      split(line.substr(first + 1, end - first - 1), ' ');
  // "FENSKE", "LEE of Texas": the name in capitals, the state not.
  size_t capitals = 0;
  while (capitals < words.size() && words[capitals].size() > 1 &&
         all_capitals("   " + words[capitals])) {
    ++capitals;
  }
  const bool state = capitals < words.size() && words[capitals] == "of";
  const bool rest = capitals == words.size() || state;
  return capitals > 0 && rest && words.size() <= 6 ? end + 1 : 0;
}

size_t interview_label(string_view line) {
  const bool letter = line.size() > 3 && (line[0] == 'Q' || line[0] == 'A');
  return letter && (line[1] == '.' || line[1] == ':') && line[2] == ' ' ? 2 : 0;
}

bool shaped_like_name(const std::vector<string>& words) {
  return words.size() >= 2 && words.size() <= 4 &&
         std::all_of(words.begin(), words.end(), [](const string& word) {
           return !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
         });
}

string initials_of(string_view name) {
  string initials;
  for (const string& word : split(name, ' ')) {
    if (!word.empty()) initials += word[0];
  }
  return initials;
}

}  // namespace pledgebook
