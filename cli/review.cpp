#include <array>

#include "cli/commands.h"
#include "cli/database_options.h"
#include "cli/failure.h"
#include "cli/printer.h"
#include "cli/signature_options.h"
#include "cli/subcommands.h"
#include "pledgebook/store/fields.h"
#include "pledgebook/store/records.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook list --review pending\n"
    "pledgebook review accept 9f2c41d07ab36e58 --by \"Ann Example\"\n"
    "pledgebook review reject 9f2c41d07ab36e58 --by \"Ann Example\" \\\n"
    "    --why \"a question, not a pledge\"\n"
    "pledgebook review correct 9f2c41d07ab36e58 --by \"Ann Example\" \\\n"
    "    --set \"actor=Ed Miliband\" --set strength=intended";

struct Typed {
  std::vector<std::string> words, fields;
  SignatureTyped signature;
  DatabaseTyped database;
};

bool parse(const std::string& command, const Arguments& arguments,
           Typed& typed) {
  OptionParser parser(command, "ID… --by NAME [OPTION…]", kExamples);
  parser.positional(&typed.words);
  if (command == "review correct") {
    std::string known = "one of:";
    for (const std::string& field : correctable_fields()) known += " " + field;
    parser.group("Correction")
        .add_options()("set", po::value(&typed.fields)->value_name("FIELD=X"),
                       known.c_str());
  }
  typed.signature.add_to(parser);
  typed.database.add_to(parser);
  return parser.parse(arguments);
}

std::string corrected_fields(const std::vector<std::string>& typed) {
  std::string json = "{}";
  for (const std::string& text : typed) {
    const std::size_t equals = text.find('=');
    if (equals == text.npos) {
      throw UsageError("--set takes FIELD=VALUE, not \"" + text + "\"");
    }
    const std::string field = text.substr(0, equals);
    const Result<std::string> one = field_json(field, text.substr(equals + 1));
    if (!one) {
      throw UsageError("--set: " + one.error().message +
                       did_you_mean(field, correctable_fields()));
    }
    json = merged_json(json, *one);
  }
  return json;
}

ExitCode record(const std::string& command, Review::Verdict verdict,
                const Arguments& arguments) {
  Typed typed;
  if (!parse(command, arguments, typed)) return ExitCode::done;
  if (typed.words.empty()) one_id(command, typed.words);
  Review review;
  review.verdict = verdict;
  review.fields = corrected_fields(typed.fields);
  if (verdict == Review::Verdict::corrected && typed.fields.empty()) {
    throw UsageError(command + ": say what to correct: --set FIELD=VALUE");
  }
  const Signature signature = typed.signature.meaning();
  typed.database.open();
  Store store = typed.database.create();
  Records records(store);
  for (const std::string& id : typed.words) {
    const Result<bool> added = records.add(id, review, signature);
    if (!added) throw UsageError(added.error().message);
    Printer::warn(id + (*added ? ": recorded" : ": known"));
  }
  return ExitCode::done;
}

ExitCode accept(const Arguments& arguments) {
  return record("review accept", Review::Verdict::accepted, arguments);
}
ExitCode reject(const Arguments& arguments) {
  return record("review reject", Review::Verdict::rejected, arguments);
}
ExitCode correct(const Arguments& arguments) {
  return record("review correct", Review::Verdict::corrected, arguments);
}

constexpr auto kSubcommands = std::to_array<Subcommand>({
    {"accept", "ID…", "the finding is right as it stands", accept},
    {"reject", "ID…", "it is no statement; it is no longer shown", reject},
    {"correct", "ID… --set FIELD=X", "it is right with these fields", correct},
});

}  // namespace

ExitCode run_review(const Arguments& arguments) {
  return dispatch_subcommand("review", kExamples, kSubcommands, arguments);
}

}  // namespace pledgebook::cli
