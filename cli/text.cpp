#include "cli/commands.h"
#include "cli/failure.h"
#include "cli/input_options.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "cli/reading.h"
#include "cli/refusals.h"
#include "pledgebook/report/document_json.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook text corpora/record/05-maude-10m-fund.txt\n"
    "pledgebook text --format json corpora/record/05-maude-10m-fund.txt";

// The canonical text without the blocks that are furniture.
std::string shown_text(const Document& document) {
  std::string out;
  std::size_t at = 0;
  for (const Block& block : document.blocks) {
    if (block.kind != BlockKind::furniture) continue;
    out.append(document.text, at, block.span.begin - at);
    at = block.span.end;
  }
  return out.append(document.text, at, std::string::npos);
}

void print(const Document& document, bool json, std::ostream& out) {
  if (json) {
    out << document_json(document) << '\n';
    return;
  }
  const std::string text = shown_text(document);
  out << text;
  if (text.empty() || text.back() != '\n') out << '\n';
}

}  // namespace

ExitCode run_text(const Arguments& arguments) {
  OptionParser parser("text", "[OPTION…] PATH", kExamples);
  InputTyped input;
  OutputTyped output;
  parser.positional(&input.paths);
  input.add_to(parser);
  output.add_to(parser);
  if (!parser.parse(arguments)) return ExitCode::done;
  const InputOptions options = input.meaning();
  const OutputOptions meant = output.meaning();
  const bool json =
      meant.format == Format::json || meant.format == Format::ndjson;
  Printer printer(meant);
  Refusals refusals("");
  read_inputs(
      options,
      [&](Document&& document) {
        print(document, json, printer.data());
        return true;
      },
      [&](const Diagnostic& fault) { refusals.add(fault); });
  printer.finish();
  return refusals.code();
}

}  // namespace pledgebook::cli
