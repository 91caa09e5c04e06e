#ifndef PLEDGEBOOK_RULES_LITERALS_H_
#define PLEDGEBOOK_RULES_LITERALS_H_

#include <string>
#include <string_view>
#include <vector>

namespace pledgebook {

/// A text as literals are compared: ASCII letters lower, digits and "_" as
/// they stand, every other byte a blank, and a blank before and after, so
/// that " if " is the word "if" wherever it stands. One byte for each.
std::string literal_form(std::string_view text);

/// Whether `text` holds a letter beyond ASCII that RE2 takes for one of ASCII
/// where case is ignored, U+017F for s and U+212A for k: literal_form() does
/// not show those.
bool folds_into_ascii(std::string_view text);

/// Strings of three bytes or more of which at least one stands in the literal
/// form of every text that `pattern` (RE2 syntax, case ignored) matches; none
/// if that cannot be told, so that the pattern has to be asked of every text.
/// "\b(?:will|shall) \w+ be" gives " will " and " shall ". With `whole` the
/// pattern has to match all of the text. Thread-safe.
///
/// Source: the method of RE2's own prefilter, made of the pattern's text, for
/// which nothing need be compiled.
std::vector<std::string> required_literals(std::string_view pattern,
                                           bool whole = false);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_RULES_LITERALS_H_
