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

/// A part of a page: a heading with any of sentences, a chart and a table.
struct HtmlSection {
  std::string heading;
  std::vector<std::string> paragraphs;  ///< plain text
  std::string svg;                      ///< from report/chart.h, or empty
  std::vector<Column> columns;          ///< empty is no table
  std::vector<Row> rows;
};

/// A page that needs nothing but itself: style inline, no script, no font or
/// image from elsewhere, the notice at its head. Cells that hold http(s)
/// addresses become links (several joined by " ; "); nothing in a cell is
/// ever taken as markup.
void write_html_page(std::string_view title,
                     const std::vector<HtmlSection>& sections,
                     std::ostream& out);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_REPORT_HTML_H_
