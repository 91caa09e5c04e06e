#ifndef PLEDGEBOOK_REPORT_WIDTH_H_
#define PLEDGEBOOK_REPORT_WIDTH_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pledgebook {

/// Measures and breaks text for a terminal. Widths are columns: 0 for
/// combining and zero-width characters, 2 for East Asian wide ones and
/// emoji (the ranges of Unicode's EastAsianWidth.txt, coarsely), else 1. A
/// malformed byte counts 1.
/// Thread contract: pure functions.

std::size_t display_width(std::string_view utf8);

/// One line that is safe to print: runs of white space become one space,
/// control characters (escape sequences in hostile documents) become U+FFFD.
std::string printable_line(std::string_view utf8);

/// `utf8` as lines of at most `width` columns, broken at spaces; a word that
/// is longer than a line is broken inside, or stands whole on a line of its
/// own, so that an address can be copied. REQUIRES: width > 0.
enum class LongWords { broken, whole };
std::vector<std::string> wrap_to_width(std::string_view utf8, std::size_t width,
                                       LongWords words = LongWords::broken);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_REPORT_WIDTH_H_
