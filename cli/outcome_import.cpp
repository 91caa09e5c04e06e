#include <unistd.h>

#include "cli/clock.h"
#include "cli/database_options.h"
#include "cli/failure.h"
#include "cli/outcome.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "cli/refusals.h"
#include "pledgebook/document/file_bytes.h"
#include "pledgebook/query/outcomes.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook outcome import corpora/outcomes/outcomes.tsv\n"
    "pledgebook outcome import - < verdicts.csv";

FileBytes read(const std::string& path) {
  Result<FileBytes> file = path == "-" ? FileBytes::read_all(STDIN_FILENO, path)
                                       : FileBytes::open(path);
  if (!file) throw Failure(ExitCode::bad_data, to_string(file.error()));
  return std::move(*file);
}

void import_file(Store& store, const std::string& path, bool quiet,
                 Refusals& refusals) {
  const FileBytes file = read(path);
  const std::vector<OutcomeRow> rows =
      read_outcomes(file.bytes(), path, today(),
                    [&](const Diagnostic& fault) { refusals.add(fault); });
  if (rows.empty() && refusals.count() > 0) {
    throw Failure(ExitCode::bad_data, path + ": no row could be read");
  }
  const OutcomeImport done = import_outcomes(store, rows, path);
  for (const Diagnostic& row : done.unresolved) {
    Printer::warn("waits: " + to_string(row));
  }
  if (quiet) return;
  Printer::warn(path + ": " + counted(done.rows, "row") + ", " +
                std::to_string(done.added) + " new, " +
                std::to_string(done.known) + " known, " +
                std::to_string(done.unresolved.size()) +
                " waiting for their statement");
}

}  // namespace

ExitCode outcome_import(const Arguments& arguments) {
  OptionParser parser("outcome import", "[OPTION…] FILE…", kExamples);
  std::vector<std::string> paths;
  DatabaseTyped database;
  bool quiet = false;
  parser.positional(&paths);
  database.add_to(parser);
  parser.group("Output").add_options()("quiet,q", po::bool_switch(&quiet),
                                       "say nothing but errors");
  if (!parser.parse(arguments)) return ExitCode::done;
  if (paths.empty()) throw UsageError("outcome import: name a CSV or TSV file");
  Store store = database.create();
  Refusals refusals("");
  for (const std::string& path : paths) {
    import_file(store, path, quiet, refusals);
  }
  return refusals.code();
}

}  // namespace pledgebook::cli
