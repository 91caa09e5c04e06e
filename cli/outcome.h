#ifndef PLEDGEBOOK_CLI_OUTCOME_H_
#define PLEDGEBOOK_CLI_OUTCOME_H_

#include "cli/command.h"

namespace pledgebook::cli {

/// The commands under `pledgebook outcome`. Records are append-only: a later
/// one outweighs an earlier one and nothing is overwritten.
ExitCode outcome_import(const Arguments& arguments);
ExitCode outcome_add(const Arguments& arguments);
ExitCode outcome_evidence(const Arguments& arguments);
ExitCode outcome_list(const Arguments& arguments);
ExitCode outcome_suggest(const Arguments& arguments);
ExitCode outcome_history(const Arguments& arguments);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_OUTCOME_H_
