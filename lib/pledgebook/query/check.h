#ifndef PLEDGEBOOK_QUERY_CHECK_H_
#define PLEDGEBOOK_QUERY_CHECK_H_

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/model/statement_row.h"
#include "pledgebook/query/facts.h"
#include "pledgebook/query/filter.h"

namespace pledgebook {

enum class CheckVerdict {
  supported,
  contradicted,
  out_of_date,  ///< true of an earlier time, no longer when it was said
  disputed,     ///< sources differ, and with them the answer
  no_data,      ///< nothing measures it, or the scope is unclear
};
std::string_view to_string(CheckVerdict);

/// One figure of a claim against what was observed. Never a bare yes or no:
/// the observations and the arithmetic are always there.
struct Check {
  Quantity quantity;
  CheckVerdict verdict = CheckVerdict::no_data;
  std::string when;        ///< the time it was checked for
  std::string tolerance;   ///< "within half of the last digit given: ±50"
  std::vector<Fact> used;  ///< all observations of that time, every source
  std::vector<std::string> arithmetic;  ///< one line for each observation
  std::string reason;                   ///< in words
};

/// Sets each figure of a claim against the observations: series of one
/// measure, scope and unit. The series must have the claim's unit and its
/// measure must be named in the claim; of several the one whose scope the
/// claim names. The time is the year that the claim names, else the claim's
/// own date, for which the last observation before it counts.
///
/// "=" is met within half of the last digit given, "~" within a tenth; the
/// other comparators as they stand, with "more than" and "at least" alike
/// where the observation is itself rounded.
///
/// Pure; the observations are facts with a number, a unit and a date.
std::vector<Check> check(const StatementRow& claim,
                         std::span<const Fact> observations);

/// All claims with figures that the filter gives, in list order.
struct CheckedClaim {
  StatementRow row;
  std::vector<Check> checks;
};
void check_all(const Store& store, const StatementFilter& filter,
               std::span<const Fact> observations,
               const std::function<bool(CheckedClaim&&)>& sink);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_CHECK_H_
