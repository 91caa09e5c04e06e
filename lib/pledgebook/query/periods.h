#ifndef PLEDGEBOOK_QUERY_PERIODS_H_
#define PLEDGEBOOK_QUERY_PERIODS_H_

#include <string>
#include <vector>

#include "pledgebook/query/timeline.h"

namespace pledgebook {

/// Every period of this step from the first to the last that `rows` name,
/// also those without a statement, so that a silence is seen:
/// {"2009-Q4", "2010-Q2"} gives "2009-Q4" "2010-Q1" "2010-Q2". Rows without
/// a date, or with one less exact than the step, do not count.
std::vector<std::string> all_periods(const std::vector<TimelineRow>& rows,
                                     Bucket step);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_PERIODS_H_
