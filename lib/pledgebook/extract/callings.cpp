#include <algorithm>
#include <array>
#include <string>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/discourse.h"
#include "pledgebook/extract/reporters.h"

// Callings that a document gives to people and later uses for their names:
// "Ed Mayo, secretary general of the guild, … the secretary general said".
namespace pledgebook {
namespace {

using std::string;
using std::string_view;

constexpr std::size_t kFarthest = 8;  // tokens behind the name
constexpr int kRemembered = 10;       // sentences

// Offices that several hold at a time, or that the register knows better.
bool shared(string_view word) {
  static constexpr std::array<string_view, 8> kShared = {
      "minister",     "chancellor", "spokesman", "spokeswoman",
      "spokesperson", "secretary",  "speaker",   "head"};
  return among(kShared, word);
}

}  // namespace

// "…, secretary general of the guild,": noted as what the person is.
void Discourse::note_callings(string_view sentence,
                              const std::vector<Token>& tokens,
                              const std::vector<Mention>& mentions) {
  for (const Mention& m : mentions) {
    const bool person = m.kind == MentionKind::name && m.person &&
                        m.entities.size() == 1 && !m.possessive;
    const std::size_t comma = token_at(tokens, m.span.end);
    if (!person || lower_at(tokens, comma) != ",") continue;
    for (std::size_t i = comma + 1; i < comma + kFarthest; ++i) {
      if (i >= tokens.size() || !tokens[i].word || links(tokens[i].lower) ||
          tokens[i].lower == "who") {
        break;
      }
      if (!in_class("role-public", tokens[i].lower)) continue;
      const bool general = lower_at(tokens, i + 1) == "general";
      const ByteSpan words{tokens[comma + 1].span.begin,
                           tokens[general ? i + 1 : i].span.end};
      note_role(entities_[static_cast<std::size_t>(m.entities.front())],
                to_lower_ascii(words.in(sentence)));
      break;
    }
  }
}

// Who was lately called so; -1 if nobody or several were.
int Discourse::lately_called(string_view calling) const {
  int found = -1;
  for (const int e : role_holders(string(calling))) {
    if (entity(e).sentence + kRemembered < number_) continue;
    if (found >= 0) return -1;
    found = e;
  }
  return found;
}

// "The Democratic candidate", of one whom the text calls otherwise.
bool Discourse::another_side(const std::vector<Token>& tokens, std::size_t at,
                             int person) const {
  const Token& word = tokens[at];
  const bool side = side_at(tokens, at).second > 0 ||
                    word.lower == "democratic" || word.lower == "republican";
  return side && entity(person).roles.find(word.lower) == string::npos;
}

// "The secretary general said", "the Highland councillor": with nothing behind
// that makes it another's.
void Discourse::read_callings(const std::vector<Token>& tokens,
                              std::vector<Mention>& out) const {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (tokens[i].lower != "the") continue;
    std::size_t role = i + 1;
    while (role < tokens.size() && role <= i + 3 && tokens[role].word &&
           !in_class("role-public", tokens[role].lower)) {
      ++role;
    }
    if (role >= tokens.size() || role > i + 3 || !tokens[role].word) continue;
    string calling = tokens[role].lower;
    if (lower_at(tokens, role + 1) == "general") calling += " general", ++role;
    const bool another =
        role + 1 < tokens.size() &&
        (tokens[role + 1].capital || links(tokens[role + 1].lower));
    const ByteSpan span{tokens[i].span.begin, tokens[role].span.end};
    if (another || mentioned(out, span) || shared(calling)) continue;
    const int person = lately_called(calling);
    if (person < 0 || another_side(tokens, i + 1, person)) continue;
    Mention mention;
    mention.span = span;
    mention.kind = MentionKind::role;
    mention.entities = {person};
    mention.possessive = lower_at(tokens, role + 1) == "'s";
    out.push_back(std::move(mention));
  }
}

}  // namespace pledgebook
