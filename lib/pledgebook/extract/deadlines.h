#ifndef PLEDGEBOOK_EXTRACT_DEADLINES_H_
#define PLEDGEBOOK_EXTRACT_DEADLINES_H_

#include <optional>
#include <string>
#include <string_view>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/base/date.h"
#include "pledgebook/extract/time_words.h"

namespace pledgebook {

/// The words of the date or period for which something is promised.
struct FoundDeadline {
  ByteSpan span;           ///< bytes of the clause
  std::string text;        ///< those bytes: "by the end of the next Parliament"
  std::optional<Date> by;  ///< its last day, where it can be known
};

/// The deadline of a pledge or proposal in matching form, if it names one.
/// Call it for these kinds only: the same words in a claim say when something
/// happened.
///
///   said 2010-02-18: "by the end of the next Parliament"  2015-05-07
///                    "within five years"                  2015-02-18
///                    "next spring"                        2010-05-31
///                    "before 2012"                        2011-12-31
///
/// Of several, the firmest counts: "by", "before" and "within" before "on"
/// and "at", these before "over" and "in", these before bare words. Times
/// that were over when it was said are none. `text` keeps the preposition.
/// tests/cases/deadlines.md is the specification by example.
/// Thread-safe. Errors: none.
std::optional<FoundDeadline> find_deadline(std::string_view clause,
                                           const TimeContext& context);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_DEADLINES_H_
