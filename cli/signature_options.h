#ifndef PLEDGEBOOK_CLI_SIGNATURE_OPTIONS_H_
#define PLEDGEBOOK_CLI_SIGNATURE_OPTIONS_H_

#include <string>

#include "cli/option_parser.h"
#include "pledgebook/store/records.h"

namespace pledgebook::cli {

/// Who decides and why, as it was typed. Who is never guessed from the
/// machine's user.
struct SignatureTyped {
  std::string by, why;

  void add_to(OptionParser& parser);
  /// Throws UsageError without --by.
  Signature meaning() const;
};

/// The one statement that was named; throws UsageError for none or several.
std::string one_id(const std::string& command,
                   const std::vector<std::string>& words);

/// A statement that is there: what is typed by hand is not to wait for a
/// document, as an imported row may. Throws UsageError.
Target checked_target(Records& records, const std::string& id);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_SIGNATURE_OPTIONS_H_
