#include "pledgebook/store/merge.h"

#include <unistd.h>

#include "cli/clock.h"
#include "cli/commands.h"
#include "cli/database_options.h"
#include "cli/failure.h"
#include "cli/printer.h"
#include "cli/refusals.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/document/file_bytes.h"
#include "pledgebook/report/parse_statement.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook merge --db all.db shard-1.db shard-2.db\n"
    "pledgebook merge --db all.db part-*.ndjson";
constexpr std::string_view kSqlite = "SQLite format 3";

std::vector<StatementRow> read_lines(const std::string& path,
                                     std::string_view bytes,
                                     Refusals& refusals) {
  std::vector<StatementRow> rows;
  std::size_t number = 0;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = trim(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    ++number;
    if (line.empty()) continue;
    Result<StatementRow> row = parse_statement_json(line);
    if (row) {
      rows.push_back(std::move(*row));
    } else {
      Diagnostic fault = row.error();
      fault.path = path;
      fault.line = number;
      refusals.add(fault);
    }
  }
  return rows;
}

MergeSummary merge_one(Store& into, const std::string& path,
                       Refusals& refusals) {
  const Result<FileBytes> file = path == "-"
                                     ? FileBytes::read_all(STDIN_FILENO, path)
                                     : FileBytes::open(path);
  if (!file) throw Failure(ExitCode::io_error, to_string(file.error()));
  if (file->bytes().substr(0, kSqlite.size()) == kSqlite) {
    return merge(into, Store(path, Store::Access::read), now());
  }
  return merge(into, read_lines(path, file->bytes(), refusals), now());
}

}  // namespace

ExitCode run_merge(const Arguments& arguments) {
  OptionParser parser("merge", "SHARD… [OPTION…]", kExamples);
  std::vector<std::string> paths;
  std::string collected;
  DatabaseTyped database;
  parser.positional(&paths);
  parser.group("Input").add_options()(
      "refusals", po::value(&collected)->value_name("FILE"),
      "collect there, as NDJSON, lines that could not be read");
  database.add_to(parser);
  if (!parser.parse(arguments)) return ExitCode::done;
  if (paths.empty()) {
    throw UsageError("merge: name databases or files of NDJSON");
  }
  Refusals refusals(collected);
  Store into = database.create();
  for (const std::string& path : paths) {
    const MergeSummary done = merge_one(into, path, refusals);
    for (const std::string& id : done.conflicts) {
      refusals.add({path, 0, 0, "the id " + id + " is taken", ""});
    }
    Printer::warn(path + ": " + counted(done.documents, "document") + ", " +
                  std::to_string(done.added) + " new or changed, " +
                  counted(done.records, "new record"));
  }
  refusals.finish();
  return refusals.code();
}

}  // namespace pledgebook::cli
