#ifndef PLEDGEBOOK_CLI_PRINTER_H_
#define PLEDGEBOOK_CLI_PRINTER_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_code.h"
#include "cli/output.h"
#include "cli/output_options.h"
#include "pledgebook/report/printed.h"
#include "pledgebook/report/row_writer.h"

namespace pledgebook::cli {

/// Where a command puts its answer (data, to standard output or --output) and
/// what it says about it (everything else, to standard error).
class Printer {
 public:
  explicit Printer(const OutputOptions& options);

  std::ostream& data() { return output_.stream(); }
  Format format() const { return format_; }
  /// Columns that a line may have.
  std::size_t width() const { return width_; }
  RowOptions row_options() const {
    return {format_, width_, options_.bom, color_};
  }
  /// Rows after which to stop: --limit, 50 for a table on a terminal.
  std::size_t most_rows() const;
  /// Data that a person reads (table, markdown), not a program.
  bool for_people() const {
    return format_ == Format::table || format_ == Format::markdown;
  }

  /// A line on standard error, unless --quiet.
  void say(std::string_view line);
  /// A line on standard error, --quiet or not: refusals.
  static void warn(std::string_view line);

  /// Prints rows; a table on a terminal stops at 50 and says so, or at
  /// --limit. Stable: rows come as given.
  void rows(std::vector<Column> columns, const std::vector<Row>& rows);

  /// The notice that nobody has checked the rows: with the data where a
  /// person reads it, on standard error where a program does.
  void notice();
  /// A sentence that goes where the notice goes.
  void remark(std::string_view line);

  /// Counts what was printed outside of rows(), for --exit-status.
  void found(std::size_t number) { found_ += number; }

  /// Call at the end of every command. Done, or with --exit-status and
  /// nothing found `faults`.
  ExitCode finish();

 private:
  OutputOptions options_;
  Output output_;
  Format format_;
  std::size_t width_;
  bool color_;
  std::size_t found_ = 0;
};

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_PRINTER_H_
