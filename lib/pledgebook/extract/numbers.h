#ifndef PLEDGEBOOK_EXTRACT_NUMBERS_H_
#define PLEDGEBOOK_EXTRACT_NUMBERS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/byte_span.h"

namespace pledgebook {

/// One word, number or mark of a clause, as the readers of figures, dates
/// and conditions see it. Finer than a word: "£1.5bn" is £ · 1.5 · bn,
/// "thirty-year-old" is thirty · - · year · - · old.
struct FigureToken {
  enum class Kind { word, number, mark };
  Kind kind = Kind::mark;
  ByteSpan span;         ///< bytes of the clause
  std::string lower;     ///< ASCII letters folded; digits as written
  double value = 0;      ///< of a number
  bool glued = false;    ///< nothing stands between it and the token before
  bool capital = false;  ///< begins with an ASCII capital
  bool grouped = false;  ///< number with thousands marks or a decimal point
};

/// The clause as tokens, with safe access beyond both ends, so that readers
/// may look around without asking whether there is something.
///
/// The clause is matching form: UTF-8, straight apostrophes, en dashes, single
/// blanks (text/normalize.h).
/// Thread contract: const after construction.
class FigureTokens {
 public:
  explicit FigureTokens(std::string_view clause);

  std::size_t size() const { return tokens_.size(); }
  std::string_view clause() const { return clause_; }
  /// The token at `i`, or an empty mark outside the clause. size_t wraps, so
  /// at(i - 1) at the first token is outside.
  const FigureToken& at(std::size_t i) const {
    return i < tokens_.size() ? tokens_[i] : outside_;
  }
  /// Its folded text; empty outside.
  std::string_view word(std::size_t i) const { return at(i).lower; }
  bool is_number(std::size_t i) const {
    return at(i).kind == FigureToken::Kind::number;
  }
  bool is_word(std::size_t i) const {
    return at(i).kind == FigureToken::Kind::word;
  }
  /// A hyphen or dash that touches both its neighbours: "ten-year".
  bool is_hyphen(std::size_t i) const;
  /// Whether the blank-separated `words`, one at least, stand at `i`.
  bool phrase_at(std::size_t i, std::string_view words) const {
    const std::string_view first = word(i);
    return !first.empty() && first[0] == words[0] && whole_phrase_at(i, words);
  }
  /// The same, ending before `end`; gives the begin.
  std::optional<std::size_t> phrase_before(std::size_t end,
                                           std::string_view words) const;
  /// Bytes from token `begin` to before token `end`.
  ByteSpan span(std::size_t begin, std::size_t end) const;

 private:
  bool whole_phrase_at(std::size_t i, std::string_view words) const;

  std::string_view clause_;
  std::vector<FigureToken> tokens_;
  FigureToken outside_;
};

/// A number that was read: "1,300", "three and a half", "a million",
/// "10m", "half a dozen".
struct Numeral {
  double value = 0;
  std::size_t begin = 0;   ///< first token
  std::size_t end = 0;     ///< after the last token
  bool spelt = false;      ///< no digits
  bool magnitude = false;  ///< has hundred, dozen, million, bn …
  bool grouped = false;    ///< see FigureToken
};

/// The longest numeral that begins at token `i`. Cardinal numbers only:
/// neither ordinals nor vague plurals ("thousands of"). `money` allows the
/// single letter m for millions after a blank ("£10 m").
std::optional<Numeral> numeral_at(const FigureTokens& tokens, std::size_t i,
                                  bool money = false);

/// The value of a spelt number below one hundred ("seven", "thirty").
std::optional<double> small_number(std::string_view word);

/// January is 1; abbreviations too; 0 for other words. "may" and "march"
/// are months only with a capital, which the caller checks.
int month_number(std::string_view word);

/// A number of four plain digits that reads as a year, 1000–2100.
bool looks_like_year(const FigureToken& token);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_NUMBERS_H_
