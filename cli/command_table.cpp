#include <array>

#include "cli/command.h"
#include "cli/commands.h"

namespace pledgebook::cli {
namespace {

constexpr auto kCommands = std::to_array<Command>({
    {"text", "Read", "the words of a document as the program reads them",
     run_text},
    {"about", "Know the program",
     "version, lexicon hash, measured error rates, how to cite", run_about},
});

}  // namespace

std::span<const Command> commands() { return kCommands; }

}  // namespace pledgebook::cli
