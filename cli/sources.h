#ifndef PLEDGEBOOK_CLI_SOURCES_H_
#define PLEDGEBOOK_CLI_SOURCES_H_

#include <map>
#include <string>
#include <vector>

#include "cli/printer.h"
#include "pledgebook/model/statement_row.h"

namespace pledgebook::cli {

/// The sources of a table as numbers in its cells and a list under it, since
/// addresses break in narrow columns and many rows share one.
class Sources {
 public:
  /// "[1]" for a source; the same text has the same number.
  std::string mark(const std::string& source);
  /// Of the document in which a statement stands: outlet, title, address.
  std::string mark(const StatementRow& row);

  /// The words of a statement with their mark: between quotation marks
  /// where they are exact, "reported in our words, see url [1]" where not.
  std::string words(const StatementRow& row);

  /// One source a line, in the order of the numbers.
  void print(Printer& printer) const;

 private:
  std::map<std::string, std::size_t> numbers_;
  std::vector<std::string> sources_;
};

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_SOURCES_H_
