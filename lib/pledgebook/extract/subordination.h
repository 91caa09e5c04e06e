#ifndef PLEDGEBOOK_EXTRACT_SUBORDINATION_H_
#define PLEDGEBOOK_EXTRACT_SUBORDINATION_H_

#include <string_view>
#include <vector>

#include "pledgebook/extract/frames.h"

namespace pledgebook {

/// Where a report stands in its sentence: who says what the sentence tells is
/// decided by its main clause.
enum class Standing {
  main,       ///< "Webb said …", "as Webb said"
  adverbial,  ///< "when Webb said …": counts if the main clause reports nothing
  relative,  ///< "the plan that Webb launched": tells of its noun only
};

/// Standing of a clause whose subject is preceded by `opener`, whose verb is of
/// class `verb` and is followed by `next` (all lower case, `next` may be
/// empty).
Standing standing_behind(std::string_view opener, VerbClass verb,
                         std::string_view next);

/// Whether the verb at token `verb`, a past form if `past`, is a passive: "has
/// been asked", "is expected to". Its subject says nothing.
bool suffers(const std::vector<Token>& tokens, std::size_t verb, bool past);

/// "has written to the minister about it": tells of a letter, not what it says.
bool only_addresses(const std::vector<Token>& tokens, std::size_t verb);

/// "reported half-year profits": a firm's accounts, not what anybody says; and
/// "supports 40 villages": help, not praise.
bool only_accounts(const std::vector<Token>& tokens, std::size_t verb);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_SUBORDINATION_H_
