#include "cli/refusals.h"

#include "cli/printer.h"

namespace pledgebook::cli {
namespace {

Cell known(std::size_t value) { return value > 0 ? Cell(value) : Cell(); }

}  // namespace

Refusals::Refusals(const std::string& path) {
  if (path.empty()) return;
  file_ = std::make_unique<Output>(path);
  rows_ = make_row_writer({Format::ndjson},
                          {{"path"}, {"line"}, {"column"}, {"reason"}},
                          file_->stream());
}

void Refusals::add(const Diagnostic& refusal) {
  ++count_;
  if (!file_) {
    Printer::warn("refused: " + to_string(refusal));
    return;
  }
  rows_->add({refusal.path, known(refusal.line), known(refusal.column),
              refusal.message});
}

ExitCode Refusals::code() const {
  return count_ > 0 && !file_ ? ExitCode::refused : ExitCode::done;
}

void Refusals::finish() {
  if (file_) file_->finish();
}

}  // namespace pledgebook::cli
