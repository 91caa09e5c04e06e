#include "pledgebook/lexicon/inflect.h"

#include <algorithm>
#include <array>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

using std::string;
using std::string_view;

struct Irregular {
  string_view base, past, participle;
};

constexpr std::array<Irregular, 62> kIrregular = {{
    {"be", "was", "been"},
    {"become", "became", "become"},
    {"begin", "began", "begun"},
    {"bring", "brought", "brought"},
    {"build", "built", "built"},
    {"buy", "bought", "bought"},
    {"choose", "chose", "chosen"},
    {"come", "came", "come"},
    {"cut", "cut", "cut"},
    {"deal", "dealt", "dealt"},
    {"do", "did", "done"},
    {"draw", "drew", "drawn"},
    {"fall", "fell", "fallen"},
    {"feel", "felt", "felt"},
    {"fight", "fought", "fought"},
    {"find", "found", "found"},
    {"foresee", "foresaw", "foreseen"},
    {"get", "got", "got"},
    {"give", "gave", "given"},
    {"go", "went", "gone"},
    {"grow", "grew", "grown"},
    {"have", "had", "had"},
    {"hear", "heard", "heard"},
    {"hold", "held", "held"},
    {"keep", "kept", "kept"},
    {"know", "knew", "known"},
    {"lay", "laid", "laid"},
    {"lead", "led", "led"},
    {"leave", "left", "left"},
    {"lend", "lent", "lent"},
    {"let", "let", "let"},
    {"lose", "lost", "lost"},
    {"make", "made", "made"},
    {"mean", "meant", "meant"},
    {"meet", "met", "met"},
    {"overturn", "overturned", "overturned"},
    {"pay", "paid", "paid"},
    {"put", "put", "put"},
    {"read", "read", "read"},
    {"rise", "rose", "risen"},
    {"run", "ran", "run"},
    {"say", "said", "said"},
    {"see", "saw", "seen"},
    {"seek", "sought", "sought"},
    {"sell", "sold", "sold"},
    {"send", "sent", "sent"},
    {"set", "set", "set"},
    {"show", "showed", "shown"},
    {"speak", "spoke", "spoken"},
    {"spend", "spent", "spent"},
    {"spread", "spread", "spread"},
    {"stand", "stood", "stood"},
    {"swear", "swore", "sworn"},
    {"take", "took", "taken"},
    {"tell", "told", "told"},
    {"think", "thought", "thought"},
    {"throw", "threw", "thrown"},
    {"undertake", "undertook", "undertaken"},
    {"win", "won", "won"},
    {"withdraw", "withdrew", "withdrawn"},
    {"wind", "wound", "wound"},
    {"write", "wrote", "written"},
}};

bool vowel(char c) { return string_view("aeiou").find(c) != string_view::npos; }

// Short verbs whose last consonant doubles: "plan", "cut", and the longer ones
// stressed at the end.
bool doubles(string_view verb) {
  constexpr std::array<string_view, 10> kStressed = {
      "commit", "admit", "permit", "transfer", "refer",
      "prefer", "occur", "rebut",  "begin",    "regret"};
  if (among(kStressed, verb)) {
    return true;
  }
  const std::size_t n = verb.size();
  if (n < 3 || n > 4) return false;
  if (n == 4 && vowel(verb[0])) return false;  // "open": two syllables
  const char last = verb[n - 1];
  return !vowel(last) && last != 'w' && last != 'x' && last != 'y' &&
         vowel(verb[n - 2]) && !vowel(verb[n - 3]);
}

bool consonant_y(string_view verb) {
  return verb.size() > 1 && verb.back() == 'y' && !vowel(verb[verb.size() - 2]);
}

string third_person(string_view verb) {
  if (verb == "be") return "is";
  if (verb == "have") return "has";
  if (consonant_y(verb)) return string(verb.substr(0, verb.size() - 1)) + "ies";
  for (const string_view end : {"s", "x", "z", "ch", "sh", "o"}) {
    if (verb.size() > end.size() &&
        verb.substr(verb.size() - end.size()) == end) {
      return string(verb) + "es";
    }
  }
  return string(verb) + "s";
}

string regular_past(string_view verb) {
  if (verb.back() == 'e') return string(verb) + "d";
  if (consonant_y(verb)) return string(verb.substr(0, verb.size() - 1)) + "ied";
  if (doubles(verb)) return string(verb) + verb.back() + "ed";
  return string(verb) + "ed";
}

string gerund(string_view verb) {
  const std::size_t n = verb.size();
  if (n > 2 && verb.back() == 'e' && verb[n - 2] != 'e' && verb != "be") {
    return string(verb.substr(0, n - 1)) + "ing";
  }
  if (doubles(verb)) return string(verb) + verb.back() + "ing";
  return string(verb) + "ing";
}

}  // namespace

std::vector<string> inflect(string_view verb) {
  const std::size_t space = verb.find(' ');
  const string_view head = verb.substr(0, space);
  const string rest(space == verb.npos ? string_view() : verb.substr(space));
  std::vector<string> forms = {string(head), third_person(head)};
  const auto irregular =
      std::find_if(kIrregular.begin(), kIrregular.end(),
                   [&](const Irregular& i) { return i.base == head; });
  if (irregular != kIrregular.end()) {
    forms.emplace_back(irregular->past);
    forms.emplace_back(irregular->participle);
  } else {
    forms.push_back(regular_past(head));
  }
  forms.push_back(gerund(head));
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  for (string& form : forms) form += rest;
  return forms;
}

std::vector<string> expand_member(string_view member) {
  if (member.size() > 1 && member.back() == '*') {
    return inflect(member.substr(0, member.size() - 1));
  }
  return {string(member)};
}

}  // namespace pledgebook
