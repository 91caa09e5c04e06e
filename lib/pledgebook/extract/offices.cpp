#include <optional>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/discourse.h"
#include "pledgebook/extract/reporters.h"

// Offices beside a name: "Minister for Culture, Media and Sport Ann Webb",
// "Ann Webb, chief executive of the council,".
namespace pledgebook {

using std::string_view;

namespace {

constexpr std::size_t kLongestDescription = 7;  // words

}  // namespace

// "Minister for the Third Sector": what an office is for.
bool Discourse::portfolio(const std::vector<Token>& tokens,
                          std::size_t first) const {
  std::size_t link = first;
  // "Minister for Culture, Media and Sport Ann Webb"
  const bool more = first + 1 < tokens.size() && tokens[first + 1].capital;
  while (more && link > 2 && joins_capitals(tokens, link - 1, first + 1)) {
    link -= 2;
    while (link > 1 && tokens[link - 1].capital) --link;
  }
  if (link > 0 && tokens[link - 1].lower == "the") --link;
  if (link < 2) return false;
  const string_view word = tokens[link - 1].lower;
  const bool for_it = word == "for" || word == "of" || word == "on";
  return for_it && !names_spokesman(tokens[link - 2].lower) &&
         in_class("role-public", tokens[link - 2].lower) &&
         lexicon_.actors.gender_of_first_name(tokens[first].lower) ==
             Gender::unknown;
}

// "…, chief executive of the council," and "…, Hull Tenants' Council" behind
// the name that ends at `last`.
bool Discourse::office_behind(const std::vector<Token>& tokens,
                              std::size_t last) const {
  if (last + 2 >= tokens.size() || tokens[last + 1].lower != ",") return false;
  for (std::size_t i = last + 2; i < tokens.size() && i < last + 8; ++i) {
    if (!tokens[i].word || tokens[i].lower == "who") return false;
    if (in_class("role-public", tokens[i].lower)) return true;
  }
  return false;
}

// The office before the name of tokens `first` to `last`: "head of culture
// Ann Webb", "the union's chair, Ann Webb, said", "candidate for Hull, Ann
// Webb." Straight before it, or over "of" and the like.
std::optional<std::size_t> Discourse::office_before(
    const std::vector<Token>& tokens, std::size_t first,
    std::size_t last) const {
  if (first == 0) return std::nullopt;
  std::size_t at = first - 1;
  const bool apart = tokens[at].lower == ",";
  const bool closed = last + 1 >= tokens.size() || !tokens[last + 1].word;
  if (apart && (at == 0 || !closed)) return std::nullopt;
  if (apart) --at;
  for (std::size_t n = 0; n <= kLongestDescription; ++n, --at) {
    // "Minister for Culture, Media and Sport Ann Webb"
    if (joins_capitals(tokens, at, first)) continue;
    if (!tokens[at].word) return std::nullopt;
    if (in_class("role-public", tokens[at].lower)) {
      const bool straight = at + 1 == first || (apart && n == 0);
      return straight || links(tokens[at + 1].lower) ? std::optional(at)
                                                     : std::nullopt;
    }
    if (at == 0 || tokens[at].lower == "and") return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace pledgebook
