#include "cli/clock.h"

#include <ctime>

#include "cli/failure.h"
#include "cli/terminal.h"

namespace pledgebook::cli {
namespace {

constexpr std::size_t kDaySize = 10;  // "2026-11-22"

}  // namespace

std::string now() {
  if (std::string set = environment("PLEDGEBOOK_NOW"); !set.empty()) {
    return set;
  }
  const std::time_t moment = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&moment, &parts);
  char text[sizeof "2026-11-22T01:05:00Z"];
  std::strftime(text, sizeof text, "%FT%TZ", &parts);
  return text;
}

Date today() {
  const Result<Date> date = parse_date(now().substr(0, kDaySize));
  if (!date) throw UsageError("PLEDGEBOOK_NOW: " + date.error().message);
  return *date;
}

}  // namespace pledgebook::cli
