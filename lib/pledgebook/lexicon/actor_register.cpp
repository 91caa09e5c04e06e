#include "pledgebook/lexicon/actor_register.h"

#include <algorithm>

#include "pledgebook/base/strings.h"
#include "pledgebook/lexicon/name_context.h"
#include "pledgebook/lexicon/words.h"

namespace pledgebook {

namespace {

bool has_capital(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string last_word(std::string_view name) {
  const std::size_t blank = name.rfind(' ');
  return std::string(blank == std::string_view::npos ? name
                                                     : name.substr(blank + 1));
}

std::string_view first_word(std::string_view name) {
  return name.substr(0, name.find(' '));
}

// "the shadow chancellor" and "Shadow Chancellor" are one role.
std::string role_key(std::string_view role) {
  std::string key = term_key(role);
  for (const std::string_view article : {"the ", "a ", "an "}) {
    if (key.compare(0, article.size(), article) == 0) {
      return key.substr(article.size());
    }
  }
  return key;
}

void add_once(std::vector<int>& list, int value) {
  if (!among(list, value)) {
    list.push_back(value);
  }
}

// The one that is in force: empty where none surely is.
template <typename Terms, typename Party>
std::string party_on(const Terms& terms, const std::optional<Date>& date,
                     Party party_of) {
  std::string party;
  for (const auto& entry : terms) {
    if (date && !entry.term.covers(*date)) continue;
    if (!party.empty() && party != party_of(entry)) return {};
    party = party_of(entry);
  }
  return party;
}

}  // namespace

void ActorRegister::add(Actor actor) {
  if (actor.kind == ActorKind::person && actor.surname.empty()) {
    actor.surname = last_word(actor.name);
  }
  actors_.push_back(std::move(actor));
}

void ActorRegister::add_first_name(std::string_view name, Gender gender) {
  const auto [entry, added] = first_names_.try_emplace(term_key(name), gender);
  if (!added && entry->second != gender) entry->second = Gender::unknown;
}

void ActorRegister::set_governments(std::vector<Government> governments) {
  governments_ = std::move(governments);
}

void ActorRegister::add_role(std::string_view role) {
  holders_.try_emplace(role_key(role));
  // "PM", not "3 pm".
  if (role.find_first_of("abcdefghijklmnopqrstuvwxyz") == role.npos) {
    exact_roles_.try_emplace(role_key(role), role);
  }
}

void ActorRegister::add_name(const std::string& text, int index, bool full) {
  if (!TermSet::valid(text)) return;
  const auto [entry, added] =
      name_of_.try_emplace(text, static_cast<int>(found_names_.size()));
  if (added) {
    found_names_.push_back({text, {}, full, false});
    names_.add({text, {}, 1, has_capital(text), false});
  }
  Name& name = found_names_[static_cast<std::size_t>(entry->second)];
  add_once(name.actors, index);
  name.full = name.full && full;
}

void ActorRegister::add_names(int index) {
  const Actor& added = actor(index);
  add_name(added.name, index, true);
  index_of_.try_emplace(term_key(added.name), index);
  for (const std::string& alias : added.aliases) {
    add_name(alias, index, true);
    index_of_.try_emplace(term_key(alias), index);
  }
  for (const std::string& form : added.short_forms) {
    add_name(form, index, false);
  }
  if (added.kind != ActorKind::person || !added.surname_alone) return;
  add_name(added.surname, index, false);
  const auto found = name_of_.find(added.surname);
  if (added.common_word && found != name_of_.end()) {
    found_names_[static_cast<std::size_t>(found->second)].common_word = true;
  }
}

void ActorRegister::add_roles(int index) {
  const std::vector<Office>& offices = actor(index).offices;
  for (std::size_t i = 0; i < offices.size(); ++i) {
    const std::pair<int, int> held{index, static_cast<int>(i)};
    holders_[role_key(offices[i].title)].push_back(held);
    for (const std::string& alias : offices[i].aliases) {
      auto& list = holders_[role_key(alias)];
      if (list.empty() || list.back() != held) list.push_back(held);
      add_role(alias);
    }
  }
}

void ActorRegister::compile() {
  for (std::size_t i = 0; i < actors_.size(); ++i) {
    add_names(static_cast<int>(i));
    add_roles(static_cast<int>(i));
  }
  std::vector<std::string> roles;
  for (const auto& [role, list] : holders_) {
    if (!role.empty()) roles.push_back(role);
  }
  std::sort(roles.begin(), roles.end());
  for (const std::string& role : roles) {
    const auto exact = exact_roles_.find(role);
    const bool match_case = exact != exact_roles_.end();
    roles_.add({match_case ? exact->second : role, role, 1, match_case});
  }
  names_.compile();
  roles_.compile();
}

// A bare surname is someone else's if a first name that no candidate bears
// stands before it, or any other word with a capital inside a sentence.
bool ActorRegister::part_of_other_name(std::string_view text,
                                       const ActorHit& hit) const {
  if (double_barrelled(text, hit.span)) return true;
  const std::string_view after = word_after(text, hit.span.end);
  const std::string_view name = hit.span.in(text);
  if (after == "of" && name.find(' ') != name.npos) {
    // "Lord Smith" is not who is meant by "Lord Smith of Kelvin".
    const std::size_t end = hit.span.end + 1 + after.size();
    if (capitalised(word_after(text, end))) return true;
  }
  if (first_names_.count(term_key(name)) != 0 && capitalised(after) &&
      !stands_after_surnames(after)) {
    return true;
  }
  const std::string_view before = word_before(text, hit.span.begin);
  if (!capitalised(before) || stands_before_surnames(before)) return false;
  for (const int index : hit.actors) {
    if (first_word(actor(index).name) == before) return false;
  }
  if (first_names_.count(term_key(before)) != 0) return true;
  const auto begin = static_cast<std::size_t>(before.data() - text.data());
  return !at_sentence_start(text, begin);
}

std::vector<ActorHit> ActorRegister::find(std::string_view text) const {
  std::vector<ActorHit> hits;
  std::vector<bool> named(actors_.size());
  for (const TermHit& found : names_.find(text)) {
    const Name& name = found_names_[static_cast<std::size_t>(found.term)];
    ActorHit hit{found.span, name.actors, name.full};
    const Titles titles = titles_before(text, hit.span.begin);
    const bool titled = titles.begin != hit.span.begin;
    const bool surname = !hit.full_name && !name.actors.empty() &&
                         actor(name.actors[0]).kind == ActorKind::person;
    if (surname && !titled &&
        (month_or_verb(text, hit.span) || part_of_other_name(text, hit))) {
      continue;
    }
    hit.span.begin = titles.begin;
    hit.title = titles.gender;
    if (!keep_gender(hit) && surname) continue;
    const bool vouched =
        std::any_of(hit.actors.begin(), hit.actors.end(),
                    [&](int i) { return named[static_cast<std::size_t>(i)]; });
    hit.common_word = surname && name.common_word && !titled && !vouched;
    if (hit.full_name) {
      for (const int i : hit.actors) named[static_cast<std::size_t>(i)] = true;
    }
    hits.push_back(std::move(hit));
  }
  return hits;
}

// "Mrs Balls" is not Ed Balls: drops candidates whom the title rules out;
// false if it rules out all.
bool ActorRegister::keep_gender(ActorHit& hit) const {
  if (hit.title == Gender::unknown) return true;
  std::vector<int> kept;
  for (const int index : hit.actors) {
    const Gender gender = actor(index).gender;
    if (gender == hit.title || gender == Gender::unknown) {
      kept.push_back(index);
    }
  }
  if (kept.empty()) return false;
  hit.actors = std::move(kept);
  return true;
}

std::vector<int> ActorRegister::holders(std::string_view role,
                                        const std::optional<Date>& date) const {
  std::vector<int> actors;
  const auto found = holders_.find(role_key(role));
  if (found == holders_.end()) return actors;
  for (const auto& [index, office] : found->second) {
    const Office& held = actor(index).offices[static_cast<std::size_t>(office)];
    if (!date || held.term.covers(*date)) add_once(actors, index);
  }
  return actors;
}

std::string ActorRegister::party(int index,
                                 const std::optional<Date>& date) const {
  const Actor& asked = actor(index);
  if (asked.of_government.empty()) {
    return party_on(asked.parties, date,
                    [](const Membership& entry) { return entry.party; });
  }
  std::vector<Government> terms;
  std::copy_if(governments_.begin(), governments_.end(),
               std::back_inserter(terms), [&](const Government& entry) {
                 return entry.name == asked.of_government;
               });
  return party_on(terms, date,
                  [](const Government& entry) { return entry.party; });
}

int ActorRegister::index(std::string_view name) const {
  const std::string key = term_key(name);
  if (key.empty()) return -1;  // no term: "Ann Webb, MP"
  const auto found = index_of_.find(key);
  return found == index_of_.end() ? -1 : found->second;
}

Gender ActorRegister::gender_of_first_name(std::string_view name) const {
  const auto found = first_names_.find(term_key(name));
  return found == first_names_.end() ? Gender::unknown : found->second;
}

}  // namespace pledgebook
