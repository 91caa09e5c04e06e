#include <filesystem>

#include "cli/commands.h"
#include "cli/lexicon_options.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "cli/shipped.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/base/version.h"
#include "pledgebook/document/file_bytes.h"
#include "pledgebook/store/schema.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook about\n"
    "pledgebook about --format json";

// The latest day on which an office of the register was read at its source.
std::string register_checked(const Lexicon& lexicon) {
  std::string latest;
  for (std::size_t i = 0; i < lexicon.actors.size(); ++i) {
    for (const Office& office :
         lexicon.actors.actor(static_cast<int>(i)).offices) {
      latest = std::max(latest, office.checked);
    }
  }
  return latest.empty() ? "unknown" : latest;
}

// The error rates measured for this version, as `evaluate` printed them
// (figure, value, low, high), from the file that is shipped with it.
void add_accuracy(std::vector<Row>& rows) {
  const std::string path = shipped("accuracy.tsv", "docs/accuracy.tsv");
  const Result<FileBytes> file = FileBytes::open(path);
  if (path.empty() || !file) {
    rows.push_back({"accuracy", "not measured for this build"});
    return;
  }
  for (const std::string& line : split(std::string(file->bytes()), '\n')) {
    const std::vector<std::string> fields = split(line, '\t');
    if (fields.size() < 2 || fields[0] == "figure") continue;
    std::string words = fields[1];
    if (fields.size() > 3 && !fields[2].empty()) {
      words += " (95 % interval " + fields[2] + "–" + fields[3] + ")";
    }
    rows.push_back({"accuracy: " + fields[0], words});
  }
}

}  // namespace

ExitCode run_about(const Arguments& arguments) {
  OptionParser parser("about", "[OPTION…]", kExamples);
  LexiconTyped lexicons;
  OutputTyped typed;
  lexicons.add_to(parser);
  typed.add_to(parser);
  if (!parser.parse(arguments)) return ExitCode::done;
  Printer printer(typed.meaning());
  const Lexicon lexicon = load_lexicons(lexicons);
  std::vector<Row> rows = {
      {"version", version()},
      {"lexicon", lexicon.hash},
      {"register checked", register_checked(lexicon)},
      {"database schema", schema_version()},
  };
  add_accuracy(rows);
  rows.push_back(
      {"cite as", "pledgebook (version " + std::string(version()) + ", " +
                      lexicon.hash.substr(0, sizeof "sha256:" + 11) + ")"});
  rows.push_back(
      {"licence", "code Apache-2.0; corpora and lexicons CC BY 4.0"});
  printer.rows({{"what"}, {"value", false, true}}, rows);
  return printer.finish();
}

}  // namespace pledgebook::cli
