#ifndef PLEDGEBOOK_EXTRACT_FIGURE_GUARDS_H_
#define PLEDGEBOOK_EXTRACT_FIGURE_GUARDS_H_

#include <cstddef>

#include "pledgebook/extract/numbers.h"

namespace pledgebook {

/// Numbers that are not figures: years, dates, clock times, ages, ordinals,
/// list markers, telephone numbers, and the numbers of sections, clauses,
/// rooms and roads. Gives the token after the one that begins at `i`, or 0
/// if what begins there may be a figure (or is no number at all).
std::size_t skip_non_figure(const FigureTokens& tokens, std::size_t i);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_FIGURE_GUARDS_H_
