#ifndef PLEDGEBOOK_EXTRACT_SECTIONS_H_
#define PLEDGEBOOK_EXTRACT_SECTIONS_H_

#include <cstddef>
#include <vector>

#include "pledgebook/extract/discourse.h"
#include "pledgebook/extract/tokens.h"

namespace pledgebook {

/// Pages that set out what the parties offer, a heading for each: "Labour",
/// "GREENS", "Conservatives (18 May)", "The Plaid Cymru manifesto".

/// The party that a heading of these words names and nothing else; unknown if
/// it says more. Thread-safe.
Holder section_party(const std::vector<Token>& heading,
                     const Discourse& discourse);

/// How a line of such a section speaks for its party, if it does.
enum class SectionLine {
  other,  ///< the writer's own: "By 2017 they had forgotten it", "we welcome"
  item,   ///< as the programme has it: "A bank for co-operatives"
  told,   ///< told of it: "Staff would get the right to request shares"
};

/// Reads a line without a report of its own; `listed` if it is a list's item
/// or stands alone as short lines do. Thread-safe.
SectionLine section_line(const std::vector<Token>& tokens, bool listed);

/// Sentences behind its heading that a section is taken to reach.
inline constexpr std::size_t kLongestSection = 12;

/// Whether "I" or "we" are among the words. Thread-safe.
bool says_we(const std::vector<Token>& tokens);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_SECTIONS_H_
