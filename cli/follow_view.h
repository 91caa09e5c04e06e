#ifndef PLEDGEBOOK_CLI_FOLLOW_VIEW_H_
#define PLEDGEBOOK_CLI_FOLLOW_VIEW_H_

#include <string>
#include <vector>

#include "cli/printer.h"
#include "pledgebook/query/follow_through.h"
#include "pledgebook/query/scoreboard.h"

namespace pledgebook::cli {

/// Pledges with what became of them, then how many could not be rated.
void print_follow_rows(const std::vector<FollowRow>& rows, const AsOf& at,
                       Printer& printer);

/// Counts by group; shares only of final verdicts, with what stands outside
/// of them printed beside.
void print_scoreboard(const std::vector<ScoreRow>& rows, const std::string& by,
                      Printer& printer);

/// The columns and cells of a scoreboard; for data without blanks in names
/// and with the share as a number.
std::vector<Column> score_columns(const std::string& by, bool for_people);
Row score_cells(const ScoreRow& row, bool for_people);

/// "partly-fulfilled (no-majority)", "not-rated".
std::string printed_status(const FollowRow& row);

/// "overdue", "fulfilled late", "contradicted", joined by ", ".
std::vector<std::string> computed_flags(const FollowRow& row);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_FOLLOW_VIEW_H_
