#ifndef PLEDGEBOOK_REPORT_STATEMENT_WRITER_H_
#define PLEDGEBOOK_REPORT_STATEMENT_WRITER_H_

#include <iosfwd>
#include <memory>

#include "pledgebook/report/row_writer.h"
#include "pledgebook/report/statement_json.h"

namespace pledgebook {

/// Statements with every key of the contract, in any format: JSON and NDJSON
/// as statement_json has them, the others a column a key.
class StatementWriter {
 public:
  virtual ~StatementWriter() = default;
  virtual void add(const StatementRow& row) = 0;
  /// Call once, after the last row.
  virtual void finish() = 0;
};

/// `out` must outlive the writer.
std::unique_ptr<StatementWriter> make_statement_writer(
    const RowOptions& options, Keys keys, std::ostream& out);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_REPORT_STATEMENT_WRITER_H_
