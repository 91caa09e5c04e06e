#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/database_options.h"
#include "cli/filter_options.h"
#include "cli/output.h"
#include "pledgebook/base/version.h"
#include "pledgebook/pages/sections.h"
#include "pledgebook/query/list.h"
#include "pledgebook/report/html.h"

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

}  // namespace

ExitCode run_report(const Arguments& arguments) {
  Typed typed;
  if (!parse(arguments, typed)) return ExitCode::done;
  const Store store = typed.database.open();
  const StatementFilter filter = typed.filter.meaning(store);
  StatementFilter pledged = filter;
  pledged.kinds = {Kind::pledge};
  const std::vector<FollowRow> rows = follow_through(store, pledged);
  std::vector<HtmlSection> sections = {
      chart_section(store, filter, Bucket::year, GroupBy::party)};
  sections.front().paragraphs = {
      fmt::format("As of {}, as known on {}. pledgebook {}.",
                  to_string(filter.as_of->as_of),
                  to_string(filter.as_of->known_at), version())};
  if (!rows.empty()) {
    sections.push_back(
        score_section(scoreboard(rows, ScoreBy::party), "party"));
    sections.push_back(pledge_section(rows));
  }
  sections.push_back(statement_section("Every statement"));
  list(store, filter, {}, [&](StatementRow&& row) {
    add_statement(sections.back(), row);
    return true;
  });
  Output out(typed.output);
  write_html_page(typed.title, sections, out.stream());
  out.finish();
  return ExitCode::done;
}

}  // namespace pledgebook::cli
