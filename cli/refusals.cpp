#include "cli/refusals.h"

#include <nlohmann/json.hpp>

#include "cli/printer.h"

namespace pledgebook::cli {
namespace {

using Json = nlohmann::ordered_json;

Json number(std::size_t value) {
  return value > 0 ? Json(value) : Json(nullptr);
}

}  // namespace

Refusals::Refusals(const std::string& path) {
  if (!path.empty()) file_ = std::make_unique<Output>(path);
}

void Refusals::add(const Diagnostic& refusal) {
  ++count_;
  if (!file_) {
    Printer::warn("refused: " + to_string(refusal));
    return;
  }
  const Json line = {{"path", refusal.path},
                     {"line", number(refusal.line)},
                     {"column", number(refusal.column)},
                     {"reason", refusal.message}};
  file_->stream() << line.dump(-1, ' ', false, Json::error_handler_t::replace)
                  << '\n';
}

ExitCode Refusals::code() const {
  return count_ > 0 && !file_ ? ExitCode::refused : ExitCode::done;
}

void Refusals::finish() {
  if (file_) file_->finish();
}

}  // namespace pledgebook::cli
