#include "cli/subcommands.h"

#include <string>

#include "cli/failure.h"
#include "cli/option_parser.h"
#include "cli/output.h"
#include "pledgebook/base/strings.h"

namespace pledgebook::cli {
namespace {

constexpr std::size_t kWidth = 34;

ExitCode print_help(std::string_view command, std::string_view examples,
                    std::span<const Subcommand> subcommands) {
  Output out("-");
  std::ostream& stream = out.stream();
  stream << "Examples:\n";
  for (const std::string& line : split(examples, '\n')) {
    stream << "  " << line << '\n';
  }
  stream << "\nUsage: pledgebook " << command << " COMMAND [OPTION…]\n\n";
  for (const Subcommand& one : subcommands) {
    std::string head = std::string(one.name) + " " + std::string(one.usage);
    head.resize(std::max(head.size() + 2, kWidth), ' ');
    stream << "  " << head << one.summary << '\n';
  }
  stream << "\npledgebook " << command
         << " COMMAND --help shows the options.\n";
  out.finish();
  return ExitCode::done;
}

}  // namespace

ExitCode dispatch_subcommand(std::string_view command,
                             std::string_view examples,
                             std::span<const Subcommand> subcommands,
                             const Arguments& arguments) {
  if (arguments.empty() || arguments[0] == "--help" || arguments[0] == "-h") {
    return print_help(command, examples, subcommands);
  }
  std::vector<std::string> names;
  for (const Subcommand& one : subcommands) {
    names.emplace_back(one.name);
    if (one.name == arguments[0]) {
      return one.run({arguments.begin() + 1, arguments.end()});
    }
  }
  unknown_word(std::string(command) + " command", arguments[0], names);
}

}  // namespace pledgebook::cli
