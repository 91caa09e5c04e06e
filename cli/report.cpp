#include <fmt/format.h>

#include <map>
#include <set>

#include "cli/commands.h"
#include "cli/database_options.h"
#include "cli/filter_options.h"
#include "cli/follow_view.h"
#include "cli/output.h"
#include "cli/statement_view.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/base/version.h"
#include "pledgebook/query/list.h"
#include "pledgebook/query/periods.h"
#include "pledgebook/query/timeline.h"
#include "pledgebook/report/chart.h"
#include "pledgebook/report/html.h"
#include "pledgebook/report/notice.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook report --as-of 2024-07-04 --output report.html\n"
    "pledgebook report --party labour --title \"Labour on mutuals\" \\\n"
    "    --output labour.html";

struct Typed {
  FilterTyped filter;
  DatabaseTyped database;
  std::string title = "What was said, and what became of it", output;
};

bool parse(const Arguments& arguments, Typed& typed) {
  OptionParser parser("report", "[OPTION…]", kExamples);
  parser.group("Page").add_options()(
      "title", po::value(&typed.title)->value_name("TEXT"), "")(
      "output,o", po::value(&typed.output)->value_name("FILE"),
      "write there instead of standard output");
  typed.filter.add_dates_to(parser);
  typed.filter.add_to(parser);
  typed.database.add_to(parser);
  return parser.parse(arguments);
}

HtmlSection chart(const Store& store, const StatementFilter& filter) {
  const auto rows = timeline(store, filter, Bucket::year, GroupBy::party);
  std::set<std::string> parties;
  std::map<std::string, std::map<std::string, std::size_t>> counts;
  for (const TimelineRow& row : rows) {
    const std::string party = row.group.empty() ? "nobody's" : row.group;
    parties.insert(party);
    counts[row.period][party] += static_cast<std::size_t>(row.statements);
  }
  const std::vector<std::string> series(parties.begin(), parties.end());
  std::vector<std::string> periods = all_periods(rows, Bucket::year);
  if (counts.count("") > 0) periods.emplace_back("");
  std::vector<BarGroup> groups;
  for (const std::string& period : periods) {
    BarGroup group{period.empty() ? "undated" : period, {}};
    for (const std::string& party : series) {
      group.values.push_back(counts[period][party]);
    }
    groups.push_back(group);
  }
  HtmlSection section;
  section.heading = "Statements by year and party";
  section.svg = svg_bars(series, groups);
  return section;
}

HtmlSection pledges(const std::vector<FollowRow>& rows) {
  HtmlSection section;
  section.heading = "Pledges and what became of them";
  section.columns = {{"date"},   {"who"},      {"party"}, {"pledge"},
                     {"status"}, {"evidence"}, {"id"}};
  for (const FollowRow& row : rows) {
    const StatementRow& s = row.row;
    std::vector<std::string> proof;
    for (const Outcome& o : row.holding) {
      proof.push_back((o.evidence.empty() ? o.title : o.evidence) +
                      (o.source.empty() ? "" : " (" + o.source + ")"));
    }
    std::vector<std::string> status = computed_flags(row);
    status.insert(status.begin(), printed_status(row));
    section.rows.push_back(
        {printed_date(s), printed_holder(s.statement), s.statement.party,
         printed_words(s.statement.text, s.meta, s.url()), join(status, ", "),
         join(proof, "; "), s.statement.id});
  }
  return section;
}

HtmlSection scores(const std::vector<FollowRow>& rows) {
  HtmlSection section;
  section.heading = "Scoreboard by party";
  section.paragraphs = {
      "The share is fulfilled ÷ (fulfilled + partly + not). What is not "
      "rated, unratable or was never in office stands outside of it."};
  section.columns = score_columns("party", true);
  for (const ScoreRow& row : scoreboard(rows, ScoreBy::party)) {
    section.rows.push_back(score_cells(row, true));
  }
  return section;
}

HtmlSection statements(const Store& store, const StatementFilter& filter) {
  HtmlSection section;
  section.heading = "Every statement";
  section.columns = {{"date"},  {"who"},    {"party"}, {"kind"},
                     {"words"}, {"source"}, {"id"}};
  list(store, filter, {}, [&](StatementRow&& row) {
    section.rows.push_back(
        {printed_date(row), printed_holder(row.statement), row.statement.party,
         printed_kind(row.statement),
         printed_words(row.statement.text, row.meta, row.url()) +
             printed_mentions(row),
         row.url().empty() ? row.document : row.url(), row.statement.id});
    return true;
  });
  return section;
}

}  // namespace

ExitCode run_report(const Arguments& arguments) {
  Typed typed;
  if (!parse(arguments, typed)) return ExitCode::done;
  const Store store = typed.database.open();
  const StatementFilter filter = typed.filter.meaning(store);
  StatementFilter pledged = filter;
  pledged.kinds = {Kind::pledge};
  const std::vector<FollowRow> rows = follow_through(store, pledged);
  std::vector<HtmlSection> sections = {chart(store, filter)};
  sections.front().paragraphs = {
      fmt::format("As of {}, as known on {}. pledgebook {}.",
                  to_string(filter.as_of->as_of),
                  to_string(filter.as_of->known_at), version())};
  if (!rows.empty()) {
    sections.push_back(scores(rows));
    sections.push_back(pledges(rows));
  }
  sections.push_back(statements(store, filter));
  Output out(typed.output);
  write_html_page(typed.title, sections, out.stream());
  out.finish();
  return ExitCode::done;
}

}  // namespace pledgebook::cli
