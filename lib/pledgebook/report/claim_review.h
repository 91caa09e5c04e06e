#ifndef PLEDGEBOOK_REPORT_CLAIM_REVIEW_H_
#define PLEDGEBOOK_REPORT_CLAIM_REVIEW_H_

#include <optional>
#include <string>
#include <vector>

#include "pledgebook/base/date.h"

namespace pledgebook {

/// A verdict or check on a statement, as fact-checkers publish it
/// (https://schema.org/ClaimReview). Empty strings are left out.
struct ClaimReview {
  std::string claim;        ///< the words
  bool paraphrase = false;  ///< our own report of them; said so in the claim
  std::string claimant;     ///< a person or body
  bool claimant_is_person = false;
  std::optional<Date> claimed;           ///< when it was said
  std::vector<std::string> appearances;  ///< urls at which it stands
  std::string verdict;                   ///< of the project's vocabulary
  std::string reason;                    ///< reason code of a breach
  std::optional<Date> reviewed;          ///< when the verdict was recorded
  std::string reviewer;                  ///< who gave it
  std::string url;                       ///< of the evidence or the review
  std::string explanation;               ///< the evidence in words
};

/// One JSON-LD object, without a line end. ratingValue (1 worst to 5 best)
/// is given to fulfilled, partly-fulfilled and not-fulfilled, supported and
/// contradicted alone: disputed or unratable is no place on a scale, nor is a
/// pledge whose party never held office ("no-office").
std::string claim_review_json(const ClaimReview& review);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_REPORT_CLAIM_REVIEW_H_
