#include <algorithm>
#include <array>
#include <cctype>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/discourse.h"
#include "pledgebook/extract/reporters.h"
#include "pledgebook/extract/role_words.h"

// People by the shape of their names, and what stands before a name: an
// office, a body, a party.
namespace pledgebook {
namespace {

using std::string;
using std::string_view;

constexpr std::array<string_view, 12> kTitles = {
    "mr",   "mrs", "ms",   "miss", "dr",   "professor",
    "prof", "sir", "dame", "lord", "lady", "baroness"};
constexpr std::size_t kLongestName = 4;          // words
constexpr std::size_t kLongestAbbreviation = 4;  // bytes: "Prof"
constexpr std::size_t kLongestDescription = 7;   // words

bool is_title(string_view word) { return among(kTitles, word); }

// A title that only the public bear.
bool honours(string_view title) {
  return title != "mr" && title != "mrs" && title != "ms" && title != "miss";
}

Gender gender_of_title(string_view title) {
  for (const string_view t : {"mr", "sir", "lord"}) {
    if (t == title) return Gender::male;
  }
  for (const string_view t :
       {"mrs", "ms", "miss", "dame", "lady", "baroness"}) {
    if (t == title) return Gender::female;
  }
  return Gender::unknown;
}

// "Le Grand" is capitalised; for "de" and "van" see particle().
bool name_word(const Token& token) {
  return token.word && token.capital && token.span.size() > 1 &&
         std::any_of(token.lower.begin() + 1, token.lower.end(), [](char c) {
           return std::islower(static_cast<unsigned char>(c)) != 0;
         });
}

bool particle(string_view word) {
  static constexpr std::array<string_view, 13> kWords = {
      "ap", "ab", "ferch", "van", "von", "de", "der",
      "le", "la", "di",    "da",  "du",  "del"};
  return among(kWords, word);
}

bool adjacent(string_view text, const Token& a, const Token& b) {
  return b.span.begin == a.span.end + 1 && text[a.span.end] == ' ';
}

// Callings that a sitting politician is not introduced by.
bool other_calling(string_view words) {
  static constexpr std::array<string_view, 12> kCallings = {
      "professor",  "chief executive", "economist", "historian",
      "journalist", "columnist",       "analyst",   "academic",
      "lecturer",   "head teacher",    "editor",    "director"};
  static constexpr std::array<string_view, 6> kPolitics = {
      "mp", "minister", "peer", "councillor", "leader", "secretary of state"};
  const auto holds = [&](string_view word) {
    return words.find(word) != words.npos;
  };
  return std::any_of(kCallings.begin(), kCallings.end(), holds) &&
         std::none_of(kPolitics.begin(), kPolitics.end(), holds);
}

// Words that a description of a person does not run over.
bool ends_description(string_view word) {
  static constexpr std::array<string_view, 34> kWords = {
      "the",   "a",    "an",   "our",  "its",     "his",  "her",
      "their", "my",   "your", "by",   "to",      "with", "from",
      "in",    "at",   "on",   "said", "says",    "told", "that",
      "and",   "but",  "or",   "as",   "for",     "when", "while",
      "if",    "like", "than", "made", "between", "under"};
  return among(kWords, word);
}

}  // namespace

bool holds_office(string_view roles, string_view office) {
  static constexpr std::array<string_view, 10> kOthers = {
      "shadow ", "former ", "ex-",   "vice ",     "deputy ",
      "prime ",  "first ",  "vice-", "one-time ", "assistant "};
  const auto letter = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
  };
  for (std::size_t at = roles.find(office); at != roles.npos;
       at = roles.find(office, at + 1)) {
    const std::size_t end = at + office.size();
    const bool whole = (at == 0 || !letter(roles[at - 1])) &&
                       (end >= roles.size() || !letter(roles[end]));
    if (!whole) continue;
    // Its own description only: back to the mark before it.
    const std::size_t mark = roles.substr(0, at).rfind('|');
    const string_view before = mark == roles.npos
                                   ? roles.substr(0, at)
                                   : roles.substr(mark + 1, at - mark - 1);
    const bool other = std::any_of(
        kOthers.begin(), kOthers.end(),
        [&](string_view word) { return before.find(word) != before.npos; });
    if (!other) return true;
  }
  return false;
}

bool Discourse::in_class(const char* name, string_view word) const {
  const auto found = lexicon_.classes.find(name);
  return found != lexicon_.classes.end() && among(found->second, word);
}

void Discourse::note_role(Entity& person, string_view role) const {
  person.roles += '|';
  person.roles += role;
}

bool Discourse::means_person(const Mention& mention) const {
  return !mention.entities.empty() &&
         std::all_of(
             mention.entities.begin(), mention.entities.end(),
             [&](int e) { return entity(e).kind == ActorKind::person; });
}

// Someone whom this document has called so comes before the register.
std::vector<int> Discourse::role_holders(const string& role) const {
  std::vector<int> named;
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    if (holds_office(entities_[i].roles, role)) {
      named.push_back(static_cast<int>(i));
    }
  }
  return named;
}

// Of those in an office that day, whom the document has named.
std::vector<int> Discourse::in_office(const string& role) {
  std::vector<int> met;
  const std::vector<int> holders = lexicon_.actors.holders(role, date_);
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    if (among(holders, entities_[i].actor)) {
      met.push_back(static_cast<int>(i));
    }
  }
  if (met.size() == 1) return met;
  // "The Labour leader" in Holyrood is hardly London's.
  if (devolved() && met.empty() && holds_office(role, "leader")) return met;
  met.clear();
  for (const int actor : holders) met.push_back(meet_actor(actor));
  return met;
}

// "Claire McCarthy", "Professor Julian Le Grand", "Mayor Ivy Taylor", and,
// once met, "McCarthy". An unknown first name counts beside an office.
void Discourse::read_people(string_view sentence,
                            const std::vector<Token>& tokens,
                            std::vector<Mention>& out) {
  const auto known = [&](std::size_t at) {
    return lexicon_.actors.gender_of_first_name(tokens[at].lower) !=
           Gender::unknown;
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!name_word(tokens[i])) continue;
    // "the minister of State Ann Webb"
    if (tokens[i].lower == "state" && i > 0 && tokens[i - 1].lower == "of") {
      continue;
    }
    std::size_t first = i;
    string_view title;
    bool office = false;
    while (first + 1 < tokens.size() &&
           (is_title(tokens[first].lower) ||
            (tokens[first].capital &&
             in_class("role-public", tokens[first].lower)) ||
            (office && tokens[first].lower == "general"))) {
      if (is_title(tokens[first].lower)) title = tokens[first].lower;
      office = office || !is_title(tokens[first].lower);
      ++first;
      // "Sen. Ann Webb"
      const bool cut = tokens[first].lower == "." &&
                       tokens[first - 1].span.size() <= kLongestAbbreviation;
      if (cut && first + 1 < tokens.size()) ++first;
    }
    if (!name_word(tokens[first])) continue;
    std::size_t last = first;
    while (last + 1 < tokens.size() && last - first + 1 < kLongestName) {
      // "Emrys ap Dafydd", "Ann van Dale"
      std::size_t next = last + 1;
      while (next < tokens.size() && next < last + 3 &&
             particle(tokens[next].lower)) {
        ++next;
      }
      if (next >= tokens.size() || !name_word(tokens[next]) ||
          post_nominal(tokens[next].span.in(sentence)) ||
          !adjacent(sentence, tokens[last], tokens[last + 1]) ||
          !adjacent(sentence, tokens[next - 1], tokens[next])) {
        break;
      }
      last = next;
    }
    // "Yesterday Ann Webb": the first word only has a capital here.
    if (first == 0 && last > 1 && !known(0) && known(1)) ++first;
    const ByteSpan span{tokens[first].span.begin, tokens[last].span.end};
    if (mentioned(out, span)) continue;
    // "Minister Is For Sharing": a headline's capitals.
    bool headline =
        !known(first) && in_class("sentence-opener", tokens[first].lower);
    for (std::size_t n = first + 1; n <= last; ++n) {
      headline = headline || in_class("sentence-opener", tokens[n].lower);
    }
    // "at Reddish Vale": a place.
    // "the Liberal Democrat MP": a party's adjective.
    static constexpr std::array<string_view, 8> kSides = {
        "democrat", "democrats", "nationalist", "unionist",
        "labour",   "dem",       "dems",        "tory"};
    if (last > first && among(kSides, tokens[last].lower)) {
      i = last;
      continue;
    }
    const bool place =
        i > 0 && !known(first) && title.empty() &&
        (tokens[i - 1].lower == "at" || tokens[i - 1].lower == "in");
    if (headline || place) continue;
    if (portfolio(tokens, first)) {
      // "spokesman on Housing Ann Webb": she, behind it.
      std::size_t next = first + 1;
      while (next < last && !known(next)) ++next;
      i = next < last ? next - 1 : last;
      continue;
    }
    std::size_t letters = last;
    while (letters + 1 < tokens.size() &&
           post_nominal(tokens[letters + 1].span.in(sentence))) {
      ++letters;
    }
    office = office || letters > last;
    office = office || (last > first && (office_before(tokens, first, last) ||
                                         office_behind(tokens, last)));
    const string name(span.in(sentence));
    std::vector<int> found;
    if (last == first) {
      found = title == "sir" || title == "dame" ? knights_called(name)
                                                : bearers_of(name);
    } else if (!in_class("body-word", tokens[last].lower) &&
               !in_class("role-public", tokens[last].lower) &&
               (known(first) || !title.empty() || office)) {
      int person = find_name(name);
      if (person < 0) {
        Entity entity;
        entity.name = name;
        entity.gender = gender_of_title(title);
        if (entity.gender == Gender::unknown) {
          entity.gender =
              lexicon_.actors.gender_of_first_name(tokens[first].lower);
        }
        entity.is_public = office || (!title.empty() && honours(title));
        person = add(std::move(entity));
      }
      found = {person};
    }
    if (found.empty()) continue;
    for (const int e : found) {
      entities_[static_cast<std::size_t>(e)].sentence = number_;
    }
    Mention mention;
    mention.span = {tokens[i].span.begin, tokens[letters].span.end};
    if (first != i && title.empty()) mention.span.begin = span.begin;
    mention.possessive = possessive_after(sentence, mention.span.end);
    mention.entities = std::move(found);
    out.push_back(std::move(mention));
    i = last;
  }
}

// "Unison branch secretary Keith Moody", "Cabinet Office minister Tessa
// Jowell", "Unison's Christina McAnea": what stands straight before a name.
void Discourse::read_descriptions(string_view sentence,
                                  const std::vector<Token>& tokens,
                                  std::vector<Mention>& mentions) {
  for (const Mention& m : mentions) {
    if (m.kind != MentionKind::name || m.entities.size() != 1) continue;
    const auto index = static_cast<std::size_t>(m.entities.front());
    if (entities_[index].kind != ActorKind::person) continue;
    const std::size_t start = token_at(tokens, m.span.begin);
    const std::size_t last = token_at(tokens, m.span.end);
    const auto before = office_before(tokens, start, last - 1);
    const std::size_t name = before ? *before + 1 : start;
    std::size_t first = name;
    while (first > 0 && name - first < kLongestDescription &&
           (tokens[first - 1].word || tokens[first - 1].lower == "&" ||
            tokens[first - 1].lower == "'s") &&
           !ends_description(tokens[first - 1].lower)) {
      --first;
    }
    if (first == name) continue;
    const string& noun = tokens[name - 1].lower;
    const bool owned = noun == "'s" || ends_with(noun, "s'");
    const bool office = in_class("role-public", noun);
    if (!owned && !office) continue;
    const ByteSpan words{tokens[first].span.begin, tokens[name - 1].span.end};
    for (const Mention& other : mentions) {
      // "The DUP's Ann Webb": its article is part of the party's name.
      const bool inside =
          words.overlaps(other.span) && other.span.end <= words.end;
      if (!inside || other.entities.size() != 1) continue;
      const Entity& body = entity(other.entities.front());
      if (body.kind == ActorKind::person) continue;
      Entity& person = entities_[index];
      person.body = other.entities.front();
      person.is_public = true;
      if (person.actor < 0 && person.party.empty()) person.party = body.party;
    }
    if (office) describe(entities_[index], words.in(sentence));
  }
}

// "Sir Mark": the one person of that first name whom the text has named; else
// whoever bears it as a surname.
std::vector<int> Discourse::knights_called(const string& name) const {
  std::vector<int> found;
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    const Entity& e = entities_[i];
    if (e.kind == ActorKind::person && e.name.rfind(name + " ", 0) == 0) {
      found.push_back(static_cast<int>(i));
    }
  }
  return found.size() == 1 ? found : bearers_of(name);
}

// Takes `words`, which hold an office, as what the document says of a person.
void Discourse::describe(Entity& person, string_view words) {
  person.is_public = true;
  const string lower = to_lower_ascii(words);
  note_role(person, lower);
  if (other_calling(lower) && person.actor >= 0 &&
      !lexicon_.actors.actor(person.actor).surname_alone) {
    // A namesake of a member of parliament: "Chris White, a professor".
    person.party.clear();
  }
  if (person.actor < 0 && person.party.empty()) {
    person.party = side_of(string(words) + " ");
  }
}

}  // namespace pledgebook
