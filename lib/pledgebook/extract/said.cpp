#include "pledgebook/extract/said.h"

namespace pledgebook {
namespace {

using std::size_t;

// A month or day without a year is read as one to come: not when it was said.
bool names_a_year(const FigureTokens& tokens, size_t begin, size_t end) {
  for (size_t i = begin; i < end; ++i) {
    if (looks_like_year(tokens.at(i))) return true;
  }
  return false;
}

// The day, month or year that the span of days is.
std::optional<Date> as_exact_as(const Date& first, const Date& last) {
  if (first == last) return first;
  const Date month{first.year, first.month, 0};
  const Date year{first.year, 0, 0};
  const long begin = first.first_day(), end = last.last_day();
  if (begin == month.first_day() && end == month.last_day()) return month;
  if (begin == year.first_day() && end == year.last_day()) return year;
  return std::nullopt;
}

}  // namespace

std::optional<Date> said_in(const Unit& unit, std::string_view text,
                            const TimeContext& context) {
  if (!unit.framed || !context.said || unit.content.begin <= unit.span.begin) {
    return std::nullopt;
  }
  const FigureTokens tokens(
      text.substr(unit.span.begin, unit.content.begin - unit.span.begin));
  for (size_t i = 0; i < tokens.size(); ++i) {
    const auto time = time_words_at(tokens, i, context);
    if (!time || time->period || !time->first || !time->last) continue;
    if (!names_a_year(tokens, i, time->end)) continue;
    const std::optional<Date> said = as_exact_as(*time->first, *time->last);
    if (said && said->last_day() < context.said->first_day()) return said;
  }
  return std::nullopt;
}

}  // namespace pledgebook
