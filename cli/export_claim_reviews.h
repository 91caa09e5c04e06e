#ifndef PLEDGEBOOK_CLI_EXPORT_CLAIM_REVIEWS_H_
#define PLEDGEBOOK_CLI_EXPORT_CLAIM_REVIEWS_H_

#include "cli/printer.h"
#include "pledgebook/query/check.h"
#include "pledgebook/query/filter.h"
#include "pledgebook/query/follow_through.h"
#include "pledgebook/report/claim_review.h"
#include "pledgebook/store/store.h"

namespace pledgebook::cli {

/// Verdicts as ClaimReview JSON-LD, one object a line; pledges that nobody
/// has rated are left out, and counted on standard error.
ExitCode export_claim_reviews(const Store& store, StatementFilter filter,
                              Printer& printer);

/// The review of one pledge by one of the assessments that hold.
ClaimReview claim_review_of(const FollowRow& row, const Outcome& outcome);

/// The review of one figure of a claim against what was observed. Its author
/// is this program, its url the first source, and it says so where nobody has
/// reviewed the claim.
ClaimReview claim_review_of(const StatementRow& row, const Check& check,
                            const Date& checked);

/// Why a check came out so: reason, arithmetic and tolerance.
std::string printed_why(const Check& check);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_EXPORT_CLAIM_REVIEWS_H_
