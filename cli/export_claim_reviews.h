#ifndef PLEDGEBOOK_CLI_EXPORT_CLAIM_REVIEWS_H_
#define PLEDGEBOOK_CLI_EXPORT_CLAIM_REVIEWS_H_

#include "cli/printer.h"
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

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_EXPORT_CLAIM_REVIEWS_H_
