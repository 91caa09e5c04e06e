#include "pledgebook/report/html.h"

#include <ostream>

#include "pledgebook/base/strings.h"
#include "pledgebook/report/notice.h"

namespace pledgebook {
namespace {

constexpr std::string_view kStyle = R"(
body{font:16px/1.5 Georgia,serif;max-width:72rem;margin:2rem auto;
padding:0 1rem;color:#222;background:#fff}
h1,h2,th,nav,.notice{font-family:system-ui,sans-serif}
.notice{border-left:4px solid #d55e00;padding:.3rem .8rem;background:#fdf3ec}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;
border-bottom:1px solid #ddd;overflow-wrap:anywhere}
td.n,th.n{text-align:right}svg{max-width:100%;height:auto}
)";

bool is_address(std::string_view text) {
  return text.substr(0, 8) == "https://" || text.substr(0, 7) == "http://";
}

std::string link(std::string_view address) {
  const std::string safe = html_escape(address);
  return "<a href=\"" + safe + "\" rel=\"noreferrer\">" + safe + "</a>";
}

// Words as text, each address among them as a link.
std::string linked(std::string_view text) {
  std::string out;
  for (const std::string& word : split(text, ' ')) {
    if (!out.empty()) out += ' ';
    std::string_view address = word;
    std::string_view rest;
    const std::size_t end = address.find_last_not_of(").,;”");
    if (is_address(word) && end != address.npos) {
      rest = address.substr(end + 1);
      address = address.substr(0, end + 1);
      out += link(address) + html_escape(rest);
    } else {
      out += html_escape(word);
    }
  }
  return out;
}

std::string cell_class(const Column& column) {
  return column.number ? " class=\"n\"" : "";
}

void write_table(const HtmlSection& section, std::ostream& out) {
  out << "<table>\n<thead><tr>";
  for (const Column& column : section.columns) {
    out << "<th" << cell_class(column) << ">" << html_escape(column.name)
        << "</th>";
  }
  out << "</tr></thead>\n<tbody>\n";
  for (const Row& row : section.rows) {
    out << "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
      out << "<td" << cell_class(section.columns[i]) << ">"
          << linked(row[i].words(", ")) << "</td>";
    }
    out << "</tr>\n";
  }
  out << "</tbody>\n</table>\n";
}

void write_section(const HtmlSection& section, std::ostream& out) {
  out << "<section>\n<h2>" << html_escape(section.heading) << "</h2>\n";
  for (const std::string& paragraph : section.paragraphs) {
    out << "<p>" << linked(paragraph) << "</p>\n";
  }
  out << section.svg;
  if (!section.columns.empty()) write_table(section, out);
  out << "</section>\n";
}

}  // namespace

std::string html_escape(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

void write_html_page(std::string_view title,
                     const std::vector<HtmlSection>& sections,
                     std::ostream& out) {
  out << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
         "<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
      << html_escape(title) << "</title>\n<style>" << kStyle
      << "</style>\n</head>\n<body>\n<h1>" << html_escape(title)
      << "</h1>\n<p class=\"notice\">" << kNotice << "</p>\n";
  for (const HtmlSection& section : sections) write_section(section, out);
  out << "</body>\n</html>\n";
}

}  // namespace pledgebook
