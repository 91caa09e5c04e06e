#ifndef PLEDGEBOOK_EXTRACT_FIGURE_BARE_H_
#define PLEDGEBOOK_EXTRACT_FIGURE_BARE_H_

#include <span>
#include <string_view>
#include <vector>

#include "pledgebook/extract/numbers.h"
#include "pledgebook/extract/quantities.h"

namespace pledgebook {

/// What a number without a noun is read by: its clause, the figures of the
/// clause before it, and those of the sentence before. All must outlive it.
struct FigureContext {
  const FigureTokens& tokens;
  std::span<const FoundQuantity> found;
  std::span<const Quantity> before;
};

/// Whether a number without a noun is a figure: it has a magnitude or
/// thousands marks, the grammar asks for a number ("holds 44", "rose to 80",
/// "from 16 to as many as 30", "a majority of 50", "300 votes to 250"), or it
/// stands beside a figure that it goes on with.
bool bare_counts(const FigureContext& context, const Numeral& numeral);

/// The class of such a number: that of the same value said before, persons
/// where the words around are about persons ("a population of 4,000", "12,000
/// were in work"), else that of the last figure it can refer to.
std::string_view bare_unit(const FigureContext& context,
                           const Numeral& numeral);

/// "rose", "cut", "up": verbs and adverbs of change, before "by" or a figure.
bool is_change(std::string_view word);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_FIGURE_BARE_H_
