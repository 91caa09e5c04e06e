#include <algorithm>
#include <array>
#include <cctype>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/discourse.h"
#include "pledgebook/extract/role_words.h"

// Whom a pronoun or a noun without a name means: "she", "the minister", "the
// union", "the report".
namespace pledgebook {
namespace {

using std::string;
using std::string_view;

bool contains_word(string_view text, string_view word) {
  const string padded = " " + to_lower_ascii(text) + " ";
  return padded.find(" " + string(word) + " ") != string::npos;
}

// "alongside Webb", "for the Chancellor", "meeting Mr Frame": who is named
// there, a pronoun that follows seldom means.
bool oblique(const std::vector<Token>& tokens, std::size_t first) {
  static constexpr std::array<string_view, 17> kBefore = {
      "alongside", "beside",  "with", "for",  "to",   "of",
      "about",     "against", "from", "by",   "at",   "after",
      "before",    "behind",  "like", "than", "under"};
  static constexpr std::array<string_view, 8> kTitles = {
      "the", "mr", "mrs", "ms", "sir", "lord", "baroness", "dame"};
  while (first > 0 && among(kTitles, tokens[first - 1].lower)) --first;
  if (first < tokens.size() && tokens[first].lower == "the" && first > 0) {
    return among(kBefore, tokens[first - 1].lower);
  }
  return first > 0 &&
         (among(kBefore, tokens[first - 1].lower) ||
          (first > 1 && ends_with(tokens[first - 1].lower, "ing")));
}

}  // namespace

// "She" is the last holder if the gender fits; else the person of that gender
// mentioned last, if no other stands as near.
Holder Discourse::resolve_pronoun(string_view word, std::size_t at,
                                  const std::vector<int>& others) const {
  if (word == "it") {
    if (last_.known() && last_.kind != ActorKind::person) {
      Holder same = last_;
      same.basis = HolderBasis::pronoun;
      return same;
    }
    return {};
  }
  if (word != "he" && word != "she") return {};
  const Gender gender = word == "she" ? Gender::female : Gender::male;
  if (stranger_at_ > spoke_at_ && stranger_at_ + 1 >= number_) return {};
  // "He told Webb that it was gone": he is not Webb.
  const auto named_behind = [&](const string& name) {
    return std::any_of(named_.begin(), named_.end(), [&](const auto& named) {
      return named.first > at && entity(named.second).name == name;
    });
  };
  const auto other = [&](int e) { return among(others, e); };
  const bool not_last = std::any_of(others.begin(), others.end(), [&](int e) {
    return entity(e).name == last_.name;
  });
  if (last_.known() && last_.kind == ActorKind::person && !not_last &&
      !named_behind(last_.name) &&
      (last_.gender == gender ||
       (last_.gender == Gender::unknown && number_ <= spoke_at_ + 1)) &&
      !rival_since(gender)) {
    Holder same = last_;
    same.basis = HolderBasis::pronoun;
    return same;
  }
  // "Speaking alongside Webb, he": not Webb, for being named here only so.
  const auto met = [&](const Entity& e) {
    if (e.sentence != number_) return e.sentence;
    return named_behind(e.name) ? 0 : e.direct;
  };
  int newest = 0;
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    if (!could_be(entities_[i], gender) || other(static_cast<int>(i))) continue;
    newest = std::max(newest, met(entities_[i]));
  }
  // Somebody unnamed has spoken since: she may be meant.
  if (stranger_at_ > 0 && stranger_at_ >= newest) return {};
  if (newest == 0 || number_ - newest > 3) return {};
  std::vector<int> nearest;
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    const bool last = last_.known() && entities_[i].name == last_.name;
    if (could_be(entities_[i], gender) && !other(static_cast<int>(i)) &&
        (met(entities_[i]) == newest || last)) {
      nearest.push_back(static_cast<int>(i));
    }
  }
  return one_of(nearest, HolderBasis::pronoun);
}

void Discourse::note_named(const std::vector<Token>& tokens,
                           const std::vector<Mention>& mentions) {
  named_.clear();
  for (const Mention& m : mentions) {
    if (oblique(tokens, token_at(tokens, m.span.begin))) continue;
    for (const int e : m.entities) {
      entities_[static_cast<std::size_t>(e)].direct = number_;
    }
    const bool name = m.kind == MentionKind::name && m.person;
    if (!name || m.possessive || m.entities.size() != 1) continue;
    named_.emplace_back(m.span.begin, m.entities.front());
  }
}

// Whom of that gender the sentence names before byte `at`, each once.
std::vector<int> Discourse::named_before(std::size_t at, Gender gender) const {
  std::vector<int> found;
  for (const auto& [begin, person] : named_) {
    if (begin < at && could_be(entity(person), gender) &&
        !among(found, person)) {
      found.push_back(person);
    }
  }
  return found;
}

Holder Discourse::resolve_speaker(const Mention& mention, bool trailing,
                                  const std::vector<int>& others) const {
  if (mention.kind != MentionKind::pronoun || mention.word == "it") {
    return resolve(mention);
  }
  const Gender gender = mention.word == "she" ? Gender::female : Gender::male;
  std::vector<int> named = named_before(mention.span.begin, gender);
  named.erase(std::remove_if(named.begin(), named.end(),
                             [&](int e) { return among(others, e); }),
              named.end());
  if (!named.empty() && !trailing) return one_of(named, HolderBasis::pronoun);
  Holder before = resolve_pronoun(mention.word, mention.span.begin, others);
  if (named.empty()) return before;
  if (!before.known() || before.name == entity(named.front()).name) {
    return before;
  }
  before.candidates = {before.name, entity(named.front()).name};
  before.name.clear();
  before.party.clear();
  return before;
}

bool Discourse::could_be(const Entity& e, Gender gender) const {
  return e.kind == ActorKind::person &&
         (e.gender == gender || e.gender == Gender::unknown);
}

// Whether, since the last holder spoke, a sentence named somebody else whom
// the pronoun could mean.
bool Discourse::rival_since(Gender gender) const {
  return std::any_of(entities_.begin(), entities_.end(), [&](const Entity& e) {
    return could_be(e, gender) && e.name != last_.name &&
           e.direct > spoke_at_ && e.direct < number_;
  });
}

// The one entity; of several, candidates. Private persons are no candidates.
Holder Discourse::one_of(const std::vector<int>& entities,
                         HolderBasis basis) const {
  if (entities.size() == 1) return holder_of(entities.front(), basis);
  Holder unclear;
  unclear.basis = basis;
  for (const int e : entities) {
    if (entity(e).is_public) unclear.candidates.push_back(entity(e).name);
  }
  return unclear;
}

// The last body whose name holds the noun ("the foundation") or that is
// called so ("the union").
Holder Discourse::last_body(string_view noun) const {
  int best = -1;
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    const Entity& e = entities_[i];
    if (e.kind == ActorKind::person) continue;
    bool called = contains_word(e.name, noun);
    if (e.actor >= 0 && !called) {
      const auto& nouns = lexicon_.actors.actor(e.actor).called;
      called = among(nouns, noun);
    }
    if (!called) continue;
    if (best < 0 || e.sentence >= entity(best).sentence) {
      best = static_cast<int>(i);
    }
  }
  return best < 0 ? Holder{} : holder_of(best, HolderBasis::role);
}

// The party named last; several if one sentence names them, unless one of
// theirs has spoken since.
std::vector<int> Discourse::late_parties() const {
  int last = 0;
  for (const Entity& e : entities_) {
    if (e.kind == ActorKind::party) last = std::max(last, e.sentence);
  }
  std::vector<int> late;
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    const Entity& e = entities_[i];
    if (e.kind != ActorKind::party || e.sentence < last) continue;
    if (!e.party.empty() && e.party == last_.party && spoke_at_ >= last) {
      return {static_cast<int>(i)};
    }
    late.push_back(static_cast<int>(i));
  }
  return late;
}

Holder Discourse::resolve_generic(string_view word) const {
  const auto in = [&](const char* name) { return in_class(name, word); };
  if (in("noun-government")) {
    if (number_ <= foreign_until_) return {};
    Holder holder = government();
    if (word == "coalition") holder.party = "coalition";
    return holder;
  }
  if (const auto owner = owner_of_document_.find(word);
      owner != owner_of_document_.end()) {
    return holder_of(owner->second, HolderBasis::role);
  }
  if (in("noun-report")) {
    if (report_owner_ >= 0) return holder_of(report_owner_, HolderBasis::role);
    if (last_.known() && last_.kind != ActorKind::person) {
      Holder same = last_;  // "Its report": the body that spoke last
      same.basis = HolderBasis::role;
      return same;
    }
    return {};
  }
  if (in("noun-think-tank")) {
    Holder tank = last_body("think tank");
    if (tank.known()) return tank;
    for (std::size_t i = entities_.size(); i-- > 0;) {
      if (entities_[i].kind != ActorKind::person &&
          entities_[i].party == "respublica") {
        return holder_of(static_cast<int>(i), HolderBasis::role);
      }
    }
    return {};
  }
  if (in("noun-meeting")) {
    Holder holder;  // unnamed: called what the text calls it
    holder.name = string(word);
    holder.kind = ActorKind::body;
    holder.basis = HolderBasis::role;
    return holder;
  }
  if (in("noun-public")) {
    Holder holder;  // "Trade unions": an unnamed body, as the text calls it
    holder.name = string(word);
    holder.name[0] = static_cast<char>(std::toupper(holder.name[0]));
    holder.kind = ActorKind::body;
    return holder;
  }
  if (word == "party") {
    return one_of(late_parties(), HolderBasis::role);
  }
  if (contains_word(word, "minister")) return resolve_minister(word);
  return last_body(word);
}

// "The minister" is the only one that the document has named, or the one who
// spoke last; "the health minister" whoever was called so.
Holder Discourse::resolve_minister(string_view word) const {
  const bool plain = word == "minister" || word == "cabinet minister";
  const bool shadow = word == "shadow minister";
  std::vector<int> found;
  std::vector<int> called;
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    const Entity& e = entities_[i];
    if (e.kind != ActorKind::person) continue;
    const bool so = holds_office(e.roles, word);
    const bool fits = plain || shadow ? is_minister(e, shadow) : so;
    if (!fits && !so) continue;
    if (last_.known() && last_.name == e.name) {
      return holder_of(static_cast<int>(i), HolderBasis::role);
    }
    found.push_back(static_cast<int>(i));
    if (so) called.push_back(static_cast<int>(i));
  }
  if (called.size() == 1) found = called;
  return one_of(found, HolderBasis::role);
}

// By what the document calls them, or by an office on its day.
bool Discourse::is_minister(const Entity& person, bool shadow) const {
  if (!shadow && holds_office(person.roles, "minister")) return true;
  if (person.actor < 0 || !date_) return false;
  const auto& offices = lexicon_.actors.actor(person.actor).offices;
  return std::any_of(offices.begin(), offices.end(), [&](const Office& o) {
    const string title = to_lower_ascii(o.title);
    const bool opposes = contains_word(title, "shadow");
    const bool minister = holds_office(title, "minister") || opposes ||
                          title.find("secretary") != string::npos;
    return o.term.covers(*date_) && minister && opposes == shadow;
  });
}

}  // namespace pledgebook
