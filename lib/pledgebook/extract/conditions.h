#ifndef PLEDGEBOOK_EXTRACT_CONDITIONS_H_
#define PLEDGEBOOK_EXTRACT_CONDITIONS_H_

#include <optional>
#include <string>
#include <string_view>

#include "pledgebook/base/byte_span.h"

namespace pledgebook {

/// The words that limit a pledge or proposal.
struct FoundCondition {
  ByteSpan span;     ///< bytes of the clause
  std::string text;  ///< those bytes: "as long as they met national standards"
};

/// The condition of a pledge or proposal in matching form, if it has one:
/// "if …", "unless …", "provided that …", "subject to …", "where appropriate",
/// "only when …", "under specific conditions". Call it for these kinds only.
///
/// A condition ends at the mark that closes its clause, or where the main
/// clause begins. "If" after a verb of asking ("ask if"), "as if" and "even
/// if" limit nothing; "when" and "where" only where they open the sentence
/// before a main clause, stand after "only", or are followed by a clause in
/// the present tense. tests/cases/conditions.md is the specification by
/// example. Thread-safe. Errors: none.
std::optional<FoundCondition> find_condition(std::string_view clause);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_CONDITIONS_H_
