#include "pledgebook/model/outcome.h"

#include "pledgebook/model/enum_words.h"

namespace pledgebook {
namespace {

constexpr EnumWords<Status, 9> kStatuses = {
    {"not-rated", "no-action", "in-progress", "stalled", "fulfilled",
     "partly-fulfilled", "not-fulfilled", "disputed", "unratable"}};
constexpr EnumWords<Reason, 6> kReasons = {
    {"no-office", "no-majority", "not-prioritised", "changed-position",
     "superseded", "done-by-others"}};

}  // namespace

std::string_view to_string(Status status) { return kStatuses.of(status); }
std::string_view to_string(Reason reason) { return kReasons.of(reason); }
std::optional<Status> parse_status(std::string_view word) {
  return kStatuses.parse(word);
}
std::optional<Reason> parse_reason(std::string_view word) {
  return kReasons.parse(word);
}
std::vector<std::string> status_words() { return kStatuses.all(); }
std::vector<std::string> reason_words() { return kReasons.all(); }

bool is_final(Status status) {
  return status == Status::fulfilled || status == Status::partly_fulfilled ||
         status == Status::not_fulfilled;
}

}  // namespace pledgebook
