#ifndef PLEDGEBOOK_EXTRACT_TOKENS_H_
#define PLEDGEBOOK_EXTRACT_TOKENS_H_

#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/byte_span.h"

namespace pledgebook {

/// A word, figure or mark of the matching form. A hyphenated word is one
/// token; a possessive "'s" is one of its own, so "Labour's" is two.
struct Token {
  ByteSpan span;      ///< bytes of the text that was tokenised
  std::string lower;  ///< ASCII lower case
  bool word = false;  ///< begins with a letter
  bool capital = false;
  bool number = false;  ///< begins with a digit
  bool quote = false;   ///< a quotation mark
};

std::vector<Token> tokenize(std::string_view text);

/// Index of the first token at or after byte `at`; tokens.size() if none.
std::size_t token_at(const std::vector<Token>& tokens, std::size_t at);

/// Whether the name that ends before byte `at` is an owner's: "Labour's", "the
/// Tories' ".
bool possessive_after(std::string_view text, std::size_t at);

/// The token in lower case; empty behind the last.
inline std::string_view lower_at(const std::vector<Token>& tokens,
                                 std::size_t i) {
  return i < tokens.size() ? std::string_view(tokens[i].lower)
                           : std::string_view();
}

/// Whether the comma or "and" at token `i` joins words with capitals that end
/// before token `end`: "Culture, Media and Sport".
bool joins_capitals(const std::vector<Token>& tokens, std::size_t i,
                    std::size_t end);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_TOKENS_H_
