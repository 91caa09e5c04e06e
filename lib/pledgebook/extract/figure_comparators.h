#ifndef PLEDGEBOOK_EXTRACT_FIGURE_COMPARATORS_H_
#define PLEDGEBOOK_EXTRACT_FIGURE_COMPARATORS_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "pledgebook/extract/figure_forms.h"
#include "pledgebook/extract/numbers.h"

namespace pledgebook {

/// The comparator of a figure, and the tokens of its words with it.
struct Comparison {
  std::string_view comparator;  ///< = > >= < <= ~
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// What stands before ("at least", "nearly") or after ("or more", "-plus").
/// A comparator that the figure brings along is kept.
Comparison comparison_of(const FigureTokens& tokens, const Figure& figure);

/// "or more", "or so", "+", "-plus" at `i`; `begin` is `i`.
std::optional<Comparison> trailing_comparator(const FigureTokens& tokens,
                                              std::size_t i);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_FIGURE_COMPARATORS_H_
