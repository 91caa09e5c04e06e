#ifndef PLEDGEBOOK_MODEL_VERDICT_H_
#define PLEDGEBOOK_MODEL_VERDICT_H_

#include <vector>

#include "pledgebook/model/outcome.h"

namespace pledgebook {

/// Assessments by effective, then recorded date, then every other field: a
/// total order, so that nothing depends on the order of import. A date
/// counts from the last day that it may mean.
std::vector<Outcome> in_order(std::vector<Outcome> outcomes);

/// Which of them hold: of the latest effective date those recorded last.
/// REQUIRES: in_order(). Empty for none.
std::vector<Outcome> holding(const std::vector<Outcome>& ordered);

/// What assessments that hold say together.
struct Verdict {
  Status status = Status::not_rated;  ///< disputed where they differ
  bool no_office = false;             ///< outside every rate
  friend bool operator==(const Verdict&, const Verdict&) = default;
};
Verdict verdict_of(const std::vector<Outcome>& holding);

/// All assessments of a pledge as they stand once everything is known, and
/// between which days an answer must look at them one by one. With `first`
/// and `last` of a question the earlier and the later of its two days:
///  - last < open_from: nothing is known yet;
///  - first >= settled: the answer is `verdict`.
struct Course {
  Verdict verdict;
  long open_from = 0;  ///< first day of its month
  long settled = 0;    ///< last day of its month
};
/// REQUIRES: not empty.
Course course_of(const std::vector<Outcome>& outcomes);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_MODEL_VERDICT_H_
