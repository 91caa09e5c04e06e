#include "pledgebook/query/search.h"

#include <limits>
#include <set>

#include "cli/commands.h"
#include "cli/database_options.h"
#include "cli/failure.h"
#include "cli/filter_options.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "cli/statement_view.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/query/list.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook search mutual bank\n"
    "pledgebook search '\"right to provide\" OR pathfinder*'\n"
    "pledgebook search --kwic co-operative\n"
    "pledgebook search --documents taskforce";

constexpr std::size_t kWidth = 40;  // bytes beside a match

struct Typed {
  std::vector<std::string> words;
  FilterTyped filter;
  DatabaseTyped database;
  OutputTyped output;
  bool kwic = false, documents = false;
};

bool parse(const Arguments& arguments, Typed& typed) {
  OptionParser parser("search", "WORDS… [OPTION…]", kExamples);
  parser.positional(&typed.words);
  static_assert(kSearched == 500);
  parser.group("How (a page: the best of the newest 500 that match)")
      .add_options()("kwic", po::bool_switch(&typed.kwic),
                     "each match in its context")(
          "documents", po::bool_switch(&typed.documents),
          "whole documents instead of statements");
  typed.filter.add_to(parser);
  typed.filter.add_dates_to(parser);
  typed.database.add_to(parser);
  typed.output.add_to(parser);
  return parser.parse(arguments);
}

SearchCount checked(const Result<SearchCount>& count) {
  if (!count) throw UsageError("search: " + count.error().message);
  return *count;
}

// What the query takes as "all": a number of rows, or 0.
std::size_t limit_of(const Printer& printer) {
  const std::size_t most = printer.most_rows();
  return most == std::numeric_limits<std::size_t>::max() ? 0 : most;
}

// The marks of a snippet as brackets, which every terminal can show.
std::string bracketed(std::string text) {
  for (char& c : text) {
    if (c == '\x02') c = '[';
    if (c == '\x03') c = ']';
  }
  return text;
}

void print_kwic(const Store& store, const std::string& words,
                const StatementFilter& filter, Printer& printer) {
  std::vector<Row> rows;
  std::set<std::string> statements;
  const SearchCount count = checked(kwic(
      store, words, filter, kWidth, limit_of(printer), [&](KwicLine&& line) {
        statements.insert(line.id);
        rows.push_back(
            {line.left, line.match, line.right, line.id, line.document});
      }));
  printer.rows({{"left", true}, {"match"}, {"right"}, {"id"}, {"document"}},
               rows);
  if (rows.size() == limit_of(printer)) {
    say_cut(statements.size(), static_cast<std::size_t>(count.found),
            count.more, "statement", printer);
  }
}

void print_documents(const Store& store, const std::string& words,
                     Printer& printer) {
  std::vector<Row> rows;
  const SearchCount count = checked(
      search_documents(store, words, limit_of(printer), [&](DocumentHit&& hit) {
        rows.push_back({hit.meta.date ? to_string(*hit.meta.date) : "",
                        hit.document, hit.meta.title, bracketed(hit.snippet)});
        return true;
      }));
  printer.rows({{"date"},
                {"document", false, true},
                {"title", false, true},
                {"snippet", false, true}},
               rows);
  say_cut(rows.size(), static_cast<std::size_t>(count.found), count.more,
          "document", printer);
}

void print_statements(const Store& store, const std::string& words,
                      const StatementFilter& filter, Printer& printer) {
  StatementView view(printer);
  const SearchCount count = checked(
      search_statements(store, words, filter, limit_of(printer),
                        [&](StatementHit&& hit) { return view.add(hit.row); }));
  view.finish(static_cast<std::size_t>(count.found), count.more);
}

}  // namespace

ExitCode run_search(const Arguments& arguments) {
  Typed typed;
  if (!parse(arguments, typed)) return ExitCode::done;
  if (typed.words.empty()) throw UsageError("search: say what to look for");
  const std::string query = join(typed.words, " ");
  const OutputOptions meant = typed.output.meaning();
  const Store store = typed.database.open();
  const StatementFilter filter = typed.filter.meaning(store);
  Printer printer(meant);
  if (typed.kwic) {
    print_kwic(store, query, filter, printer);
  } else if (typed.documents) {
    print_documents(store, query, printer);
  } else {
    print_statements(store, query, filter, printer);
  }
  return printer.finish();
}

}  // namespace pledgebook::cli
