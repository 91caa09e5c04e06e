#ifndef PLEDGEBOOK_EXTRACT_QUANTITIES_H_
#define PLEDGEBOOK_EXTRACT_QUANTITIES_H_

#include <span>
#include <string_view>
#include <vector>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/model/statement.h"

namespace pledgebook {

/// A figure and where its words stand.
struct FoundQuantity {
  Quantity quantity;
  ByteSpan span;  ///< bytes of the clause; `quantity.text` is these bytes
};

/// Every figure of a clause in matching form (text/normalize.h), in order, by
/// docs/codebook.md section 4:
///
///   "at least 2 million people"    >= 2000000 people
///   "nearly £1.5bn"                 ~ 1500000000 GBP
///   "two-thirds of shareholders"    = 66.7 percent of shareholders
///   "between 30 and 40 schools"    >= 30 count, <= 40 count of schools
///   "has not founded a single one"  = 0 count
///   "double the sector"             = 2 times
///
/// Years, dates, ages, ordinals, numbered sections and periods still to
/// come ("over the next five years": a deadline) are no figures. "Within ten
/// days" may be a deadline or a speed: see figure_scope.h.
///
/// `before` are the figures of the sentence before, if any: a number without
/// a noun takes its class from the last figure that it can refer to ("hold
/// 25 per cent of the shares. The state has 35.").
///
/// Method: a hand-written scan over tokens (numbers.h), since a figure is a
/// number with a grammar around it, not a phrase; linear in the clause.
/// Percentages of fractions are rounded to one decimal. tests/cases/
/// quantities.md is the specification by example.
/// Thread-safe. Errors: none.
std::vector<FoundQuantity> find_quantities(
    std::string_view clause, std::span<const Quantity> before = {});

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_QUANTITIES_H_
