#ifndef PLEDGEBOOK_LEXICON_INFLECT_H_
#define PLEDGEBOOK_LEXICON_INFLECT_H_

#include <string>
#include <string_view>
#include <vector>

namespace pledgebook {

/// The forms of an English verb: base, -s, past, participle, -ing. Regular
/// verbs by the spelling rules, irregular ones from a table of the verbs that
/// politics uses. "set up" inflects its first word: "sets up", "setting up".
///   inflect("carry") == {"carry", "carries", "carried", "carrying"}
std::vector<std::string> inflect(std::string_view verb);

/// A class member as written in classes.toml: a trailing * asks for all
/// forms of a verb, anything else stands for itself.
std::vector<std::string> expand_member(std::string_view member);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_LEXICON_INFLECT_H_
