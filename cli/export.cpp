#include "cli/commands.h"
#include "cli/database_options.h"
#include "cli/export_claim_reviews.h"
#include "cli/failure.h"
#include "cli/filter_options.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "cli/statement_view.h"
#include "pledgebook/query/canonical.h"
#include "pledgebook/query/list.h"
#include "pledgebook/query/reviewed_gold.h"
#include "pledgebook/report/notice.h"
#include "pledgebook/report/statement_writer.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook export --format ndjson > statements.ndjson\n"
    "pledgebook export --format csv --bom --output statements.csv\n"
    "pledgebook export --format claimreview --as-of 2024-07-04\n"
    "pledgebook export --format gold > reviewed.jsonl\n"
    "pledgebook export --canonical > content.ndjson";

struct Typed {
  FilterTyped filter;
  DatabaseTyped database;
  OutputTyped output;
  bool canonical = false;
};

bool parse(const Arguments& arguments, Typed& typed) {
  OptionParser parser("export", "[OPTION…]", kExamples);
  parser.group("What").add_options()(
      "canonical", po::bool_switch(&typed.canonical),
      "the whole content, sorted, without times and run numbers: two "
      "databases hold the same if it is the same");
  typed.filter.add_to(parser);
  typed.filter.add_dates_to(parser);
  typed.database.add_to(parser);
  typed.output.add_to(parser);
  return parser.parse(arguments);
}

ExitCode export_canonical(const Store& store, Printer& printer) {
  canonical(store, [&](std::string_view line) {
    printer.data() << line << '\n';
    printer.found(1);
  });
  return printer.finish();
}

// What people accepted, corrected and rejected, for `evaluate`.
ExitCode export_gold(const Store& store, Printer& printer) {
  const ReviewedGold gold = reviewed_gold(store);
  for (const GoldDocument& document : gold.documents) {
    for (const GoldSentence& sentence : document.sentences) {
      printer.data() << gold_json(document.document, sentence) << '\n';
    }
  }
  printer.found(gold.sentences);
  if (gold.half_reviewed > 0) {
    printer.say("left out: " + counted(gold.half_reviewed, "sentence") +
                " with a finding that nobody has reviewed");
  }
  return printer.finish();
}

ExitCode export_statements(const Store& store, const StatementFilter& filter,
                           Printer& printer) {
  const auto writer = make_statement_writer(printer.row_options(), Keys::stored,
                                            printer.data());
  bool pending = false;
  list(store, filter, {}, [&](StatementRow&& row) {
    pending = pending || row.review == "pending";
    writer->add(row);
    printer.found(1);
    return true;
  });
  writer->finish();
  if (pending) printer.notice();
  say_others(store, filter, printer);
  return printer.finish();
}

}  // namespace

ExitCode run_export(const Arguments& arguments) {
  Typed typed;
  if (!parse(arguments, typed)) return ExitCode::done;
  const bool reviews = typed.output.format == "claimreview";
  const bool gold = typed.output.format == "gold";
  if (reviews || gold) typed.output.format = "ndjson";
  OutputOptions meant = typed.output.meaning();
  if (!meant.format) meant.format = Format::ndjson;
  const Store store = typed.database.open();
  const StatementFilter filter = typed.filter.meaning(store);
  Printer printer(meant);
  if (typed.canonical) return export_canonical(store, printer);
  if (gold) return export_gold(store, printer);
  if (reviews) return export_claim_reviews(store, filter, printer);
  return export_statements(store, filter, printer);
}

}  // namespace pledgebook::cli
