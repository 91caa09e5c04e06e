#ifndef PLEDGEBOOK_CLI_REFUSALS_H_
#define PLEDGEBOOK_CLI_REFUSALS_H_

#include <memory>
#include <string>

#include "cli/exit_code.h"
#include "cli/output.h"
#include "pledgebook/base/diagnostic.h"
#include "pledgebook/report/row_writer.h"

namespace pledgebook::cli {

/// What could not be read: each on standard error as it comes, or, with
/// --refusals FILE, as a line of NDJSON there (path, line, column, reason).
/// One refused document never stops the rest.
class Refusals {
 public:
  /// Empty `path`: standard error. Throws Failure(cannot_create).
  explicit Refusals(const std::string& path);

  void add(const Diagnostic& refusal);
  std::size_t count() const { return count_; }
  /// Collected refusals are no failure: batch systems (Spark, Hadoop) take
  /// any other status than 0 for a failed task.
  ExitCode code() const;
  void finish();

 private:
  std::unique_ptr<Output> file_;
  std::unique_ptr<RowWriter> rows_;
  std::size_t count_ = 0;
};

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_REFUSALS_H_
