#ifndef PLEDGEBOOK_CLI_READING_H_
#define PLEDGEBOOK_CLI_READING_H_

#include <functional>
#include <string>

#include "cli/input_options.h"
#include "pledgebook/base/diagnostic.h"
#include "pledgebook/model/document.h"

namespace pledgebook::cli {

/// What could not be read, with the reason.
using Refused = std::function<void(const Diagnostic&)>;

/// Visits every file that the inputs name, in the order given, folders
/// sorted, "-" as it stands. Rows of the manifest that were refused come
/// first. `file` returns false to stop.
void each_file(const InputOptions& options,
               const std::function<bool(const std::string& path)>& file,
               const Refused& refused);

/// Reads all of them, one document after another; `document` returns false
/// to stop everything. Empty standard input is no document and no refusal.
void read_inputs(const InputOptions& options,
                 const std::function<bool(Document&&)>& document,
                 const Refused& refused);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_READING_H_
