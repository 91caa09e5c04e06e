#include "pledgebook/extract/discourse.h"

#include <algorithm>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

using std::string;
using std::string_view;

bool ends_with_word(string_view name, string_view word) {
  return name.size() > word.size() &&
         name.substr(name.size() - word.size()) == word &&
         name[name.size() - word.size() - 1] == ' ';
}

bool contains_word(string_view text, string_view word) {
  const string padded = " " + to_lower_ascii(text) + " ";
  return padded.find(" " + string(word) + " ") != string::npos;
}

}  // namespace

TermSet party_names(const Lexicon& lexicon) {
  TermSet names;
  for (const Party& party : lexicon.parties) {
    if (TermSet::valid(party.name)) {
      names.add({party.name, party.code, 1, true});
    }
    for (const string& alias : party.aliases) {
      if (TermSet::valid(alias)) names.add({alias, party.code, 1, true});
    }
  }
  names.compile();
  return names;
}

Discourse::Discourse(const Lexicon& lexicon, const TermSet& party_names,
                     const std::optional<Date>& date)
    : lexicon_(lexicon), party_names_(party_names), date_(date) {}

int Discourse::add(Entity entity) {
  entity.sentence = number_;
  entities_.push_back(std::move(entity));
  return static_cast<int>(entities_.size()) - 1;
}

int Discourse::find_name(string_view name) const {
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    if (entities_[i].name == name) return static_cast<int>(i);
  }
  return -1;
}

int Discourse::find_surname(string_view surname) const {
  int found = -1;
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    if (entities_[i].kind != ActorKind::person) continue;
    if (!ends_with_word(entities_[i].name, surname)) continue;
    if (found >= 0) return -1;  // two of that surname: not clear
    found = static_cast<int>(i);
  }
  return found;
}

int Discourse::meet_actor(int index) {
  const Actor& actor = lexicon_.actors.actor(index);
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    // By index, not by name: two members may be called the same.
    if (entities_[i].actor == index) return static_cast<int>(i);
  }
  Entity entity;
  entity.name = actor.name;
  entity.kind = actor.kind;
  entity.gender = actor.gender;
  entity.party = actor.kind == ActorKind::government
                     ? government_party_of(actor)
                     : lexicon_.actors.party(index, date_);
  entity.actor = index;
  return add(std::move(entity));
}

std::string Discourse::government_party_of(const Actor& actor) const {
  return actor.name == "UK Government"
             ? lexicon_.government_party(date_)
             : lexicon_.actors.party(lexicon_.actors.index(actor.name), date_);
}

int Discourse::meet_party(string_view code) {
  const Party* party = lexicon_.party(code);
  if (party == nullptr) return -1;
  const int known = find_name(party->name);
  if (known >= 0) return known;
  Entity entity;
  entity.name = party->name;
  entity.kind = ActorKind::party;
  entity.party = string(code);
  return add(std::move(entity));
}

int Discourse::meet(const string& name) {
  const int actor = lexicon_.actors.index(name);
  if (actor >= 0) return meet_actor(actor);
  for (const Party& party : lexicon_.parties) {
    if (party.name == name) return meet_party(party.code);
  }
  const int known = find_name(name);
  if (known >= 0) return known;
  Entity entity;
  entity.name = name;
  entity.gender =
      lexicon_.actors.gender_of_first_name(name.substr(0, name.find(' ')));
  return add(std::move(entity));
}

Holder Discourse::government() const {
  Holder holder;
  holder.name = "UK Government";
  holder.kind = ActorKind::government;
  holder.party = lexicon_.government_party(date_);
  holder.basis = HolderBasis::named;
  return holder;
}

Holder Discourse::holder_of(int index, HolderBasis basis) const {
  const Entity& e = entity(index);
  Holder holder;
  if (!e.is_public) return holder;
  holder.name = e.name;
  holder.party = e.party;
  holder.kind = e.kind;
  holder.gender = e.gender;
  holder.basis = basis;
  return holder;
}

void Discourse::spoke(const Holder& holder) {
  last_ = holder;
  same_paragraph_ = true;
}

void Discourse::new_paragraph() { same_paragraph_ = false; }

Holder Discourse::resolve(const Mention& mention) const {
  if (mention.kind == MentionKind::pronoun) {
    return resolve_pronoun(mention.word);
  }
  if (mention.kind == MentionKind::generic) {
    return resolve_generic(mention.word);
  }
  const HolderBasis basis = mention.kind == MentionKind::role
                                ? HolderBasis::role
                                : HolderBasis::named;
  if (mention.entities.size() == 1) {
    return holder_of(mention.entities.front(), basis);
  }
  Holder unclear;
  unclear.basis = basis;
  for (const int e : mention.entities) {
    unclear.candidates.push_back(entity(e).name);
  }
  return unclear;
}

// "She" is the last holder if the gender fits; else the person of that gender
// mentioned last, if no other stands as near.
Holder Discourse::resolve_pronoun(string_view word) const {
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
  if (last_.known() && last_.gender == gender) {
    Holder same = last_;
    same.basis = HolderBasis::pronoun;
    return same;
  }
  int best = -1;
  bool tie = false;
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    const Entity& e = entities_[i];
    if (e.kind != ActorKind::person || e.gender != gender) continue;
    if (best < 0 || e.sentence > entity(best).sentence) {
      best = static_cast<int>(i);
      tie = false;
    } else if (e.sentence == entity(best).sentence) {
      tie = true;
    }
  }
  if (best < 0 || number_ - entity(best).sentence > 3) return {};
  if (!tie) return holder_of(best, HolderBasis::pronoun);
  Holder unclear;
  unclear.basis = HolderBasis::pronoun;
  for (const Entity& e : entities_) {
    if (e.kind == ActorKind::person && e.gender == gender &&
        e.sentence == entity(best).sentence) {
      unclear.candidates.push_back(e.name);
    }
  }
  return unclear;
}

// The last body whose name holds the noun ("the foundation").
Holder Discourse::last_body(string_view noun) const {
  int best = -1;
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    const Entity& e = entities_[i];
    if (e.kind == ActorKind::person || !contains_word(e.name, noun)) continue;
    if (best < 0 || e.sentence >= entity(best).sentence) {
      best = static_cast<int>(i);
    }
  }
  return best < 0 ? Holder{} : holder_of(best, HolderBasis::role);
}

Holder Discourse::resolve_generic(string_view word) const {
  const auto in = [&](const char* name) {
    const auto found = lexicon_.classes.find(name);
    return found != lexicon_.classes.end() &&
           std::find(found->second.begin(), found->second.end(), word) !=
               found->second.end();
  };
  if (in("noun-government")) {
    Holder holder = government();
    if (word == "coalition") holder.party = "coalition";
    return holder;
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
    for (std::size_t i = entities_.size(); i-- > 0;) {
      const Entity& e = entities_[i];
      if ((e.kind == ActorKind::body && e.party.empty()) ||
          (e.kind != ActorKind::person && e.party == "respublica")) {
        return holder_of(static_cast<int>(i), HolderBasis::role);
      }
    }
    return {};
  }
  if (in("noun-public")) {
    Holder holder;  // "Trade unions": an unnamed body, as the text calls it
    holder.name = string(word);
    holder.name[0] = static_cast<char>(std::toupper(holder.name[0]));
    holder.kind = ActorKind::body;
    return holder;
  }
  if (word == "party") {
    int best = -1;
    for (std::size_t i = 0; i < entities_.size(); ++i) {
      if (entities_[i].kind == ActorKind::party &&
          (best < 0 || entities_[i].sentence >= entity(best).sentence)) {
        best = static_cast<int>(i);
      }
    }
    return best < 0 ? Holder{} : holder_of(best, HolderBasis::role);
  }
  if (word == "minister") {
    int best = -1;
    for (std::size_t i = 0; i < entities_.size(); ++i) {
      if (contains_word(entities_[i].roles, "minister") &&
          (best < 0 || entities_[i].sentence >= entity(best).sentence)) {
        best = static_cast<int>(i);
      }
    }
    return best < 0 ? Holder{} : holder_of(best, HolderBasis::role);
  }
  return last_body(word);
}

}  // namespace pledgebook
