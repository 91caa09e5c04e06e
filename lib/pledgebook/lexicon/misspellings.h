#ifndef PLEDGEBOOK_LEXICON_MISSPELLINGS_H_
#define PLEDGEBOOK_LEXICON_MISSPELLINGS_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace pledgebook {

/// Finds which of a few long key words a misspelt one means ("mututalism"):
/// one slip for words of 8 letters or more, two for 11 or more, the first
/// letter right. A slip is a letter added, left out, changed, or two
/// neighbours swapped (optimal string alignment distance).
///
/// Method: first letter, length and the set of letters rule out nearly every
/// word before any distance is computed, so that a search stays linear.
/// Thread contract: const after the last add() and keep().
class Misspellings {
 public:
  /// `word` folded; `value` is given back by find(). Shorter words than 8
  /// letters are not taken.
  void add(std::string_view word, int value);
  /// A correct word that is never taken for another ("corporative").
  void keep(std::string_view word);

  /// Value of the key word meant by the folded `word`, -1 if none. The key
  /// words themselves are not misspelt and give -1 too.
  int find(std::string_view word) const;
  /// Whether a word of this length that begins so could be one at all.
  bool possible(char first, std::size_t size) const {
    return size >= kLeast - 1 && firsts_[static_cast<unsigned char>(first)];
  }

 private:
  static constexpr std::size_t kLeast = 8;
  struct Entry {
    std::string word;
    std::uint32_t letters = 0;
    int value = 0;
  };
  std::vector<Entry> entries_;
  std::unordered_set<std::string> kept_;
  std::array<bool, 256> firsts_{};
};

/// Edit distance with swaps of neighbours, bounded: `limit` + 1 if larger.
std::size_t bounded_distance(std::string_view a, std::string_view b,
                             std::size_t limit);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_LEXICON_MISSPELLINGS_H_
