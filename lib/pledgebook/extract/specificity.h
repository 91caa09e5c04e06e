#ifndef PLEDGEBOOK_EXTRACT_SPECIFICITY_H_
#define PLEDGEBOOK_EXTRACT_SPECIFICITY_H_

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "pledgebook/lexicon/lexicon.h"
#include "pledgebook/lexicon/term_set.h"
#include "pledgebook/model/statement.h"

namespace pledgebook {

/// What a clause offers for checking, counted: name → how often.
/// act, instrument, right, enabling, effort, abstract, degree (the word
/// classes specificity-* of the lexicon), law (a named Act, bill or
/// regulation), name (a proper name inside the clause), figure, deadline,
/// and constant 1.
using SpecificityFeatures = std::map<std::string, double>;

/// Decides how specific a pledge or proposal is, by the codebook's section 3:
/// detailed with a figure, a date or a named law that belongs to the act;
/// specific with an act that has an object, place, right or power; general
/// where the kind of measure is clear; rhetorical where no measure that would
/// fulfil it can be named.
///
/// Method: two linear scores over counted word classes (each capped at three),
/// `concrete` against 0 parts specific from general, `measure` against 0
/// general from rhetorical; weights in lexicons/specificity.toml under
/// "specificity.NAME" = { concrete, measure }. Without them (a lexicon of the
/// user's own) built-in weights of ±1 decide.
///
/// Thread contract: const after construction; keeps nothing of the lexicon.
class SpecificityModel {
 public:
  explicit SpecificityModel(const Lexicon& lexicon);

  /// `clause` is matching form; of `statement` quantities and deadline count.
  SpecificityFeatures features(std::string_view clause,
                               const Statement& statement) const;
  /// `bar` is how much must speak for `specific` and `detailed`: 0, or more
  /// where only the nearly certain counts.
  Specificity decide(const SpecificityFeatures& features, double bar = 0) const;

 private:
  struct Weight {
    double concrete = 0;
    double measure = 0;
  };
  Weight score(const SpecificityFeatures& features) const;

  TermSet terms_;
  std::map<std::string, Weight> weights_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_SPECIFICITY_H_
