#include <string>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/option_parser.h"
#include "cli/output.h"
#include "pledgebook/base/version.h"

namespace pledgebook::cli {
namespace {

constexpr std::size_t kNameWidth = 16;

const Command* find(std::string_view name) {
  for (const Command& command : commands()) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

[[noreturn]] void unknown_command(const std::string& name) {
  std::vector<std::string> names;
  for (const Command& command : commands()) names.emplace_back(command.name);
  throw UsageError("unknown command \"" + name + "\"" +
                   did_you_mean(name, names) +
                   " (pledgebook --help lists them)");
}

ExitCode print_short_help() {
  Output out("-");
  std::ostream& stream = out.stream();
  stream << "pledgebook finds what was pledged, proposed and claimed on "
            "mutualism,\nand what became of it.\n\n"
            "  pledgebook ingest FOLDER     read documents into "
            "pledgebook.db\n"
            "  pledgebook timeline          what did they say, when\n"
            "  pledgebook follow-through    what became of it\n";
  std::string_view group;
  for (const Command& command : commands()) {
    if (command.group != group) stream << '\n' << command.group << ":\n";
    group = command.group;
    stream << "  " << command.name
           << std::string(kNameWidth - command.name.size(), ' ')
           << command.summary << '\n';
  }
  stream << "\npledgebook COMMAND --help shows examples and options.\n";
  out.finish();
  return ExitCode::done;
}

ExitCode print_version() {
  Output out("-");
  out.stream() << "pledgebook " << version() << '\n';
  out.finish();
  return ExitCode::done;
}

}  // namespace

ExitCode dispatch(const Arguments& arguments) {
  if (arguments.empty()) return print_short_help();
  const std::string& first = arguments.front();
  if (first == "--version") return print_version();
  const bool help = first == "help" || first == "--help" || first == "-h";
  if (help && arguments.size() == 1) return print_short_help();
  const std::string& name = help ? arguments[1] : first;
  if (name.rfind('-', 0) == 0) {
    throw UsageError("options come after the command: pledgebook COMMAND " +
                     name);
  }
  const Command* command = find(name);
  if (!command) unknown_command(name);
  if (help) return command->run({"--help"});
  return command->run({arguments.begin() + 1, arguments.end()});
}

}  // namespace pledgebook::cli
