#ifndef PLEDGEBOOK_EXTRACT_FIGURE_FORMS_H_
#define PLEDGEBOOK_EXTRACT_FIGURE_FORMS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "pledgebook/extract/numbers.h"

namespace pledgebook {

/// A figure before its comparator is read: tokens [begin, end).
struct Figure {
  std::size_t begin = 0;
  std::size_t end = 0;
  double value = 0;
  std::string_view unit;        ///< the codebook's class
  std::string of;               ///< what is counted
  std::string_view comparator;  ///< empty: what stands before decides
};

/// What a number measures, from the token after it.
struct Measure {
  std::string_view unit;
  double scale = 1;     ///< pence are 0.01 GBP, decades 10 years
  std::size_t end = 0;  ///< token after it
  std::string of;
};

/// The measure that begins at `i`: per cent, points, money, times, a period
/// or a counted noun.
std::optional<Measure> measure_at(const FigureTokens& tokens, std::size_t i);

/// £ $ € and "US$", "EUR" before a number: the class; `end` after the sign.
std::optional<Measure> currency_sign_at(const FigureTokens& tokens,
                                        std::size_t i);

/// "two-thirds of shareholders", "nearly half", "a fifth": percent.
std::optional<Figure> fraction_at(const FigureTokens& tokens, std::size_t i);

/// "one in ten", "eight out of ten pensioners": percent.
std::optional<Figure> proportion_at(const FigureTokens& tokens, std::size_t i);

/// "double the sector", "trebled", "twice", "halve": times.
std::optional<Figure> multiplier_at(const FigureTokens& tokens, std::size_t i);

/// "more than a year", "at least a month": the article is a figure where it is
/// compared.
std::optional<Figure> whole_period_at(const FigureTokens& tokens,
                                      std::size_t i);

/// Nothing where a thing is counted: "not a single one", "there are no
/// longer any delays", "zero co-operatives".
std::optional<Figure> zero_at(const FigureTokens& tokens, std::size_t i);

/// The noun phrase after "of" at `i` ("of [the] shareholders"), or empty.
std::string of_phrase(const FigureTokens& tokens, std::size_t i);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_FIGURE_FORMS_H_
