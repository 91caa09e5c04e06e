#include "pledgebook/extract/auxiliaries.h"

#include <array>

#include "pledgebook/base/strings.h"

namespace pledgebook {

bool is_finite_auxiliary(std::string_view word) {
  static constexpr std::array<std::string_view, 37> kWords = {
      "am",      "are",      "aren't",  "can",    "can't",     "cannot",
      "could",   "couldn't", "did",     "didn't", "do",        "does",
      "doesn't", "don't",    "had",     "hadn't", "has",       "hasn't",
      "have",    "haven't",  "is",      "isn't",  "may",       "might",
      "must",    "ought",    "shall",   "should", "shouldn't", "was",
      "wasn't",  "were",     "weren't", "will",   "won't",     "would",
      "wouldn't"};
  return among_sorted(kWords, word);
}

}  // namespace pledgebook
