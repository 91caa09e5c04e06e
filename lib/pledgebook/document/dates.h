#ifndef PLEDGEBOOK_DOCUMENT_DATES_H_
#define PLEDGEBOOK_DOCUMENT_DATES_H_

#include <optional>
#include <string_view>

#include "pledgebook/base/date.h"

namespace pledgebook {

/// The first date in metadata as people and programs write it:
/// "2010-02-18T09:00:00Z", "18 February 2010", "18th Feb 2010",
/// "February 18, 2010", "Thu, 18 Feb 2010 09:00 GMT", "18/02/2010" (day
/// first, as in Britain), "20100218", "February 2010", "2010". Nothing where
/// there is none or it is impossible; a year alone only if it is all there
/// is. Thread-safe.
std::optional<Date> find_date(std::string_view text);

/// Whether a line is a date and nothing else, as it stands under a headline:
/// "17 February 2010", "Published: Wed 17 Feb 2010, 09.30 GMT". A number or
/// a year alone is none. Thread-safe.
bool is_date_line(std::string_view line);

/// The ISO date in a file's name ("debates2009-10-26b.xml"), if any: the
/// first or, where a name has several, the last.
enum class NameDate { first, last };
std::optional<Date> date_in_name(std::string_view path,
                                 NameDate which = NameDate::first);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_DOCUMENT_DATES_H_
