#ifndef PLEDGEBOOK_EXTRACT_SCORING_H_
#define PLEDGEBOOK_EXTRACT_SCORING_H_

#include <array>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "pledgebook/model/statement.h"

namespace pledgebook {

/// Scores of the four kinds and of none, in the codebook's order of
/// decision: none first, then pledge, proposal, claim, position.
struct Scores {
  std::array<double, 5> logits{};
  std::array<double, 5> probability{};  ///< soft maximum of the logits
  std::optional<Kind> kind;             ///< empty is none
  double confidence = 0;                ///< probability of `kind` (or of none)
};

/// Weighs the features of a unit: the sum of lexicons/weights.toml over its
/// features gives a logit for each kind (multinomial logistic model); equal
/// scores are settled by the codebook's order. Thread-safe after construction.
class Scorer {
 public:
  using Weights = std::map<std::string, std::map<std::string, double>>;
  explicit Scorer(const Weights& weights);

  /// `never` are kinds that the codebook rules out here.
  Scores score(const std::vector<std::string>& features,
               const std::vector<Kind>& never = {}) const;
  /// The weights of one feature; all zero if it has none. A programme's are its
  /// own: keys "programme/<feature>" of the table.
  std::array<double, 5> weights_of(const std::string& feature,
                                   bool programme = false) const;

 private:
  using Table = std::unordered_map<std::string, std::array<double, 5>>;
  /// A programme promises in any words, so that what debates teach of a word
  /// does not hold there; without weights of its own it uses the others.
  const Table& table(bool programme) const;

  Table weights_;
  Table programme_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_SCORING_H_
