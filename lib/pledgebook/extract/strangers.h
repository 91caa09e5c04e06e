#ifndef PLEDGEBOOK_EXTRACT_STRANGERS_H_
#define PLEDGEBOOK_EXTRACT_STRANGERS_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "pledgebook/extract/frames.h"
#include "pledgebook/extract/tokens.h"

namespace pledgebook {

/// Those who report, want or promise something in a sentence but whom no
/// mention names. Whoever they are, the words are not the narrator's. Free
/// functions without state; thread-safe.

/// The first token of a subject that speaks by the plain verb of saying at
/// `verb`: "A nurse in Hull told me", "critics say", "one of the tenants, 84,
/// said".
std::optional<std::size_t> stranger_before(const std::vector<Token>& tokens,
                                           const std::vector<bool>& quoted,
                                           std::size_t verb,
                                           const VerbTable::Found& found);

/// The first token of a subject that takes a stance by the verb at `verb`:
/// "opposition councillors demand a plan", "Three Ridings promises to keep",
/// "they feel that". Only where the subject begins the sentence, or stands
/// behind its opening comma or "and", and names people, a body or a name.
std::optional<std::size_t> stance_before(const std::vector<Token>& tokens,
                                         const std::vector<bool>& quoted,
                                         std::size_t verb,
                                         const VerbTable::Found& found);

/// Whether a sentence begins with one person whom no mention names: "My
/// manager shrugged", "Seventeen-year-old Shanice Brown, who". A pronoun behind
/// it may mean that one.
bool begins_with_stranger(const std::vector<Token>& tokens,
                          const std::vector<Mention>& mentions);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_STRANGERS_H_
