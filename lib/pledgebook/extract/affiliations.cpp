#include <algorithm>
#include <array>
#include <cctype>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/discourse.h"

// Who belongs to whom: whose manifesto it is that "says", which body or party a
// person speaks for, whose report is under discussion.
namespace pledgebook {

using std::string;
using std::string_view;

namespace {

// Whether `role` stands in `words` as a word: "mp" is not in "company", nor
// "author" in "local authority". The plural and "chairwoman",
// "spokesperson" are.
bool holds_role(string_view words, string_view role) {
  const auto letter = [](char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
  };
  const bool open = role == "chair" || role == "spokes";
  for (std::size_t at = words.find(role); at != words.npos;
       at = words.find(role, at + 1)) {
    std::size_t end = at + role.size();
    if (end < words.size() && words[end] == 's') ++end;
    const bool begins = at == 0 || !letter(words[at - 1]);
    const bool ends = open || end >= words.size() || !letter(words[end]);
    if (begins && ends) return true;
  }
  return false;
}

// What may stand between an owner and the noun: "2010 general election
// manifesto", "latest green paper".
bool describes_document(const Token& token) {
  static constexpr std::array<string_view, 20> kWords = {
      "election", "general",   "green", "white",  "new",
      "recent",   "latest",    "first", "second", "final",
      "interim",  "annual",    "own",   "policy", "discussion",
      "major",    "published", "short", "joint",  "official"};
  return token.number || among(kWords, token.lower);
}

}  // namespace

// "Labour's manifesto", "the Conservative manifesto", "the coalition's
// programme": what a document says, its owner says.
void Discourse::read_documents(const std::vector<Token>& tokens,
                               std::vector<Mention>& out) {
  const auto nouns = lexicon_.classes.find("noun-document");
  if (nouns == lexicon_.classes.end()) return;
  std::vector<Mention> found;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (!among(nouns->second, tokens[i].lower) ||
        describes_document(tokens[i])) {
      continue;
    }
    const int owner = owner_before(tokens, i, out);
    if (owner < 0) continue;
    Mention mention;
    mention.span = tokens[i].span;
    mention.entities = {owner};
    // "The coalition's programme" is that government's whatever the day.
    for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
      if (tokens[i - back].lower != "coalition") continue;
      mention.kind = MentionKind::generic;
      mention.word = "coalition";
    }
    owner_of_document_[tokens[i].lower] = owner;
    found.push_back(std::move(mention));
  }
  out.insert(out.end(), found.begin(), found.end());
}

// Whose document token `noun` is, by the word before it.
int Discourse::owner_before(const std::vector<Token>& tokens, std::size_t noun,
                            const std::vector<Mention>& mentions) {
  std::size_t at = noun - 1;
  while (at > 0 && describes_document(tokens[at])) --at;
  const bool possessive = tokens[at].lower == "'s" && at > 0;
  if (possessive) --at;
  for (const Mention& m : mentions) {
    if (m.span.end == tokens[at].span.end && m.entities.size() == 1 &&
        (possessive || entity(m.entities.front()).kind != ActorKind::person)) {
      return m.entities.front();
    }
  }
  const string& word = tokens[at].lower;
  if (word == "party" && possessive) {
    const std::vector<int> parties = late_parties();
    return parties.size() == 1 ? parties.front() : -1;
  }
  if (word == "coalition" || word == "government") {
    return meet("UK Government");
  }
  for (const Party& party : lexicon_.parties) {
    const string name = to_lower_ascii(party.name);
    const bool adjective = name == word + " party" || name == word + "s" ||
                           (word == "tory" && party.code == "conservative");
    if (adjective && tokens[at].capital) return meet_party(party.code);
  }
  return -1;
}

// "who chairs the Conservative Co-operative Movement", "a Labour councillor":
// the party whose adjective stands before a body or office of its own.
string Discourse::side_of(string_view description) const {
  static constexpr std::array<string_view, 18> kOwn = {
      "Co-operative", "Councillors", "Councils",  "Friends",  "Group",
      "Movement",     "Network",     "Party",     "Students", "councillor",
      "MP",           "peer",        "candidate", "leader",   "activist",
      "frontbencher", "backbencher", "spokes"};
  for (const Party& party : lexicon_.parties) {
    string adjective = party.name.substr(0, party.name.find(" Party"));
    if (ends_with(adjective, "Democrats")) adjective.pop_back();
    for (std::size_t at = description.find(adjective + " ");
         at != string_view::npos;
         at = description.find(adjective + " ", at + 1)) {
      const string_view next = description.substr(at + adjective.size() + 1);
      const bool own = std::any_of(kOwn.begin(), kOwn.end(), [&](auto word) {
        return next.substr(0, word.size()) == word;
      });
      const bool whole = at == 0 || description[at - 1] == ' ';
      if (own && whole) return party.code;
    }
  }
  return {};
}

// What stands behind a name makes its bearer public and may give a party:
// "of Unite", "for the Greens", "chief executive of RenewableUK".
void Discourse::read_affiliations(string_view sentence,
                                  std::vector<Mention>& out) {
  for (const Mention& m : out) {
    if (m.kind != MentionKind::name || m.entities.size() != 1) continue;
    Entity& person = entities_[static_cast<std::size_t>(m.entities.front())];
    if (person.kind != ActorKind::person) continue;
    const string_view rest = sentence.substr(m.span.end);
    const bool beside =
        rest.substr(0, 4) == " of " || rest.substr(0, 6) == ", for " ||
        rest.substr(0, 6) == " from " || rest.substr(0, 2) == ", " ||
        rest.substr(0, 2) == " (" || rest.substr(0, 4) == " – ";
    if (!beside) continue;
    // The description runs to the next comma, dash or bracket.
    std::size_t stop = rest.find_first_of(",;()", 2);
    stop = std::min(stop, rest.size());
    const ByteSpan description{m.span.end, m.span.end + stop};
    for (const Mention& other : out) {
      if (!description.contains(other.span) || other.entities.size() != 1) {
        continue;
      }
      const Entity& body = entity(other.entities.front());
      if (body.kind == ActorKind::person || person.actor >= 0) continue;
      person.is_public = true;
      person.body = other.entities.front();
      if (person.party.empty()) person.party = body.party;
    }
    const string words = to_lower_ascii(description.in(sentence));
    static constexpr std::array<string_view, 22> kRoles = {
        "secretary",  "chief executive", "chair",     "leader",     "minister",
        "director",   "president",       "spokes",    "professor",  "economist",
        "founder",    "head of",         "mp",        "councillor", "mayor",
        "author",     "commissioner",    "member of", "analyst",    "governor",
        "campaigner", "officer"};
    for (const string_view role : kRoles) {
      if (!holds_role(words, role)) continue;
      if (person.actor >= 0) {
        describe(person, description.in(sentence));
        break;
      }
      person.is_public = true;
      note_role(person, words);
      if (words.find("the party's") != string::npos && person.party.empty()) {
        person.party = resolve_generic("party").party;
      }
      break;
    }
    if (person.party.empty() && person.actor < 0) {
      person.party = side_of(description.in(sentence));
    }
  }
}

// "ResPublica's green paper", "a study by X", "the commission's report", "the
// study, Y, from the Z": from now on "the report" is theirs.
void Discourse::note_report(string_view sentence,
                            const std::vector<Mention>& mentions) {
  const auto nouns = lexicon_.classes.find("noun-report");
  if (nouns == lexicon_.classes.end()) return;
  const string lower = to_lower_ascii(sentence);
  std::size_t report = string::npos;
  for (const string& noun : nouns->second) {
    const std::size_t at = lower.find(noun);
    if (at != string::npos && (at == 0 || lower[at - 1] == ' ')) {
      report = std::min(report, at);
    }
  }
  if (report == string::npos) return;
  for (const Mention& m : mentions) {
    if (m.entities.size() != 1) continue;
    const Entity& owner = entity(m.entities.front());
    if (owner.kind != ActorKind::body && owner.kind != ActorKind::party) {
      continue;
    }
    const string_view before = string_view(lower).substr(0, m.span.begin);
    const bool by = ends_with(before, " by ") || ends_with(before, " from ") ||
                    ends_with(before, " by the ") ||
                    ends_with(before, " from the ") || ends_with(before, "'s ");
    const bool owns = m.possessive || m.span.end < report;
    if ((by && m.span.begin > report) || owns) {
      report_owner_ = m.entities.front();
      if (by) return;
    }
  }
}

}  // namespace pledgebook
