#include <array>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/frames.h"
#include "pledgebook/lexicon/inflect.h"

namespace pledgebook {
namespace {

using std::string;
using std::string_view;

constexpr std::array<std::pair<const char*, VerbClass>, 8> kClasses = {{
    {"verb-say", VerbClass::say},
    {"verb-believe", VerbClass::believe},
    {"verb-commit", VerbClass::commit},
    {"verb-want", VerbClass::want},
    {"verb-recommend", VerbClass::recommend},
    {"verb-demand", VerbClass::demand},
    {"verb-evaluate", VerbClass::evaluate},
    {"verb-deny", VerbClass::deny},
}};

bool past_form(string_view form) {
  static constexpr std::array<string_view, 14> kPast = {
      "said", "told", "thought", "sought", "saw",  "wrote", "felt",
      "gave", "put",  "swore",   "spoke",  "held", "set",   "undertook"};
  const string_view head = form.substr(0, form.find(' '));
  return ends_with(head, "ed") || among(kPast, head);
}

}  // namespace

VerbTable::VerbTable(const Lexicon& lexicon) {
  for (const auto& [name, verb] : kClasses) {
    const auto found = lexicon.classes.find(name);
    if (found == lexicon.classes.end()) continue;
    for (const string& member : found->second) {
      for (const string& form : expand_member(member)) {
        forms_.emplace(form, Entry{verb, past_form(form)});
        firsts_.insert(form.substr(0, form.find(' ')));
      }
    }
  }
}

VerbTable::Found VerbTable::at(const std::vector<Token>& tokens,
                               std::size_t at) const {
  Found found;
  if (firsts_.count(tokens[at].lower) == 0) return found;
  string form = tokens[at].lower;
  for (std::size_t n = 1; n <= 4; ++n) {
    const auto entry = forms_.find(form);
    if (entry != forms_.end()) {
      found = {entry->second.verb, entry->second.past, n};
    }
    if (at + n >= tokens.size() || !tokens[at + n].word) break;
    form += " " + tokens[at + n].lower;
  }
  return found;
}

}  // namespace pledgebook
