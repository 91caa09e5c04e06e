#include "pledgebook/extract/specificity.h"

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/numbers.h"
#include "pledgebook/lexicon/word_forms.h"

namespace pledgebook {
namespace {

// A class may come in more than one guise but counts no further than this:
// long sentences are not more specific for being long.
constexpr double kCap = 3;

constexpr std::array<std::string_view, 7> kClasses = {
    "act", "instrument", "right", "enabling", "effort", "abstract", "degree"};

bool holds_nouns(std::string_view name) {
  return name == "instrument" || name == "abstract";
}

// "launch*" stands for the forms of the verb, a noun for its plural too.
std::vector<std::string> forms_of(std::string_view entry, bool noun) {
  if (entry.ends_with('*'))
    return verb_forms(entry.substr(0, entry.size() - 1));
  if (noun) return noun_forms(entry);
  return {std::string(entry)};
}

bool is_law_noun(std::string_view word) {
  static const std::unordered_set<std::string_view> nouns = {
      "act",   "bill",     "regulations", "directive",  "statute",
      "order", "protocol", "treaty",      "convention", "constitution"};
  return nouns.contains(word);
}

// Whether the word before token `i` is capitalised, hyphens seen through
// ("Co-operatives Bill").
bool follows_capital(const FigureTokens& tokens, std::size_t i) {
  std::size_t before = i - 1;
  while (before > 1 && tokens.is_hyphen(before - 1)) before -= 2;
  return tokens.at(before).capital;
}

// "a Co-operatives Bill", "the 1986 Act", "the Transfer (Employment)
// regulations": a law noun after a name, a year or a closing bracket. Names
// in capitals alone (TUPE) cannot be told from those of bodies.
double count_laws(const FigureTokens& tokens) {
  double laws = 0;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (!is_law_noun(tokens.word(i))) continue;
    if (tokens.word(i - 1) == ")") ++laws;
    if (!tokens.at(i).capital) continue;
    laws += follows_capital(tokens, i) || looks_like_year(tokens.at(i - 1)) ||
            looks_like_year(tokens.at(i + 1));
  }
  return laws;
}

// Proper names inside the clause, each run of capitals once.
double count_names(const FigureTokens& tokens) {
  double names = 0;
  bool inside = false;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const bool starts = !tokens.is_word(i - 1) && !tokens.at(i).glued &&
                        !tokens.is_number(i - 1) && tokens.word(i - 1) != ",";
    const bool capital = tokens.at(i).capital && tokens.word(i) != "i";
    if (capital && !inside && !starts) ++names;
    inside = capital;
  }
  return names;
}

// What stands around the hits of the word classes.
class Hits {
 public:
  Hits(const TermSet& terms, std::string_view clause,
       const FigureTokens& tokens)
      : terms_(terms), tokens_(tokens), hits_(terms.find(clause)) {}

  void count(SpecificityFeatures& features) const {
    const std::size_t purpose = purpose_begin();
    for (std::size_t i = 0; i < hits_.size(); ++i) {
      const std::string& label = label_of(i);
      if (i >= purpose && speaks_against(label)) continue;
      ++features[label];
      const std::size_t at = token_of(i);
      const std::string_view before = tokens_.word(at - 1);
      if (label == "act" && (before == "by" || before == "through")) {
        ++features["by-act"];
      }
      if (label == "instrument" && is_new(at)) ++features["new-instrument"];
    }
    const std::size_t head = head_hit();
    if (head < hits_.size()) ++features["head-" + label_of(head)];
  }

 private:
  const std::string& label_of(std::size_t hit) const {
    return terms_.term(hits_[hit].term).label;
  }
  static bool speaks_against(std::string_view label) {
    return label == "effort" || label == "abstract" || label == "degree";
  }
  std::size_t token_of(std::size_t hit) const {
    std::size_t at = 0;
    while (at < tokens_.size() &&
           tokens_.at(at).span.begin < hits_[hit].span.begin) {
      ++at;
    }
    return at;
  }
  // The first verb that says what is to be done.
  std::size_t head_hit() const {
    std::size_t i = 0;
    while (i < hits_.size() && label_of(i) != "act" &&
           label_of(i) != "effort") {
      ++i;
    }
    return i;
  }
  // "review the law to encourage …": what the act is for does not make it
  // vaguer. The first hit of such a purpose, or the number of hits.
  std::size_t purpose_begin() const {
    const std::size_t head = head_hit();
    if (head >= hits_.size() || label_of(head) != "act") return hits_.size();
    for (std::size_t i = head + 1; i < hits_.size(); ++i) {
      const std::size_t at = token_of(i);
      if (label_of(i) == "effort" && tokens_.word(at - 1) == "to") return i;
    }
    return hits_.size();
  }
  // "a new power", "an asset lock": something that is to come into being.
  bool is_new(std::size_t at) const {
    for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
      const std::string_view word = tokens_.word(at - back);
      if (word == "a" || word == "an" || word == "new") return true;
      if (!tokens_.is_word(at - back)) return false;
    }
    return false;
  }

  const TermSet& terms_;
  const FigureTokens& tokens_;
  std::vector<TermHit> hits_;
};

// By reason alone: what can be checked speaks for, the rest against.
std::map<std::string, std::pair<double, double>> built_in_weights() {
  return {{"act", {1, 1}},
          {"instrument", {1, 1}},
          {"right", {2, 1}},
          {"enabling", {1, 1}},
          {"effort", {-1, 0.5}},
          {"abstract", {-0.5, -1}},
          {"degree", {-0.5, -0.5}},
          {"by-act", {1, 1}},
          {"new-instrument", {1, 1}},
          {"head-act", {1, 1}},
          {"head-effort", {-1, 0}},
          {"law", {1, 1}},
          {"name", {0.5, 0.5}},
          {"figure", {1, 1}},
          {"deadline", {1, 1}},
          {"constant", {-1, 0}}};
}

double weight_in(const std::map<std::string, double>& weights,
                 const char* key) {
  const auto at = weights.find(key);
  return at == weights.end() ? 0 : at->second;
}

}  // namespace

SpecificityModel::SpecificityModel(const Lexicon& lexicon) {
  for (const std::string_view name : kClasses) {
    const auto entries =
        lexicon.classes.find("specificity-" + std::string(name));
    if (entries == lexicon.classes.end()) continue;
    for (const std::string& entry : entries->second) {
      for (std::string& form : forms_of(entry, holds_nouns(name))) {
        terms_.add({std::move(form), std::string(name)});
      }
    }
  }
  terms_.compile();
  bool fitted = false;
  for (const auto& [name, weight] : built_in_weights()) {
    const auto given = lexicon.weights.find("specificity." + name);
    if (given == lexicon.weights.end()) continue;
    fitted = true;
    weights_[name] = {weight_in(given->second, "concrete"),
                      weight_in(given->second, "measure")};
  }
  if (fitted) return;
  for (const auto& [name, weight] : built_in_weights()) {
    weights_[name] = {weight.first, weight.second};
  }
}

SpecificityFeatures SpecificityModel::features(
    std::string_view clause, const Statement& statement) const {
  SpecificityFeatures features;
  const FigureTokens tokens(clause);
  Hits(terms_, clause, tokens).count(features);
  features["law"] = count_laws(tokens);
  features["name"] = count_names(tokens);
  features["figure"] = static_cast<double>(statement.quantities.size());
  features["deadline"] = statement.deadline.empty() ? 0 : 1;
  features["constant"] = 1;
  for (auto& [name, count] : features) count = std::min(count, kCap);
  return features;
}

SpecificityModel::Weight SpecificityModel::score(
    const SpecificityFeatures& features) const {
  Weight sum;
  for (const auto& [name, count] : features) {
    const auto weight = weights_.find(name);
    if (weight == weights_.end()) continue;
    sum.concrete += weight->second.concrete * count;
    sum.measure += weight->second.measure * count;
  }
  return sum;
}

Specificity SpecificityModel::decide(const SpecificityFeatures& features,
                                     double bar) const {
  const auto has = [&](const char* name) {
    const auto at = features.find(name);
    return at != features.end() && at->second > 0;
  };
  const Weight sum = score(features);
  const bool detailed = has("figure") || has("deadline") || has("law");
  if (detailed && (bar <= 0 || sum.concrete > bar)) {
    return Specificity::detailed;
  }
  if (sum.concrete > bar) return Specificity::specific;
  return detailed || sum.measure > 0 ? Specificity::general
                                     : Specificity::rhetorical;
}

}  // namespace pledgebook
