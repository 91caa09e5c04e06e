#ifndef PLEDGEBOOK_LEXICON_WORD_FORMS_H_
#define PLEDGEBOOK_LEXICON_WORD_FORMS_H_

#include <string>
#include <string_view>
#include <vector>

namespace pledgebook {

/// Regular English forms, so that lexicons need not list them. Free
/// functions without state; thread-safe.

/// The phrase as it is and with its last word in the plural: "building
/// society", "building societies".
std::vector<std::string> noun_forms(std::string_view phrase);

/// The four forms of a regular verb: "mutualise", "mutualises",
/// "mutualised", "mutualising"; of one in -ise also those in -ize.
std::vector<std::string> verb_forms(std::string_view verb);

/// The phrase, and if it holds a word in -isation(s) also that in -ization.
std::vector<std::string> spelling_forms(std::string_view phrase);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_LEXICON_WORD_FORMS_H_
