#include "cli/cells.h"
#include "cli/database_options.h"
#include "cli/outcome.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "cli/signature_options.h"
#include "pledgebook/query/outcomes.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kListExamples =
    "pledgebook outcome list --format csv > verdicts.csv\n"
    "pledgebook outcome list --unresolved";
constexpr const char* kHistoryExamples =
    "pledgebook outcome history 9f2c41d07ab36e58";

void print(const std::vector<StoredOutcome>& outcomes, Printer& printer) {
  std::vector<Row> rows;
  for (const StoredOutcome& stored : outcomes) {
    const Outcome& o = stored.outcome;
    rows.push_back({stored.id, stored.document, stored.quote,
                    to_string(o.status), to_string(o.effective),
                    to_string(o.recorded), word_cell(o.reason), o.source,
                    o.title, o.evidence, o.assessor, o.note});
  }
  printer.rows({{"id"},
                {"document", false, true},
                {"quote", false, true},
                {"status"},
                {"effective"},
                {"recorded"},
                {"reason"},
                {"source", false, true},
                {"title", false, true},
                {"evidence", false, true},
                {"assessor"},
                {"note", false, true}},
               rows);
}

}  // namespace

ExitCode outcome_list(const Arguments& arguments) {
  OptionParser parser("outcome list", "[OPTION…]", kListExamples);
  DatabaseTyped database;
  OutputTyped output;
  bool unresolved = false;
  parser.group("Which").add_options()("unresolved",
                                      po::bool_switch(&unresolved),
                                      "those that hang on no statement today");
  database.add_to(parser);
  output.add_to(parser);
  if (!parser.parse(arguments)) return ExitCode::done;
  Printer printer(output.meaning());
  const Store store = database.open();
  print(unresolved ? unresolved_outcomes(store) : outcomes(store), printer);
  return printer.finish();
}

ExitCode outcome_history(const Arguments& arguments) {
  OptionParser parser("outcome history", "ID [OPTION…]", kHistoryExamples);
  std::vector<std::string> words;
  DatabaseTyped database;
  OutputTyped output;
  parser.positional(&words);
  database.add_to(parser);
  output.add_to(parser);
  if (!parser.parse(arguments)) return ExitCode::done;
  const std::string id = one_id("outcome history", words);
  Printer printer(output.meaning());
  print(outcomes(database.open(), id), printer);
  return printer.finish();
}

}  // namespace pledgebook::cli
