#ifndef PLEDGEBOOK_QUERY_TIMELINE_H_
#define PLEDGEBOOK_QUERY_TIMELINE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/query/filter.h"
#include "pledgebook/store/store.h"

namespace pledgebook {

enum class Bucket { month, quarter, year };
enum class GroupBy { none, party, actor, area, model, kind };

/// "year", "party" and back; nothing ("") is GroupBy::none.
std::string_view to_string(Bucket bucket);
std::string_view to_string(GroupBy by);
std::optional<Bucket> parse_bucket(std::string_view word);
std::optional<GroupBy> parse_group(std::string_view word);
/// All words, without that of none.
std::vector<std::string> bucket_words();
std::vector<std::string> group_words();

/// Statements of one stretch of time and group. A statement with two areas
/// counts in both. A date less exact than the bucket ("2010" by month) keeps
/// its own precision as period: no month is made up.
struct TimelineRow {
  std::string period;  ///< "2010-02", "2010-Q1", "2010"; empty is undated
  std::string group;   ///< party, actor …; empty where unknown or not asked
  long long statements = 0;
  long long mentions = 0;  ///< places, reprints included
};

/// In order of period (undated last), then group. Counts of statements, for
/// listings use list(), whose order is the same.
std::vector<TimelineRow> timeline(const Store& store,
                                  const StatementFilter& filter, Bucket bucket,
                                  GroupBy by = GroupBy::none);

/// Documents and words that could have said something: what the counts are
/// to be divided by. Only English documents that were analysed.
struct DenominatorRow {
  std::string month;  ///< "2010-02", "2010" where no month is known, or ""
  std::string party;
  long long documents = 0;
  long long words = 0;
};
std::vector<DenominatorRow> denominators(const Store& store);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_TIMELINE_H_
