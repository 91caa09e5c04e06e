#ifndef PLEDGEBOOK_BASE_STRINGS_H_
#define PLEDGEBOOK_BASE_STRINGS_H_

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace pledgebook {

/// Small helpers for words and lists of them that the standard library lacks.
/// ASCII: letters beyond it pass through untouched; folding of real text is
/// text/normalize's work.

std::string_view trim(std::string_view text);
std::string to_lower_ascii(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);
bool ends_with(std::string_view text, std::string_view end);
std::string join(const std::vector<std::string>& parts,
                 std::string_view separator);

/// Every run of white space (also no-break space) as one space, ends
/// trimmed: "blank-folded" in ids and comparisons.
std::string fold_blanks(std::string_view text);

/// Whether a list (array, vector, span) holds the value; the two need only
/// compare, as strings do with string_views.
template <typename List, typename Value>
constexpr bool among(const List& list, const Value& value) {
  return std::find(std::begin(list), std::end(list), value) != std::end(list);
}

/// The same by halving, for a list in ascending order.
template <typename List, typename Value>
constexpr bool among_sorted(const List& list, const Value& value) {
  return std::binary_search(std::begin(list), std::end(list), value);
}

/// Edit distance for did-you-mean, in bytes: insertions, deletions, changes
/// and swaps of neighbours (optimal string alignment).
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to `word` if near enough to be meant, else empty.
std::string_view nearest(std::string_view word,
                         const std::vector<std::string>& candidates);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_BASE_STRINGS_H_
