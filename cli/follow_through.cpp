#include "pledgebook/query/follow_through.h"

#include <optional>

#include "cli/commands.h"
#include "cli/database_options.h"
#include "cli/failure.h"
#include "cli/filter_options.h"
#include "cli/follow_view.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "cli/statement_view.h"
#include "pledgebook/model/enum_words.h"
#include "pledgebook/query/scoreboard.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook follow-through --as-of 2015-05-07\n"
    "pledgebook follow-through --as-of 2024-07-04 --party coalition\n"
    "pledgebook follow-through --as-of 2012 --known-at 2013-01-01\n"
    "pledgebook follow-through --as-of 2024-07-04 --scoreboard party";

struct Typed {
  FilterTyped filter;
  DatabaseTyped database;
  OutputTyped output;
  std::string scoreboard;
};

bool parse(const Arguments& arguments, Typed& typed) {
  OptionParser parser("follow-through", "[OPTION…]", kExamples);
  typed.filter.add_dates_to(parser);
  parser.group("Scoreboard")
      .add_options()("scoreboard",
                     po::value(&typed.scoreboard)
                         ->value_name("FIELD")
                         ->implicit_value("all"),
                     "counts and rates by party, actor, area, model, year or "
                     "all");
  typed.filter.add_to(parser);
  typed.database.add_to(parser);
  typed.output.add_to(parser);
  return parser.parse(arguments);
}

ScoreBy score_by(const std::string& typed) {
  static constexpr EnumWords<ScoreBy, 6> kWords = {
      {"all", "party", "actor", "area", "model", "year"}};
  if (const std::optional<ScoreBy> by = kWords.parse(typed)) return *by;
  unknown_word("--scoreboard", typed, kWords.all());
}

}  // namespace

ExitCode run_follow_through(const Arguments& arguments) {
  Typed typed;
  if (!parse(arguments, typed)) return ExitCode::done;
  const OutputOptions meant = typed.output.meaning();
  if (!typed.scoreboard.empty()) score_by(typed.scoreboard);
  const Store store = typed.database.open();
  StatementFilter filter = typed.filter.meaning(store);
  if (filter.kinds.empty()) filter.kinds = {Kind::pledge};
  Printer printer(meant);
  if (typed.scoreboard.empty()) {
    FollowView view(printer);
    follow_through(store, filter, {},
                   [&](FollowRow&& row) { return view.add(row); });
    view.finish(store, filter);
  } else {
    Scoreboard board(score_by(typed.scoreboard));
    follow_through(store, filter, {}, [&](FollowRow&& row) {
      board.add(row);
      return true;
    });
    print_scoreboard(board.rows(), typed.scoreboard, printer);
  }
  say_others(store, filter, printer);
  return printer.finish();
}

}  // namespace pledgebook::cli
