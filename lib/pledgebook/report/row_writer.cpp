#include "pledgebook/report/row_writer.h"

#include <array>

#include "pledgebook/report/row_writers.h"

namespace pledgebook {
namespace {

constexpr std::array<std::string_view, 6> kFormats = {
    "table", "tsv", "csv", "json", "ndjson", "markdown"};

}  // namespace

std::string_view to_string(Format format) {
  return kFormats[static_cast<std::size_t>(format)];
}

std::optional<Format> parse_format(std::string_view word) {
  for (std::size_t i = 0; i < kFormats.size(); ++i) {
    if (kFormats[i] == word) return static_cast<Format>(i);
  }
  return std::nullopt;
}

std::unique_ptr<RowWriter> make_row_writer(const RowOptions& options,
                                           std::vector<Column> columns,
                                           std::ostream& out) {
  using namespace report;  // NOLINT: the writers' private names
  switch (options.format) {
    case Format::table:
      return table_writer(options, std::move(columns), out);
    case Format::tsv:
      return tsv_writer(columns, out);
    case Format::csv:
      return csv_writer(options.bom, columns, out);
    case Format::json:
      return json_writer(columns, out);
    case Format::ndjson:
      return ndjson_writer(columns, out);
    case Format::markdown:
      return markdown_writer(columns, out);
  }
  return nullptr;
}

}  // namespace pledgebook
