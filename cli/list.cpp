#include "pledgebook/query/list.h"

#include "cli/commands.h"
#include "cli/database_options.h"
#include "cli/filter_options.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "cli/statement_view.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook list --party labour --kind pledge\n"
    "pledgebook list --actor Jowell --area early-years\n"
    "pledgebook list --since 2010-05 --until 2015 --format csv --bom > x.csv";

}  // namespace

ExitCode run_list(const Arguments& arguments) {
  OptionParser parser("list", "[OPTION…]", kExamples);
  FilterTyped filter;
  DatabaseTyped database;
  OutputTyped output;
  filter.add_to(parser);
  filter.add_dates_to(parser);
  database.add_to(parser);
  output.add_to(parser);
  if (!parser.parse(arguments)) return ExitCode::done;
  const OutputOptions meant = output.meaning();
  const Store store = database.open();
  const StatementFilter wanted = filter.meaning(store);
  Printer printer(meant);
  StatementView view(printer);
  list(store, wanted, {}, [&](StatementRow&& row) { return view.add(row); });
  view.finish(store, wanted);
  return printer.finish();
}

}  // namespace pledgebook::cli
