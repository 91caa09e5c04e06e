#include "pledgebook/query/show.h"

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/database_options.h"
#include "cli/failure.h"
#include "cli/filter_options.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "cli/show_view.h"
#include "cli/signature_options.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/report/statement_writer.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook show 9f2c41d07ab36e58 --as-of 2024-07-04\n"
    "pledgebook show 9f2c --format json";

// By id or the beginning of one; says which ones begin so.
Shown find(const Store& store, const std::string& id, const AsOf& at) {
  if (std::optional<Shown> shown = show(store, id, at)) return *shown;
  const std::vector<std::string> like = ids_like(store, id);
  if (like.empty()) throw UsageError("no statement has the id " + id);
  throw UsageError("several ids begin with " + id + ": " + join(like, " "));
}

}  // namespace

ExitCode run_show(const Arguments& arguments) {
  OptionParser parser("show", "ID [OPTION…]", kExamples);
  std::vector<std::string> words;
  FilterTyped dates;
  DatabaseTyped database;
  OutputTyped output;
  parser.positional(&words);
  dates.add_dates_to(parser);
  database.add_to(parser);
  output.add_to(parser);
  if (!parser.parse(arguments)) return ExitCode::done;
  OutputOptions meant = output.meaning();
  if (!meant.format) meant.format = Format::table;
  const Store store = database.open();
  const AsOf at = dates.dates();
  const Shown shown = find(store, one_id("show", words), at);
  Printer printer(meant);
  printer.found(1);
  if (printer.for_people()) {
    print_shown(shown, thread_of(store, shown.follow.row.statement.id), at,
                printer);
  } else {
    const auto writer = make_statement_writer(printer.row_options(),
                                              Keys::stored, printer.data());
    writer->add(shown.follow.row);
    writer->finish();
    if (shown.follow.row.review == "pending") printer.notice();
  }
  return printer.finish();
}

}  // namespace pledgebook::cli
