#ifndef PLEDGEBOOK_CLI_DATABASE_OPTIONS_H_
#define PLEDGEBOOK_CLI_DATABASE_OPTIONS_H_

#include <string>

#include "cli/option_parser.h"
#include "pledgebook/store/store.h"

namespace pledgebook::cli {

/// Which database, as it was typed: --db, else PLEDGEBOOK_DB, else
/// pledgebook.db in this folder.
struct DatabaseTyped {
  std::string path;

  void add_to(OptionParser& parser);
  std::string meaning() const;

  /// To read: it must exist, and the message says how to make one. Throws
  /// Failure, StoreError.
  Store open() const;
  /// To write: made if absent.
  Store create() const;
};

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_DATABASE_OPTIONS_H_
