#include "pledgebook/extract/features.h"

#include <algorithm>
#include <array>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

using std::string;
using std::string_view;

constexpr std::size_t kShort = 5;  // words
constexpr std::size_t kLong = 35;

string_view name(VerbClass verb) {
  switch (verb) {
    case VerbClass::say:
      return "frame.say";
    case VerbClass::believe:
      return "frame.believe";
    case VerbClass::commit:
      return "frame.commit";
    case VerbClass::want:
      return "frame.want";
    case VerbClass::recommend:
      return "frame.recommend";
    case VerbClass::demand:
      return "frame.demand";
    case VerbClass::evaluate:
      return "frame.evaluate";
    case VerbClass::deny:
      return "frame.deny";
    case VerbClass::none:
      return "frame.none";
  }
  return "frame.none";
}

// Whose words these are, in the few ways that change what a modal means.
string_view mode(const Unit& unit) {
  switch (unit.voice) {
    case Voice::programme:
      return "programme";
    case Voice::transcript:
      return "transcript";
    case Voice::own:
      return "own";
    case Voice::narrator:
      break;
  }
  const bool somebody = unit.holder.known() || !unit.holder.candidates.empty();
  if (!unit.framed && !unit.continued && !unit.acting && unit.quotation == 0) {
    return "narrator";
  }
  if (!somebody) return "unknown";
  if (unit.holder.party.empty() || unit.holder.party == "respublica") {
    return "outsider";
  }
  return "politician";
}

// Modal signs whose meaning depends on who speaks.
constexpr std::array<std::pair<string_view, string_view>, 14> kCrossed = {{
    {"modal.will", "will"},
    {"modal.would", "would"},
    {"modal.should", "should"},
    {"modal.must", "must"},
    {"modal.could", "could"},
    {"modal.can", "can"},
    {"act.first-word", "infinitive"},
    {"time.past", "past"},
    {"time.perfect", "perfect"},
    {"figure.any", "figure"},
    {"commit.want", "want"},
    {"act.progressive", "progressive"},
    {"recommend.allow", "scheme"},
    {"noun.bill-does", "bill"},
}};

// Two signs that mean more together than apart.
constexpr std::array<std::array<string_view, 2>, 12> kPairs = {{
    {"modal.will", "self.subject"},
    {"modal.will", "self.party"},
    {"modal.will", "value.role"},
    {"modal.must", "self.subject"},
    {"modal.must", "modal.must-act"},
    {"time.past", "figure.any"},
    {"time.perfect", "self.subject"},
    {"time.dated", "time.past"},
    {"value.belief", "self.subject"},
    {"value.evaluative", "modal.must"},
    {"time.event", "time.dated"},
    {"fact.exists", "figure.any"},
}};

// The finite verb in one word, by the strongest sign.
template <typename Has>
string_view tense_of(const Has& has) {
  if (has("modal.will") || has("modal.going-to") || has("modal.is-to") ||
      has("modal.headline-to")) {
    return "future";
  }
  if (has("modal.would")) return "would";
  if (has("modal.should")) return "should";
  if (has("modal.must")) return "must";
  if (has("modal.could") || has("modal.can")) return "could";
  if (has("time.perfect")) return "perfect";
  if (has("time.past") || has("time.event") || has("verb.past")) return "past";
  if (has("verb.finite")) return "present";
  return "verbless";
}

// "Build a bank that will lend": in a programme the first verb is the act,
// whatever follows.
template <typename Has>
string_view tense_in_programme(const Has& has) {
  if (has("act.first-word")) return "bare";
  if (has("act.gerund-first") && !has("self.subject")) return "gerund";
  return tense_of(has);
}

using Ids = std::vector<string>;

Ids signs_in(string_view words, const RuleSet& rules) {
  Ids out;
  for (const int rule : rules.scan(words)) out.push_back(rules.rule(rule).id);
  return out;
}

// Capitalised words that do not begin the clause: people, places, bodies.
std::size_t names_in(string_view words) {
  std::size_t names = 0;
  bool inside = false;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i - 1] != ' ') continue;
    const bool capital = words[i] >= 'A' && words[i] <= 'Z' &&
                         words[i + 1] >= 'a' && words[i + 1] <= 'z';
    if (capital && !inside) ++names;
    inside = capital;
  }
  return names;
}

}  // namespace

CueWords::CueWords(const Lexicon& lexicon) {
  const auto cues = lexicon.classes.find("cue-word");
  if (cues == lexicon.classes.end()) return;
  for (const string& word : cues->second) features_[word] = "word." + word;
}

void CueWords::find(string_view words, std::vector<string>& out) const {
  string word;
  for (std::size_t at = 0; at <= words.size(); ++at) {
    const char c = at < words.size() ? words[at] : ' ';
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital || (c >= 'a' && c <= 'z')) {
      word += capital ? static_cast<char>(c - 'A' + 'a') : c;
      continue;
    }
    const auto found = features_.find(word);
    if (found != features_.end()) out.push_back(found->second);
    word.clear();
  }
}

// A list item goes on with the sentence that introduces its list: "We will:".
const string& LeadInSign::of(string_view lead_in) {
  if (lead_in.data() == lead_in_.data() && lead_in.size() == lead_in_.size()) {
    return sign_;
  }
  lead_in_ = lead_in;
  const std::size_t stop = lead_in.rfind(". ");
  const Ids ids = signs_in(
      stop == lead_in.npos ? lead_in : lead_in.substr(stop + 2), rules_);
  const auto has = [&](string_view id) { return among(ids, id); };
  sign_ = "lead." + string(tense_of(has));
  return sign_;
}

std::vector<string> features_of(const Unit& unit, string_view text,
                                const RuleSet& rules, const CueWords& cues,
                                LeadInSign& lead_in) {
  const string_view words = unit.content.in(text);
  Ids out = signs_in(words, rules);
  if (unit.voice != Voice::programme) {
    // "Fund managers say": only a programme's sentence begins with its act.
    std::erase(out, "act.first-word");
    std::erase(out, "act.gerund-first");
    // A programme promises in any words: there the rules decide alone.
    cues.find(words, out);
  }
  const auto has = [&](string_view feature) { return among(out, feature); };
  // "Council to sell its shares": a future only where the verb may be left out.
  if (!unit.heading && !unit.list_item) std::erase(out, "modal.headline-to");
  const string who(mode(unit));
  std::vector<string> more = {"bias", "voice." + who};
  const string_view tense =
      unit.voice == Voice::programme ? tense_in_programme(has) : tense_of(has);
  more.push_back("tense." + string(tense));
  more.push_back(string(tense) + "@" + who);
  if (has("figure.any")) more.push_back("figure+" + string(tense));
  if (has("value.evaluative")) more.push_back("judged+" + string(tense));
  if (has("self.subject")) more.push_back("self+" + string(tense));
  if (has("time.dated")) more.push_back("dated+" + string(tense));
  const std::size_t names = names_in(words);
  if (names >= 1) more.push_back("fact.named");
  if (names >= 3) more.push_back("fact.many-named");
  if (unit.framed) {
    more.push_back(string(name(unit.frame)) + "+" + string(tense));
  }
  for (const auto& [feature, word] : kCrossed) {
    if (has(feature)) more.push_back(string(word) + "@" + who);
  }
  for (const auto& pair : kPairs) {
    if (has(pair[0]) && has(pair[1])) {
      more.push_back(string(pair[0]) + "+" + string(pair[1]));
    }
  }
  if (unit.framed) more.emplace_back(name(unit.frame));
  if (unit.past_frame && has("modal.would")) more.emplace_back("would@past");
  if (unit.acting && unit.voice == Voice::narrator) {
    more.emplace_back("shape.acting");
  }
  if (unit.aside) more.emplace_back("shape.aside");
  if (unit.heading) more.emplace_back("shape.heading");
  if (unit.list_item) more.emplace_back("shape.list");
  if (unit.list_item && !unit.lead_in.empty()) {
    more.push_back(lead_in.of(unit.lead_in));
  }
  if (ends_with(trim(words), "?")) more.emplace_back("shape.question");
  const auto count =
      static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) + 1;
  // "Webb called for a bank": short is what is left of a whole sentence.
  const bool asks = unit.framed && (unit.frame == VerbClass::demand ||
                                    unit.frame == VerbClass::recommend);
  if (count < kShort && !asks) more.emplace_back("shape.short");
  if (count > kLong) more.emplace_back("shape.long");
  if (!has("verb.finite")) {
    more.emplace_back(unit.voice == Voice::programme ? "shape.no-verb@programme"
                                                     : "shape.no-verb");
  }
  out.insert(out.end(), more.begin(), more.end());
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace pledgebook
