#include "pledgebook/extract/time_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "pledgebook/extract/figure_nouns.h"

namespace pledgebook {
namespace {

Date first_day(const Date& date) { return date_of_day(date.first_day()); }
Date last_day(const Date& date) { return date_of_day(date.last_day()); }

struct Season {
  std::string_view name;
  int last_month;
};
constexpr std::array<Season, 4> kSeasons = {
    {{"spring", 5}, {"summer", 8}, {"autumn", 11}, {"winter", 14}}};

int season_end(std::string_view word) {
  for (const Season& season : kSeasons) {
    if (season.name == word) return season.last_month;
  }
  return 0;
}

bool is_this(std::string_view word) {
  return word == "this" || word == "the" || word == "current" ||
         word == "present" || word == "our";
}
bool is_next(std::string_view word) {
  return word == "next" || word == "coming" || word == "following" ||
         word == "forthcoming" || word == "upcoming";
}

class TimeReader {
 public:
  TimeReader(const FigureTokens& tokens, const TimeContext& context)
      : tokens_(tokens), context_(context) {}

  std::optional<TimeWords> read(std::size_t i) const {
    if (auto time = edge(i)) return time;
    return plain(i);
  }

 private:
  std::optional<TimeWords> plain(std::size_t i) const {
    for (const auto reader :
         {&TimeReader::parliament, &TimeReader::calendar, &TimeReader::season,
          &TimeReader::relative, &TimeReader::length}) {
      if (auto time = (this->*reader)(i)) return time;
    }
    return std::nullopt;
  }

  // "the end of 2012", "the start of the next session", "mid-2012",
  // "early next year"
  std::optional<TimeWords> edge(std::size_t i) const {
    std::size_t at = tokens_.word(i) == "the" ? i + 1 : i;
    const std::string_view word = tokens_.word(at);
    const bool start = word == "start" || word == "beginning";
    if ((word == "end" || word == "close" || start) &&
        tokens_.word(at + 1) == "of") {
      auto time = plain(at + 2);
      if (time && start) time->last = time->first;
      if (time) time->event = true;
      return time;
    }
    const bool part =
        word == "early" || word == "late" || word == "later" || word == "mid";
    if (!part) return std::nullopt;
    ++at;
    if (tokens_.is_hyphen(at) || tokens_.word(at) == "in") ++at;
    return plain(at);
  }

  // The Parliament in which it was said; null where the day is unknown.
  const Parliament* sitting() const {
    if (!context_.said) return nullptr;
    const long day = context_.said->last_day();
    const Parliament* found = nullptr;
    for (const Parliament& parliament : context_.parliaments) {
      if (parliament.elected.first_day() <= day) found = &parliament;
    }
    return found;
  }
  const Parliament* after(const Parliament* parliament) const {
    const auto* end = context_.parliaments.data() + context_.parliaments.size();
    return parliament != nullptr && parliament + 1 < end ? parliament + 1
                                                         : nullptr;
  }

  // "this Parliament", "the next election", "our second term"
  std::optional<TimeWords> parliament(std::size_t i) const {
    bool next = false;
    std::size_t at = i;
    while (is_this(tokens_.word(at)) || is_next(tokens_.word(at)) ||
           tokens_.word(at) == "general") {
      next = next || is_next(tokens_.word(at));
      ++at;
    }
    const std::string_view noun = tokens_.word(at);
    if (at == i || (!next && !pointed_at(i))) return std::nullopt;
    TimeWords time{at + 1, next, false, false, {}, {}};
    if (noun == "session") return time;
    if (noun == "election") return election(time);
    if (noun == "parliament") return term(time, next);
    return std::nullopt;
  }
  // "The Parliament" alone is an institution; "over the Parliament", "the
  // end of the Parliament", "this Parliament" are times.
  bool pointed_at(std::size_t i) const {
    const std::string_view article = tokens_.word(i);
    if (article == "this" || article == "current" || article == "present" ||
        tokens_.word(i + 1) == "current" || tokens_.word(i + 1) == "present" ||
        tokens_.word(i + 1) == "general") {
      return true;
    }
    const std::string_view before = tokens_.word(i - 1);
    if (tokens_.word(i + 1) == "election") {
      return before == "before" || before == "at" || before == "by";
    }
    return before == "of" || before == "over" || before == "during" ||
           before == "throughout";
  }
  TimeWords election(TimeWords time) const {
    time.event = true;
    if (const Parliament* now = sitting()) time.last = now->expected_end;
    return time;
  }
  TimeWords term(TimeWords time, bool next) const {
    const Parliament* now = sitting();
    if (now == nullptr) return time;
    time.first = now->elected;
    time.last = now->expected_end;
    if (!next) return time;
    const Parliament* following = after(now);
    time.first = now->expected_end;
    time.last = following != nullptr ? following->expected_end
                                     : add_months(now->expected_end, 60);
    return time;
  }

  // "30 November 2011", "the 30 November", "April 2012", "2015", "2010-11"
  std::optional<TimeWords> calendar(std::size_t i) const {
    if (tokens_.word(i) == "the") ++i;
    if (auto time = day(i)) return time;
    if (auto time = month(i)) return time;
    return year(i);
  }

  int month_at(std::size_t i) const {
    return tokens_.at(i).capital ? month_number(tokens_.word(i)) : 0;
  }

  std::optional<TimeWords> day(std::size_t i) const {
    const double value = tokens_.at(i).value;
    if (!tokens_.is_number(i) || value < 1 || value > 31) return std::nullopt;
    std::size_t at = i + 1;
    if (tokens_.at(at).glued && tokens_.is_word(at)) ++at;  // 30th
    if (tokens_.word(at) == "of") ++at;
    if (month_at(at) == 0) return std::nullopt;
    auto time = month(at);
    if (!time || !time->last) return time;
    time->last->day = std::min(static_cast<int>(value), time->last->day);
    time->first = time->last;
    return time;
  }

  std::optional<TimeWords> month(std::size_t i) const {
    const int number = month_at(i);
    if (number == 0) return std::nullopt;
    std::size_t at = i + 1;
    int dated = 0;  // "July 12, 2010"
    if (tokens_.is_number(at) && tokens_.at(at).value <= 31) {
      dated = static_cast<int>(tokens_.at(at++).value);
    }
    if (tokens_.word(at) == "," && looks_like_year(tokens_.at(at + 1))) ++at;
    if (!looks_like_year(tokens_.at(at))) return next_month(number, dated, at);
    const int in = static_cast<int>(tokens_.at(at).value);
    return span_of(at + 1, {in, number, dated});
  }
  // The month that is not over on the day of saying.
  TimeWords next_month(int number, int day, std::size_t end) const {
    if (!context_.said) return {end, false, false, false, {}, {}};
    Date date{context_.said->year, number, 0};
    if (date.last_day() < context_.said->first_day()) ++date.year;
    date.day = day;
    return span_of(end, date);
  }
  static TimeWords span_of(std::size_t end, const Date& date) {
    return {end, false, false, false, first_day(date), last_day(date)};
  }

  std::optional<TimeWords> year(std::size_t i) const {
    if (!looks_like_year(tokens_.at(i))) return std::nullopt;
    const int value = static_cast<int>(tokens_.at(i).value);
    const std::string_view mark = tokens_.word(i + 1);
    const bool financial = (mark == "-" || mark == "–" || mark == "/") &&
                           tokens_.at(i + 2).span.size() == 2 &&
                           tokens_.is_number(i + 2);
    if (financial) {
      return TimeWords{i + 3,
                       false,
                       false,
                       false,
                       Date{value, 4, 1},
                       Date{value + 1, 3, 31}};
    }
    // "2018-2019": to the end of the second
    if ((mark == "-" || mark == "–") && looks_like_year(tokens_.at(i + 2)) &&
        tokens_.at(i + 2).value > value) {
      const int until = static_cast<int>(tokens_.at(i + 2).value);
      return TimeWords{
          i + 3, false, false, false, Date{value, 1, 1}, Date{until, 12, 31}};
    }
    // "2000 homes" is no year, nor is "the 1986 Act".
    if (tokens_.at(i + 1).capital && i > 0 && tokens_.word(i - 1) == "the") {
      return std::nullopt;
    }
    return span_of(i + 1, {value, 0, 0});
  }

  // "spring 2010", "next spring", "this autumn", "the summer"
  std::optional<TimeWords> season(std::size_t i) const {
    const std::string_view lead = tokens_.word(i);
    const bool next = is_next(lead);
    const std::size_t at = next || is_this(lead) ? i + 1 : i;
    const int end = season_end(tokens_.word(at));
    if (end == 0) return std::nullopt;
    std::size_t after = at + 1;
    if (tokens_.word(after) == "of") ++after;
    if (looks_like_year(tokens_.at(after))) {
      const int in = static_cast<int>(tokens_.at(after).value);
      return season_of(after + 1, in, end);
    }
    TimeWords time{at + 1, next, false, false, {}, {}};
    if (!context_.said) return time;
    return coming_season(time, end, next);
  }
  static TimeWords season_of(std::size_t after, int year, int end) {
    const Date last = last_day(add_months({year, 1, 0}, end - 1));
    return {after,
            false,
            false,
            false,
            first_day(add_months({year, 1, 0}, end - 3)),
            last};
  }
  TimeWords coming_season(TimeWords time, int end, bool next) const {
    const bool ahead = time.ahead;
    const long now = context_.said->first_day();
    int year = context_.said->year;
    time = season_of(time.end, year, end);
    // Not yet over; and "next spring", said in spring, is a year later.
    while (time.last->last_day() < now ||
           (next && time.first->first_day() <= now)) {
      time = season_of(time.end, ++year, end);
    }
    time.ahead = ahead;
    return time;
  }

  // "this year", "next month", "the decade"
  std::optional<TimeWords> relative(std::size_t i) const {
    const std::string_view lead = tokens_.word(i);
    const bool next =
        is_next(lead) || (lead == "the" && is_next(tokens_.word(i + 1)));
    if (!next && !is_this(lead)) return std::nullopt;
    if (!next && lead != "this" && tokens_.word(i - 1) != "of") {
      return std::nullopt;
    }
    const std::size_t at = lead == "the" && next ? i + 2 : i + 1;
    TimeWords time{at + 1, next, false, false, {}, {}};
    const std::string_view unit = tokens_.word(at);
    if (unit == "financial" && tokens_.word(at + 1) == "year") {
      return financial_year(at + 2, next);
    }
    if (unit != "year" && unit != "month" && unit != "week" &&
        unit != "decade" && unit != "century") {
      return std::nullopt;
    }
    // "Over the next year" is a length, "next year" a calendar year.
    if (next && lead == "the") return counted(time.end, 1, unit);
    if (context_.said) current(time, unit, next ? 1 : 0);
    return time;
  }
  TimeWords financial_year(std::size_t end, bool next) const {
    TimeWords time{end, next, false, false, {}, {}};
    if (!context_.said) return time;
    int year = context_.said->year + (next ? 1 : 0);
    if (context_.said->month > 0 && context_.said->month < 4) --year;
    time.first = Date{year, 4, 1};
    time.last = Date{year + 1, 3, 31};
    return time;
  }
  void current(TimeWords& time, std::string_view unit, int later) const {
    const Date& said = *context_.said;
    Date date{said.year + later, 0, 0};
    if (unit == "decade" || unit == "century") {
      const int length = unit == "decade" ? 10 : 100;
      const int begin = said.year / length * length + later * length;
      time.first = Date{begin, 1, 1};
      time.last = Date{begin + length - 1, 12, 31};
      return;
    }
    if (unit == "month") date = add_months({said.year, said.month, 0}, later);
    if (unit == "week") date = date_of_day(said.last_day() + 7 * (later + 1));
    time.first = first_day(date);
    time.last = last_day(date);
  }

  // "five years", "the next ten years", "the first 100 days", "a decade"
  std::optional<TimeWords> length(std::size_t i) const {
    bool ahead = false;
    bool first = false;
    while (tokens_.word(i) == "the" || tokens_.word(i) == "our" ||
           is_next(tokens_.word(i)) || tokens_.word(i) == "first") {
      ahead = ahead || is_next(tokens_.word(i));
      first = first || tokens_.word(i) == "first";
      ++i;
    }
    auto time = counted_length(i);
    if (!time) return std::nullopt;
    time->ahead = ahead;
    // The first hundred days of what is not said.
    if (first) time->last.reset();
    return time;
  }
  std::optional<TimeWords> counted_length(std::size_t i) const {
    double number = 1;
    if (const auto numeral = numeral_at(tokens_, i)) {
      number = numeral->value;
      i = numeral->end;
    } else if (tokens_.word(i) == "a" || tokens_.word(i) == "an") {
      ++i;
    } else {
      return std::nullopt;
    }
    if (tokens_.is_hyphen(i)) return std::nullopt;
    const std::string_view unit = tokens_.word(i);
    if (period_unit(unit).empty() && !unit.starts_with("decade")) {
      return std::nullopt;
    }
    std::size_t end = i + 1;
    if (tokens_.word(end) == "'") ++end;
    if (tokens_.word(end) == "time") ++end;
    return counted(end, number, unit);
  }
  TimeWords counted(std::size_t end, double number,
                    std::string_view unit) const {
    TimeWords time{end, true, true, false, {}, {}};
    if (!context_.said || number > 1000) return time;
    const Date& said = *context_.said;
    time.first = first_day(said);
    if (unit.starts_with("decade")) number *= 10;
    if (unit.starts_with("year") || unit.starts_with("decade")) number *= 12;
    if (unit.starts_with("week")) number *= 7;
    const bool days = unit.starts_with("week") || unit.starts_with("day");
    if (unit.starts_with("hour")) {
      time.last = last_day(said);
    } else if (days) {
      time.last = date_of_day(said.last_day() + static_cast<long>(number));
    } else {
      time.last = last_day(add_months(said, static_cast<int>(number)));
    }
    return time;
  }

  const FigureTokens& tokens_;
  const TimeContext& context_;
};

}  // namespace

std::optional<TimeWords> time_words_at(const FigureTokens& tokens,
                                       std::size_t i,
                                       const TimeContext& context) {
  return TimeReader(tokens, context).read(i);
}

}  // namespace pledgebook
