#include "pledgebook/document/manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/document/delimited.h"
#include "pledgebook/document/file_bytes.h"
#include "pledgebook/document/metadata.h"
#include "pledgebook/document/paths.h"
#include "pledgebook/text/encoding.h"

namespace pledgebook {
namespace {

// One spelling for one file, so that "./a" and "a" are the same.
std::string normal_path(const std::string& path) {
  std::error_code error;
  const auto real = std::filesystem::weakly_canonical(path, error);
  return error ? path : real.string();
}

std::string join_path(const std::string& manifest, const std::string& path) {
  if (path.starts_with('/')) return path;
  const std::size_t slash = manifest.rfind('/');
  return slash == manifest.npos ? path : manifest.substr(0, slash + 1) + path;
}

bool known_column(std::string_view name) {
  static const std::vector<std::string> kColumns = {
      "path",   "title", "date", "type",    "publisher",
      "author", "party", "url",  "wording", "source"};
  return among(kColumns, name);
}

struct Row {
  std::string path;
  Metadata given;
};

// Reads one row by the header; the error is the reason alone.
Result<Row> read_row(const std::vector<std::string>& columns,
                     const std::vector<std::string>& values) {
  Diagnostic fault;
  if (values.size() != columns.size()) {
    fault.message = fmt::format("{} fields where the header has {}",
                                values.size(), columns.size());
    return fault;
  }
  Row row;
  std::vector<std::string> notes;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string value(trim(values[i]));
    if (columns[i] == "path") {
      row.path = value == "-" ? std::string() : value;
    } else if (columns[i] == "date" && !value.empty() && value != "-") {
      const Result<Date> date = parse_date(value);
      if (!date) {
        fault.message =
            fmt::format("'{}' is not a date of the form YYYY[-MM[-DD]]", value);
        return fault;
      }
      row.given.date = *date;
    } else if (known_column(columns[i])) {
      set_field(columns[i], value, row.given, notes);
    }
  }
  const std::string& wording = row.given.wording;
  if (row.path.empty()) {
    fault.message = "no path";
  } else if (!wording.empty() && wording != "original" &&
             wording != "paraphrase") {
    fault.message =
        fmt::format("wording is 'original' or 'paraphrase', not '{}'", wording);
  }
  if (!fault.message.empty()) return fault;
  return row;
}

std::vector<std::string> values_of(std::string_view text,
                                   const std::vector<Field>& fields) {
  std::vector<std::string> out;
  for (const Field& field : fields) out.push_back(value_of(text, field));
  return out;
}

Diagnostic at_line(const std::string& path, std::size_t line,
                   std::string message) {
  Diagnostic fault;
  fault.path = display_path(path);
  fault.line = line;
  fault.message = std::move(message);
  return fault;
}

}  // namespace

Result<Manifest> Manifest::read(const std::string& path) {
  Result<FileBytes> file = FileBytes::open(path);
  if (!file) return file.error();
  Result<Decoded> decoded = decode(file->bytes());
  if (!decoded) return at_line(path, 0, decoded.error().message);
  return parse(decoded->text, path);
}

Result<Manifest> Manifest::parse(std::string_view text,
                                 const std::string& path) {
  Manifest out;
  DelimitedReader reader(text, guess_separator(text));
  std::vector<Field> fields;
  if (!reader.next(fields)) return at_line(path, 0, "no header line");
  std::vector<std::string> columns = values_of(text, fields);
  for (std::string& column : columns) {
    column = to_lower_ascii(trim(column));
    if (!known_column(column)) {
      out.unknown_.push_back(column);
    }
  }
  if (std::count(columns.begin(), columns.end(), "path") != 1) {
    return at_line(path, reader.line(),
                   "no header line: the first line must name the columns, "
                   "one of them 'path'");
  }
  while (reader.next(fields)) {
    Result<Row> row = read_row(columns, values_of(text, fields));
    if (!row) {
      out.refused_.push_back(at_line(path, reader.line(), row.error().message));
      continue;
    }
    const std::string full = join_path(path, row->path);
    const auto added =
        out.by_path_.emplace(normal_path(full), out.rows_.size());
    if (!added.second) {
      out.refused_.push_back(
          at_line(path, reader.line(),
                  fmt::format("'{}' is already listed in line {}", row->path,
                              out.rows_[added.first->second].line)));
      continue;
    }
    out.rows_.push_back({full, std::move(row->given), reader.line()});
  }
  return out;
}

const Metadata* Manifest::find(const std::string& path) const {
  const auto row = by_path_.find(normal_path(path));
  return row == by_path_.end() ? nullptr : &rows_[row->second].given;
}

}  // namespace pledgebook
