#include "pledgebook/query/threads.h"

#include <fmt/format.h>

#include <array>

#include "cli/clock.h"
#include "cli/commands.h"
#include "cli/database_options.h"
#include "cli/failure.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "cli/show_view.h"
#include "cli/signature_options.h"
#include "cli/sources.h"
#include "cli/statement_view.h"
#include "cli/subcommands.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/query/follow_through.h"
#include "pledgebook/report/notice.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook threads suggest --limit 10\n"
    "pledgebook threads join EARLIER LATER --relation firms \\\n"
    "    --by \"Ann Example\"\n"
    "pledgebook threads list\n"
    "pledgebook threads show ID";

struct Typed {
  std::vector<std::string> words;
  DatabaseTyped database;
  OutputTyped output;
};

bool parse(const char* command, const char* usage, const Arguments& arguments,
           Typed& typed) {
  OptionParser parser(command, usage, kExamples);
  parser.positional(&typed.words);
  typed.database.add_to(parser);
  typed.output.add_to(parser);
  return parser.parse(arguments);
}

ExitCode list_threads(const Arguments& arguments) {
  Typed typed;
  if (!parse("threads list", "[OPTION…]", arguments, typed)) {
    return ExitCode::done;
  }
  Printer printer(typed.output.meaning());
  std::vector<Row> rows;
  for (const Thread& thread : threads(typed.database.open())) {
    const StatementRow& first = thread.steps.front().row;
    const StatementRow& last = thread.steps.back().row;
    rows.push_back(
        {thread.id, printed_date(first), printed_date(last),
         thread.steps.size(),
         printed_words(first.statement.text, first.meta, first.url())});
  }
  printer.rows({{"id"},
                {"first"},
                {"last"},
                {"statements", true},
                {"words", false, true}},
               rows);
  if (!rows.empty()) printer.notice();
  return printer.finish();
}

ExitCode show_thread(const Arguments& arguments) {
  Typed typed;
  if (!parse("threads show", "ID [OPTION…]", arguments, typed)) {
    return ExitCode::done;
  }
  const std::string id = one_id("threads show", typed.words);
  OutputOptions meant = typed.output.meaning();
  if (!meant.format) meant.format = Format::table;
  const std::optional<Thread> thread = thread_of(typed.database.open(), id);
  Printer printer(meant);
  if (!thread) {
    printer.say(id + " belongs to no thread");
    return printer.finish();
  }
  printer.found(thread->steps.size());
  print_thread(*thread, printer);
  printer.notice();
  return printer.finish();
}

Row data_cells(const ThreadSuggestion& one) {
  return {fmt::format("{:.2f}", one.score),
          one.earlier,
          one.later,
          one.relation.word,
          one.relation.why,
          join(one.reasons, "; ")};
}

// Who said what when, with the id by which to join it.
std::string said(const Store& store, const std::string& id, Sources& sources) {
  const AsOf at{today(), today()};
  const std::optional<FollowRow> found = follow_one(store, id, at);
  if (!found) return id;
  const StatementRow& row = found->row;
  const std::string holder = printed_holder(row.statement);
  const std::string& who = holder.empty() ? row.statement.party : holder;
  return printed_date(row) + (who.empty() ? "" : ", " + who) + ": " +
         sources.words(row) + " " + id;
}

Row reading_cells(const Store& store, const ThreadSuggestion& one,
                  Sources& sources) {
  Row row = data_cells(one);
  row[1] = Cell(said(store, one.earlier, sources));
  row[2] = Cell(said(store, one.later, sources));
  return row;
}

ExitCode suggest_threads(const Arguments& arguments) {
  Typed typed;
  if (!parse("threads suggest", "[ID] [OPTION…]", arguments, typed)) {
    return ExitCode::done;
  }
  constexpr std::size_t kPartners = 3;
  Printer printer(typed.output.meaning());
  const Store store = typed.database.open();
  const ThreadSuggester suggester(store);
  std::vector<Row> rows;
  Sources sources;
  const bool reading = printer.for_people();
  const auto add = [&](const ThreadSuggestion& one) {
    const bool shown = rows.size() < printer.most_rows();
    rows.push_back(reading && shown ? reading_cells(store, one, sources)
                                    : data_cells(one));
    return true;
  };
  if (typed.words.empty()) {
    suggester.all(kPartners, add);
  } else {
    for (const auto& one :
         suggester.of(one_id("threads suggest", typed.words))) {
      add(one);
    }
  }
  printer.rows({{"score", true},
                {"earlier", false, reading},
                {"later", false, reading},
                {"relation", false, reading, reading},
                {"why", false, true, true},
                {"reasons", false, true, reading}},
               rows);
  if (reading) sources.print(printer);
  printer.remark("suggested, not decided: threads join, or threads decline");
  return printer.finish();
}

// join, split and decline: two statements, earlier first.
ExitCode edit(const std::string& op, const Arguments& arguments) {
  const std::string command = "threads " + op;
  OptionParser parser(command, "EARLIER LATER --by NAME [OPTION…]", kExamples);
  std::vector<std::string> words;
  std::string relation = op == "join" ? "repeats" : "";
  SignatureTyped typed;
  DatabaseTyped database;
  parser.positional(&words);
  if (op == "join") {
    parser.group("Link").add_options()(
        "relation", po::value(&relation)->value_name("R"),
        "repeats, firms, softens, narrows, widens, adopts, contradicts or "
        "drops");
  }
  typed.add_to(parser);
  database.add_to(parser);
  if (!parser.parse(arguments)) return ExitCode::done;
  if (words.size() != 2) {
    throw UsageError(command + ": name two statements, the earlier first");
  }
  if (op == "join") {
    check_word("--relation", relation,
               {std::begin(kRelations), std::end(kRelations)});
  }
  const Signature signature = typed.meaning();
  database.open();
  Store store = database.create();
  Records records(store);
  const Result<bool> added =
      records.add_edit(op, words[0], words[1], relation, signature);
  if (!added) throw UsageError(added.error().message);
  Printer::warn(*added ? "recorded" : "known");
  return ExitCode::done;
}

ExitCode join_threads(const Arguments& arguments) {
  return edit("join", arguments);
}
ExitCode split_threads(const Arguments& arguments) {
  return edit("split", arguments);
}
ExitCode decline_threads(const Arguments& arguments) {
  return edit("decline", arguments);
}

constexpr auto kSubcommands = std::to_array<Subcommand>({
    {"list", "", "every thread", list_threads},
    {"show", "ID", "the life of a commitment, by date", show_thread},
    {"suggest", "[ID]", "links that may be", suggest_threads},
    {"join", "EARLIER LATER", "one commitment said again", join_threads},
    {"split", "EARLIER LATER", "undo a join", split_threads},
    {"decline", "EARLIER LATER", "not to be suggested again", decline_threads},
});

}  // namespace

ExitCode run_threads(const Arguments& arguments) {
  return dispatch_subcommand("threads", kExamples, kSubcommands, arguments);
}

}  // namespace pledgebook::cli
