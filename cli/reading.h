#ifndef PLEDGEBOOK_CLI_READING_H_
#define PLEDGEBOOK_CLI_READING_H_

#include <functional>

#include "cli/input_options.h"
#include "pledgebook/base/diagnostic.h"
#include "pledgebook/model/document.h"

namespace pledgebook::cli {

/// Where reading puts what it finds.
struct ReadingSink {
  /// false stops everything.
  std::function<bool(Document&&)> document;
  std::function<void(const Diagnostic&)> refused;
};

/// Reads all inputs one after another, in the order given, folders sorted.
/// Rows of the manifest that were refused come first. Empty standard input
/// is no document and no refusal.
void read_inputs(const InputOptions& options, const ReadingSink& sink);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_READING_H_
