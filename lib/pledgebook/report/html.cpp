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
nav a,form label{margin-right:1rem}form{margin:1rem 0}
.passage{white-space:pre-line;background:#f7f7f7;padding:.6rem .8rem}
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

std::string local_link(const std::string& text, const std::string& address) {
  return "<a href=\"" + html_escape(address) + "\">" + html_escape(text) +
         "</a>";
}

std::string cell_class(const Column& column) {
  return column.number ? " class=\"n\"" : "";
}

void write_row(const HtmlSection& section, std::size_t n, std::ostream& out) {
  const Row& row = section.rows[n];
  out << "<tr>";
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string words = row[i].words(", ");
    const bool leads = i + 1 == row.size() && n < section.row_links.size();
    out << "<td" << cell_class(section.columns[i]) << ">"
        << (leads ? local_link(words, section.row_links[n]) : linked(words))
        << "</td>";
  }
  out << "</tr>\n";
}

void write_table(const HtmlSection& section, std::ostream& out) {
  out << "<table>\n<thead><tr>";
  for (const Column& column : section.columns) {
    out << "<th" << cell_class(column) << ">" << html_escape(column.name)
        << "</th>";
  }
  out << "</tr></thead>\n<tbody>\n";
  for (std::size_t i = 0; i < section.rows.size(); ++i) {
    write_row(section, i, out);
  }
  out << "</tbody>\n</table>\n";
}

void write_passage(const HtmlPassage& passage, std::ostream& out) {
  if (passage.words.empty()) return;
  out << "<p class=\"passage\">" << html_escape(passage.before) << "<mark>"
      << html_escape(passage.words) << "</mark>" << html_escape(passage.after)
      << "</p>\n";
}

void write_links(const std::vector<HtmlLink>& links, const char* element,
                 std::ostream& out) {
  if (links.empty()) return;
  out << "<" << element << ">";
  for (const HtmlLink& link : links) {
    out << local_link(link.text, link.address) << " ";
  }
  out << "</" << element << ">\n";
}

void write_field(const HtmlField& field, std::ostream& out) {
  const std::string name = " name=\"" + html_escape(field.name) + "\"";
  out << "<label>" << html_escape(field.label) << " ";
  if (field.choices.empty()) {
    out << "<input" << name << " value=\"" << html_escape(field.value)
        << "\"></label>\n";
    return;
  }
  out << "<select" << name << "><option></option>";
  for (const std::string& choice : field.choices) {
    out << "<option" << (choice == field.value ? " selected" : "") << ">"
        << html_escape(choice) << "</option>";
  }
  out << "</select></label>\n";
}

void write_form(const HtmlForm& form, std::ostream& out) {
  if (form.fields.empty()) return;
  out << "<form method=\"get\" action=\"" << html_escape(form.action)
      << "\">\n";
  for (const HtmlField& field : form.fields) write_field(field, out);
  out << "<button>" << html_escape(form.submit) << "</button>\n</form>\n";
}

void write_section(const HtmlSection& section, std::ostream& out) {
  out << "<section>\n<h2>" << html_escape(section.heading) << "</h2>\n";
  for (const std::string& paragraph : section.paragraphs) {
    out << "<p>" << linked(paragraph) << "</p>\n";
  }
  write_passage(section.passage, out);
  out << section.svg;
  if (!section.columns.empty()) write_table(section, out);
  write_links(section.links, "nav", out);
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

std::string_view html_style() { return kStyle; }

void write_html_page(const HtmlPage& page, std::ostream& out) {
  const std::string title = html_escape(page.title);
  out << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
         "<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
      << title << "</title>\n";
  if (page.stylesheet.empty()) {
    out << "<style>" << kStyle << "</style>\n";
  } else {
    out << "<link rel=\"stylesheet\" href=\"" << html_escape(page.stylesheet)
        << "\">\n";
  }
  out << "</head>\n<body>\n";
  write_links(page.navigation, "nav", out);
  out << "<h1>" << title << "</h1>\n<p class=\"notice\">" << kNotice
      << "</p>\n";
  write_form(page.form, out);
  for (const HtmlSection& section : page.sections) write_section(section, out);
  out << "</body>\n</html>\n";
}

void write_html_page(std::string_view title,
                     const std::vector<HtmlSection>& sections,
                     std::ostream& out) {
  HtmlPage page;
  page.title = title;
  page.sections = sections;
  write_html_page(page, out);
}

}  // namespace pledgebook
