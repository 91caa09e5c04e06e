#include "pledgebook/query/timeline.h"

#include <algorithm>
#include <map>

#include "cli/commands.h"
#include "cli/database_options.h"
#include "cli/filter_options.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "cli/statement_view.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/query/list.h"
#include "pledgebook/query/periods.h"
#include "pledgebook/report/chart.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook timeline\n"
    "pledgebook timeline --by month --since 2009-12 --until 2010-12\n"
    "pledgebook timeline --group party --kind pledge\n"
    "pledgebook timeline --counts --format csv > by-year.csv";
constexpr std::size_t kBarWidth = 30;

struct Typed {
  FilterTyped filter;
  DatabaseTyped database;
  OutputTyped output;
  std::string by = "year", group;
  bool counts = false, listing = false;
};

bool parse(const Arguments& arguments, Typed& typed) {
  OptionParser parser("timeline", "[OPTION…]", kExamples);
  parser.group("Time").add_options()(
      "by", po::value(&typed.by)->value_name("STEP"), "month, quarter or year")(
      "group", po::value(&typed.group)->value_name("FIELD"),
      "a line for each party, actor, area, model or kind")(
      "counts", po::bool_switch(&typed.counts), "counts alone")(
      "listing", po::bool_switch(&typed.listing), "the statements alone");
  typed.filter.add_to(parser);
  typed.filter.add_dates_to(parser);
  typed.database.add_to(parser);
  typed.output.add_to(parser);
  return parser.parse(arguments);
}

Bucket bucket(const std::string& typed) {
  return word_option("--by", typed, parse_bucket, bucket_words());
}

GroupBy group_by(const std::string& typed) {
  return word_option("--group", typed, parse_group, group_words());
}

std::string shown_period(const TimelineRow& row) {
  return row.period.empty() ? "undated" : row.period;
}

void print_bars(const std::vector<TimelineRow>& rows, Printer& printer) {
  std::size_t greatest = 0;
  for (const TimelineRow& row : rows) {
    greatest = std::max(greatest, static_cast<std::size_t>(row.statements));
  }
  std::vector<Row> cells;
  for (const TimelineRow& row : rows) {
    const auto number = static_cast<std::size_t>(row.statements);
    cells.push_back({shown_period(row), number,
                     static_cast<std::size_t>(row.mentions),
                     bar(number, greatest, kBarWidth)});
  }
  printer.rows({{"period"}, {"statements", true}, {"mentions", true}, {""}},
               cells);
}

struct Line {
  long long statements = 0, mentions = 0, outside = 0;
  std::map<std::string, std::size_t> periods;
};

// A line a group with a sparkline over the whole time; what has no period of
// its own there (undated, or dated less exactly) is counted beside it.
void print_lines(const std::vector<TimelineRow>& rows, Bucket step,
                 const std::string& group, Printer& printer) {
  const std::vector<std::string> periods = all_periods(rows, step);
  std::map<std::string, Line> lines;
  for (const TimelineRow& row : rows) {
    Line& line = lines[row.group];
    line.statements += row.statements;
    line.mentions += row.mentions;
    const bool known = among(periods, row.period);
    if (!known) line.outside += row.statements;
    line.periods[row.period] = static_cast<std::size_t>(row.statements);
  }
  std::vector<Row> cells;
  for (auto& [name, line] : lines) {
    std::vector<std::size_t> values;
    for (const std::string& period : periods) {
      values.push_back(line.periods[period]);
    }
    cells.push_back({name.empty() ? "unknown" : name,
                     static_cast<std::size_t>(line.statements),
                     static_cast<std::size_t>(line.mentions),
                     static_cast<std::size_t>(line.outside),
                     sparkline(values)});
  }
  const std::string span =
      periods.empty() ? "time" : periods.front() + "–" + periods.back();
  printer.rows({{group},
                {"statements", true},
                {"mentions", true},
                {"other", true},
                {span}},
               cells);
}

void print_data(const std::vector<TimelineRow>& rows, Printer& printer) {
  std::vector<Row> cells;
  for (const TimelineRow& row : rows) {
    cells.push_back({row.period, row.group,
                     static_cast<std::size_t>(row.statements),
                     static_cast<std::size_t>(row.mentions)});
  }
  printer.rows(
      {{"period"}, {"group"}, {"statements", true}, {"mentions", true}}, cells);
}

void print_counts(const Store& store, const StatementFilter& filter,
                  const Typed& typed, Printer& printer) {
  const Bucket step = bucket(typed.by);
  const auto rows = timeline(store, filter, step, group_by(typed.group));
  if (!printer.for_people()) {
    print_data(rows, printer);
  } else if (typed.group.empty()) {
    print_bars(rows, printer);
  } else {
    print_lines(rows, step, typed.group, printer);
  }
}

// The counts alone are no finding of the program to be checked one by one,
// but they rest on such findings: the notice stands under both.
void print(const Store& store, const StatementFilter& filter,
           const Typed& typed, Printer& printer) {
  const bool counts = typed.counts || !typed.listing;
  const bool listing = typed.listing || (!typed.counts && printer.for_people());
  if (counts) print_counts(store, filter, typed, printer);
  if (counts && listing) printer.data() << '\n';
  if (!listing) {
    printer.notice();
    return;
  }
  StatementView view(printer);
  list(store, filter, {}, [&](StatementRow&& row) { return view.add(row); });
  view.finish(store, filter);
}

}  // namespace

ExitCode run_timeline(const Arguments& arguments) {
  Typed typed;
  if (!parse(arguments, typed)) return ExitCode::done;
  const OutputOptions meant = typed.output.meaning();
  bucket(typed.by);
  group_by(typed.group);
  const Store store = typed.database.open();
  const StatementFilter filter = typed.filter.meaning(store);
  Printer printer(meant);
  print(store, filter, typed, printer);
  return printer.finish();
}

}  // namespace pledgebook::cli
