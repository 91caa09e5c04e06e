#include "fuzz/mutate.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace pledgebook_fuzz {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongest = 16 << 10;
constexpr std::size_t kLongestPiece = 64;

constexpr std::array kFragments = {"“"sv,
                                   "”"sv,
                                   "‘"sv,
                                   "’"sv,
                                   "\""sv,
                                   "'"sv,
                                   "."sv,
                                   "!? "sv,
                                   "…"sv,
                                   "\n\n"sv,
                                   "\r\n"sv,
                                   "\r"sv,
                                   "\t"sv,
                                   " "sv,
                                   "\0"sv,
                                   "\xFF"sv,
                                   "\xE2\x80"sv,
                                   "\xC2"sv,
                                   "\xEF\xBB\xBF"sv,
                                   "\xCC\x81"sv,
                                   "­"sv,
                                   "​"sv,
                                   "–"sv,
                                   "1. "sv,
                                   "* "sv,
                                   "(a) "sv,
                                   "{"sv,
                                   "}"sv,
                                   "["sv,
                                   "]"sv,
                                   "<p>"sv,
                                   "</div>"sv,
                                   "<"sv,
                                   "&amp;"sv,
                                   "&#x110000;"sv,
                                   "=\n"sv,
                                   "\"\"\""sv,
                                   ","sv,
                                   "\\u12"sv,
                                   "\\ud800"sv,
                                   "£1.5bn "sv,
                                   "two-thirds "sv,
                                   "%"sv,
                                   "-"sv,
                                   "by 2015"sv,
                                   "18446744073709551616"sv,
                                   "1e999 "sv,
                                   "0/0"sv,
                                   "2010-02-30"sv};

}  // namespace

std::string Mutator::next() {
  std::string text = seeds_[below(seeds_.size())];
  for (std::size_t left = 1 + below(8); left > 0; --left) change(text);
  text.resize(std::min(text.size(), kLongest));
  return text;
}

// SplitMix64 (Steele, Lea and Flood 2014): the standard library's
// distributions differ between its makers.
std::uint64_t Mutator::random() {
  std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31);
}

std::size_t Mutator::below(std::size_t limit) {
  return limit == 0 ? 0 : static_cast<std::size_t>(random() % limit);
}

void Mutator::change(std::string& text) {
  const std::size_t at = below(text.size() + 1);
  const std::size_t size = std::min(1 + below(kLongestPiece), text.size() - at);
  switch (below(6)) {
    case 0:
      if (at < text.size()) text[at] = static_cast<char>(below(256));
      break;
    case 1:
      text.erase(at, size);
      break;
    case 2: {
      const std::string piece = text.substr(at, size);
      for (std::size_t n = 1 + below(6); n > 0; --n) text.insert(at, piece);
      break;
    }
    case 3: {
      const std::string& other = seeds_[below(seeds_.size())];
      text.insert(at, other, below(other.size()), 1 + below(kLongestPiece));
      break;
    }
    default:
      text.insert(at, kFragments[below(kFragments.size())]);
  }
}

}  // namespace pledgebook_fuzz
