#ifndef PLEDGEBOOK_CLI_SHOW_VIEW_H_
#define PLEDGEBOOK_CLI_SHOW_VIEW_H_

#include <optional>

#include "cli/printer.h"
#include "pledgebook/query/show.h"
#include "pledgebook/query/threads.h"

namespace pledgebook::cli {

/// A page on one statement: its words, who, when and where; what stands
/// around it; every place; what found it; its thread; verdicts, evidence and
/// reviews in order of time.
void print_shown(const Shown& shown, const std::optional<Thread>& thread,
                 const AsOf& at, Printer& printer);

/// The life of a commitment, one dated line a step.
void print_thread(const Thread& thread, Printer& printer);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_SHOW_VIEW_H_
