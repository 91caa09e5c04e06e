#include "pledgebook/extract/target.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <vector>

#include "pledgebook/extract/figure_nouns.h"
#include "pledgebook/extract/group_nouns.h"
#include "pledgebook/extract/tokens.h"

namespace pledgebook {
namespace {

using std::size_t;
using std::string_view;
using Tokens = std::vector<Token>;
using Words = std::unordered_set<string_view>;

constexpr size_t kLongest = 7;  // words of a name or group

// Words [first, last) that name who acts or benefits; last is 0 if none.
struct Group {
  size_t first = 0;
  size_t last = 0;
  bool found() const { return last > first; }
};

bool is_word(const Tokens& tokens, size_t i) {
  return i < tokens.size() && (tokens[i].word || tokens[i].number);
}

// Function words that may stand inside the name of a group or before it.
bool introduces(string_view word) {
  static const Words words = {"the",  "all",   "every", "each",  "our",
                              "any",  "both",  "those", "these", "such",
                              "more", "up",    "to",    "over",  "a",
                              "an",   "their", "other", "no",    "some"};
  return words.contains(word);
}

// "NHS", "NGOs", "Parliament", "Scotland": a name inside the sentence.
bool is_name(const Tokens& tokens, size_t i) {
  return i > 0 && i < tokens.size() && tokens[i].capital && tokens[i].word &&
         !is_function_word(tokens[i].lower);
}

// The end of a group whose head stands at `head`: "police officers", "workers
// and service users", "people in debt" ends at "people".
size_t end_of_group(const Tokens& tokens, size_t head) {
  size_t end = head + 1;
  while (end < head + 3 && is_group_noun(lower_at(tokens, end))) ++end;
  const string_view link = lower_at(tokens, end);
  if (link != "and" && link != "or") return end;
  for (size_t i = end + 1; i < end + 4 && is_word(tokens, i); ++i) {
    if (is_group_noun(lower_at(tokens, i))) return end_of_group(tokens, i);
    if (is_function_word(lower_at(tokens, i))) break;
  }
  return end;
}

// A person in the singular only as one of many ("every worker"): "an Indian
// company" is no Indian. "Business houses" are no business.
bool heads_group(const Tokens& tokens, size_t first, size_t at) {
  static const Words one = {"every", "each", "a", "an", "any", "no"};
  const string_view word = lower_at(tokens, at);
  if (!is_group_noun(word) || lower_at(tokens, at + 1) == "'") return false;
  if (is_person_noun(word)) return true;
  const bool plural = word.ends_with('s') && !word.ends_with("ss");
  const string_view next = lower_at(tokens, at + 1);
  if (is_body_noun(word)) {
    return plural || !is_plural(next) || is_function_word(next);
  }
  return word == "youth" || word == "everyone" || word == "workforce" ||
         one.contains(lower_at(tokens, first));
}

bool all_names(const Tokens& tokens, size_t first, size_t last) {
  for (size_t i = first; i < last; ++i) {
    if (!is_name(tokens, i)) return false;
  }
  return true;
}

// The group that begins at `i`, articles and numbers before it included in
// the search but the first article not in the words.
Group group_at(const Tokens& tokens, size_t i, bool names) {
  const size_t limit = std::min(i + kLongest, tokens.size());
  size_t first = i;
  while (first < limit &&
         (lower_at(tokens, first) == "the" || lower_at(tokens, first) == "up" ||
          lower_at(tokens, first) == "to" ||
          lower_at(tokens, first) == "over")) {
    ++first;
  }
  for (size_t at = first; at < limit; ++at) {
    if (!is_word(tokens, at)) return {};
    const string_view word = lower_at(tokens, at);
    const bool article = introduces(word);
    if (is_function_word(word) && !article) return {};
    if (article && at > first && !introduces(lower_at(tokens, at - 1)))
      return {};
    if (heads_group(tokens, first, at)) {
      return {first, end_of_group(tokens, at)};
    }
    const bool named = names && is_name(tokens, at);
    if (named && !is_name(tokens, at + 1) && all_names(tokens, first, at)) {
      return {first, at + 1};
    }
  }
  return {};
}

// "the help", "with help from": a noun.
bool is_noun_use(const Tokens& tokens, size_t i) {
  static const Words before = {"the", "a",    "of",    "with", "their", "any",
                               "our", "more", "extra", "and",  "for",   "its"};
  const string_view word = lower_at(tokens, i);
  return (word == "help" || word == "offer" || word == "offers" ||
          word == "support") &&
         i > 0 && before.contains(lower_at(tokens, i - 1)) &&
         lower_at(tokens, i + 1) != "to";
}

// Verbs that make somebody able: "help tenants to buy", "let staff choose".
bool enables(string_view word) {
  static const Words words = {
      "help",        "helps",      "helping",   "helped",    "allow",
      "allows",      "allowing",   "enable",    "enables",   "enabling",
      "empower",     "empowers",   "let",       "lets",      "letting",
      "require",     "requires",   "requiring", "encourage", "encourages",
      "encouraging", "compensate", "protect",   "support",   "supports",
      "supporting",  "assist",     "oblige",    "exempt"};
  return words.contains(word);
}

// Verbs that hand something over: "give every worker a vote".
bool gives(string_view word) {
  static const Words words = {
      "give",       "gives",     "giving", "offer",    "offers",
      "offering",   "grant",     "grants", "granting", "guarantee",
      "guarantees", "pay",       "pays",   "paying",   "provide",
      "provides",   "providing", "ensure", "show"};
  return words.contains(word);
}

// What is handed over begins after the group: "a vote", "more say", "£50".
bool thing_follows(const Tokens& tokens, size_t i) {
  static const Words words = {
      "the",    "a",       "an",    "more",   "greater", "their", "its",
      "new",    "free",    "first", "access", "powers",  "power", "rights",
      "better", "another", "extra", "up",     "at",      "with",  "what",
      "full",   "real",    "equal", "control"};
  if (i >= tokens.size()) return false;
  return words.contains(tokens[i].lower) || tokens[i].number ||
         tokens[i].lower == "£";
}

Group after_verb(const Tokens& tokens, size_t i) {
  const string_view word = tokens[i].lower;
  if (is_noun_use(tokens, i)) return {};
  if (enables(word)) {
    size_t from = i + 1;
    if (lower_at(tokens, from) == "to") return {};
    const Group group = group_at(tokens, from, false);
    if (group.found()) return group;
    const Group name = group_at(tokens, from, true);
    return lower_at(tokens, name.last) == "to" ? name : Group{};
  }
  if (!gives(word)) return {};
  const Group group = group_at(tokens, i + 1, false);
  if (group.found() && thing_follows(tokens, group.last)) return group;
  const Group name = group_at(tokens, i + 1, true);
  return name.found() && thing_follows(tokens, name.last) ? name : Group{};
}

// "places for all pensioners", "rebates for small firms": persons only after
// "for" of a thing, and never "responsibility for".
Group after_for(const Tokens& tokens, size_t i) {
  static const Words owed = {"responsibility", "responsible", "need",
                             "concern",        "minister",    "secretary",
                             "case",           "plan",        "plans",
                             "commissioner",   "time",        "look"};
  if (tokens[i].lower != "for" || i == 0) return {};
  if (owed.contains(lower_at(tokens, i - 1))) return {};
  const Group group = group_at(tokens, i + 1, false);
  const bool person = group.found() &&
                      is_group_noun(lower_at(tokens, group.last - 1)) &&
                      !is_body_noun(lower_at(tokens, group.last - 1));
  return person ? group : Group{};
}

// "Tenants will have the right", "every worker would be given": what comes to
// the subject.
Group as_subject(const Tokens& tokens, size_t i) {
  static const Words modals = {"will", "would", "shall"};
  static const Words gets = {"have",  "get",     "receive", "gain", "keep",
                             "enjoy", "benefit", "no",      "be"};
  static const Words given = {"able",       "given",  "offered", "entitled",
                              "allowed",    "free",   "paid",    "granted",
                              "guaranteed", "helped", "exempt",  "protected",
                              "required"};
  if (!modals.contains(tokens[i].lower) || i == 0) return {};
  const string_view verb = lower_at(tokens, i + 1);
  if (!gets.contains(verb)) return {};
  if (verb == "be" && !given.contains(lower_at(tokens, i + 2))) return {};
  size_t first = i;
  while (first > 0 && i - first < kLongest && is_word(tokens, first - 1) &&
         (!is_function_word(lower_at(tokens, first - 1)) ||
          introduces(lower_at(tokens, first - 1)))) {
    --first;
  }
  // "every school in the country will have": not the country.
  if (first > 0 && is_function_word(lower_at(tokens, first - 1)) &&
      lower_at(tokens, first - 1) != "that") {
    return {};
  }
  const Group group = group_at(tokens, first, false);
  return group.last == i ? group : Group{};
}

// "Local authorities should": the words before the modal, if they name who.
Group who_acts(const Tokens& tokens) {
  static const Words duty = {"should", "must", "ought", "need", "needs"};
  for (size_t i = 1; i + 1 < tokens.size() && i <= kLongest + 1; ++i) {
    if (!is_word(tokens, i - 1)) return {};
    if (!duty.contains(tokens[i].lower)) continue;
    const bool need = tokens[i].lower.starts_with("need");
    const bool passive = tokens[i + 1].lower == "be";
    if (passive || (need && tokens[i + 1].lower != "to")) return {};
    const size_t first = tokens[0].lower == "the" ? 1 : 0;
    const Group group = group_at(tokens, first, true);
    if (group.last == i) return group;
    const bool one_name = i == first + 1 && tokens[first].capital &&
                          !is_function_word(tokens[first].lower) &&
                          is_group_noun(tokens[first].lower);
    return one_name ? Group{first, i} : Group{};
  }
  return {};
}

Group who_benefits(const Tokens& tokens) {
  for (const auto reader : {after_verb, as_subject, after_for}) {
    for (size_t i = 0; i + 1 < tokens.size(); ++i) {
      const Group group = reader(tokens, i);
      if (group.found()) return group;
    }
  }
  return {};
}

}  // namespace

std::string target_of(Kind kind, string_view content) {
  if (kind != Kind::pledge && kind != Kind::proposal) return {};
  const Tokens tokens = tokenize(content);
  Group group;
  if (kind == Kind::proposal) group = who_acts(tokens);
  if (!group.found()) group = who_benefits(tokens);
  if (!group.found()) return {};
  const size_t begin = tokens[group.first].span.begin;
  return std::string(
      content.substr(begin, tokens[group.last - 1].span.end - begin));
}

}  // namespace pledgebook
