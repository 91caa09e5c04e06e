#ifndef PLEDGEBOOK_RULES_LOOSEN_H_
#define PLEDGEBOOK_RULES_LOOSEN_H_

#include <string>
#include <string_view>

namespace pledgebook {

/// A pattern that matches whatever `pattern` (RE2 syntax) matches and perhaps
/// more: each counted repetition becomes an uncounted one, "{0,80}" a "*" and
/// "{2,5}" a "+". RE2 spells a count out, so that a line of twenty menu words
/// costs twenty copies of the menu; without counts the automaton stays small
/// enough to be made at once and asked first. Counts that RE2 refuses stay, so
/// that it refuses them. Thread-safe.
std::string loosen(std::string_view pattern);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_RULES_LOOSEN_H_
