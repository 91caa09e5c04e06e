#ifndef PLEDGEBOOK_REPORT_ROW_WRITER_H_
#define PLEDGEBOOK_REPORT_ROW_WRITER_H_

#include <iosfwd>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "pledgebook/report/cell.h"

namespace pledgebook {

/// The forms in which rows can be printed (--format).
enum class Format { table, tsv, csv, json, ndjson, markdown };

std::string_view to_string(Format);
std::optional<Format> parse_format(std::string_view word);

struct RowOptions {
  Format format = Format::tsv;
  std::size_t width = 80;  ///< columns of the terminal, for tables
  bool bom = false;        ///< CSV: a byte-order mark first, for Excel
  bool color = false;      ///< tables: headings bold
};

/// Prints rows in one of the formats, as they come where the format allows
/// it (only tables are held back until finish(), to measure them).
///
///   auto writer = make_row_writer({Format::csv}, columns, out);
///   for (const Row& row : rows) writer->add(row);
///   writer->finish();
///
/// table     columns aligned, long cells wrapped, white space folded, control
///           characters replaced
/// tsv       heading line; \t \n \r \\ escaped with a backslash
/// csv       RFC 4180: CRLF, fields quoted where needed
/// json      one array of objects, a member per column; empty input is []
/// ndjson    one object a line
/// markdown  a pipe table, `|` escaped
///
/// Errors: those of the stream, as it reports them.
class RowWriter {
 public:
  virtual ~RowWriter() = default;
  /// REQUIRES: one cell a column.
  virtual void add(const Row& row) = 0;
  /// Call once, after the last row.
  virtual void finish() {}
};

/// `out` must outlive the writer.
std::unique_ptr<RowWriter> make_row_writer(const RowOptions& options,
                                           std::vector<Column> columns,
                                           std::ostream& out);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_REPORT_ROW_WRITER_H_
