#include <algorithm>
#include <array>
#include <cctype>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/discourse.h"
#include "pledgebook/extract/reporters.h"

// How a sentence is searched for people and bodies: the register first, then
// parties, then names by their shape, then offices, pronouns and the nouns
// that stand for a body already named. What an earlier search has taken, a
// later one leaves alone.
namespace pledgebook {
namespace {

using std::string;
using std::string_view;

constexpr std::array<string_view, 5> kNational = {"an", "ese", "ish", "ench",
                                                  "i"};
constexpr int kForeignFor = 8;  // sentences

// "the Government", not "the UK Government"
bool is_government(string_view words) {
  const string lower = to_lower_ascii(words);
  return lower == "the government" || lower == "government";
}

// "Sri Lankan", "French", "Israeli": by its ending, for lack of a list.
bool foreign(const Token& word) {
  static constexpr std::array<string_view, 5> kHome = {
      "scottish", "british", "english", "welsh", "northern"};
  if (!word.capital || among(kHome, word.lower)) return false;
  return std::any_of(
      kNational.begin(), kNational.end(),
      [&](string_view ending) { return ends_with(word.lower, ending); });
}

// "But ministers", not "Socialist ministers" or "Senior ministers".
bool opens_before(const Token& word) {
  static constexpr std::array<string_view, 17> kOpeners = {
      "the",     "but",       "and",  "yet",     "so",         "now",
      "then",    "if",        "when", "while",   "as",         "government",
      "cabinet", "coalition", "uk",   "british", "westminster"};
  return !word.word || among(kOpeners, word.lower);
}

constexpr std::array<string_view, 5> kPapers = {
    " report", " review", " commission", " inquiry", " amendment"};

// "the Myners review": the paper, whoever of that surname the register knows.
bool names_a_paper(string_view sentence, ByteSpan name) {
  const string before = to_lower_ascii(sentence.substr(0, name.begin));
  if (before != "the " && !ends_with(before, " the ")) return false;
  const string_view after = sentence.substr(name.end);
  return std::any_of(kPapers.begin(), kPapers.end(), [&](string_view paper) {
    return after.substr(0, paper.size()) == paper;
  });
}

// "Pell & Crozier": no Crozier that the register knows.
bool names_a_firm(string_view sentence, ByteSpan name) {
  return ends_with(sentence.substr(0, name.begin), "& ") ||
         sentence.substr(name.end, 3) == " & ";
}

}  // namespace

// Abroad, only who is named in full is the one of the register: not "the
// Treasury", "the government" or a surname that others bear there.
bool Discourse::known_abroad(const ActorHit& hit, string_view words) const {
  return hit.full_name && hit.actors.size() == 1 &&
         lexicon_.actors.actor(hit.actors.front()).name == words;
}

// "The Sri Lankan Government": for a while "the Government" may be that one.
void Discourse::note_foreign(const std::vector<Token>& tokens) {
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (tokens[i].lower == "government" && foreign(tokens[i - 1])) {
      foreign_until_ = std::max(foreign_until_, number_ + kForeignFor);
    }
  }
}

void Discourse::read_register(string_view sentence, std::vector<Mention>& out) {
  for (const ActorHit& hit : lexicon_.actors.find(sentence)) {
    const bool other =
        names_a_paper(sentence, hit.span) || names_a_firm(sentence, hit.span);
    if (!hit.full_name && other) continue;
    if (abroad_ && !known_abroad(hit, hit.span.in(sentence))) continue;
    if (number_ <= foreign_until_ && is_government(hit.span.in(sentence))) {
      continue;
    }
    Mention mention;
    mention.span = hit.span;
    mention.possessive = possessive_after(sentence, hit.span.end);
    // "The coalition" is that government whatever the document's day.
    if (to_lower_ascii(hit.span.in(sentence)).find("coalition") !=
        string::npos) {
      mention.kind = MentionKind::generic;
      mention.word = "coalition";
      out.push_back(std::move(mention));
      continue;
    }
    if (hit.full_name) {
      for (const int actor : hit.actors) {
        mention.entities.push_back(meet_actor(actor));
      }
    } else {
      // A bare surname: someone already named, else whoever it can mean.
      const string_view words = hit.span.in(sentence);
      const std::size_t blank = words.rfind(' ');
      mention.entities =
          bearers_of(blank == words.npos ? words : words.substr(blank + 1));
      if (mention.entities.empty() && !hit.common_word) {
        for (const int actor : hit.actors) {
          mention.entities.push_back(meet_actor(actor));
        }
      }
    }
    for (const int e : mention.entities) {
      entities_[static_cast<std::size_t>(e)].sentence = number_;
    }
    if (!mention.entities.empty()) out.push_back(std::move(mention));
  }
}

void Discourse::read_parties(string_view sentence, std::vector<Mention>& out) {
  for (const TermHit& hit : party_names_.find(sentence)) {
    if (mentioned(out, hit.span)) continue;
    const int party = abroad_ ? meet_party_abroad(hit.span.in(sentence))
                              : meet_party(party_names_.term(hit.term).label);
    if (party < 0) continue;
    Mention mention;
    mention.span = hit.span;
    mention.possessive = possessive_after(sentence, hit.span.end);
    mention.entities = {party};
    entities_[static_cast<std::size_t>(party)].sentence = number_;
    out.push_back(std::move(mention));
  }
}

// "Labour party": the name as newspapers write it.
void Discourse::lengthen_parties(string_view sentence,
                                 std::vector<Mention>& mentions) const {
  constexpr string_view kParty = " party";
  for (Mention& m : mentions) {
    const bool party = m.entities.size() == 1 &&
                       entity(m.entities.front()).kind == ActorKind::party;
    const std::size_t end = m.span.end + kParty.size();
    if (!party || sentence.substr(m.span.end, kParty.size()) != kParty ||
        (end < sentence.size() &&
         std::isalpha(static_cast<unsigned char>(sentence[end])) != 0)) {
      continue;
    }
    m.span.end = end;
    m.possessive = possessive_after(sentence, end);
  }
}

// Whom the register calls just so; -1 if nobody or several.
int Discourse::actor_called(const string& name) const {
  const auto hits = lexicon_.actors.find(name);
  const bool whole = hits.size() == 1 && hits[0].actors.size() == 1 &&
                     hits[0].span.size() == name.size();
  return whole && !abroad_ ? hits[0].actors[0] : -1;
}

// "A Conservative spokesman", "the Lib Dem party spokeswoman": the party,
// though its adjective is no name.
void Discourse::read_spokesmen(string_view sentence,
                               const std::vector<Token>& tokens,
                               std::vector<Mention>& out) {
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (!names_spokesman(tokens[i].lower)) continue;
    std::size_t last = i - 1;
    if (last > 0 && tokens[last].lower == "party") --last;
    for (std::size_t words = std::min<std::size_t>(last + 1, 2); words > 0;
         --words) {
      const std::size_t first = last + 1 - words;
      const auto [side, count] = side_at(tokens, first);
      Mention mention;
      mention.span = {tokens[first].span.begin, tokens[i - 1].span.end};
      if (mentioned(out, mention.span)) continue;
      if (count == words) {
        mention.entities = {meet_party(side.party)};
      } else if (tokens[first].capital) {
        // "A Treasury spokesman": the body known with its article.
        const int body =
            actor_called("the " + string(mention.span.in(sentence)));
        if (body >= 0) mention.entities = {meet_actor(body)};
      }
      if (mention.entities.empty()) continue;
      out.push_back(std::move(mention));
      break;
    }
  }
}

// "the shadow chancellor": whoever this document called so, else whoever held
// the office that day. Beside a name it only describes that person.
void Discourse::read_roles(string_view sentence,
                           const std::vector<Token>& tokens,
                           std::vector<Mention>& out) {
  const TermSet& roles = lexicon_.actors.roles();
  std::vector<Mention> found;
  for (const TermHit& hit : roles.find(sentence)) {
    // "the Labour leader" speaks, not Labour; "the Cabinet Office minister",
    // not her department.
    const auto in_role = [&](const Mention& m) {
      return hit.span.contains(m.span) && m.entities.size() == 1 &&
             entity(m.entities.front()).kind != ActorKind::person;
    };
    const bool others =
        std::any_of(out.begin(), out.end(), [&](const Mention& m) {
          return m.span.overlaps(hit.span) && !in_role(m);
        });
    if (others) continue;
    const string role = to_lower_ascii(hit.span.in(sentence));
    const std::size_t after = token_at(tokens, hit.span.end);
    // "Cabinet Office Minister Tessa Jowell", "the chancellor, X,"
    int described = -1;
    for (const Mention& m : out) {
      const bool before =
          m.span.begin >= hit.span.end && m.span.begin - hit.span.end <= 2;
      const string_view between =
          m.span.end <= hit.span.begin
              ? sentence.substr(m.span.end, hit.span.begin - m.span.end)
              : string_view("x");
      const bool behind = between == ", the " || between == ", " ||
                          between == " as " || between == ", as " ||
                          between == " – the " || between == " – " ||
                          between == ", then " || between == " (";
      const bool person = !m.entities.empty() &&
                          entity(m.entities.front()).kind == ActorKind::person;
      if ((before || behind) && person && m.entities.size() == 1) {
        described = m.entities.front();
      }
    }
    if (described >= 0) {
      Entity& e = entities_[static_cast<std::size_t>(described)];
      note_role(e, role);
      e.is_public = true;
      continue;
    }
    const std::size_t before = token_at(tokens, hit.span.begin);
    const bool article = before > 0 && (tokens[before - 1].lower == "the" ||
                                        tokens[before - 1].lower == "The");
    const bool plural =
        after < tokens.size() && tokens[after].span.begin == hit.span.end;
    // "the ex-chancellor" is one word: no token begins inside it.
    const bool own_word =
        before < tokens.size() && tokens[before].span.begin == hit.span.begin;
    if (!own_word || (!article && !tokens[before].capital)) continue;
    if (plural && !tokens[after].quote && tokens[after].word) continue;
    Mention mention;
    mention.span = {article ? tokens[before - 1].span.begin : hit.span.begin,
                    hit.span.end};
    mention.kind = MentionKind::role;
    mention.possessive = possessive_after(sentence, hit.span.end);
    mention.entities = role_holders(role);
    if (mention.entities.empty() && !abroad_) {
      mention.entities = in_office(role);
    }
    if (mention.entities.empty()) continue;
    std::erase_if(out, in_role);
    found.push_back(std::move(mention));
  }
  out.insert(out.end(), found.begin(), found.end());
}

// Pronouns, and nouns that stand for a body: "the commission", "ministers".
void Discourse::read_words(string_view sentence,
                           const std::vector<Token>& tokens,
                           std::vector<Mention>& out) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (!token.word || mentioned(out, token.span)) continue;
    Mention mention;
    mention.span = token.span;
    mention.word = token.lower;
    mention.possessive = possessive_after(sentence, token.span.end);
    if (token.lower == "he" || token.lower == "she" || token.lower == "it") {
      mention.kind = MentionKind::pronoun;
      out.push_back(mention);
      continue;
    }
    // "The spokesman added": of the body that spoke through one before.
    if (names_spokesman(token.lower) && i > 0 && tokens[i - 1].lower == "the") {
      mention.kind = MentionKind::pronoun;
      mention.word = "it";
      mention.span.begin = tokens[i - 1].span.begin;
      out.push_back(mention);
      continue;
    }
    mention.kind = MentionKind::generic;
    const auto determiner = [&](std::size_t at) {
      return tokens[at].lower == "the" || tokens[at].lower == "a" ||
             tokens[at].lower == "this" || tokens[at].lower == "its";
    };
    const bool article = i > 0 && determiner(i - 1);
    // "…, ministers told the Commons": not "senior ministers".
    const bool ministers =
        token.lower == "ministers" && i > 0 &&
        (!tokens[i - 1].word || tokens[i - 1].lower == "and" ||
         tokens[i - 1].lower == "but");
    const bool bare =
        i <= 1 &&
        (in_class("noun-public", token.lower) ||
         token.lower == "participants" ||
         ((token.lower == "ministers" || token.lower == "government") &&
          (i == 0 || opens_before(tokens[0]))));
    if (article) mention.span.begin = tokens[i - 1].span.begin;
    const bool last_word = i + 1 >= tokens.size() || !tokens[i + 1].word ||
                           tokens[i + 1].span.begin > token.span.end;
    if (!last_word) continue;
    const bool described = i >= 2 && determiner(i - 2);
    const bool meeting = article && in_class("noun-meeting", token.lower);
    if (described &&
        in_class("noun-meeting", tokens[i - 1].lower + " " + token.lower)) {
      mention.word = tokens[i - 1].lower + " " + token.lower;
      mention.span.begin = tokens[i - 2].span.begin;
      out.push_back(mention);
    } else if ((article &&
                (meeting || in_class("noun-government", token.lower) ||
                 (in_class("noun-report", token.lower) &&
                  tokens[i - 1].lower != "a") ||
                 in_class("noun-body", token.lower) || token.lower == "party" ||
                 token.lower == "minister")) ||
               (article && owner_of_document_.count(token.lower) != 0) ||
               bare || ministers) {
      out.push_back(mention);
    } else if (described && token.lower == "minister" && tokens[i - 1].word) {
      // "the Cabinet minister", "the junior minister"
      mention.word = tokens[i - 1].lower + " minister";
      mention.span.begin = tokens[i - 2].span.begin;
      out.push_back(mention);
    } else if (i >= 2 && token.lower == "tank" &&
               tokens[i - 1].lower == "think") {
      mention.word = "think tank";
      mention.span.begin = tokens[i - 2].span.begin;
      out.push_back(mention);
    } else if (bare && token.capital == false && i == 1 &&
               tokens[i - 1].capital &&
               in_class("noun-public", tokens[0].lower + " " + token.lower)) {
      mention.word = tokens[0].lower + " " + token.lower;
      mention.span.begin = tokens[0].span.begin;
      out.push_back(mention);
    }
  }
}

std::vector<Mention> Discourse::read(string_view sentence,
                                     const std::vector<Token>& tokens,
                                     int number) {
  number_ = number;
  note_foreign(tokens);
  std::vector<Mention> out;
  read_register(sentence, out);
  read_parties(sentence, out);
  lengthen_parties(sentence, out);
  read_spokesmen(sentence, tokens, out);
  read_bodies(sentence, tokens, out);
  read_people(sentence, tokens, out);
  std::sort(out.begin(), out.end(), [](const Mention& a, const Mention& b) {
    return a.span.begin < b.span.begin;
  });
  read_descriptions(sentence, tokens, out);
  read_roles(sentence, tokens, out);
  read_callings(tokens, out);
  read_affiliations(sentence, out);
  read_documents(tokens, out);
  read_words(sentence, tokens, out);
  std::sort(out.begin(), out.end(), [](const Mention& a, const Mention& b) {
    return a.span.begin < b.span.begin;
  });
  for (Mention& mention : out) mention.person = means_person(mention);
  note_report(sentence, out);
  note_callings(sentence, tokens, out);
  note_named(tokens, out);
  return out;
}

}  // namespace pledgebook
