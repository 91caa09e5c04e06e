#ifndef PLEDGEBOOK_QUERY_TALLY_H_
#define PLEDGEBOOK_QUERY_TALLY_H_

#include <optional>
#include <string>

#include "pledgebook/query/filter_sql.h"
#include "pledgebook/query/timeline.h"

namespace pledgebook {

/// The filter as a WHERE clause over alias `t` of the table `tally`
/// (docs/database.md), which holds counts by month, so that a total costs by
/// its months and not by the statements. Empty where the tally cannot tell:
///  - more than one of party, actor, area and model (but see pair_sql()), or
///    one of them grouped by another;
///  - several areas or several models: a statement may have both;
///  - actor, area or model of what is not on the topic;
///  - bounds exact to the day;
///  - strength, document, review, confidence, status, or every mention.
/// What then counts is the statements themselves.
std::optional<FilterSql> tally_sql(const StatementFilter& filter,
                                   GroupBy by = GroupBy::none);

/// The same over alias `t` of `tally_pair`, which counts what stands in two
/// fields at once. Empty for other filters than two of party, actor, area and
/// model, of what is on the topic, whenever said.
std::optional<FilterSql> pair_sql(const StatementFilter& filter);

/// First and last day, group, statements and mentions of each period.
std::string tally_query(const FilterSql& sql, GroupBy by);

/// Verdict, no_office and statements, of those settled by a day that is bound
/// after the values.
std::string settled_query(const FilterSql& sql);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_TALLY_H_
