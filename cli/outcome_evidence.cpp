
#include "cli/database_options.h"
#include "cli/metadata_options.h"
#include "cli/outcome.h"
#include "cli/printer.h"
#include "cli/signature_options.h"
#include "pledgebook/store/records.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook outcome evidence 9f2c41d07ab36e58 --bearing supports \\\n"
    "    --evidence-kind law --date 2014-05-14 \\\n"
    "    --source https://example.org/act --by \"Ann Example\"";

struct Typed {
  std::vector<std::string> words;
  std::string bearing, kind, act, date, source, title, quote;
  SignatureTyped signature;
  DatabaseTyped database;
};

bool parse(const Arguments& arguments, Typed& typed) {
  OptionParser parser("outcome evidence", "ID [OPTION…]", kExamples);
  parser.positional(&typed.words);
  parser.group("Evidence")
      .add_options()("bearing", po::value(&typed.bearing)->value_name("B"),
                     "supports, contradicts or context")(
          "evidence-kind", po::value(&typed.kind)->value_name("K"),
          "law, funding, policy, statistic or news")(
          "act", po::value(&typed.act)->value_name("A"),
          "announcement or action")(
          "date", po::value(&typed.date)->value_name("DATE"), "")(
          "source", po::value(&typed.source)->value_name("URL"),
          "url, or the path of a stored document")(
          "title", po::value(&typed.title)->value_name("TEXT"), "")(
          "words", po::value(&typed.quote)->value_name("TEXT"), "what it says");
  typed.signature.add_to(parser);
  typed.database.add_to(parser);
  return parser.parse(arguments);
}

Evidence meaning(const Typed& typed) {
  Evidence evidence;
  check_word("--bearing", typed.bearing,
             {"supports", "contradicts", "context"});
  check_word("--evidence-kind", typed.kind,
             {"law", "funding", "policy", "statistic", "news"});
  if (!typed.act.empty()) {
    check_word("--act", typed.act, {"announcement", "action"});
  }
  evidence.bearing = typed.bearing;
  evidence.kind = typed.kind;
  evidence.act = typed.act;
  if (!typed.date.empty()) evidence.date = date_option("--date", typed.date);
  evidence.source = typed.source;
  evidence.title = typed.title;
  evidence.words = typed.quote;
  return evidence;
}

}  // namespace

ExitCode outcome_evidence(const Arguments& arguments) {
  Typed typed;
  if (!parse(arguments, typed)) return ExitCode::done;
  const std::string id = one_id("outcome evidence", typed.words);
  const Evidence evidence = meaning(typed);
  const Signature signature = typed.signature.meaning();
  typed.database.open();
  Store store = typed.database.create();
  Records records(store);
  const Target target = checked_target(records, id);
  Printer::warn(records.add(target, evidence, signature) ? "recorded"
                                                         : "known");
  return ExitCode::done;
}

}  // namespace pledgebook::cli
