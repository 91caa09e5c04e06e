#ifndef PLEDGEBOOK_EXTRACT_FIELDS_H_
#define PLEDGEBOOK_EXTRACT_FIELDS_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/extract/discourse.h"
#include "pledgebook/extract/specificity.h"
#include "pledgebook/extract/time_words.h"
#include "pledgebook/extract/unit.h"
#include "pledgebook/model/statement.h"

namespace pledgebook {

/// How firmly a pledge or proposal binds, by the codebook's section 3: an
/// explicit verb of promising or demanding outranks the modal; a past
/// reporting verb undoes the back-shift of "would"; the inner verb decides
/// ("will explore" is an aspiration). `features` are the unit's.
Strength strength_of(Kind kind, const Unit& unit, std::string_view words,
                     const std::vector<std::string>& features);

/// What is needed besides a clause to read its fields.
struct ClauseContext {
  TimeContext time;
  /// Figures of the statement before, if it stands in this or the sentence
  /// before: a number without a noun refers to them.
  std::span<const Quantity> before;
  const SpecificityModel& specificity;
  /// Bytes at the beginning that only say who reported it when: "On 3 March
  /// she promised that". Their dates are no deadlines.
  std::size_t lead = 0;
  double bar = 0;  ///< what `specific` needs (SpecificityModel::decide)
};

/// Fills what the clause itself says: quantities, and for pledges and
/// proposals deadline, condition and specificity. `words` is the matching
/// form of the statement; the texts stored are its words.
void fill_clause_fields(std::string_view words, const ClauseContext& context,
                        Statement& statement);

/// The other side that a claim or position is about: a party code, else a
/// name; empty if it names nobody but the holder.
std::string about_of(const Unit& unit, const std::vector<Mention>& mentions,
                     const Discourse& discourse);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_FIELDS_H_
