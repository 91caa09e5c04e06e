#ifndef PLEDGEBOOK_REPORT_PRINTED_H_
#define PLEDGEBOOK_REPORT_PRINTED_H_

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "pledgebook/model/statement_row.h"

namespace pledgebook {

/// Parts of a row as people read them, in a terminal and on a page. What
/// stands between quotation marks: report/notice.h.

/// Date said, or "undated".
std::string printed_date(const StatementRow& row);
/// "pledge, firm".
std::string printed_kind(const Statement& statement);
/// " in 10 places" where the same words of the same holder stand in several.
std::string printed_mentions(const StatementRow& row);
/// " (accepted by Ann Example)" where a person has reviewed the row.
std::string printed_review(const StatementRow& row);

/// Every field that is filled, under the name by which people know it: "who",
/// "deadline". A second line of a field has no name.
std::vector<std::pair<std::string, std::string>> printed_fields(
    const StatementRow& row);

/// "1 document", "3 documents".
std::string counted(std::size_t number, const std::string& noun);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_REPORT_PRINTED_H_
