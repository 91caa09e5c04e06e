#include "pledgebook/report/delimited.h"

#include "pledgebook/report/row_writers.h"
#include "pledgebook/report/width.h"

namespace pledgebook {
namespace {

bool needs_quotes(std::string_view text) {
  if (text.empty()) return false;
  return text.find_first_of(",\"\r\n") != text.npos || text.front() == ' ' ||
         text.back() == ' ';
}

// Rows of fields with a separator, a line end and an escape of their own.
class DelimitedWriter : public RowWriter {
 public:
  using Escape = std::string (*)(std::string_view);

  DelimitedWriter(const report::Columns& columns, std::ostream& out,
                  std::string_view separator, std::string_view line_end,
                  Escape escape)
      : out_(out), separator_(separator), end_(line_end), escape_(escape) {
    Row heading;
    for (const Column& column : columns) heading.emplace_back(column.name);
    add(heading);
  }

  void add(const Row& row) final {
    bool first = true;
    for (const Cell& cell : row) {
      if (!first) out_ << separator_;
      first = false;
      out_ << escape_(cell.words());
    }
    out_ << end_;
  }

 private:
  std::ostream& out_;
  std::string_view separator_;
  std::string_view end_;
  Escape escape_;
};

class MarkdownWriter : public RowWriter {
 public:
  MarkdownWriter(const report::Columns& columns, std::ostream& out)
      : out_(out) {
    out_ << '|';
    for (const Column& column : columns) out_ << ' ' << column.name << " |";
    out_ << "\n|";
    for (const Column& column : columns) {
      out_ << (column.number ? "---:|" : "---|");
    }
    out_ << '\n';
  }

  void add(const Row& row) final {
    out_ << '|';
    for (const Cell& cell : row) {
      out_ << ' ' << markdown_field(cell.words(", ")) << " |";
    }
    out_ << '\n';
  }

 private:
  std::ostream& out_;
};

}  // namespace

std::string tsv_field(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\t') {
      out += "\\t";
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\\') {
      out += "\\\\";
    } else {
      out += c;
    }
  }
  return out;
}

std::string csv_field(std::string_view text) {
  if (!needs_quotes(text)) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string markdown_field(std::string_view text) {
  std::string out;
  for (const char c : printable_line(text)) {
    if (c == '|' || c == '\\') out += '\\';
    if (c == '<') {
      out += "&lt;";
    } else {
      out += c;
    }
  }
  return out;
}

namespace report {

std::unique_ptr<RowWriter> tsv_writer(const Columns& columns,
                                      std::ostream& out) {
  return std::make_unique<DelimitedWriter>(columns, out, "\t", "\n", tsv_field);
}

std::unique_ptr<RowWriter> csv_writer(bool bom, const Columns& columns,
                                      std::ostream& out) {
  if (bom) out << "\xEF\xBB\xBF";
  return std::make_unique<DelimitedWriter>(columns, out, ",", "\r\n",
                                           csv_field);
}

std::unique_ptr<RowWriter> markdown_writer(const Columns& columns,
                                           std::ostream& out) {
  return std::make_unique<MarkdownWriter>(columns, out);
}

}  // namespace report
}  // namespace pledgebook
