#include "cli/database_options.h"

#include <filesystem>

#include "cli/failure.h"
#include "cli/terminal.h"

namespace pledgebook::cli {

void DatabaseTyped::add_to(OptionParser& parser) {
  parser.group("Database")
      .add_options()("db", po::value(&path)->value_name("FILE"),
                     "the database (PLEDGEBOOK_DB, else pledgebook.db)");
}

std::string DatabaseTyped::meaning() const {
  if (!path.empty()) return path;
  const std::string set = environment("PLEDGEBOOK_DB");
  return set.empty() ? "pledgebook.db" : set;
}

Store DatabaseTyped::open() const {
  const std::string file = meaning();
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) {
    throw Failure(ExitCode::io_error,
                  "no database " + file +
                      "; \"pledgebook ingest PATH\" makes one, --db FILE "
                      "names another");
  }
  return Store(file, Store::Access::read);
}

Store DatabaseTyped::create() const {
  return Store(meaning(), Store::Access::write);
}

}  // namespace pledgebook::cli
