#ifndef PLEDGEBOOK_MODEL_ENUM_WORDS_H_
#define PLEDGEBOOK_MODEL_ENUM_WORDS_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pledgebook {

/// The words of an enumeration whose values count from 0, in their order:
/// one list for printing, for reading and for what there is to choose from.
template <typename Enum, std::size_t n>
struct EnumWords {
  std::array<std::string_view, n> words;

  std::string_view of(Enum value) const {
    return words[static_cast<std::size_t>(value)];
  }
  std::optional<Enum> parse(std::string_view word) const {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return std::nullopt;
    return static_cast<Enum>(found - words.begin());
  }
  std::vector<std::string> all() const { return {words.begin(), words.end()}; }
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_MODEL_ENUM_WORDS_H_
