#ifndef PLEDGEBOOK_EXTRACT_TOLD_WORDS_H_
#define PLEDGEBOOK_EXTRACT_TOLD_WORDS_H_

#include <string_view>
#include <vector>

#include "pledgebook/extract/frames.h"
#include "pledgebook/extract/tokens.h"

namespace pledgebook {

/// How a text that speaks for itself tells of others' words. `words` are a
/// sentence, `tokens` its tokens, `frame` its report. Free functions without
/// state; thread-safe.

/// "Our report says", "this paper argues": the speaker's own. Lower case.
bool speakers_own(std::string_view word);

/// "Will the Government insist that": a question put to them.
bool asked(const std::vector<Token>& tokens, const Frame& frame);

/// "I hope that noble Lords agree that": the speaker's hope.
bool hoped(const std::vector<Token>& tokens, const Frame& frame);

/// "The Minister said that", not "will the Minister say that".
bool has_said(std::string_view words, const std::vector<Token>& tokens,
              const Frame& frame);

/// "According to the bureau, visits rose": somebody's account. "Chosen
/// according to need" is none, nor is what figures show.
bool sourced(const std::vector<Token>& tokens, const Frame& frame);

/// "A nurse tells me he approached it": no "that" is needed.
bool tells_us(std::string_view words, const std::vector<Token>& tokens,
              const Frame& frame);

/// "Critics say that", "a member told the House that".
bool says_plainly(std::string_view words, const Frame& frame);

/// "Labour has promised to", "proposes to"; with `asks` also "calls for".
bool tells_plan(std::string_view words, const Frame& frame, bool asks);

/// "Labour launched its manifesto": an event more than a stand.
bool only_launches(std::string_view words, const Frame& frame);

/// "So we will, as the hon. Member for Hull (Ann Webb) said": the speaker says
/// so too. `first`: token of the one who said it.
bool agrees(const std::vector<Token>& tokens, std::size_t first);

/// "But that was wrong", "and I agree", behind another's words; "but that it
/// would" and "but he would" still report them.
bool objects(const std::vector<Token>& tokens);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_TOLD_WORDS_H_
