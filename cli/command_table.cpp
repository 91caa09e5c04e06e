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
    {"merge", "Read", "shards (databases or NDJSON) into one database",
     run_merge},
    {"list", "Ask", "statements, filtered", run_list},
    {"search", "Ask", "full-text search, keyword in context", run_search},
    {"show", "Ask", "one statement with all that is known of it", run_show},
    {"timeline", "Ask", "what did they say, when", run_timeline},
    {"follow-through", "Ask", "pledges and what became of them",
     run_follow_through},
    {"silence", "Ask", "pledges not mentioned again", run_silence},
    {"check", "Ask", "figures of claims against observations", run_check},
    {"review", "Judge", "accept, reject or correct a finding", run_review},
    {"outcome", "Judge", "evidence and verdicts: import, add, history",
     run_outcome},
    {"threads", "Judge", "one commitment through years and speakers",
     run_threads},
    {"report", "Share", "one self-contained HTML page with charts", run_report},
    {"serve", "Share", "the same, browsable, on 127.0.0.1", run_serve},
    {"export", "Share", "CSV, TSV, JSON, NDJSON, ClaimReview, canonical dump",
     run_export},
    {"diff", "Share", "two runs or databases: added, dropped, changed",
     run_diff},
    {"lexicon", "Know the program", "lint, test, show, explain", run_lexicon},
    {"evaluate", "Know the program", "precision, recall, F1 against gold",
     run_evaluate},
    {"verify", "Know the program",
     "every quotation against its source, and the database itself", run_verify},
    {"about", "Know the program",
     "version, lexicon hash, measured error rates, how to cite", run_about},
});

}  // namespace

std::span<const Command> commands() { return kCommands; }

}  // namespace pledgebook::cli
