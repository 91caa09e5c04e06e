#ifndef PLEDGEBOOK_CLI_METADATA_OPTIONS_H_
#define PLEDGEBOOK_CLI_METADATA_OPTIONS_H_

#include <string>

#include "cli/option_parser.h"
#include "pledgebook/model/document.h"

namespace pledgebook::cli {

/// What is given of documents on the command line. It outranks what a file
/// says of itself, and a manifest's row outranks it.
struct MetadataTyped {
  std::string title, date, type, author, party, publisher, url, source, wording;

  void add_to(OptionParser& parser);
  /// Throws UsageError for an impossible date or an unknown word.
  Metadata meaning() const;
};

/// A date as typed for an option; throws UsageError that names the option.
Date date_option(const std::string& option, const std::string& typed);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_METADATA_OPTIONS_H_
