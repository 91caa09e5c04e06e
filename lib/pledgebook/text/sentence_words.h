#ifndef PLEDGEBOOK_TEXT_SENTENCE_WORDS_H_
#define PLEDGEBOOK_TEXT_SENTENCE_WORDS_H_

#include <cstddef>
#include <string_view>

#include "pledgebook/text/segment.h"

namespace pledgebook {

/// Longer runs without a blank are no words; looking no further keeps a text
/// without blanks linear. Bytes.
inline constexpr std::size_t kLongestWord = 100;

/// The word that ends at `end`, opening marks taken off; it begins at or
/// behind `from`.
std::string_view word_before(std::string_view text, std::size_t from,
                             std::size_t end);

/// The letters from `begin` on.
std::string_view word_at(std::string_view text, std::size_t begin);

/// Whether the word at `at` is one that begins sentences ("Then"), not a
/// name's initial ("A.").
bool starts_sentence(std::string_view text, std::size_t at);

/// Whether the stops of words are theirs or the sentence's. Thread-safe.
class WordStops {
 public:
  /// Keeps a reference to `options`.
  explicit WordStops(const SegmentOptions& options) : options_(options) {}

  /// Whether the single stop at `at` belongs to the word before it. `begin` is
  /// where the sentence begins, `next` where the next word does, which is not
  /// in lower case. Looks no further than a word from its arguments.
  ///
  /// A full stop belongs to abbreviations, to initials, to the number or
  /// letter of a list item that begins the sentence, and, unless the next
  /// word is one that begins sentences, to abbreviations that may end one
  /// ("Ltd.", "U.K."). "a.m." and "p.m." end a sentence that has said
  /// something, unless a day follows. Other marks belong to names that the
  /// lexicon writes with them ("Yahoo!").
  bool abbreviated(std::string_view text, std::size_t begin, std::size_t at,
                   std::size_t next) const;

  /// Whether the full stop at `at` ends a sentence although the next word is
  /// in lower case, as in careless typing: behind four letters or more of
  /// which the last is a vowel, as hardly any abbreviation ends.
  bool careless(std::string_view text, std::size_t begin, std::size_t at) const;

  /// Whether `word`, its stop included, is an abbreviation of the lexicon.
  bool listed(std::string_view word) const;

 private:
  const SegmentOptions& options_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_TEXT_SENTENCE_WORDS_H_
