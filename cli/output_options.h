#ifndef PLEDGEBOOK_CLI_OUTPUT_OPTIONS_H_
#define PLEDGEBOOK_CLI_OUTPUT_OPTIONS_H_

#include <optional>
#include <string>

#include "cli/option_parser.h"
#include "cli/terminal.h"
#include "pledgebook/report/row_writer.h"

namespace pledgebook::cli {

/// How a command prints, as it is meant.
struct OutputOptions {
  std::optional<Format> format;  ///< absent: by what the output is
  std::string path;              ///< empty is standard output
  ColorChoice color = ColorChoice::automatic;
  std::optional<std::size_t> limit;  ///< 0 is no limit
  bool bom = false;
  bool quiet = false;
  bool exit_status = false;  ///< nothing found is 1
};

/// The same as it was typed.
struct OutputTyped {
  std::string format;
  std::string output;
  std::string color = "auto";
  std::string limit;
  bool bom = false;
  bool quiet = false;
  bool exit_status = false;

  /// Adds the options to a command's help, under "Output".
  void add_to(OptionParser& parser);
  /// Throws UsageError.
  OutputOptions meaning() const;
};

/// A whole number from 0; throws UsageError that names the option.
std::size_t whole_number(const std::string& option, const std::string& typed);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_OUTPUT_OPTIONS_H_
