#ifndef PLEDGEBOOK_QUERY_COLUMNS_H_
#define PLEDGEBOOK_QUERY_COLUMNS_H_

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/diagnostic.h"
#include "pledgebook/document/delimited.h"

namespace pledgebook {

/// Rows of a CSV or TSV file by the names of its header line (letter case and
/// a byte-order mark ignored). "" and "-" are empty. In TSV \t, \n and \\ are
/// undone.
class Columns {
 public:
  Columns(std::string_view text, std::string path);

  /// Names that the header lacks, of those given.
  std::vector<std::string> missing(const std::vector<std::string>& names) const;
  /// False at the end. A row with another number of fields than the header
  /// has is given as it is; see fault().
  bool next();
  std::string operator[](const std::string& name) const;
  std::size_t line() const { return reader_.line(); }
  /// Why the row as such is wrong, if it is.
  std::optional<Diagnostic> fault() const;
  Diagnostic wrong(std::string message) const;

 private:
  std::string value(const Field& field) const;

  std::string_view text_;
  std::string path_;
  char separator_;
  DelimitedReader reader_;
  std::map<std::string, std::size_t> index_;
  std::vector<Field> fields_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_COLUMNS_H_
