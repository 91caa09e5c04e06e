#ifndef PLEDGEBOOK_EXTRACT_PLAN_WORDS_H_
#define PLEDGEBOOK_EXTRACT_PLAN_WORDS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "pledgebook/extract/tokens.h"

namespace pledgebook {

/// The words by which a narrator tells of somebody's plan, see plans.h. All
/// lower case; free functions without state, thread-safe.

/// "plan", "proposals", "manifesto", "bill".
bool names_plan(std::string_view word);

/// What a plan becomes: "legislation", "rules", "a deal".
bool names_law(std::string_view word);
/// Verbs by which a plan is told of: "will" and the other modals.
bool offers(std::string_view word);
/// "will", "would", "shall".
bool promises(std::string_view word);

/// Whether `test` takes a token of [from, to).
bool holds(const std::vector<Token>& tokens, std::size_t from, std::size_t to,
           bool (*test)(std::string_view));

/// Whether at token `verb` something new is set before the public: "unveiled
/// plans to", "set out a bill", not "unveiled the statue".
bool presents(const std::vector<Token>& tokens, std::size_t verb);

/// Whether what follows the modal at token `modal` tells what a thing is or
/// means and not what is to be done.
bool stative(const std::vector<Token>& tokens, std::size_t modal);

/// Whether the words that end at token `by` say that somebody made a plan:
/// "plans announced by", "a bill brought in by".
bool plan_made_by(const std::vector<Token>& tokens, std::size_t by);

/// The token behind auxiliaries and adverbs that stand at `at`: over "has
/// today also".
std::size_t over_adverbs(const std::vector<Token>& tokens, std::size_t at);

/// "Webb will not thank me", "Frame will be our guest": what somebody expects
/// of them, no plan of theirs. The modal is token `modal`.
bool foretells(const std::vector<Token>& tokens, std::size_t modal,
               bool person);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_PLAN_WORDS_H_
