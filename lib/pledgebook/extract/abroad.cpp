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

}  // namespace

AbroadWords::AbroadWords(const Lexicon& lexicon)
    : abroad_(words_of(lexicon, "place-abroad")),
      home_(words_of(lexicon, "place-home")),
      devolved_(words_of(lexicon, "place-devolved")),
      london_(words_of(lexicon, "place-london")) {}

bool AbroadWords::abroad(std::string_view text) const {
  text = text.substr(0, kLongestBeginning);
  const std::size_t away = abroad_.find(text).size();
  return away >= kFewest && away > 2 * home_.find(text).size();
}

bool AbroadWords::devolved(std::string_view text) const {
  text = text.substr(0, kLongestBeginning);
  const std::size_t away = devolved_.find(text).size();
  return away >= kFewest && away > 2 * london_.find(text).size();
}

}  // namespace pledgebook
