#include <fmt/format.h>

#include "cli/cells.h"
#include "cli/database_options.h"
#include "cli/failure.h"
#include "cli/outcome.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "cli/signature_options.h"
#include "cli/sources.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/query/suggest.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook outcome suggest 9f2c41d07ab36e58\n"
    "pledgebook outcome suggest 9f2c41d07ab36e58 --by \"Ann Example\" \\\n"
    "    --decline fact:psm-2010-rtp --why \"another scheme\"";

struct Typed {
  std::vector<std::string> words;
  std::string accept, decline;
  SignatureTyped signature;
  DatabaseTyped database;
  OutputTyped output;
};

ExitCode decide(const Typed& typed, const std::string& id) {
  const Signature signature = typed.signature.meaning();
  Store store = typed.database.create();
  Records records(store);
  const bool accepted = !typed.accept.empty();
  const Result<bool> added = records.decide(
      id, accepted ? typed.accept : typed.decline, accepted, signature);
  if (!added) throw UsageError(added.error().message);
  Printer::warn(*added ? "recorded" : "known");
  return ExitCode::done;
}

ExitCode print(const Typed& typed, const std::string& id) {
  Printer printer(typed.output.meaning());
  const bool reading = printer.for_people();
  std::vector<Row> rows;
  Sources sources;
  for (const EvidenceSuggestion& one :
       suggest_evidence(typed.database.open(), id)) {
    const bool marked = reading && !one.source.empty();
    rows.push_back({fmt::format("{:.2f}", one.score), word_cell(one.date),
                    one.title + (marked ? " " + sources.mark(one.source) : ""),
                    reading ? "" : one.source, join(one.reasons, "; "),
                    one.decision, one.candidate});
  }
  std::vector<Column> columns = {{"score", true},
                                 {"date"},
                                 {"title", false, true},
                                 {"source"},
                                 {"reasons", false, true},
                                 {"decision"},
                                 {"candidate"}};
  if (reading) {
    constexpr std::ptrdiff_t kSource = 3;
    columns.erase(columns.begin() + kSource);
    for (Row& row : rows) row.erase(row.begin() + kSource);
  }
  printer.rows(columns, rows);
  if (reading) sources.print(printer);
  printer.remark("possible evidence, ranked by the program: a person decides");
  return printer.finish();
}

}  // namespace

ExitCode outcome_suggest(const Arguments& arguments) {
  Typed typed;
  OptionParser parser("outcome suggest", "ID [OPTION…]", kExamples);
  parser.positional(&typed.words);
  parser.group("Decide").add_options()(
      "accept", po::value(&typed.accept)->value_name("CANDIDATE"),
      "it bears on the pledge")(
      "decline", po::value(&typed.decline)->value_name("CANDIDATE"),
      "it does not");
  typed.signature.add_to(parser);
  typed.database.add_to(parser);
  typed.output.add_to(parser);
  if (!parser.parse(arguments)) return ExitCode::done;
  const std::string id = one_id("outcome suggest", typed.words);
  typed.database.open();
  const bool decides = !typed.accept.empty() || !typed.decline.empty();
  return decides ? decide(typed, id) : print(typed, id);
}

}  // namespace pledgebook::cli
