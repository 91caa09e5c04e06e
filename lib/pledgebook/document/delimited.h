#ifndef PLEDGEBOOK_DOCUMENT_DELIMITED_H_
#define PLEDGEBOOK_DOCUMENT_DELIMITED_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/base/offset_map.h"

namespace pledgebook {

/// One field of CSV (RFC 4180) or TSV.
struct Field {
  ByteSpan span;        ///< bytes of its content, outer quotes left out
  bool quoted = false;  ///< quotes inside are doubled
};

/// Reads rows one after another without keeping them, so memory stays flat.
/// Quoted fields may hold separators, quotes and (in CSV) line ends. Real
/// files break the rules, so a quote that opens a field and is not closed
/// before a separator or a line end is read as a plain character.
/// Line ends: LF, CRLF, CR.
class DelimitedReader {
 public:
  /// `text` stays the caller's.
  DelimitedReader(std::string_view text, char separator)
      : text_(text), separator_(separator) {}

  /// Fills `fields`, reused; false at the end. Blank lines are skipped.
  bool next(std::vector<Field>& fields);

  std::size_t line() const { return row_line_; }  ///< of the row, from 1
  std::size_t position() const { return at_; }    ///< bytes consumed

  /// Whether the row might read otherwise if the text went on: a quote in it
  /// is not closed.
  bool open_ended() const { return open_ended_; }
  /// Goes on in another text, which begins where the next row does.
  void go_on(std::string_view text) {
    text_ = text;
    at_ = 0;
  }

 private:
  Field field();
  bool quoted_field(Field& field);
  bool at_line_end() const;
  void skip_line_end();

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t row_line_ = 0;
  int long_looks_ = 0;  // quotes without an end
  bool open_ended_ = false;
};

/// The field's value, doubled quotes undone.
std::string value_of(std::string_view text, const Field& field);

/// The same with the way back to the bytes of `text`; positions in `map`
/// count from the beginning of `text`.
std::string value_of(std::string_view text, const Field& field, OffsetMap& map);

/// ',' ';' or '\t', whichever the first line has most of (outside quotes).
char guess_separator(std::string_view text);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_DOCUMENT_DELIMITED_H_
