#ifndef PLEDGEBOOK_PAGES_SECTIONS_H_
#define PLEDGEBOOK_PAGES_SECTIONS_H_

#include <string>
#include <vector>

#include "pledgebook/query/follow_through.h"
#include "pledgebook/query/scoreboard.h"
#include "pledgebook/query/timeline.h"
#include "pledgebook/report/html.h"

namespace pledgebook {

/// Parts of a page out of the answers to queries: for the page that `report`
/// writes and for those that `serve` shows. The last cell of every row of
/// statements is its id.

/// Bars by period, stacked by group; where there are too many groups to tell
/// apart, of all together.
HtmlSection chart_section(const Store& store, const StatementFilter& filter,
                          Bucket bucket, GroupBy by);
/// The same as a table: period, group, statements, mentions.
HtmlSection count_section(const std::vector<TimelineRow>& rows, bool grouped);

HtmlSection score_section(const std::vector<ScoreRow>& rows,
                          const std::string& by);
HtmlSection pledge_section(const std::vector<FollowRow>& rows);

/// Without rows; add_statement() adds them one by one.
HtmlSection statement_section(const std::string& heading);
void add_statement(HtmlSection& section, const StatementRow& row);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_PAGES_SECTIONS_H_
