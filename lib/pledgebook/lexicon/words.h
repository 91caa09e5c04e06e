#ifndef PLEDGEBOOK_LEXICON_WORDS_H_
#define PLEDGEBOOK_LEXICON_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pledgebook {

/// How TermSet cuts a text into words: runs of letters and digits (any
/// UTF-8 letter); "&", which reads as "and"; and inside a term a comma. Words
/// are folded to lower case (ASCII and Latin-1). Positions are bytes of the
/// text searched.
///
/// Thread contract: free functions without state; Word is a value.

/// Longest word kept; a longer one is no word of any lexicon.
inline constexpr std::size_t kMaxWord = 48;

struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size = 0;    ///< bytes kept in `folded`; 0 if longer than that
  std::uint32_t hash = 0;  ///< of `folded` (FNV-1a)
  char folded[kMaxWord];

  std::string_view text() const { return {folded, size}; }
};

/// Bytes of the letter or digit at `at` (1–3), 0 if none stands there. Soft
/// hyphens inside a word belong to it, but are not kept in `folded`.
std::size_t letter_size(std::string_view text, std::size_t at);

/// The hash that Word has for this text.
std::uint32_t word_hash(std::string_view folded);

/// Start of the first word at or after `at`; text.size() if there is none.
/// REQUIRES: `at` is not inside a word.
std::size_t next_word(std::string_view text, std::size_t at);

/// End of the word that starts at `at`.
std::size_t word_end(std::string_view text, std::size_t at);

/// Reads the word at `at`, at most kMaxWord bytes of it: a longer one comes
/// back with size 0 and its end not looked for. False if no word is there.
bool read_word(std::string_view text, std::size_t at, Word& word);

/// Start of the word that follows directly after a word's end at `at`: over
/// blanks with at most one line break, one hyphen, slash or apostrophe, or at
/// a comma or "&" itself.
/// npos where something else stands between, so that terms end there.
std::size_t after_separator(std::string_view text, std::size_t at);

/// The words of a term, and for each whether it may be written together with
/// the one before ("co-operative": an inner hyphen or apostrophe).
struct TermWords {
  std::vector<std::string> words;
  std::vector<bool> joinable;
};

/// Whether `term` holds words and separators only, and any at all.
bool is_term(std::string_view term);

/// Words of `term`; none if it holds anything but words and separators.
TermWords split_term(std::string_view term);

/// The key of a term: its words folded, without commas, joined by spaces ("the
/// co operative group"). Equal keys are found at the same places.
std::string term_key(std::string_view term);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_LEXICON_WORDS_H_
