#include "pledgebook/query/verify.h"

#include "cli/commands.h"
#include "cli/database_options.h"
#include "cli/printer.h"
#include "pledgebook/document/file_bytes.h"
#include "pledgebook/document/paths.h"
#include "pledgebook/formats/registry.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook verify\n"
    "pledgebook verify --db mine.db --no-files";

// Reads a file again as it was read the first time.
std::optional<Diagnostic> reread(const FileToRead& wanted,
                                 const std::function<void(Document&&)>& sink) {
  const Result<FileBytes> file = FileBytes::open(disk_path(wanted.path));
  if (!file) return file.error();
  std::optional<Diagnostic> failed;
  Source source;
  source.path = wanted.path;
  source.bytes = file->bytes();
  ReaderOptions options;
  options.format = wanted.reader;
  options.encoding = wanted.encoding;
  ReadSink documents;
  documents.document = [&](Document&& document) {
    sink(std::move(document));
    return true;
  };
  documents.refused = [&](Diagnostic&& fault) { failed = std::move(fault); };
  read_source(source, options, all_readers(), documents);
  return failed;
}

}  // namespace

ExitCode run_verify(const Arguments& arguments) {
  OptionParser parser("verify", "[OPTION…]", kExamples);
  DatabaseTyped database;
  bool no_files = false, quiet = false;
  parser.group("What").add_options()(
      "no-files", po::bool_switch(&no_files),
      "only the database itself, not the source files")(
      "quiet,q", po::bool_switch(&quiet), "say nothing but faults");
  database.add_to(parser);
  if (!parser.parse(arguments)) return ExitCode::done;
  const Store store = database.open();
  const VerifySummary done =
      verify(store, no_files ? Reread() : Reread(reread),
             [](const Diagnostic& fault) { Printer::warn(to_string(fault)); });
  if (!quiet) {
    const auto number = [](long long n) { return static_cast<std::size_t>(n); };
    Printer::warn(counted(number(done.statements), "statement") +
                  " checked in " + counted(number(done.places), "place") +
                  " of " + counted(number(done.files), "file") + ", " +
                  counted(number(done.faults), "fault"));
    if (done.without_text > 0) {
      Printer::warn(counted(number(done.without_text), "statement") +
                    " without stored text");
    }
  }
  return done.faults > 0 ? ExitCode::faults : ExitCode::done;
}

}  // namespace pledgebook::cli
