#ifndef PLEDGEBOOK_REPORT_DELIMITED_H_
#define PLEDGEBOOK_REPORT_DELIMITED_H_

#include <string>
#include <string_view>

namespace pledgebook {

/// A TSV field: tab, newline, carriage return and backslash as \t \n \r \\.
std::string tsv_field(std::string_view text);

/// A CSV field by RFC 4180: quoted where it holds a comma, a quotation mark,
/// a line break or a blank at either end; quotation marks doubled.
std::string csv_field(std::string_view text);

/// A cell of a markdown table: one line, `|` and `\` escaped, `<` as &lt;.
std::string markdown_field(std::string_view text);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_REPORT_DELIMITED_H_
