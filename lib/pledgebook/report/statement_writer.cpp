#include "pledgebook/report/statement_writer.h"

#include <ostream>

namespace pledgebook {
namespace {

class CellsWriter : public StatementWriter {
 public:
  CellsWriter(const RowOptions& options, Keys keys, std::ostream& out)
      : keys_(keys),
        rows_(make_row_writer(options, statement_columns(keys), out)) {}
  void add(const StatementRow& row) final {
    rows_->add(statement_cells(row, keys_));
  }
  void finish() final { rows_->finish(); }

 private:
  Keys keys_;
  std::unique_ptr<RowWriter> rows_;
};

class LinesWriter : public StatementWriter {
 public:
  LinesWriter(Keys keys, std::ostream& out) : keys_(keys), out_(out) {}
  void add(const StatementRow& row) final {
    out_ << statement_json(row, keys_) << '\n';
  }
  void finish() final {}

 private:
  Keys keys_;
  std::ostream& out_;
};

class ArrayWriter : public StatementWriter {
 public:
  ArrayWriter(Keys keys, std::ostream& out) : keys_(keys), out_(out) {}
  void add(const StatementRow& row) final {
    out_ << (first_ ? "[\n" : ",\n") << statement_json(row, keys_);
    first_ = false;
  }
  void finish() final { out_ << (first_ ? "[]\n" : "\n]\n"); }

 private:
  Keys keys_;
  std::ostream& out_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<StatementWriter> make_statement_writer(
    const RowOptions& options, Keys keys, std::ostream& out) {
  if (options.format == Format::ndjson) {
    return std::make_unique<LinesWriter>(keys, out);
  }
  if (options.format == Format::json) {
    return std::make_unique<ArrayWriter>(keys, out);
  }
  return std::make_unique<CellsWriter>(options, keys, out);
}

}  // namespace pledgebook
