#include <string>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/discourse.h"

// Parties by their adjectives: "the Tory plan", "Lib Dem ministers".
namespace pledgebook {

using std::string;
using std::string_view;

namespace {

// Whether `name`, lower case, is what the party of adjective `word` is called:
// "labour", "conservatives", "green party", "tories".
bool called_after(string_view name, const string& word) {
  if (name.substr(0, 4) == "the ") name.remove_prefix(4);
  if (name == word || name == word + "s" || name == word + " party") {
    return true;
  }
  return ends_with(word, "y") &&
         name == word.substr(0, word.size() - 1) + "ies";
}

}  // namespace

std::pair<Holder, std::size_t> Discourse::side_at(
    const std::vector<Token>& tokens, std::size_t at) const {
  if (abroad_) return {};
  for (std::size_t count = 2; count > 0; --count) {
    if (at + count > tokens.size() || !tokens[at].capital) continue;
    if (!tokens[at + count - 1].word) continue;
    string word = tokens[at].lower;
    if (count == 2) word += " " + tokens[at + 1].lower;
    for (const Party& party : lexicon_.parties) {
      bool fits = called_after(to_lower_ascii(party.name), word);
      for (const string& alias : party.aliases) {
        fits = fits || called_after(to_lower_ascii(alias), word);
      }
      if (!fits || party.code == "coalition") continue;
      Holder holder;
      holder.name = party.name;
      holder.kind = ActorKind::party;
      holder.party = party.code;
      return {holder, count};
    }
  }
  return {};
}

}  // namespace pledgebook
