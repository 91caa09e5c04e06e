#include <array>

#include "cli/command.h"
#include "cli/commands.h"

namespace pledgebook::cli {
namespace {

constexpr auto kCommands = std::to_array<Command>({
    {"ingest", "Read", "read documents into the database", run_ingest},
    {"extract", "Read", "documents in, one NDJSON statement a line out",
     run_extract},
    {"text", "Read", "the words of a document as the program reads them",
     run_text},
    {"list", "Ask", "statements, filtered", run_list},
    {"timeline", "Ask", "what did they say, when", run_timeline},
    {"follow-through", "Ask", "pledges and what became of them",
     run_follow_through},
    {"review", "Judge", "accept, reject or correct a finding", run_review},
    {"outcome", "Judge", "evidence and verdicts: import, add, history",
     run_outcome},
    {"export", "Share", "CSV, TSV, JSON, NDJSON, ClaimReview, canonical dump",
     run_export},
    {"evaluate", "Know the program", "precision, recall, F1 against gold",
     run_evaluate},
    {"about", "Know the program",
     "version, lexicon hash, measured error rates, how to cite", run_about},
});

}  // namespace

std::span<const Command> commands() { return kCommands; }

}  // namespace pledgebook::cli
