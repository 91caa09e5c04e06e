#include "pledgebook/query/search.h"

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
  parser.group("How").add_options()("kwic", po::bool_switch(&typed.kwic),
                                    "each match in its context")(
      "documents", po::bool_switch(&typed.documents),
      "whole documents instead of statements");
  typed.filter.add_to(parser);
  typed.filter.add_dates_to(parser);
  typed.database.add_to(parser);
  typed.output.add_to(parser);
  return parser.parse(arguments);
}

template <typename Hits>
Hits checked(Result<Hits> hits) {
  if (!hits) throw UsageError("search: " + hits.error().message);
  return std::move(*hits);
}

// The marks of a snippet as brackets, which every terminal can show.
std::string bracketed(std::string text) {
  for (char& c : text) {
    if (c == '\x02') c = '[';
    if (c == '\x03') c = ']';
  }
  return text;
}

void print_kwic(const std::vector<KwicLine>& lines, Printer& printer) {
  std::vector<Row> rows;
  for (const KwicLine& line : lines) {
    rows.push_back({line.left, line.match, line.right, line.id, line.document});
  }
  printer.rows({{"left", true}, {"match"}, {"right"}, {"id"}, {"document"}},
               rows);
}

void print_documents(const std::vector<DocumentHit>& hits, Printer& printer) {
  std::vector<Row> rows;
  for (const DocumentHit& hit : hits) {
    rows.push_back({hit.meta.date ? to_string(*hit.meta.date) : "",
                    hit.document, hit.meta.title, bracketed(hit.snippet)});
  }
  printer.rows({{"date"},
                {"document", false, true},
                {"title", false, true},
                {"snippet", false, true}},
               rows);
}

void print_statements(const std::vector<StatementHit>& hits, Printer& printer) {
  StatementView view(printer);
  for (const StatementHit& hit : hits) {
    if (!view.add(hit.row)) break;
  }
  view.finish(hits.size());
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
    print_kwic(checked(kwic(store, query, filter)), printer);
  } else if (typed.documents) {
    print_documents(checked(search_documents(store, query)), printer);
  } else {
    print_statements(checked(search_statements(store, query, filter)), printer);
  }
  return printer.finish();
}

}  // namespace pledgebook::cli
