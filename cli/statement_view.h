#ifndef PLEDGEBOOK_CLI_STATEMENT_VIEW_H_
#define PLEDGEBOOK_CLI_STATEMENT_VIEW_H_

#include <memory>
#include <vector>

#include "cli/printer.h"
#include "cli/sources.h"
#include "pledgebook/model/statement_row.h"
#include "pledgebook/query/filter.h"
#include "pledgebook/report/statement_writer.h"
#include "pledgebook/store/store.h"

namespace pledgebook::cli {

/// Statements as `list`, `search` and `timeline` print them: a few columns
/// to read in a table, more of them in TSV and CSV, the whole contract in
/// JSON and NDJSON. Rows are printed as they come, so a million stay flat.
class StatementView {
 public:
  explicit StatementView(Printer& printer);

  /// false: the terminal's limit is reached, more would not be shown.
  bool add(const StatementRow& row);
  /// Ends the rows; then what they are (the notice, unless a person has
  /// reviewed all of them) and, on standard error, how many more there are.
  void finish(const Store& store, const StatementFilter& filter);

  /// The same where the caller knows how many there are; `more`: or more.
  void finish(std::size_t all, bool more = false);

 private:
  bool narrow() const;

  Printer& printer_;
  std::unique_ptr<RowWriter> rows_;           // table, TSV, CSV, markdown
  std::unique_ptr<StatementWriter> objects_;  // JSON, NDJSON
  Sources sources_;
  std::size_t shown_ = 0;
  std::size_t pending_ = 0;
};

/// "shown: 50 of 71 statements", of "more than" so many where the count
/// stopped there; nothing where all are shown.
void say_cut(std::size_t shown, std::size_t all, bool more,
             const std::string& noun, Printer& printer);

/// Says how many statements the topic left out.
void say_others(const Store& store, const StatementFilter& filter,
                Printer& printer);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_STATEMENT_VIEW_H_
