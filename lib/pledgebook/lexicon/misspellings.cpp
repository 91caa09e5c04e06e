#include "pledgebook/lexicon/misspellings.h"

#include <algorithm>
#include <bit>

namespace pledgebook {

namespace {

std::uint32_t letter_set(std::string_view word) {
  std::uint32_t letters = 0;
  for (const char c : word) letters |= 1u << (static_cast<unsigned>(c) & 31);
  return letters;
}

std::size_t slips_allowed(std::size_t size) {
  return size >= 11 ? 2 : size >= 8 ? 1 : 0;
}

std::size_t difference(std::size_t a, std::size_t b) {
  return a < b ? b - a : a - b;
}

}  // namespace

std::size_t bounded_distance(std::string_view a, std::string_view b,
                             std::size_t limit) {
  if (difference(a.size(), b.size()) > limit) return limit + 1;
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1),
      row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1,
                         last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    if (*std::min_element(row.begin(), row.end()) > limit) return limit + 1;
    before.swap(last);
    last.swap(row);
  }
  return std::min(last[b.size()], limit + 1);
}

void Misspellings::add(std::string_view word, int value) {
  if (word.size() < kLeast) return;
  entries_.push_back({std::string(word), letter_set(word), value});
  kept_.insert(std::string(word));
  firsts_[static_cast<unsigned char>(word[0])] = true;
}

void Misspellings::keep(std::string_view word) {
  kept_.insert(std::string(word));
}

int Misspellings::find(std::string_view word) const {
  if (word.empty() || !possible(word[0], word.size())) return -1;
  const std::uint32_t letters = letter_set(word);
  int best = -1;
  std::size_t nearest = 3;
  for (const Entry& entry : entries_) {
    const std::size_t limit = slips_allowed(entry.word.size());
    if (entry.word[0] != word[0] ||
        difference(entry.word.size(), word.size()) > limit ||
        std::popcount(letters ^ entry.letters) > 2 * static_cast<int>(limit)) {
      continue;
    }
    const std::size_t slips = bounded_distance(word, entry.word, limit);
    if (slips > limit || slips >= nearest) continue;
    nearest = slips;
    best = entry.value;
  }
  return best >= 0 && kept_.count(std::string(word)) == 0 ? best : -1;
}

}  // namespace pledgebook
