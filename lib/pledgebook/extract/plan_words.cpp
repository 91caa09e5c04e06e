#include "pledgebook/extract/plan_words.h"

#include <array>

#include "pledgebook/base/strings.h"

namespace pledgebook {

using std::size_t;
using std::string_view;

bool names_plan(string_view word) {
  static constexpr std::array<string_view, 24> kPlans = {
      "program",   "programs",  "amendment",  "motion",   "plan",
      "plans",     "scheme",    "schemes",    "proposal", "proposals",
      "blueprint", "manifesto", "programme",  "package",  "policy",
      "policies",  "measures",  "reforms",    "strategy", "bill",
      "pledge",    "pledges",   "initiative", "vision"};
  return among(kPlans, word);
}

bool names_law(string_view word) {
  return word == "legislation" || word == "law" || word == "laws" ||
         word == "rules" || word == "deal" || word == "powers";
}

bool offers(string_view word) {
  return promises(word) || word == "could" || word == "may" || word == "can" ||
         word == "must" || word == "should";
}

bool promises(string_view word) {
  return word == "will" || word == "would" || word == "shall";
}

bool holds(const std::vector<Token>& tokens, size_t from, size_t to,
           bool (*test)(string_view)) {
  for (size_t i = from; i < to && i < tokens.size(); ++i) {
    if (test(tokens[i].lower)) return true;
  }
  return false;
}

bool presents(const std::vector<Token>& tokens, size_t verb) {
  static constexpr std::array<string_view, 30> kVerbs = {
      "present",    "presents", "presented", "disclosed", "discloses",
      "unveiled",   "unveils",  "revealed",  "reveals",   "outlined",
      "outlines",   "tabled",   "tables",    "published", "publishes",
      "launched",   "launches", "announced", "announces", "proposed",
      "proposes",   "detailed", "details",   "drafted",   "floated",
      "introduced", "unveil",   "sketched",  "announce",  "outline"};
  static constexpr std::array<string_view, 12> kFirsts = {
      "set",  "sets",  "laid",  "lays",    "put",     "puts",
      "drew", "draws", "drawn", "brought", "setting", "putting"};
  size_t behind = verb + 1;
  if (among(kFirsts, lower_at(tokens, verb))) {
    const string_view particle = lower_at(tokens, behind);
    if (particle != "out" && particle != "forward" && particle != "up") {
      return false;
    }
    ++behind;
  } else if (!among(kVerbs, lower_at(tokens, verb))) {
    return false;
  }
  // What is presented: "plans to", "a bill that", "a new right"; "his plan in
  // Leeds" is one known before, a report or a figure is none.
  static constexpr std::array<string_view, 7> kKnown = {
      "the", "his", "her", "its", "their", "this", "that"};
  const bool known = among(kKnown, lower_at(tokens, behind));
  for (size_t i = behind; i < tokens.size() && i < behind + 7; ++i) {
    const string_view word = tokens[i].lower;
    const string_view next = lower_at(tokens, i + 1);
    if (names_plan(word)) return !known || next == "to" || next == "for";
    if (word == "new" && !known) return true;
    if (word == "that" || word == "in" || word == "," || word == "on") {
      return false;
    }
  }
  return false;
}

// "A summit on the subject will" begins otherwise than "This would be wrong".
bool stative(const std::vector<Token>& tokens, size_t modal) {
  static constexpr std::array<string_view, 22> kStates = {
      "mean",   "seem",      "make",   "suggest", "like",  "appear",
      "lead",   "undermine", "say",    "argue",   "agree", "look",
      "cost",   "prove",     "become", "need",    "help",  "add",
      "amount", "matter",    "never",  "not"};
  size_t verb = modal + 1;
  if (lower_at(tokens, verb) == "also") ++verb;
  const string_view word = lower_at(tokens, verb);
  if (word != "be") return among(kStates, word);
  const string_view next = lower_at(tokens, verb + 1);
  static constexpr std::array<string_view, 8> kGranted = {
      "able", "given", "free", "set", "paid", "made", "run", "held"};
  return !ends_with(next, "ed") && !among(kGranted, next);
}

bool plan_made_by(const std::vector<Token>& tokens, size_t by) {
  static constexpr std::array<string_view, 11> kMade = {
      "promised", "proposed", "planned",  "published", "announced", "unveiled",
      "drafted",  "tabled",   "outlined", "launched",  "pledged"};
  static constexpr std::array<string_view, 4> kFirsts = {"brought", "put",
                                                         "drawn", "set"};
  static constexpr std::array<string_view, 4> kParticles = {"in", "forward",
                                                            "up", "out"};
  if (tokens[by].lower == "of") {
    return by > 2 && tokens[by - 1].lower == "name" &&
           tokens[by - 2].lower == "the" && tokens[by - 3].lower == "in";
  }
  if (tokens[by].lower != "by") return false;
  const bool two = among(kParticles, tokens[by - 1].lower) &&
                   among(kFirsts, tokens[by - 2].lower);
  return (two || among(kMade, tokens[by - 1].lower)) &&
         holds(tokens, 0, by, names_plan);
}

size_t over_adverbs(const std::vector<Token>& tokens, size_t at) {
  static constexpr std::array<string_view, 14> kWords = {
      "has",   "have", "had",     "also",    "today",    "yesterday", "now",
      "later", "then", "tonight", "finally", "recently", "already",   "again"};
  while (at < tokens.size() && among(kWords, tokens[at].lower)) ++at;
  return at;
}

bool foretells(const std::vector<Token>& tokens, size_t modal, bool person) {
  static constexpr std::array<string_view, 9> kFeels = {
      "thank",  "like",     "enjoy",  "forgive", "forget",
      "regret", "remember", "relish", "welcome"};
  static constexpr std::array<string_view, 9> kBeing = {
      "our",    "a",          "there", "here", "among",
      "joined", "remembered", "the",   "asked"};
  if (lower_at(tokens, modal) != "will") return false;
  const size_t next =
      lower_at(tokens, modal + 1) == "not" ? modal + 2 : modal + 1;
  if (among(kFeels, lower_at(tokens, next))) return true;
  return person && lower_at(tokens, next) == "be" &&
         among(kBeing, lower_at(tokens, next + 1));
}

}  // namespace pledgebook
