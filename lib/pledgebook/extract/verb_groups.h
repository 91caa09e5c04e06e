#ifndef PLEDGEBOOK_EXTRACT_VERB_GROUPS_H_
#define PLEDGEBOOK_EXTRACT_VERB_GROUPS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "pledgebook/extract/tokens.h"

namespace pledgebook {

/// Whether a lower-case word can stand between a subject and its verb or
/// before it: "also", "rightly", "has". Words in -ly count unless they are
/// frequent nouns.
bool is_adverb(std::string_view word);

/// The first token of the group of verbs that ends with the reporting verb at
/// token `verb`: of "Webb has at last agreed", "went on to say", "used a speech
/// in Hull to call for" that behind the subject. `quoted` is a flag a token;
/// the group does not reach into a quotation.
std::size_t verb_group_begin(const std::vector<Token>& tokens,
                             const std::vector<bool>& quoted, std::size_t verb);

/// Whether the group from token `begin` to the reporting verb is in the past
/// tense by its first verb: "went on to say".
bool past_group(const std::vector<Token>& tokens, std::size_t begin);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_VERB_GROUPS_H_
