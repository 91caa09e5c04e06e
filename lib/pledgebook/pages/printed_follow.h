#ifndef PLEDGEBOOK_PAGES_PRINTED_FOLLOW_H_
#define PLEDGEBOOK_PAGES_PRINTED_FOLLOW_H_

#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/query/follow_through.h"
#include "pledgebook/query/scoreboard.h"
#include "pledgebook/report/cell.h"

namespace pledgebook {

/// The columns and cells of a scoreboard; for data without blanks in names
/// and with the share as a number.
std::vector<Column> score_columns(const std::string& by, bool for_people);
Row score_cells(const ScoreRow& row, bool for_people);

/// What the share of a scoreboard is of.
inline constexpr std::string_view kShareRemark =
    "The share is fulfilled ÷ (fulfilled + partly + not); what is not "
    "rated, unratable or was never in office stands outside of it.";

/// "Of 26 pledges: not rated 3 (12 %), …": what cannot be rated is always
/// said, and never folded into a rate.
std::string unrated_remark(const ScoreRow& all);

/// "partly-fulfilled (no-majority)", "not-rated".
std::string printed_status(const FollowRow& row);

/// "overdue", "fulfilled late", "contradicted".
std::vector<std::string> computed_flags(const FollowRow& row);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_PAGES_PRINTED_FOLLOW_H_
