#ifndef PLEDGEBOOK_EXTRACT_SAID_H_
#define PLEDGEBOOK_EXTRACT_SAID_H_

#include <optional>
#include <string_view>

#include "pledgebook/extract/time_words.h"
#include "pledgebook/extract/unit.h"

namespace pledgebook {

/// When a report's words were said, where a date with its year before the
/// reporting verb places that before the document: "In a speech in 2007 he
/// claimed …", "On 22 September 2010 she had said …". As exact as the words
/// are. `context.said` is the document's date; without one, nothing is known
/// to be earlier.
std::optional<Date> said_in(const Unit& unit, std::string_view text,
                            const TimeContext& context);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_SAID_H_
