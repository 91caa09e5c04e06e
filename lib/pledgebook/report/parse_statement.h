#ifndef PLEDGEBOOK_REPORT_PARSE_STATEMENT_H_
#define PLEDGEBOOK_REPORT_PARSE_STATEMENT_H_

#include <string_view>

#include "pledgebook/base/result.h"
#include "pledgebook/model/statement_row.h"

namespace pledgebook {

/// Reads back a line that statement_json wrote. Unknown keys are ignored,
/// since keys may be added; what the contract does not carry (the canonical
/// span) takes the place that the line names.
///
/// Errors: no JSON object, a missing key, an unknown word, a bad date.
Result<StatementRow> parse_statement_json(std::string_view line);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_REPORT_PARSE_STATEMENT_H_
