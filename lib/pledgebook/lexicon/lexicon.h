#ifndef PLEDGEBOOK_LEXICON_LEXICON_H_
#define PLEDGEBOOK_LEXICON_LEXICON_H_

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "pledgebook/base/diagnostic.h"
#include "pledgebook/base/result.h"
#include "pledgebook/lexicon/actor_register.h"
#include "pledgebook/lexicon/term_set.h"

namespace pledgebook {

/// One extraction rule as written (lexicons/rules*.toml): a named feature of
/// a clause. `pattern` is RE2 syntax and may use lexicon classes as {name}.
struct RuleSpec {
  std::string id;       ///< "pledge.will-act"
  std::string pattern;
  std::string why;      ///< the reason it counts, one line
  std::vector<std::string> matches;     ///< examples that must match
  std::vector<std::string> mismatches;  ///< examples that must not
  std::string path;     ///< where it was written, for messages
  std::size_t line = 0;
};

/// Everything that the extraction knows of words, as loaded from TOML. Later
/// folders overlay earlier ones: a file adds, an entry with the same key
/// replaces. docs/lexicons.md is the guide for writers.
///
/// Thread contract: const after load_lexicon().
struct Lexicon {
  std::string hash;  ///< "sha256:…" over names and bytes of all files
  TermSet models;         ///< label: model code (models.toml)
  TermSet areas;          ///< label: area code (areas.toml)
  TermSet topic;          ///< label: "strong" or "weak" (topic.toml)
  TermSet false_friends;  ///< spans in which models and topic do not count
  std::map<std::string, std::vector<std::string>> classes;  ///< classes.toml
  std::vector<RuleSpec> rules;                              ///< rules.toml
  /// feature → kind (or "none") → weight (weights.toml)
  std::map<std::string, std::map<std::string, double>> weights;
  ActorRegister actors;                  ///< actors.toml, bodies.toml
  std::vector<Party> parties;            ///< parties.toml
  std::vector<Government> governments;   ///< governments.toml
  std::vector<Parliament> parliaments;   ///< governments.toml
  std::vector<std::string> abbreviations;  ///< "Rt.", "Hon." (segment.toml)
  std::vector<std::string> furniture;  ///< RE2 patterns of whole lines that
                                       ///< are page furniture (furniture.toml)

  const Party* party(std::string_view code) const;
  /// Party of the UK government on the day; empty if unknown or straddling.
  std::string government_party(const std::optional<Date>& date) const;
};

/// Loads every *.toml of the folders in order. Each fault goes to `fault` with
/// file, line, column and caret; the result is an error if there was any.
Result<Lexicon> load_lexicon(
    const std::vector<std::string>& folders,
    const std::function<void(const Diagnostic&)>& fault);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_LEXICON_LEXICON_H_
