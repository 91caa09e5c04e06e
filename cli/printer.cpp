#include "cli/printer.h"

#include <unistd.h>

#include <iostream>
#include <limits>

#include "cli/terminal.h"
#include "pledgebook/report/notice.h"
#include "pledgebook/report/width.h"

namespace pledgebook::cli {
namespace {

constexpr std::size_t kTerminalRows = 50;

}  // namespace

Printer::Printer(const OutputOptions& options)
    : options_(options),
      output_(options.path),
      format_(options.format.value_or(output_.is_terminal() ? Format::table
                                                            : Format::tsv)),
      width_(terminal_width()),
      color_(use_color(options.color, STDOUT_FILENO)) {}

void Printer::say(std::string_view line) {
  if (options_.quiet) return;
  output_.stream().flush();  // what was printed before is seen before
  warn(line);
}

void Printer::warn(std::string_view line) { std::cerr << line << '\n'; }

std::size_t Printer::most_rows() const {
  if (options_.limit) {
    return *options_.limit > 0 ? *options_.limit
                               : std::numeric_limits<std::size_t>::max();
  }
  const bool terminal = format_ == Format::table && output_.is_terminal();
  return terminal ? kTerminalRows : std::numeric_limits<std::size_t>::max();
}

void Printer::rows(std::vector<Column> columns, const std::vector<Row>& rows) {
  const auto writer = make_row_writer({format_, width_, options_.bom, color_},
                                      std::move(columns), output_.stream());
  found(rows.size());
  const std::size_t most = most_rows();
  for (std::size_t i = 0; i < rows.size() && i < most; ++i) {
    writer->add(rows[i]);
  }
  writer->finish();
  if (rows.size() > most) {
    say("shown: " + std::to_string(most) + " of " +
        std::to_string(rows.size()) + " rows (--limit 0 shows all)");
  }
}

void Printer::remark(std::string_view line) {
  if (for_people()) {
    for (const std::string& part : wrap_to_width(line, width_)) {
      output_.stream() << part << '\n';
    }
  } else {
    say(line);
  }
}

void Printer::notice() {
  if (for_people()) output_.stream() << '\n';
  remark(kNotice);
}

ExitCode Printer::finish() {
  output_.finish();
  const bool nothing = options_.exit_status && found_ == 0;
  return nothing ? ExitCode::faults : ExitCode::done;
}

}  // namespace pledgebook::cli
