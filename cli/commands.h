#ifndef PLEDGEBOOK_CLI_COMMANDS_H_
#define PLEDGEBOOK_CLI_COMMANDS_H_

#include "cli/command.h"

namespace pledgebook::cli {

/// One function a command, each in the file of its name. What they take and
/// print is in their --help. They throw Failure and StoreError.
ExitCode run_about(const Arguments& arguments);
ExitCode run_extract(const Arguments& arguments);
ExitCode run_list(const Arguments& arguments);
ExitCode run_timeline(const Arguments& arguments);
ExitCode run_follow_through(const Arguments& arguments);
ExitCode run_ingest(const Arguments& arguments);
ExitCode run_outcome(const Arguments& arguments);
ExitCode run_evaluate(const Arguments& arguments);
ExitCode run_export(const Arguments& arguments);
ExitCode run_review(const Arguments& arguments);
ExitCode run_show(const Arguments& arguments);
ExitCode run_search(const Arguments& arguments);
ExitCode run_verify(const Arguments& arguments);
ExitCode run_threads(const Arguments& arguments);
ExitCode run_diff(const Arguments& arguments);
ExitCode run_serve(const Arguments& arguments);
ExitCode run_silence(const Arguments& arguments);
ExitCode run_check(const Arguments& arguments);
ExitCode run_merge(const Arguments& arguments);
ExitCode run_report(const Arguments& arguments);
ExitCode run_lexicon(const Arguments& arguments);
ExitCode run_text(const Arguments& arguments);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_COMMANDS_H_
