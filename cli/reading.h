#ifndef PLEDGEBOOK_CLI_READING_H_
#define PLEDGEBOOK_CLI_READING_H_

#include <functional>
#include <string>
#include <vector>

#include "cli/input_options.h"
#include "cli/lexicon_options.h"
#include "pledgebook/base/diagnostic.h"
#include "pledgebook/model/document.h"

namespace pledgebook::cli {

/// What could not be read, with the reason.
using Refused = std::function<void(const Diagnostic&)>;

/// Where a visit of the inputs puts what it meets.
struct InputVisit {
  /// A file with what is known of it from options and manifests; false stops.
  std::function<bool(const std::string& path, Metadata&& given)> file;
  /// What is no document: a folder, a manifest, something that cannot be
  /// read. `faults` is what is wrong with it, nothing for most.
  std::function<void(const std::string& path, std::vector<Diagnostic>&& faults)>
      other;
};

/// Visits every file that the inputs name, in the order given, folders
/// sorted, "-" as it stands; the manifest that was named comes first. A
/// manifest.tsv or manifest.csv in a folder that is visited is used for the
/// files below it (document/folder_manifests.h) and is no document itself.
void each_file(const InputOptions& options, const InputVisit& visit);

/// What to read, and the lexicons by which to understand it: the names of
/// parties in documents are the lexicons'. Throws as meaning() and
/// load_lexicons() do, in that order.
struct Inputs {
  InputOptions options;
  Lexicon lexicon;
};
Inputs load_inputs(const InputTyped& input, const LexiconTyped& lexicons);

/// Reads all of them, one document after another; `document` returns false
/// to stop everything. Empty standard input is no document and no refusal.
void read_inputs(const InputOptions& options,
                 const std::function<bool(Document&&)>& document,
                 const Refused& refused);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_READING_H_
