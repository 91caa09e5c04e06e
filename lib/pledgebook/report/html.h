#ifndef PLEDGEBOOK_REPORT_HTML_H_
#define PLEDGEBOOK_REPORT_HTML_H_

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/report/cell.h"

namespace pledgebook {

/// `& < > " '` as entities: safe in text and in quoted attributes.
std::string html_escape(std::string_view text);

/// To another page of the same site.
struct HtmlLink {
  std::string text, address;
};

/// Words of a document with those before and after them.
struct HtmlPassage {
  std::string before, words, after;
};

/// A part of a page: a heading with any of sentences, a passage, a chart, a
/// table and links, in that order.
struct HtmlSection {
  std::string heading;
  std::vector<std::string> paragraphs;  ///< plain text
  std::string svg;                      ///< from report/chart.h, or empty
  std::vector<Column> columns;          ///< empty is no table
  std::vector<Row> rows;
  std::vector<std::string> row_links;  ///< of the last cell of each row
  HtmlPassage passage;                 ///< without words none
  std::vector<HtmlLink> links;
};

/// What is asked by a form, sent with GET. With choices one of them, or "".
struct HtmlField {
  std::string name, label, value;
  std::vector<std::string> choices;
};
struct HtmlForm {
  std::string action, submit;
  std::vector<HtmlField> fields;  ///< empty is no form
};

/// A page without script, fonts or images, the notice at its head. Cells and
/// paragraphs that hold http(s) addresses show them as links (several joined
/// by " ; "); nothing in them is ever taken as markup.
struct HtmlPage {
  std::string title;
  std::string stylesheet;  ///< address; without one the style is inline
  std::vector<HtmlLink> navigation;
  HtmlForm form;
  std::vector<HtmlSection> sections;
};
void write_html_page(const HtmlPage& page, std::ostream& out);

/// A page that needs nothing but itself.
void write_html_page(std::string_view title,
                     const std::vector<HtmlSection>& sections,
                     std::ostream& out);

/// The style sheet of both.
std::string_view html_style();

}  // namespace pledgebook

#endif  // PLEDGEBOOK_REPORT_HTML_H_
