#include "pledgebook/extract/abroad.h"

#include <string>

namespace pledgebook {
namespace {

constexpr std::size_t kLongestBeginning = 20000;  // bytes
constexpr std::size_t kFewest = 3;

TermSet words_of(const Lexicon& lexicon, const char* name) {
  TermSet words;
  const auto found = lexicon.classes.find(name);
  if (found != lexicon.classes.end()) {
    for (const std::string& word : found->second) {
      if (TermSet::valid(word)) words.add({word, name, 1, true});
    }
  }
  words.compile();
  return words;
}

// Whether the beginning of `text` speaks of `away` much more than of `home`.
bool mostly(const TermSet& away, const TermSet& home, std::string_view text) {
  text = text.substr(0, kLongestBeginning);
  const std::size_t times = away.find(text).size();
  return times >= kFewest && times > 2 * home.find(text).size();
}

}  // namespace

AbroadWords::AbroadWords(const Lexicon& lexicon)
    : abroad_(words_of(lexicon, "place-abroad")),
      home_(words_of(lexicon, "place-home")),
      devolved_(words_of(lexicon, "place-devolved")),
      london_(words_of(lexicon, "place-london")) {}

bool AbroadWords::abroad(std::string_view text) const {
  return mostly(abroad_, home_, text);
}

bool AbroadWords::devolved(std::string_view text) const {
  return mostly(devolved_, london_, text);
}

}  // namespace pledgebook
