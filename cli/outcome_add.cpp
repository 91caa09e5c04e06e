#include "cli/clock.h"
#include "cli/database_options.h"
#include "cli/failure.h"
#include "cli/metadata_options.h"
#include "cli/outcome.h"
#include "cli/printer.h"
#include "cli/signature_options.h"
#include "pledgebook/store/records.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook outcome add 9f2c41d07ab36e58 --status partly-fulfilled \\\n"
    "    --effective 2015-02-11 --source https://example.org/report \\\n"
    "    --by \"Ann Example\" --dry-run";
struct Typed {
  std::vector<std::string> words;
  std::string status, effective, recorded, reason, source, title, evidence,
      note;
  SignatureTyped signature;
  DatabaseTyped database;
  bool dry_run = false;
};

bool parse(const Arguments& arguments, Typed& typed) {
  OptionParser parser("outcome add", "ID [OPTION…]", kExamples);
  parser.positional(&typed.words);
  parser.group("Assessment")
      .add_options()("status,s", po::value(&typed.status)->value_name("S"),
                     "no-action, in-progress, stalled, fulfilled, "
                     "partly-fulfilled, not-fulfilled, disputed or unratable")(
          "effective", po::value(&typed.effective)->value_name("DATE"),
          "from when it held (the day it is recorded)")(
          "recorded", po::value(&typed.recorded)->value_name("DATE"),
          "when it became known here (today)")(
          "reason", po::value(&typed.reason)->value_name("R"),
          "no-office, no-majority, not-prioritised, changed-position, "
          "superseded or done-by-others")(
          "source", po::value(&typed.source)->value_name("URL"), "")(
          "title", po::value(&typed.title)->value_name("TEXT"),
          "of the source")(
          "evidence", po::value(&typed.evidence)->value_name("TEXT"),
          "its words")("note", po::value(&typed.note)->value_name("TEXT"), "")(
          "dry-run,n", po::bool_switch(&typed.dry_run),
          "say what would be recorded, record nothing");
  typed.signature.add_to(parser);
  typed.database.add_to(parser);
  return parser.parse(arguments);
}

Status status(const std::string& typed) {
  if (typed.empty()) throw UsageError("outcome add: --status is needed");
  std::vector<std::string> known = status_words();
  known.erase(known.begin());  // not-rated is no assessment
  check_word("--status", typed, known);
  return *parse_status(typed);
}

std::optional<Reason> reason(const std::string& typed) {
  if (typed.empty()) return std::nullopt;
  return word_option("--reason", typed, parse_reason, reason_words());
}

Outcome meaning(const Typed& typed) {
  Outcome outcome;
  outcome.status = status(typed.status);
  outcome.reason = reason(typed.reason);
  outcome.recorded = typed.recorded.empty()
                         ? today()
                         : date_option("--recorded", typed.recorded);
  outcome.effective = typed.effective.empty()
                          ? outcome.recorded
                          : date_option("--effective", typed.effective);
  outcome.source = typed.source;
  outcome.title = typed.title;
  outcome.evidence = typed.evidence;
  outcome.assessor = typed.signature.meaning().by;
  outcome.note = typed.note;
  return outcome;
}

}  // namespace

ExitCode outcome_add(const Arguments& arguments) {
  Typed typed;
  if (!parse(arguments, typed)) return ExitCode::done;
  const std::string id = one_id("outcome add", typed.words);
  const Outcome outcome = meaning(typed);
  typed.database.open();  // never made by a typing error
  Store store = typed.database.create();
  Records records(store);
  const Target target = checked_target(records, id);
  const std::string what = id + ": " + std::string(to_string(outcome.status)) +
                           " from " + to_string(outcome.effective) +
                           ", recorded " + to_string(outcome.recorded) +
                           ", by " + outcome.assessor;
  if (typed.dry_run) {
    Printer::warn("would record " + what);
    return ExitCode::done;
  }
  Printer::warn((records.add(target, outcome) ? "recorded " : "known: ") +
                what);
  return ExitCode::done;
}

}  // namespace pledgebook::cli
