#ifndef PLEDGEBOOK_CLI_INPUT_OPTIONS_H_
#define PLEDGEBOOK_CLI_INPUT_OPTIONS_H_

#include <optional>
#include <string>
#include <vector>

#include "cli/metadata_options.h"
#include "cli/option_parser.h"
#include "pledgebook/document/manifest.h"
#include "pledgebook/document/reader.h"

namespace pledgebook::cli {

/// Which documents to read and how, as it is meant.
struct InputOptions {
  std::vector<std::string> paths;  ///< files, folders, "-"
  std::optional<Manifest> manifest;
  std::string manifest_path;
  Metadata given;  ///< of every document; a manifest's row outranks it
  ReaderOptions reader;
};

/// The same as it was typed.
struct InputTyped {
  std::vector<std::string> paths;
  std::string manifest, format, encoding, map;
  MetadataTyped metadata;

  void add_to(OptionParser& parser);
  /// Without paths a manifest alone stands for all that it lists. Throws
  /// UsageError; Failure(bad_data) for a manifest that is none.
  InputOptions meaning() const;
};

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_INPUT_OPTIONS_H_
