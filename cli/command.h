#ifndef PLEDGEBOOK_CLI_COMMAND_H_
#define PLEDGEBOOK_CLI_COMMAND_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_code.h"

namespace pledgebook::cli {

using Arguments = std::vector<std::string>;

/// A command of the program. Help and dispatch read the same table, so they
/// cannot disagree.
struct Command {
  std::string_view name;
  std::string_view group;             ///< heading in the short help
  std::string_view summary;           ///< one line, lower case, no full stop
  ExitCode (*run)(const Arguments&);  ///< what follows the command's name
};

/// All commands, in the order of the help.
std::span<const Command> commands();

/// Finds the command and runs it. Without arguments the short help.
/// Throws Failure, StoreError.
ExitCode dispatch(const Arguments& arguments);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_COMMAND_H_
