#ifndef PLEDGEBOOK_CLI_SUBCOMMANDS_H_
#define PLEDGEBOOK_CLI_SUBCOMMANDS_H_

#include <span>
#include <string_view>

#include "cli/command.h"

namespace pledgebook::cli {

/// One of the things that a command such as `outcome` does.
struct Subcommand {
  std::string_view name;
  std::string_view usage;    ///< what follows the name
  std::string_view summary;  ///< one line
  ExitCode (*run)(const Arguments&);
};

/// Runs the subcommand that the first argument names; without one, and for
/// --help, prints `examples` and the list. Throws UsageError.
ExitCode dispatch_subcommand(std::string_view command,
                             std::string_view examples,
                             std::span<const Subcommand> subcommands,
                             const Arguments& arguments);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_SUBCOMMANDS_H_
