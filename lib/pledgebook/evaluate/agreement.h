#ifndef PLEDGEBOOK_EVALUATE_AGREEMENT_H_
#define PLEDGEBOOK_EVALUATE_AGREEMENT_H_

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "pledgebook/evaluate/gold.h"

namespace pledgebook {

/// Agreement of two codings on one question, beyond chance.
struct Kappa {
  std::string question;   ///< "pledge", "kinds", "party" …
  std::size_t units = 0;  ///< what was judged by both
  double observed = 0;    ///< share on which they agree
  double expected = 0;    ///< share on which they would agree by chance
  double kappa = 0;       ///< (observed − expected) ∕ (1 − expected)
};

/// Cohen's kappa (Cohen 1960) of pairs of labels. Where both use one label
/// throughout, chance explains everything; kappa is then 1, as they agree.
Kappa cohens_kappa(
    std::string question,
    const std::vector<std::pair<std::string, std::string>>& labels);

/// Two codings of the same sentences (same document, begin and end; others
/// are left out and counted in `unpaired`).
struct Agreement {
  std::size_t sentences = 0;
  std::size_t unpaired = 0;
  /// One per kind (does the sentence hold one), "kinds" (which set of kinds),
  /// then party, actor, attribution, strength, specificity, topic on the
  /// statements that both have.
  std::vector<Kappa> kappas;
};
Agreement agreement(std::span<const GoldDocument> first,
                    std::span<const GoldDocument> second);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EVALUATE_AGREEMENT_H_
