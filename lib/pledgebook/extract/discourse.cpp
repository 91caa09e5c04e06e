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

}  // namespace

bool mentioned(const std::vector<Mention>& mentions, ByteSpan span) {
  return std::any_of(mentions.begin(), mentions.end(),
                     [&](const Mention& m) { return m.span.overlaps(span); });
}

bool owns(const std::vector<Token>& tokens, const Mention& mention,
          std::size_t noun) {
  constexpr std::size_t kAdjectives = 2;
  const std::size_t behind = behind_possessive(tokens, mention);
  return mention.possessive && behind <= noun && noun - behind <= kAdjectives;
}

std::size_t behind_possessive(const std::vector<Token>& tokens,
                              const Mention& mention) {
  const std::size_t behind = token_at(tokens, mention.span.end);
  const string_view mark = lower_at(tokens, behind);
  const bool owner = mark == "'s" || (mention.possessive && mark == "'");
  return owner ? behind + 1 : behind;
}

// "Labour Party" and, as newspapers write it, "Labour party".
static void add_party_name(const string& name, const string& code,
                           TermSet& names) {
  if (!TermSet::valid(name)) return;
  names.add({name, code, 1, true});
  constexpr string_view kParty = " Party";
  if (!ends_with(name, kParty)) return;
  const string stem = name.substr(0, name.size() - kParty.size());
  names.add({stem + " party", code, 1, true});
}

TermSet party_names(const Lexicon& lexicon) {
  TermSet names;
  for (const Party& party : lexicon.parties) {
    add_party_name(party.name, party.code, names);
    for (const string& alias : party.aliases) {
      add_party_name(alias, party.code, names);
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

// Whoever of that surname the document has named; the one who spoke last
// comes before the others.
std::vector<int> Discourse::bearers_of(string_view surname) const {
  std::vector<int> found;
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    if (entities_[i].kind != ActorKind::person) continue;
    if (!ends_with_word(entities_[i].name, surname)) continue;
    if (last_.known() && entities_[i].name == last_.name) {
      return {static_cast<int>(i)};
    }
    found.push_back(static_cast<int>(i));
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

// "Labour" in Dublin is a party, by what the text calls it, but not ours.
int Discourse::meet_party_abroad(string_view name) {
  if (name.substr(0, 4) == "the " || name.substr(0, 4) == "The ") {
    name.remove_prefix(4);
  }
  const int known = find_name(name);
  if (known >= 0) return known;
  Entity entity;
  entity.name = string(name);
  entity.kind = ActorKind::party;
  entity.party = "other";
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

Holder Discourse::publisher_of(const Holder& author) const {
  const bool same_side = report_owner_ >= 0 && !author.party.empty() &&
                         author.kind == ActorKind::person &&
                         entity(report_owner_).party == author.party;
  return same_side ? holder_of(report_owner_, HolderBasis::role) : author;
}

void Discourse::take_for_namesake(int index) {
  entities_[static_cast<std::size_t>(index)].party.clear();
}

int Discourse::meet_body(const string& name) {
  const int known = find_name(name);
  if (known >= 0) return known;
  Entity body;
  body.name = name;
  body.kind = ActorKind::body;
  return add(std::move(body));
}

Holder Discourse::government() const {
  Holder holder;
  if (abroad_) return holder;
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
  spoke_at_ = number_;
  if (!holder.known()) stranger_at_ = number_;
  paragraphs_ = 0;
}

void Discourse::new_paragraph() { ++paragraphs_; }

Holder Discourse::resolve(const Mention& mention) const {
  if (mention.kind == MentionKind::pronoun) {
    return resolve_pronoun(mention.word, mention.span.begin, {});
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

}  // namespace pledgebook
