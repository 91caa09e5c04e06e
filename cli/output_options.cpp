#include "cli/output_options.h"

#include <charconv>

#include "cli/failure.h"

namespace pledgebook::cli {
namespace {

ColorChoice color_choice(const std::string& typed) {
  if (typed == "auto") return ColorChoice::automatic;
  if (typed == "always") return ColorChoice::always;
  if (typed == "never") return ColorChoice::never;
  unknown_word("--color", typed, {"auto", "always", "never"});
}

}  // namespace

std::size_t whole_number(const std::string& option, const std::string& typed) {
  std::size_t value = 0;
  const char* end = typed.data() + typed.size();
  const auto [at, error] = std::from_chars(typed.data(), end, value);
  if (error != std::errc() || at != end) {
    throw UsageError(option + " takes a whole number, not \"" + typed + "\"");
  }
  return value;
}

void OutputTyped::add_to(OptionParser& parser) {
  parser.group("Output").add_options()(
      "format", po::value(&format)->value_name("FORM"),
      "table, tsv, csv, json, ndjson or markdown (table on a terminal, tsv "
      "into a pipe)")("output,o", po::value(&output)->value_name("FILE"),
                      "write there instead of standard output")(
      "limit", po::value(&limit)->value_name("N"),
      "at most N rows; 0 is all (a table on a terminal shows 50)")(
      "bom", po::bool_switch(&bom), "begin CSV with a byte-order mark (Excel)")(
      "color", po::value(&color)->value_name("WHEN"), "auto, always or never")(
      "quiet,q", po::bool_switch(&quiet), "say nothing but errors")(
      "exit-status,e", po::bool_switch(&exit_status),
      "exit with 1 where nothing was found");
}

OutputOptions OutputTyped::meaning() const {
  OutputOptions options;
  if (!format.empty()) {
    options.format = parse_format(format);
    if (!options.format) {
      unknown_word("--format", format,
                   {"table", "tsv", "csv", "json", "ndjson", "markdown"});
    }
  }
  options.path = output;
  options.color = color_choice(color);
  if (!limit.empty()) options.limit = whole_number("--limit", limit);
  options.bom = bom;
  options.quiet = quiet;
  options.exit_status = exit_status;
  return options;
}

}  // namespace pledgebook::cli
