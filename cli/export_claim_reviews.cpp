#include "cli/export_claim_reviews.h"

#include "cli/statement_view.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/base/version.h"
#include "pledgebook/report/notice.h"

namespace pledgebook::cli {
namespace {

// Bodies and governments are no persons; the rest of the actors are people.
bool is_person(const std::string& name) {
  for (const char* word : {"Government", "Party", "Trust", "ResPublica",
                           "Council", "Commission", "Group", "group"}) {
    if (name.find(word) != name.npos) return false;
  }
  return true;
}

std::vector<std::string> addresses(const std::string& urls) {
  std::vector<std::string> out;
  for (const std::string& part : split(urls, ';')) {
    if (!trim(part).empty()) out.emplace_back(trim(part));
  }
  return out;
}

// What was said, by whom and where.
ClaimReview review_of(const StatementRow& statement) {
  ClaimReview review;
  review.claim = statement.statement.text;
  review.paraphrase = is_paraphrase(statement.meta);
  review.claimant = statement.statement.actor;
  review.claimant_is_person = is_person(review.claimant);
  review.claimed = statement.date();
  review.appearances = addresses(statement.url());
  return review;
}

}  // namespace

ClaimReview claim_review_of(const StatementRow& row, const Check& check,
                            const Date& checked) {
  ClaimReview review = review_of(row);
  review.verdict = std::string(to_string(check.verdict));
  review.reviewed = checked;
  review.reviewer = "pledgebook " + std::string(version());
  for (const Fact& fact : check.used) {
    if (review.url.empty()) review.url = fact.source;
  }
  review.explanation = check.quantity.text + ": " + printed_why(check);
  if (row.review == "pending") {
    review.explanation += ". " + std::string(kNotice);
  }
  return review;
}

std::string printed_why(const Check& check) {
  std::string why = check.reason;
  if (!check.arithmetic.empty()) why += ": " + join(check.arithmetic, "; ");
  if (!check.tolerance.empty()) why += " (" + check.tolerance + ")";
  return why;
}

ClaimReview claim_review_of(const FollowRow& row, const Outcome& outcome) {
  ClaimReview review = review_of(row.row);
  review.verdict = std::string(to_string(row.status));
  if (outcome.reason) review.reason = std::string(to_string(*outcome.reason));
  review.reviewed = outcome.recorded;
  review.reviewer = outcome.assessor;
  review.url = outcome.source;
  review.explanation =
      outcome.evidence.empty() ? outcome.title : outcome.evidence;
  return review;
}

ExitCode export_claim_reviews(const Store& store, StatementFilter filter,
                              Printer& printer) {
  if (filter.kinds.empty()) filter.kinds = {Kind::pledge};
  std::size_t unrated = 0;
  bool pending = false;
  follow_through(store, filter, {}, [&](FollowRow&& row) {
    if (row.holding.empty()) ++unrated;
    for (const Outcome& outcome : row.holding) {
      printer.data() << claim_review_json(claim_review_of(row, outcome))
                     << '\n';
      printer.found(1);
      pending = pending || row.row.review == "pending";
    }
    return true;
  });
  if (pending) printer.notice();
  if (unrated > 0) {
    printer.say("left out: " + counted(unrated, "pledge") + " not rated");
  }
  return printer.finish();
}

}  // namespace pledgebook::cli
