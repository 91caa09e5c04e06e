#include "pledgebook/pages/sections.h"

#include <map>
#include <set>

#include "pledgebook/base/strings.h"
#include "pledgebook/pages/printed_follow.h"
#include "pledgebook/query/periods.h"
#include "pledgebook/report/chart.h"
#include "pledgebook/report/notice.h"
#include "pledgebook/report/printed.h"

namespace pledgebook {
namespace {

constexpr std::size_t kMostSeries = 12;

std::string named(const std::string& group) {
  return group.empty() ? "unknown" : group;
}

std::size_t groups_in(const std::vector<TimelineRow>& rows) {
  std::set<std::string> groups;
  for (const TimelineRow& row : rows) groups.insert(row.group);
  return groups.size();
}

std::string chart(const std::vector<TimelineRow>& rows, Bucket bucket) {
  const bool told_apart = groups_in(rows) <= kMostSeries;
  std::set<std::string> names;
  std::map<std::string, std::map<std::string, std::size_t>> counts;
  for (const TimelineRow& row : rows) {
    const std::string name = told_apart ? named(row.group) : "all";
    names.insert(name);
    counts[row.period][name] += static_cast<std::size_t>(row.statements);
  }
  const std::vector<std::string> series(names.begin(), names.end());
  std::vector<std::string> periods = all_periods(rows, bucket);
  if (counts.count("") > 0) periods.emplace_back("");
  std::vector<BarGroup> groups;
  for (const std::string& period : periods) {
    BarGroup group{period.empty() ? "undated" : period, {}};
    for (const std::string& name : series) {
      group.values.push_back(counts[period][name]);
    }
    groups.push_back(group);
  }
  return svg_bars(series, groups);
}

std::string printed_proof(const FollowRow& row) {
  std::vector<std::string> proof;
  for (const Outcome& o : row.holding) {
    proof.push_back((o.evidence.empty() ? o.title : o.evidence) +
                    (o.source.empty() ? "" : " (" + o.source + ")"));
  }
  return join(proof, "; ");
}

std::string words_of(const StatementRow& row) {
  return printed_words(row.statement.text, row.meta, row.url()) +
         printed_mentions(row) + printed_review(row);
}

}  // namespace

HtmlSection chart_section(const Store& store, const StatementFilter& filter,
                          Bucket bucket, GroupBy by) {
  HtmlSection section;
  section.heading = "Statements by " + std::string(to_string(bucket));
  if (by != GroupBy::none) {
    section.heading += " and " + std::string(to_string(by));
  }
  section.svg = chart(timeline(store, filter, bucket, by), bucket);
  return section;
}

HtmlSection count_section(const std::vector<TimelineRow>& rows, bool grouped) {
  HtmlSection section;
  section.heading = "Counts";
  section.columns = {{"period"}, {"statements", true}, {"mentions", true}};
  if (grouped) section.columns.insert(section.columns.begin() + 1, {"group"});
  for (const TimelineRow& row : rows) {
    Row cells = {row.period.empty() ? "undated" : row.period,
                 static_cast<std::int64_t>(row.statements),
                 static_cast<std::int64_t>(row.mentions)};
    if (grouped) cells.insert(cells.begin() + 1, Cell(named(row.group)));
    section.rows.push_back(std::move(cells));
  }
  return section;
}

HtmlSection pledge_section(const std::vector<FollowRow>& rows) {
  HtmlSection section;
  section.heading = "Pledges and what became of them";
  section.columns = {{"date"},   {"who"},      {"party"}, {"pledge"},
                     {"status"}, {"evidence"}, {"id"}};
  for (const FollowRow& row : rows) {
    const StatementRow& s = row.row;
    std::vector<std::string> status = computed_flags(row);
    status.insert(status.begin(), printed_status(row));
    section.rows.push_back({printed_date(s), printed_holder(s.statement),
                            s.statement.party, words_of(s), join(status, ", "),
                            printed_proof(row), s.statement.id});
  }
  return section;
}

HtmlSection score_section(const std::vector<ScoreRow>& rows,
                          const std::string& by) {
  HtmlSection section;
  section.heading = "Scoreboard by " + by;
  section.paragraphs = {std::string(kShareRemark)};
  section.columns = score_columns(by, true);
  for (const ScoreRow& row : rows) {
    section.rows.push_back(score_cells(row, true));
  }
  return section;
}

HtmlSection statement_section(const std::string& heading) {
  HtmlSection section;
  section.heading = heading;
  section.columns = {{"date"},  {"who"},    {"party"}, {"kind"},
                     {"words"}, {"source"}, {"id"}};
  return section;
}

void add_statement(HtmlSection& section, const StatementRow& row) {
  const Statement& s = row.statement;
  section.rows.push_back({printed_date(row), printed_holder(s), s.party,
                          printed_kind(s), words_of(row),
                          row.url().empty() ? row.document : row.url(), s.id});
}

}  // namespace pledgebook
