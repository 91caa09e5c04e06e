#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "pledgebook/lexicon/draft.h"
#include "pledgebook/lexicon/words.h"

// Registers of members, thousands of people in little space:
//
//   [members]
//   source = "…"
//   checked = "2026-11-22"
//   [members.labour]
//   women = ["Diane Abbott", ["Baroness Royall of Blaisdon", "Jan Royall"]]
//   men = ["Paul Goggins"]
//   [members.changed]
//   men = [["Shaun Woodward", "conservative", "1999-12-18", "labour"]]

namespace pledgebook {

namespace {

using Kind = TomlValue::Kind;

constexpr std::string_view kPeerage[] = {"Baroness ", "Countess ", "Earl ",
                                         "Lady ",     "Lord ",     "Marquess ",
                                         "Viscount "};

std::string_view title_of(std::string_view name) {
  for (const std::string_view title : kPeerage) {
    if (name.substr(0, title.size()) == title) return title;
  }
  return {};
}

std::string_view before_place(std::string_view name) {
  return name.substr(0, name.find(" of "));
}

// "Lord Adonis" and "Baroness Royall of Blaisdon" as a surname alone: the
// place is no part of it. Other names are left to the register.
std::string peer_surname(std::string_view name) {
  const std::string_view title = title_of(name);
  if (title.empty()) return {};
  return std::string(before_place(name.substr(title.size())));
}

// What a peer is called once named in full: without the place, and a
// baroness also "Lady". Whether it is the only one so called nobody knows.
void add_peer_forms(std::string_view name, Actor& actor) {
  const std::string_view title = title_of(name);
  const std::string_view rest = before_place(name);
  if (title.empty() || rest.size() <= title.size()) return;
  if (rest.size() < name.size()) actor.short_forms.emplace_back(rest);
  if (title == "Baroness " || title == "Countess ") {
    actor.short_forms.push_back("Lady " +
                                std::string(rest.substr(title.size())));
  }
}

bool add_member_name(const TomlValue& value, Actor& actor, Faults& faults) {
  if (!check_kind(value, Kind::text, faults)) return false;
  if (!TermSet::valid(value.text)) {
    faults.report(value, "\"" + value.text + "\" cannot be searched for");
    return false;
  }
  if (actor.name.empty()) {
    actor.name = value.text;
    actor.surname = peer_surname(value.text);
  } else {
    actor.aliases.push_back(value.text);
  }
  add_peer_forms(value.text, actor);
  return true;
}

// "Name", or ["Name", "other full form", …].
bool read_names(const TomlValue& value, Actor& actor, Faults& faults) {
  if (value.kind != Kind::list) return add_member_name(value, actor, faults);
  for (const TomlValue& name : value.items) {
    if (!add_member_name(name, actor, faults)) return false;
  }
  if (actor.name.empty()) faults.report(value, "a member without a name");
  return !actor.name.empty();
}

// After the names party, day, party, day …: the party up to the day, the next
// from it on. A day at the end ends the last without another.
bool read_changes(const TomlValue& row, LexiconDraft& draft, Actor& actor,
                  Faults& faults) {
  std::optional<Date> since;
  for (std::size_t i = 1; i < row.items.size(); i += 2) {
    if (!check_kind(row.items[i], Kind::text, faults)) return false;
    Membership membership{row.items[i].text, {since, {}}};
    draft.party_uses.push_back({membership.party, faults.place(row.items[i])});
    if (i + 1 < row.items.size()) {
      since = read_date(row.items[i + 1], faults);
      if (!since) return false;
      membership.term.until = since;
    }
    actor.parties.push_back(std::move(membership));
  }
  return true;
}

bool read_changed(const TomlValue& row, LexiconDraft& draft, Actor& actor,
                  Faults& faults) {
  if (!check_kind(row, Kind::list, faults)) return false;
  if (row.items.size() < 3) {
    faults.report(row, "expected [name, party, day, party …]");
    return false;
  }
  return read_names(row.items[0], actor, faults) &&
         read_changes(row, draft, actor, faults);
}

void read_list(const TomlValue& list, std::string_view party, Gender gender,
               LexiconDraft& draft, Faults& faults) {
  for (const TomlValue& item : list.items) {
    Actor actor;
    actor.gender = gender;
    actor.surname_alone = false;
    const bool read = party.empty() ? read_changed(item, draft, actor, faults)
                                    : read_names(item, actor, faults);
    if (!read) continue;
    if (!party.empty()) actor.parties.push_back({std::string(party), {}});
    draft.members.push_back(std::move(actor));
  }
}

void read_group(const TomlValue& group, LexiconDraft& draft, Faults& faults) {
  if (!check_kind(group, Kind::table, faults)) return;
  const std::string_view party =
      group.key == "changed" ? std::string_view() : group.key;
  if (!party.empty()) {
    draft.party_uses.push_back({group.key, faults.place(group)});
  }
  TableReader reader(group, faults);
  if (const TomlValue* women = reader.value("women", Kind::list)) {
    read_list(*women, party, Gender::female, draft, faults);
  }
  if (const TomlValue* men = reader.value("men", Kind::list)) {
    read_list(*men, party, Gender::male, draft, faults);
  }
  reader.finish();
}

std::vector<std::string_view> full_names(const Actor& actor) {
  std::vector<std::string_view> names = {actor.name};
  names.insert(names.end(), actor.aliases.begin(), actor.aliases.end());
  return names;
}

bool same_parties(const Actor& a, const Actor& b) {
  return std::equal(a.parties.begin(), a.parties.end(), b.parties.begin(),
                    b.parties.end(),
                    [](const Membership& one, const Membership& other) {
                      return one.party == other.party;
                    });
}

// What the fuller entry lacks. Where the parties differ, or it has none, it
// may be somebody else of that name, to whom nothing of the member's belongs.
void complete(Actor& person, const Actor& member) {
  if (!same_parties(person, member)) return;
  if (person.gender == Gender::unknown) person.gender = member.gender;
  for (const std::string_view name : full_names(member)) {
    bool known = false;
    for (const std::string_view other : full_names(person)) {
      known = known || term_key(other) == term_key(name);
    }
    if (!known) person.aliases.emplace_back(name);
  }
}

using ActorKeys = std::unordered_map<std::string, std::string>;

ActorKeys keys_by_name(const LexiconDraft& draft) {
  ActorKeys keys;
  for (const auto& [key, entry] : draft.actors) {
    if (entry.actor.kind != ActorKind::person || entry.namesake) continue;
    for (const std::string_view name : full_names(entry.actor)) {
      keys.try_emplace(term_key(name), key);
    }
  }
  return keys;
}

const std::string* key_of(const Actor& member, const ActorKeys& keys) {
  for (const std::string_view name : full_names(member)) {
    const auto found = keys.find(term_key(name));
    if (found != keys.end()) return &found->second;
  }
  return nullptr;
}

}  // namespace

void read_members(const TomlValue& section, LexiconDraft& draft,
                  Faults& faults) {
  if (!check_kind(section, Kind::table, faults)) return;
  for (const TomlValue& item : section.items) {
    if (item.key == "source" || item.key == "checked") {
      check_kind(item, Kind::text, faults);
    } else {
      read_group(item, draft, faults);
    }
  }
}

void merge_members(LexiconDraft& draft) {
  const ActorKeys keys = keys_by_name(draft);
  for (Actor& member : draft.members) {
    if (const std::string* key = key_of(member, keys)) {
      complete(draft.actors.at(*key).actor, member);
      continue;
    }
    // Of two members with one name the second has a key of its own.
    std::string key = term_key(member.name);
    while (draft.actors.count(key) != 0) key += '\t';
    draft.actors.emplace(std::move(key), ActorDraft{std::move(member), {}});
  }
  draft.members.clear();
}

}  // namespace pledgebook
