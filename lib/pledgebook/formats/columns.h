#ifndef PLEDGEBOOK_FORMATS_COLUMNS_H_
#define PLEDGEBOOK_FORMATS_COLUMNS_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pledgebook/base/result.h"
#include "pledgebook/model/document.h"

namespace pledgebook {

/// Which column of a record goes where: by --map "text=body,date=published",
/// else by the names that files use. Fields are those of Metadata and text,
/// speaker, speaker_id, role, heading, time, id.
class ColumnMap {
 public:
  /// Error: a part that is not field=column, or an unknown field.
  static Result<ColumnMap> parse(std::string_view map);

  /// The field that a column holds; empty if it is left out.
  std::string_view field_of(std::string_view column) const;
  /// Which of two columns for the same field is the better guess: the rank
  /// of the column among the known names, lower is better, mapped is 0.
  std::size_t rank(std::string_view column) const;

 private:
  std::vector<std::pair<std::string, std::string>> mapped_;  // field, column
};

/// The values of one record, by field, as they are read.
struct RecordFields {
  Metadata meta;
  Turn turn;
  std::string id;
  std::vector<std::string> notes;
  void set(std::string_view field, const std::string& value);
};

/// Completes a record's document: text that was garbled before is made good
/// (text/mojibake.h, noted), metadata, and the one turn of a record that
/// names its speaker. REQUIRES: document.text is set.
void finish_record(RecordFields&& fields, Document& document);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_COLUMNS_H_
