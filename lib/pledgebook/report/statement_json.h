#ifndef PLEDGEBOOK_REPORT_STATEMENT_JSON_H_
#define PLEDGEBOOK_REPORT_STATEMENT_JSON_H_

#include <string>
#include <vector>

#include "pledgebook/model/document.h"
#include "pledgebook/model/statement.h"
#include "pledgebook/report/cell.h"

namespace pledgebook {

/// Where a statement comes from and what found it: the part of its line that
/// is not the statement's own.
struct StatementOrigin {
  std::string document;  ///< path as given or listed
  Metadata meta;
  std::string source_sha256;  ///< of the file
  std::string encoding;
  std::string lexicon;  ///< "sha256:…"
  std::string version;  ///< of the program
};

/// The origin of the statements of a document that was just read.
StatementOrigin origin_of(const Document& document, std::string lexicon,
                          std::string version);

/// One statement as one line of NDJSON (without the line end): the contract
/// of docs/ndjson.md. Every key is always present, in the contract's order,
/// null or [] where empty. Keys may be added, never changed.
std::string statement_json(const Statement& statement,
                           const StatementOrigin& origin);

/// The same for text formats: a column a key, in the same order; of each
/// quantity its words.
std::vector<Column> statement_columns();
Row statement_row(const Statement& statement, const StatementOrigin& origin);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_REPORT_STATEMENT_JSON_H_
