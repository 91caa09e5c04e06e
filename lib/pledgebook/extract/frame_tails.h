#ifndef PLEDGEBOOK_EXTRACT_FRAME_TAILS_H_
#define PLEDGEBOOK_EXTRACT_FRAME_TAILS_H_

#include <cstddef>
#include <vector>

#include "pledgebook/extract/tokens.h"

namespace pledgebook {

/// Whether a report whose subject begins at token `first`, and whose verb ends
/// before token `next`, stands behind its content: a comma or quotation mark
/// before the subject, and nothing that could be content after the verb.
bool trailing(const std::vector<Token>& tokens, const std::vector<bool>& quoted,
              std::size_t first, std::size_t next);

/// "…, John Smith told the conference on Thursday": a hearer but no "that".
bool told_behind(const std::vector<Token>& tokens,
                 const std::vector<bool>& quoted, std::size_t first,
                 std::size_t verb);

/// "…, the Cabinet Office minister Ann Webb said": the token behind the comma,
/// with which the description of the name at token `first` begins; `first`
/// itself if no comma stands near.
std::size_t described_from(const std::vector<Token>& tokens,
                           const std::vector<bool>& quoted, std::size_t first);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_FRAME_TAILS_H_
