#include "pledgebook/query/diff.h"

#include "cli/commands.h"
#include "cli/database_options.h"
#include "cli/failure.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "pledgebook/base/strings.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook diff before.db after.db\n"
    "pledgebook diff --runs\n"
    "pledgebook diff --from-run 1 --to-run 2";

struct Typed {
  std::vector<std::string> words;
  std::string from, to;
  DatabaseTyped database;
  OutputTyped output;
  bool runs = false;
};

bool parse(const Arguments& arguments, Typed& typed) {
  OptionParser parser("diff", "[BEFORE.db AFTER.db] [OPTION…]", kExamples);
  parser.positional(&typed.words);
  parser.group("Runs of one database")
      .add_options()("runs", po::bool_switch(&typed.runs), "list them")(
          "from-run", po::value(&typed.from)->value_name("N"), "after run N")(
          "to-run", po::value(&typed.to)->value_name("N"), "up to run N");
  typed.database.add_to(parser);
  typed.output.add_to(parser);
  return parser.parse(arguments);
}

const char* word(DiffRow::What what) {
  switch (what) {
    case DiffRow::What::added:
      return "added";
    case DiffRow::What::dropped:
      return "dropped";
    case DiffRow::What::changed:
      break;
  }
  return "changed";
}

Store open(const std::string& path) {
  DatabaseTyped typed;
  typed.path = path;
  return typed.open();
}

ExitCode print_runs(const Typed& typed, Printer& printer) {
  std::vector<Row> rows;
  for (const RunRow& run : runs(typed.database.open())) {
    rows.push_back({static_cast<std::int64_t>(run.run), run.version,
                    run.lexicon, run.options, run.started, run.finished});
  }
  printer.rows({{"run", true},
                {"version"},
                {"lexicon", false, true},
                {"options", false, true},
                {"started"},
                {"finished"}},
               rows);
  return printer.finish();
}

void collect(const Typed& typed,
             const std::function<void(const DiffRow&)>& sink) {
  if (typed.words.size() == 2) {
    diff(open(typed.words[0]), open(typed.words[1]), sink);
  } else if (typed.words.empty() && !typed.from.empty() && !typed.to.empty()) {
    diff_runs(typed.database.open(),
              static_cast<long long>(whole_number("--from-run", typed.from)),
              static_cast<long long>(whole_number("--to-run", typed.to)), sink);
  } else {
    throw UsageError("diff: name two databases, or --from-run and --to-run");
  }
}

}  // namespace

ExitCode run_diff(const Arguments& arguments) {
  Typed typed;
  if (!parse(arguments, typed)) return ExitCode::done;
  Printer printer(typed.output.meaning());
  if (typed.runs) return print_runs(typed, printer);
  std::vector<Row> rows;
  collect(typed, [&](const DiffRow& row) {
    rows.push_back({word(row.what), row.document, row.id, row.text,
                    join(row.fields, ", "), row.rules_before, row.rules_after});
  });
  printer.rows({{"what"},
                {"document", false, true, true},
                {"id"},
                {"text", false, true},
                {"fields", false, true, true},
                {"rules before", false, true, true},
                {"rules after", false, true, true}},
               rows);
  printer.say(counted(rows.size(), "difference"));
  return printer.finish();
}

}  // namespace pledgebook::cli
