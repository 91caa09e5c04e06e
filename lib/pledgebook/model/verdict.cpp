#include "pledgebook/model/verdict.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace pledgebook {
namespace {

std::pair<long, long> when(const Outcome& o) {
  return {o.effective.last_day(), o.recorded.last_day()};
}

bool earlier(const Outcome& a, const Outcome& b) {
  const auto key = [](const Outcome& o) {
    return std::tuple(when(o), o.status, o.reason, o.source, o.title,
                      o.evidence, o.assessor, o.note);
  };
  return key(a) < key(b);
}

Date month_of(long day) {
  const Date date = date_of_day(day);
  return {date.year, date.month, 0};
}

}  // namespace

std::vector<Outcome> in_order(std::vector<Outcome> outcomes) {
  std::sort(outcomes.begin(), outcomes.end(), earlier);
  return outcomes;
}

std::vector<Outcome> holding(const std::vector<Outcome>& ordered) {
  std::vector<Outcome> out;
  for (const Outcome& o : ordered) {
    if (when(o) == when(ordered.back())) out.push_back(o);
  }
  return out;
}

Verdict verdict_of(const std::vector<Outcome>& holding) {
  if (holding.empty()) return {};
  const Outcome& first = holding.front();
  const bool agreed =
      std::all_of(holding.begin(), holding.end(),
                  [&](const Outcome& o) { return o.status == first.status; });
  return {agreed ? first.status : Status::disputed,
          first.reason == Reason::no_office};
}

Course course_of(const std::vector<Outcome>& outcomes) {
  std::vector<long> known;
  for (const Outcome& o : outcomes) {
    known.push_back(std::max(o.effective.last_day(), o.recorded.last_day()));
  }
  const auto [first, last] = std::minmax_element(known.begin(), known.end());
  return {verdict_of(holding(in_order(outcomes))), month_of(*first).first_day(),
          month_of(*last).last_day()};
}

}  // namespace pledgebook
