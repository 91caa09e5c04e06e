#include "pledgebook/query/silence.h"

#include <algorithm>

#include "cli/commands.h"
#include "cli/database_options.h"
#include "cli/failure.h"
#include "cli/filter_options.h"
#include "cli/metadata_options.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "cli/sources.h"
#include "cli/statement_view.h"
#include "pledgebook/report/notice.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook silence --months 24 --as-of 2015-05-07\n"
    "pledgebook silence --since-date 2010-05-11 --as-of 2015-05-07\n"
    "pledgebook silence --before-deadline --as-of 2024-07-04";

struct Typed {
  FilterTyped filter;
  DatabaseTyped database;
  OutputTyped output;
  std::string months, since, least;
  bool before_deadline = false;
};

bool parse(const Arguments& arguments, Typed& typed) {
  OptionParser parser("silence", "[OPTION…]", kExamples);
  parser.group("For how long")
      .add_options()("months", po::value(&typed.months)->value_name("N"),
                     "not mentioned in the last N months (24)")(
          "since-date", po::value(&typed.since)->value_name("DATE"),
          "not since an election or a change of government")(
          "before-deadline", po::bool_switch(&typed.before_deadline),
          "not between pledge and deadline")(
          "min-documents", po::value(&typed.least)->value_name("N"),
          "fewer of the party's documents tell nothing (10)");
  typed.filter.add_dates_to(parser);
  typed.filter.add_to(parser);
  typed.database.add_to(parser);
  typed.output.add_to(parser);
  return parser.parse(arguments);
}

SilenceOptions meaning(const Typed& typed) {
  constexpr int kMonths = 24;
  SilenceOptions options;
  options.as_of = typed.filter.dates().as_of;
  options.before_deadline = typed.before_deadline;
  if (!typed.since.empty()) {
    options.since = date_option("--since-date", typed.since);
  } else if (!typed.before_deadline) {
    options.months =
        typed.months.empty()
            ? kMonths
            : static_cast<int>(whole_number("--months", typed.months));
  }
  if (!typed.least.empty()) {
    options.min_documents =
        static_cast<long long>(whole_number("--min-documents", typed.least));
  }
  return options;
}

}  // namespace

ExitCode run_silence(const Arguments& arguments) {
  Typed typed;
  if (!parse(arguments, typed)) return ExitCode::done;
  const SilenceOptions options = meaning(typed);
  Printer printer(typed.output.meaning());
  const Store store = typed.database.open();
  const StatementFilter filter = typed.filter.meaning(store);
  std::vector<Row> rows;
  Sources sources;
  bool pending = false;
  for (const SilenceRow& one : silence(store, filter, options)) {
    const Statement& s = one.row.statement;
    pending = pending || one.row.review == "pending";
    rows.push_back({printed_date(one.row), printed_holder(s), s.party,
                    printer.for_people() ? sources.words(one.row) : s.text,
                    one.covered ? "silence" : "no-coverage", one.words(),
                    s.id});
  }
  printer.rows({{"date"},
                {"who", false, true, true},
                {"party"},
                {"pledge", false, true},
                {"answer"},
                {"why", false, true},
                {"id"}},
               rows);
  if (printer.for_people()) sources.print(printer);
  if (pending) printer.notice();
  return printer.finish();
}

}  // namespace pledgebook::cli
