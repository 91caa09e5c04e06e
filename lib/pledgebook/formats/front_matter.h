#ifndef PLEDGEBOOK_FORMATS_FRONT_MATTER_H_
#define PLEDGEBOOK_FORMATS_FRONT_MATTER_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/model/document.h"

namespace pledgebook {

/// Reads metadata that stands before a plain text, in one of two forms:
///
///   ---                     Title: A co-operatives bill
///   title: "A bill"         Date: 19 January 2012
///   date: 2012-01-19        (a blank line)
///   ---
///
/// The second form needs two known fields or more, and every line up to the
/// blank one must be one, so that "Mr Maude: I agree." is left to be text.
/// Returns how many bytes it takes, 0 if there is none; metadata is then
/// untouched.
std::size_t read_front_matter(std::string_view text, Metadata& meta,
                              std::vector<std::string>& notes);

/// A line among the first few that is a date and nothing else, as under a
/// headline: sets the date and returns where the line is, with its end, so
/// that it can be left out of the text. Empty if there is none.
ByteSpan read_date_line(std::string_view text, Metadata& meta);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_FRONT_MATTER_H_
