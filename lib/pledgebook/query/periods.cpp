#include "pledgebook/query/periods.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace pledgebook {
namespace {

constexpr int per_year(Bucket step) {
  return step == Bucket::month ? 12 : step == Bucket::quarter ? 4 : 1;
}

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// Steps since the year 0; empty for a period of another step.
std::optional<int> index_of(const std::string& period, Bucket step) {
  const std::size_t size = step == Bucket::year ? 4 : 7;
  const bool quarter = period.find('Q') != std::string::npos;
  if (period.size() != size || quarter != (step == Bucket::quarter)) {
    return std::nullopt;
  }
  const int year = number(period.substr(0, 4));
  if (step == Bucket::year) return year;
  const int part = number(std::string_view(period).substr(quarter ? 6 : 5));
  return year * per_year(step) + part - 1;
}

std::string period_of(int index, Bucket step) {
  const int year = index / per_year(step);
  const int part = index % per_year(step) + 1;
  if (step == Bucket::year) return fmt::format("{:04}", year);
  if (step == Bucket::quarter) return fmt::format("{:04}-Q{}", year, part);
  return fmt::format("{:04}-{:02}", year, part);
}

}  // namespace

std::vector<std::string> all_periods(const std::vector<TimelineRow>& rows,
                                     Bucket step) {
  std::optional<int> first, last;
  for (const TimelineRow& row : rows) {
    const std::optional<int> index = index_of(row.period, step);
    if (!index) continue;
    first = first ? std::min(*first, *index) : *index;
    last = last ? std::max(*last, *index) : *index;
  }
  std::vector<std::string> out;
  if (!first) return out;
  for (int i = *first; i <= *last; ++i) out.push_back(period_of(i, step));
  return out;
}

}  // namespace pledgebook
