#include "pledgebook/extract/speaker_lines.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/speaker_forms.h"

namespace pledgebook {
namespace {

using std::string;
using std::string_view;

constexpr std::size_t kLongestLabel = 160;
constexpr std::size_t kLongestName = 12;  // words, an office among them

bool upper(char c) { return c >= 'A' && c <= 'Z'; }

// Words that names and offices hold in lower case.
bool joining(string_view word) {
  static constexpr std::array<string_view, 17> kWords = {
      "of", "the", "and", "for", "de", "van", "von", "in",   "to",
      "at", "la",  "le",  "der", "on", "ap",  "ab",  "ferch"};
  return among(kWords, word);
}

// "Ian Murray (Edinburgh South) (Lab):" gives its length with the colon, a
// line that is no label gives 0.
std::size_t label_length(string_view line) {
  const std::size_t colon = line.substr(0, kLongestLabel).find(": ");
  if (colon == line.npos || colon < 2 || !upper(line[0])) return 0;
  if (colon == 2 && !upper(line[1])) return 0;  // "GP:", but not "So:"
  std::size_t words = 0;
  int depth = 0;
  std::size_t at = 0;
  while (at < colon) {
    std::size_t end = line.find(' ', at);
    end = std::min(end, colon);
    string_view word = line.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    for (const char c : word) depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (word.find_first_of(".!?;\"") != word.npos && !ends_with(word, ".")) {
      return 0;
    }
    const bool inside = depth > 0 || word.back() == ')' || word[0] == '(';
    if (!inside && !upper(word[0]) && !joining(word)) return 0;
    ++words;
  }
  return words <= 24 && depth == 0 ? colon + 1 : 0;
}

string party_of_label(string_view inside, const Lexicon& lexicon) {
  for (const string& part : split(inside, '/')) {
    for (const Party& party : lexicon.parties) {
      for (const string& label : party.labels) {
        if (trim(part) == label) return party.code;
      }
    }
  }
  return {};
}

// "Deputy Ann Webb" is a member of the Dáil, "Deputy Speaker" an office.
bool names_member(string_view behind_deputy) {
  static constexpr std::array<string_view, 7> kOffices = {
      "Speaker", "Chairman", "Chair",   "Presiding",
      "Prime",   "First",    "Minister"};
  return !among(kOffices, behind_deputy.substr(0, behind_deputy.find(' ')));
}

}  // namespace

string without_titles(string_view name) {
  static constexpr std::array<string_view, 24> kTitles = {
      "The ",    "Rt Hon ",  "Right Hon. ",     "Mr ",
      "Mrs ",    "Ms ",      "Miss ",           "Dr ",
      "Hon. ",   "Cllr ",    "Cllr. ",          "Councillor ",
      "Prof ",   "Mr. ",     "Mrs. ",           "Ms. ",
      "Dr. ",    "Senator ", "Representative ", "Chairwoman ",
      "Deputy ", "Shri ",    "Shrimati ",       "Smt. "};
  bool again = true;
  while (again) {
    again = false;
    for (const string_view title : kTitles) {
      const string_view rest = name.substr(0, title.size()) == title
                                   ? name.substr(title.size())
                                   : "";
      if (!rest.empty() && !(title == "Deputy " && !names_member(rest))) {
        name = rest;
        again = true;
      }
    }
  }
  return string(name);
}

SpeakerLabel parse_label(string_view label, const Lexicon& lexicon) {
  SpeakerLabel out;
  label = without_question_number(label);
  const std::size_t open = label.find('(');
  string_view head = trim(label.substr(0, open));
  std::size_t at = open;
  while (at != label.npos) {
    const std::size_t close = label.find(')', at);
    if (close == label.npos) break;
    const string_view inside = label.substr(at + 1, close - at - 1);
    const string party = party_of_label(inside, lexicon);
    if (!party.empty()) {
      out.party = party;
    } else if ((head.substr(0, 4) == "The " ||
                head.find(" for ") != head.npos) &&
               inside.find(' ') != inside.npos) {
      head = inside;
    }
    at = label.find('(', close);
  }
  out.name = without_letters(without_capitals(without_titles(trim(head))));
  return out;
}

namespace {

// "Labour, Leeds East", "Liberal Democrat 2:03 pm": the party it begins with.
string party_at_start(string_view rest, const Lexicon& lexicon) {
  string best;
  std::size_t longest = 0;
  const auto consider = [&](string_view name, const string& code) {
    if (name.size() <= longest || rest.substr(0, name.size()) != name) return;
    const string_view behind = rest.substr(name.size());
    if (!behind.empty() && behind[0] != ' ' && behind[0] != ',') return;
    longest = name.size();
    best = code;
  };
  for (const Party& party : lexicon.parties) {
    std::vector<string> names = party.aliases;
    names.push_back(party.name);
    names.insert(names.end(), party.labels.begin(), party.labels.end());
    for (const string& name : names) {
      consider(name, party.code);
      if (ends_with(name, " Party")) {
        consider(string_view(name).substr(0, name.size() - 6), party.code);
      } else if (ends_with(name, "s")) {
        consider(string_view(name).substr(0, name.size() - 1), party.code);
      }
    }
  }
  return best;
}

string joined(const std::vector<string>& words, std::size_t from,
              std::size_t to) {
  string out;
  for (std::size_t i = from; i < to; ++i) {
    if (!out.empty()) out += ' ';
    out += words[i];
  }
  return out;
}

// How many words a name at `from` takes that is written twice, over the word
// for its picture; `next` is then behind the second. 0 if none is.
std::size_t written_twice(const std::vector<string>& words, std::size_t from,
                          std::size_t& next) {
  for (std::size_t n = kLongestName; n >= 2; --n) {
    for (const std::size_t between : {0, 1}) {
      const std::size_t again = from + n + between;
      if (again + n > words.size()) continue;
      if (between == 1 && words[from + n] != "Portrait" &&
          words[from + n] != "Photo") {
        continue;
      }
      if (std::equal(words.begin() + static_cast<std::ptrdiff_t>(from),
                     words.begin() + static_cast<std::ptrdiff_t>(from + n),
                     words.begin() + static_cast<std::ptrdiff_t>(again))) {
        next = again + n;
        return n;
      }
    }
  }
  return 0;
}

bool name_like(const std::vector<string>& words, std::size_t from,
               std::size_t to) {
  return to <= words.size() &&
         std::all_of(words.begin() + static_cast<std::ptrdiff_t>(from),
                     words.begin() + static_cast<std::ptrdiff_t>(to),
                     [](const string& w) {
                       return !w.empty() &&
                              (upper(w[0]) || w[0] == '(' || joining(w));
                     });
}

bool names_person(const string& name, const Lexicon& lexicon) {
  const string_view plain = without_honour(name);
  return lexicon.actors.gender_of_first_name(
             plain.substr(0, plain.find(' '))) != Gender::unknown ||
         lexicon.actors.index(plain) >= 0;
}

// "Ann Webb (Leeds East) (Lab)", "The Minister of State (Ann Webb)": a name
// or an office in front of brackets, and nothing behind them.
std::optional<SpeakerLabel> bracketed(const std::vector<string>& words,
                                      const Lexicon& lexicon) {
  const string line = joined(words, 0, words.size());
  if (!ends_with(line, ")") || !name_like(words, 0, words.size())) {
    return std::nullopt;
  }
  SpeakerLabel out = parse_label(line, lexicon);
  const bool office = line.substr(0, 4) == "The ";
  const bool person = out.name.find(' ') != string::npos &&
                      out.name.substr(0, 4) != "The " &&
                      names_person(out.name, lexicon);
  if (!person || (!office && out.party.empty())) return std::nullopt;
  return out;
}

// "Ann Webb Labour, Leeds East": nothing but a name, a party and a place.
std::optional<SpeakerLabel> written_once(const std::vector<string>& words,
                                         const Lexicon& lexicon) {
  for (std::size_t n = 2; n <= 5 && n < words.size(); ++n) {
    if (!name_like(words, 0, n)) break;
    const string rest = joined(words, n, words.size());
    SpeakerLabel out;
    out.party = party_at_start(rest, lexicon);
    if (out.party.empty()) continue;
    out.name = without_titles(joined(words, 0, n));
    if (ends_with(out.name, ",")) out.name.pop_back();
    const bool person = names_person(out.name, lexicon);
    // A sentence goes on in lower case.
    const bool plain = std::all_of(
        words.begin() + static_cast<std::ptrdiff_t>(n), words.end(),
        [](const string& w) {
          return w.empty() ||
                 std::islower(static_cast<unsigned char>(w[0])) == 0 ||
                 joining(w) || w.substr(0, 2) == "pm" || w.substr(0, 2) == "am";
        });
    if (person && plain) return out;
  }
  return std::nullopt;
}

// "Lord Frame of Hull Portrait Ivo Frame (Hull) (Lab)": a member with a title
// now, and behind the picture the name of the day.
std::optional<SpeakerLabel> behind_picture(const std::vector<string>& words,
                                           const Lexicon& lexicon) {
  const auto word = std::find(words.begin(), words.end(), "Portrait");
  const auto at = static_cast<std::size_t>(word - words.begin());
  if (at < 2 || at + 3 > words.size() || !name_like(words, 0, at) ||
      !name_like(words, at + 1, words.size())) {
    return std::nullopt;
  }
  SpeakerLabel out = parse_label(joined(words, at + 1, words.size()), lexicon);
  out.certain = true;
  return out;
}

}  // namespace

std::optional<SpeakerLabel> label_before(string_view block,
                                         const Lexicon& lexicon) {
  std::size_t length = label_length(block);
  string_view label = block.substr(0, length > 0 ? length - 1 : 0);
  if (length == 0 && (length = capital_label(block)) > 0) {
    // "Mr. OAKES of Ohio": without the state.
    label = block.substr(0, length - 1);
    label = label.substr(0, label.find(" of "));
  }
  if (length == 0 && (length = interview_label(block)) > 0) {
    label = block.substr(0, 1);
  }
  if (length == 0) return std::nullopt;
  SpeakerLabel out = parse_label(label, lexicon);
  out.length = length;
  return out;
}

std::optional<SpeakerLabel> speaker_line(string_view block,
                                         const Lexicon& lexicon) {
  string_view line = block.substr(0, block.find('\n'));
  const std::size_t length = line.size();
  line = trim(line);
  if (line.size() < 5 || line.size() > kLongestLabel || !upper(line[0]) ||
      line.find_first_of("?!;\"") != line.npos || ends_with(line, ".")) {
    return std::nullopt;
  }
  if (const string named = speaker_in_furniture(line); !named.empty()) {
    // "(Conservative - Life peer)(8 years ago)": the first brackets count.
    const std::size_t close = named.find(')');
    SpeakerLabel out = parse_label(
        string_view(named).substr(0, std::min(close, named.size() - 1) + 1),
        lexicon);
    const std::size_t open = named.find('(');
    if (out.party.empty() && open != named.npos) {
      out.party = party_at_start(string_view(named).substr(open + 1), lexicon);
    }
    out.certain = true;
    out.length = length;
    return out;
  }
  const std::vector<string> words = split(line, ' ');
  const bool pictured =
      words.size() > 3 && words[1] == "of" &&
      (words[0] == "Photo" || words[0] == "Portrait" || words[0] == "Image");
  const std::size_t from = pictured ? 2 : 0;
  std::size_t next = from;
  const std::size_t twice = written_twice(words, from, next);
  std::optional<SpeakerLabel> out;
  if (twice > 0 && name_like(words, from, from + twice)) {
    const string rest = joined(words, next, words.size());
    out = parse_label(joined(words, from, from + twice) + " " + rest, lexicon);
    if (rest.empty() || rest[0] != '(') {
      out = parse_label(joined(words, from, from + twice), lexicon);
    }
    if (out->party.empty()) out->party = party_at_start(rest, lexicon);
    out->certain = true;
  } else if (!pictured) {
    out = behind_picture(words, lexicon);
    if (!out) out = written_once(words, lexicon);
    if (!out) out = bracketed(words, lexicon);
  }
  if (out) out->length = length;
  return out;
}

}  // namespace pledgebook
