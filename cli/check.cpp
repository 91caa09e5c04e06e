#include "pledgebook/query/check.h"

#include "cli/commands.h"
#include "cli/database_options.h"
#include "cli/export_claim_reviews.h"
#include "cli/failure.h"
#include "cli/filter_options.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "cli/refusals.h"
#include "cli/sources.h"
#include "cli/statement_view.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/document/file_bytes.h"
#include "pledgebook/document/walk.h"
#include "pledgebook/report/notice.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook check --import corpora/observations\n"
    "pledgebook check\n"
    "pledgebook check --actor Cameron --format csv > checked.csv\n"
    "pledgebook check --as-of 2024-07-04 --format claimreview";

struct Typed {
  FilterTyped filter;
  DatabaseTyped database;
  OutputTyped output;
  std::vector<std::string> import;
};

bool parse(const Arguments& arguments, Typed& typed) {
  OptionParser parser("check", "[OPTION…]", kExamples);
  parser.group("Observations")
      .add_options()("import", po::value(&typed.import)->value_name("PATH"),
                     "read observations or facts from CSV or TSV into the "
                     "database; may be repeated");
  typed.filter.add_to(parser);
  typed.filter.add_dates_to(parser);
  typed.database.add_to(parser);
  typed.output.add_to(parser);
  return parser.parse(arguments);
}

ExitCode import_all(const Typed& typed) {
  typed.database.open();
  Store store = typed.database.create();
  Refusals refusals("");
  std::size_t read = 0, added = 0;
  WalkSink sink;
  sink.file = [&](const std::string& path) {
    const Result<FileBytes> file = FileBytes::open(path);
    if (!file) throw Failure(ExitCode::bad_data, to_string(file.error()));
    const std::vector<Fact> found =
        read_facts(file->bytes(), path,
                   [&](const Diagnostic& fault) { refusals.add(fault); });
    read += found.size();
    added += import_facts(store, found);
    return true;
  };
  sink.refused = [&](Diagnostic&& fault) { refusals.add(fault); };
  for (const std::string& path : typed.import) walk(path, sink);
  Printer::warn(counted(read, "observation") + ", " + std::to_string(added) +
                " new");
  return refusals.code();
}

std::string amount(const Quantity& q) {
  return q.comparator + " " + number_words(q.value) + " " + q.unit;
}

std::vector<std::string> fact_sources(const Check& check) {
  std::vector<std::string> out;
  for (const Fact& fact : check.used) out.push_back(fact.source);
  return out;
}

Row cells(const StatementRow& row, const Check& check, Sources& sources,
          bool for_people) {
  const Statement& s = row.statement;
  std::string why = printed_why(check);
  if (for_people) {
    for (const std::string& source : fact_sources(check)) {
      if (!source.empty()) why += " " + sources.mark(source);
    }
    return {printed_date(row),
            printed_holder(s),
            sources.words(row),
            amount(check.quantity),
            to_string(check.verdict),
            why,
            s.id};
  }
  return {printed_date(row),        s.actor,  s.text, amount(check.quantity),
          to_string(check.verdict), why,      s.id,   check.when,
          fact_sources(check),      row.url()};
}

std::vector<Column> columns(bool for_people) {
  std::vector<Column> out = {{"date"},
                             {"who", false, true, true},
                             {"claim", false, true},
                             {"figure", false, true, true},
                             {"verdict"},
                             {"why", false, true},
                             {"id"}};
  if (!for_people) {
    for (const char* more : {"when", "sources", "url"}) out.push_back({more});
  }
  return out;
}

// A ClaimReview for each figure that an observation tells something of.
void print_reviews(const Store& store, const StatementFilter& filter,
                   std::span<const Fact> observations, Printer& printer) {
  std::size_t without = 0;
  check_all(store, filter, observations, [&](CheckedClaim&& claim) {
    for (const Check& one : claim.checks) {
      if (one.verdict == CheckVerdict::no_data) {
        ++without;
        continue;
      }
      printer.found(1);
      printer.data() << claim_review_json(claim_review_of(claim.row, one,
                                                          filter.as_of->as_of))
                     << '\n';
    }
    return true;
  });
  if (without > 0) {
    printer.say("left out: " + counted(without, "figure") +
                " that nothing observed tells of");
  }
}

void print_rows(const Store& store, const StatementFilter& filter,
                std::span<const Fact> observations, Printer& printer) {
  std::vector<Row> rows;
  Sources sources;
  bool pending = false;
  check_all(store, filter, observations, [&](CheckedClaim&& claim) {
    pending = pending || claim.row.review == "pending";
    for (const Check& one : claim.checks) {
      rows.push_back(cells(claim.row, one, sources, printer.for_people()));
    }
    return true;
  });
  printer.rows(columns(printer.for_people()), rows);
  if (printer.for_people()) sources.print(printer);
  if (pending) printer.notice();
}

}  // namespace

ExitCode run_check(const Arguments& arguments) {
  Typed typed;
  if (!parse(arguments, typed)) return ExitCode::done;
  if (!typed.import.empty()) return import_all(typed);
  const bool reviews = typed.output.format == "claimreview";
  if (reviews) typed.output.format = "ndjson";
  Printer printer(typed.output.meaning());
  const Store store = typed.database.open();
  StatementFilter filter = typed.filter.meaning(store);
  if (filter.kinds.empty()) filter.kinds = {Kind::claim};
  const std::vector<Fact> observations = facts(store);
  if (observations.empty()) {
    printer.say("no observations: pledgebook check --import PATH");
  }
  reviews ? print_reviews(store, filter, observations, printer)
          : print_rows(store, filter, observations, printer);
  return printer.finish();
}

}  // namespace pledgebook::cli
