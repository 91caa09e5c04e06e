#ifndef PLEDGEBOOK_EXTRACT_FIGURE_SCOPE_H_
#define PLEDGEBOOK_EXTRACT_FIGURE_SCOPE_H_

#include <string_view>
#include <vector>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/extract/quantities.h"
#include "pledgebook/model/statement.h"

namespace pledgebook {

/// Drops the figures of `found` that stand in a clause of another kind than
/// the statement, since a sentence may say two things and its figures belong
/// to the one they are said in (codebook, sections 1.14 and 4):
///
///   pledge    "The bank, which has 300 branches, will lend £2m": £2m
///   proposal  "Councils should buy land and could save 5 per cent": none
///   claim     "It has 40 members and should reach 90": 40
///
/// `words` is the statement in matching form. Facts in a relative clause
/// between commas are a claim's; a verb phrase joined by "and" or "but" counts
/// as another clause only where its auxiliary is of another kind and the
/// statement has one of its own kind. Thread-safe. Errors: none.
void keep_own_figures(std::string_view words, Kind kind,
                      std::vector<FoundQuantity>& found);

/// "Within five years" as a deadline, `deadline` in bytes of `words`, is when:
/// five years. Elsewhere ("seen within six hours") it is at most.
void settle_deadline_periods(std::string_view words, ByteSpan deadline,
                             std::vector<FoundQuantity>& found);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_FIGURE_SCOPE_H_
