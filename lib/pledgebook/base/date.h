#ifndef PLEDGEBOOK_BASE_DATE_H_
#define PLEDGEBOOK_BASE_DATE_H_

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "pledgebook/base/result.h"

namespace pledgebook {

/// A day, a month or a year of the Gregorian calendar, as exact as the
/// source is: "2010-02-18", "2010-02" or "2010". An unknown date is an empty
/// std::optional<Date>, never a made-up day.
///
/// Thread contract: a value, no shared state.
struct Date {
  int year = 0;
  int month = 0;  ///< 1–12; 0 where only the year is known
  int day = 0;    ///< 1–31; 0 where only the month is known

  /// Day numbers (days since 1970-01-01) of the first and last day that
  /// the date may mean.
  long first_day() const;
  long last_day() const;

  /// Field by field; a less exact date sorts before the exact ones in it.
  friend auto operator<=>(const Date&, const Date&) = default;
};

/// Reads YYYY[-MM[-DD]]; impossible days ("2010-02-30") are errors.
Result<Date> parse_date(std::string_view text);

/// YYYY[-MM[-DD]], as exact as the date.
std::string to_string(const Date& date);

/// The day with this number of days since 1970-01-01.
Date date_of_day(long day_number);

/// `months` later (or earlier if negative), the day clamped to the month.
Date add_months(const Date& date, int months);

/// Inclusive bounds at the precision given: since 2010-02 includes
/// 2010-02-01 and, because it may lie inside, the bare year 2010.
bool within(const Date& date, const std::optional<Date>& since,
            const std::optional<Date>& until);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_BASE_DATE_H_
