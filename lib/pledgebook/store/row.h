#ifndef PLEDGEBOOK_STORE_ROW_H_
#define PLEDGEBOOK_STORE_ROW_H_

#include <string>

#include "pledgebook/model/outcome.h"
#include "pledgebook/model/statement_row.h"
#include "pledgebook/store/sqlite.h"

namespace pledgebook {

/// A row together with its place in the database and in list order.
struct StoredRow {
  StatementRow row;
  long long statement = 0;
  long long document = 0;
  long long day = 0;
  long long rank = 0;
  long long lead = 0;
};

/// Day number of statements without a date: after all others.
inline constexpr long long kUndated = 4000000;

/// "SELECT … FROM statement s …", joined so that the statement comes first;
/// append WHERE, ORDER BY and LIMIT over alias `s` (and `d`, `l`, `r`).
const std::string& row_select();
/// The columns alone and the joins alone, for queries that come to the
/// statement from another table named before it.
const std::string& row_columns();
const std::string& row_joins();

/// Reads a row of row_select(), whose columns begin at `first`.
StoredRow read_row(const Stmt& stmt, int first = 0);

/// The statement alone, columns of statement_columns() beginning at `first`.
const std::string& statement_columns();
Statement read_statement(const Stmt& stmt, int first);

/// An assessment, columns of alias `o` of the table outcome.
const std::string& outcome_columns();
Outcome read_outcome(const Stmt& stmt, int first);

/// The ten metadata columns of document and location, prefixed with `alias.`
std::string metadata_columns(const std::string& alias);
Metadata read_metadata(const Stmt& stmt, int first);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_ROW_H_
