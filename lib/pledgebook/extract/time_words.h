#ifndef PLEDGEBOOK_EXTRACT_TIME_WORDS_H_
#define PLEDGEBOOK_EXTRACT_TIME_WORDS_H_

#include <cstddef>
#include <optional>
#include <span>

#include "pledgebook/base/date.h"
#include "pledgebook/extract/numbers.h"
#include "pledgebook/lexicon/actor_register.h"

namespace pledgebook {

/// A time that words name: "30 November", "the end of the next Parliament",
/// "the next five years".
struct TimeWords {
  std::size_t end = 0;  ///< token after the words
  bool ahead = false;   ///< says itself that it lies ahead ("next", "coming")
  bool period = false;  ///< a length of time, counted from when it was said
  bool event = false;   ///< a moment: an election, the end of something
  /// First and last day; empty where they cannot be known ("the next
  /// session", or a period where the day of saying is unknown).
  std::optional<Date> first;
  std::optional<Date> last;
};

/// What is known when a text is read for times.
struct TimeContext {
  std::optional<Date> said;
  std::span<const Parliament> parliaments;  ///< in order of election
};

/// The time that begins at token `i`, articles included.
///
/// A month or season without a year is the next one not yet over on the day
/// of saying. Seasons are those of the weather service: spring is March to
/// May, winter 2010 ends in February 2011. "2010-11" is the financial year to
/// 31 March. The end of a Parliament, and "the next election", are the polling
/// day by the term expected when it was said; "the next Parliament" is the one
/// that begins there, of five years where the register ends.
std::optional<TimeWords> time_words_at(const FigureTokens& tokens,
                                       std::size_t i,
                                       const TimeContext& context);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_TIME_WORDS_H_
