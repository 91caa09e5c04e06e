#ifndef PLEDGEBOOK_EVALUATE_NAMES_H_
#define PLEDGEBOOK_EVALUATE_NAMES_H_

#include <string>
#include <string_view>

namespace pledgebook {

/// A name for comparison: lower case, accents and marks dropped, blanks
/// folded, one title taken off ("The", "Mr", "Lord" …).
std::string fold_name(std::string_view name);

/// Whether two names mean the same holder in scoring, as the reference scorer
/// has it: equal when folded, one the ending of the other ("Cameron", "David
/// Cameron"), with or without "Party"; the government by any of its names.
/// Two absent names are the same.
bool same_actor(std::string_view a, std::string_view b);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EVALUATE_NAMES_H_
