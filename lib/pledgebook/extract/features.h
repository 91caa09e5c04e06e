#ifndef PLEDGEBOOK_EXTRACT_FEATURES_H_
#define PLEDGEBOOK_EXTRACT_FEATURES_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pledgebook/extract/unit.h"
#include "pledgebook/lexicon/lexicon.h"
#include "pledgebook/rules/rule_set.h"

namespace pledgebook {

/// The common words of class cue-word (classes.toml) that lean a clause
/// towards one kind.
class CueWords {
 public:
  explicit CueWords(const Lexicon& lexicon);
  /// Adds "word.now" and the like for those that stand in `words`.
  void find(std::string_view words, std::vector<std::string>& out) const;

 private:
  std::unordered_map<std::string, std::string> features_;  // by word
};

/// What the introduction of a list says of its items: "We will:" makes them
/// "lead.future". Remembers the one asked last, since every item asks again.
class LeadInSign {
 public:
  explicit LeadInSign(const RuleSet& rules) : rules_(rules) {}
  /// `lead_in` must stay where it is while the object lives.
  const std::string& of(std::string_view lead_in);

 private:
  const RuleSet& rules_;
  std::string_view lead_in_;
  std::string sign_;
};

/// The named signs of a unit: ids of the rules that match its words, its cue
/// words, and signs of its place and holder ("voice.transcript", "frame.say",
/// "shape.question", "will@programme"). Sorted, each once.
std::vector<std::string> features_of(const Unit& unit, std::string_view text,
                                     const RuleSet& rules, const CueWords& cues,
                                     LeadInSign& lead_in);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_FEATURES_H_
