#include <array>

#include "cli/commands.h"
#include "cli/outcome.h"
#include "cli/subcommands.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook outcome import corpora/outcomes/outcomes.tsv\n"
    "pledgebook outcome add ID --status fulfilled --effective 2014-05-14 \\\n"
    "    --source https://… --by \"Ann Example\" --dry-run\n"
    "pledgebook outcome history ID\n"
    "pledgebook outcome list --unresolved";

constexpr auto kSubcommands = std::to_array<Subcommand>({
    {"import", "FILE…", "read assessments from CSV or TSV", outcome_import},
    {"add", "ID", "record what became of a statement", outcome_add},
    {"evidence", "ID", "record evidence, without a verdict", outcome_evidence},
    {"list", "", "every assessment", outcome_list},
    {"history", "ID", "those of one statement, in order", outcome_history},
    {"suggest", "ID", "what stored documents and facts may tell of it",
     outcome_suggest},
});

}  // namespace

ExitCode run_outcome(const Arguments& arguments) {
  return dispatch_subcommand("outcome", kExamples, kSubcommands, arguments);
}

}  // namespace pledgebook::cli
