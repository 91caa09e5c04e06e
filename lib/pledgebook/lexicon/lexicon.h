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
  std::string id;  ///< "pledge.will-act"
  std::string pattern;
  std::string why;                      ///< the reason it counts, one line
  std::vector<std::string> matches;     ///< examples that must match
  std::vector<std::string> mismatches;  ///< examples that must not
  std::string path;                     ///< where it was written, for messages
  std::size_t line = 0;
};

/// Everything that the extraction knows of words, as loaded from TOML. Later
/// folders overlay earlier ones: a file adds, an entry with the same key
/// replaces. docs/lexicons.md is the guide for writers.
///
/// Thread contract: const after load_lexicon().
struct Lexicon {
  std::string hash;       ///< "sha256:…" over names and bytes of all files
  TermSet models;         ///< label: model code (models.toml)
  TermSet areas;          ///< label: area code (areas.toml)
  TermSet topic;          ///< label: "strong" or "weak" (topic.toml)
  TermSet false_friends;  ///< spans in which models and topic do not count
  std::map<std::string, std::vector<std::string>> classes;  ///< classes.toml
  std::vector<RuleSpec> rules;                              ///< rules.toml
  /// feature → kind (or "none") → weight (weights.toml)
  std::map<std::string, std::map<std::string, double>> weights;
  ActorRegister actors;                 ///< actors.toml, bodies.toml
  std::vector<Party> parties;           ///< parties.toml
  std::vector<Government> governments;  ///< governments.toml
  std::vector<Parliament> parliaments;  ///< governments.toml
  /// "Rt.", "Hon.": never end a sentence (segment.toml).
  std::vector<std::string> abbreviations;
  /// "etc.", "Ltd.": end one if the next word has a capital (segment.toml).
  std::vector<std::string> may_end;
  /// Patterns of page furniture (furniture.toml), with their places alone and
  /// the list's name as id. Each is meant for the whole trimmed line in its
  /// matching form, case ignored.
  std::vector<RuleSpec> furniture;
  /// The same for lines that name the author ("By Ann Example").
  std::vector<RuleSpec> bylines;
  /// The closed lists of codes (codes.toml), in the order of the codebook.
  std::vector<std::string> model_codes;
  std::vector<std::string> area_codes;

  const Party* party(std::string_view code) const;
  /// Party of the UK government on the day; empty if unknown or straddling.
  std::string government_party(const std::optional<Date>& date) const;
  /// The same for the government of that name ("Welsh Government").
  std::string government_party(std::string_view name,
                               const std::optional<Date>& date) const;
  /// The Parliament elected last before or on the day; null if unknown or if
  /// the date straddles a polling day.
  const Parliament* parliament(const Date& date) const;
  /// Gender of a first name ("Claire"); unknown if not listed or both.
  Gender gender_of_first_name(std::string_view name) const {
    return actors.gender_of_first_name(name);
  }
};

/// Loads every *.toml of the folders in order, files of a folder by name. What
/// a file holds is told by its top tables, not by its name. Each fault goes to
/// `fault` with file, line, column and caret, all of them; the result is the
/// first if there was any. Reentrant.
Result<Lexicon> load_lexicon(
    const std::vector<std::string>& folders,
    const std::function<void(const Diagnostic&)>& fault);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_LEXICON_LEXICON_H_
