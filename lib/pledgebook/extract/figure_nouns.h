#ifndef PLEDGEBOOK_EXTRACT_FIGURE_NOUNS_H_
#define PLEDGEBOOK_EXTRACT_FIGURE_NOUNS_H_

#include <optional>
#include <string_view>

#include "pledgebook/extract/numbers.h"

namespace pledgebook {

/// What is counted: the noun phrase after a number, "housing stock
/// transfers" in "154 housing stock transfers between 1988 and 2008".
struct CountedNoun {
  std::size_t begin = 0;  ///< first token, generic adjectives left out
  std::size_t end = 0;    ///< after the head
  std::size_t head = 0;   ///< token of the head noun
  std::string_view unit;  ///< the codebook's class: people, years … or count
};

/// The noun phrase that begins at token `i`; empty where what follows is not
/// a plural noun (the number stands alone: "nine deal with plurality").
///
/// Without a tagger: words are taken up to the first plural noun or unit
/// within six words; function words and marks end the search.
std::optional<CountedNoun> counted_noun(const FigureTokens& tokens,
                                        std::size_t i);

/// years, months, weeks, days or hours, also in the singular ("a ten-year
/// plan"); empty for other words.
std::string_view period_unit(std::string_view word);

/// Whether the word names persons: "workers", "staff", "Americans".
bool is_person_noun(std::string_view word);

/// Prepositions, articles, pronouns, auxiliaries and conjunctions: words
/// that never stand inside a counted noun phrase.
bool is_function_word(std::string_view word);

/// A word that looks like a plural noun: "schools", "people"; not "class".
bool is_plural(std::string_view word);

/// Nouns that only announce a list ("three reasons", "two ways"): numbers
/// with them are counted by nobody.
bool is_listing_noun(std::string_view word);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_FIGURE_NOUNS_H_
