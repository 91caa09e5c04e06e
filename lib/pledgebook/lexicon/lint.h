#ifndef PLEDGEBOOK_LEXICON_LINT_H_
#define PLEDGEBOOK_LEXICON_LINT_H_

#include <vector>

#include "pledgebook/base/diagnostic.h"
#include "pledgebook/lexicon/lexicon.h"

namespace pledgebook {

/// What is doubtful in a lexicon that loads without a fault:
///
/// - a term that is found where another label's term is (two labels for the
///   same words), or never because another set's false friend covers it;
/// - an alias or name of two actors that is not a bare surname;
/// - a party code that no party has;
/// - memberships and offices whose dates are reversed, one person's
///   memberships that overlap, and one office held by two at a time, where
///   its title says that there is one holder;
/// - offices without a source or a date of checking;
/// - governments and parliaments that overlap or leave gaps.
///
/// The message names the entry; there is no place in a file any more, since
/// folders have been laid over each other. Pure, thread-safe.
std::vector<Diagnostic> lint_lexicon(const Lexicon& lexicon);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_LEXICON_LINT_H_
