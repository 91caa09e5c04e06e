#ifndef PLEDGEBOOK_REPORT_STATEMENT_JSON_H_
#define PLEDGEBOOK_REPORT_STATEMENT_JSON_H_

#include <string>
#include <vector>

#include "pledgebook/model/document.h"
#include "pledgebook/model/statement_row.h"
#include "pledgebook/report/cell.h"

namespace pledgebook {

/// Which keys a line has besides those of the contract.
enum class Keys {
  contract,  ///< what a filter knows: the document and the statement
  stored,    ///< also mentions, review, reviewed_by, at the end
};

/// One statement as one line of NDJSON (without the line end): the contract
/// of docs/ndjson.md. Every key is always present, in the contract's order,
/// null or [] where empty. Keys may be added, never changed.
std::string statement_json(const StatementRow& row, Keys keys = Keys::contract);

/// The same for text formats: a column a key, in the same order; of each
/// quantity its words.
std::vector<Column> statement_columns(Keys keys = Keys::contract);
Row statement_cells(const StatementRow& row, Keys keys = Keys::contract);

/// The row of a statement of a document that was just read.
StatementRow row_of(const Document& document, Statement statement,
                    std::string lexicon, std::string version);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_REPORT_STATEMENT_JSON_H_
