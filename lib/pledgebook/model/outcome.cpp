#include "pledgebook/model/outcome.h"

#include <array>
#include <cstddef>

namespace pledgebook {
namespace {

constexpr std::array<std::string_view, 9> kStatuses = {
    "not-rated",        "no-action",     "in-progress", "stalled",  "fulfilled",
    "partly-fulfilled", "not-fulfilled", "disputed",    "unratable"};
constexpr std::array<std::string_view, 6> kReasons = {
    "no-office",        "no-majority", "not-prioritised",
    "changed-position", "superseded",  "done-by-others"};

template <typename Enum, std::size_t n>
std::optional<Enum> parse(const std::array<std::string_view, n>& words,
                          std::string_view word) {
  for (std::size_t i = 0; i < n; ++i) {
    if (words[i] == word) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_string(Status status) {
  return kStatuses[static_cast<std::size_t>(status)];
}
std::string_view to_string(Reason reason) {
  return kReasons[static_cast<std::size_t>(reason)];
}
std::optional<Status> parse_status(std::string_view word) {
  return parse<Status>(kStatuses, word);
}
std::optional<Reason> parse_reason(std::string_view word) {
  return parse<Reason>(kReasons, word);
}

bool is_final(Status status) {
  return status == Status::fulfilled || status == Status::partly_fulfilled ||
         status == Status::not_fulfilled;
}

}  // namespace pledgebook
