#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/lexicon/draft.h"
#include "pledgebook/lexicon/words.h"

namespace pledgebook {

namespace {

using Kind = TomlValue::Kind;

Gender read_gender(TableReader& reader, const TomlValue& entry,
                   Faults& faults) {
  const std::string text = reader.text("gender");
  if (text == "female") return Gender::female;
  if (text == "male") return Gender::male;
  if (!text.empty()) {
    faults.report(*entry.member("gender"),
                  "gender is \"female\" or \"male\", not \"" + text + "\"");
  }
  return Gender::unknown;
}

DateRange read_term(TableReader& reader) {
  DateRange term;
  term.since = reader.date("since");
  term.until = reader.date("until");
  return term;
}

Membership read_membership(const TomlValue& item, LexiconDraft& draft,
                           Faults& faults) {
  Membership membership;
  if (!check_kind(item, Kind::table, faults)) return membership;
  TableReader reader(item, faults);
  membership.party = reader.required_text("party");
  membership.term = read_term(reader);
  reader.finish();
  draft.party_uses.push_back({membership.party, faults.place(item)});
  return membership;
}

// `party` for life, or `parties` by date.
void read_parties_of(TableReader& reader, const TomlValue& entry, Actor& actor,
                     LexiconDraft& draft, Faults& faults) {
  const std::string party = reader.text("party");
  if (!party.empty()) {
    actor.parties.push_back({party, {}});
    draft.party_uses.push_back({party, faults.place(*entry.member("party"))});
  }
  const TomlValue* list = reader.value("parties", Kind::list);
  if (list == nullptr) return;
  for (const TomlValue& item : list->items) {
    actor.parties.push_back(read_membership(item, draft, faults));
  }
}

Office read_office(const TomlValue& item, Faults& faults) {
  Office office;
  if (!check_kind(item, Kind::table, faults)) return office;
  TableReader reader(item, faults);
  office.title = reader.required_text("title");
  office.aliases = reader.texts("aliases");
  office.term = read_term(reader);
  office.source = reader.text("source");
  office.checked = reader.text("checked");
  reader.finish();
  return office;
}

void check_names(const Actor& actor, const TomlValue& entry, Faults& faults) {
  std::vector<std::string> names = {actor.name};
  names.insert(names.end(), actor.aliases.begin(), actor.aliases.end());
  names.insert(names.end(), actor.short_forms.begin(), actor.short_forms.end());
  if (!actor.surname.empty()) names.push_back(actor.surname);
  for (const std::string& name : names) {
    if (!TermSet::valid(name)) {
      faults.report(entry, "\"" + name +
                               "\" cannot be searched for: a name "
                               "holds words, spaces, hyphens and apostrophes");
    }
  }
}

void add_actor(Actor actor, const TomlValue& entry, bool namesake,
               LexiconDraft& draft, Faults& faults) {
  check_names(actor, entry, faults);
  const std::string key = term_key(actor.name);
  draft.actors.insert_or_assign(
      key, ActorDraft{std::move(actor), faults.place(entry), namesake});
}

void read_person(const TomlValue& entry, LexiconDraft& draft, Faults& faults) {
  TableReader reader(entry, faults);
  Actor actor;
  actor.name = entry.key;
  actor.gender = read_gender(reader, entry, faults);
  actor.aliases = reader.texts("aliases");
  actor.short_forms = reader.texts("short");
  actor.surname = reader.text("surname");
  actor.common_word = reader.flag("common");
  actor.surname_alone = !reader.flag("minor");
  read_parties_of(reader, entry, actor, draft, faults);
  if (const auto* list = reader.value("offices", Kind::list)) {
    for (const TomlValue& item : list->items) {
      actor.offices.push_back(read_office(item, faults));
    }
  }
  const bool namesake = reader.flag("namesake");
  reader.finish();
  add_actor(std::move(actor), entry, namesake, draft, faults);
}

void read_body(const TomlValue& entry, LexiconDraft& draft, Faults& faults) {
  TableReader reader(entry, faults);
  Actor actor;
  actor.name = entry.key;
  actor.kind = ActorKind::body;
  actor.aliases = reader.texts("aliases");
  actor.short_forms = reader.texts("short");
  actor.called = reader.texts("called");
  actor.of_government = reader.text("of_government");
  if (reader.flag("government")) {
    actor.kind = ActorKind::government;
    actor.of_government = actor.name;
  }
  read_parties_of(reader, entry, actor, draft, faults);
  reader.finish();
  add_actor(std::move(actor), entry, false, draft, faults);
}

// ["Gordon Brown", "1997-05-02", "2007-06-27"]; without an end still held.
void read_holder(const TomlValue& item, OfficeDraft& office, Faults& faults) {
  if (!check_kind(item, Kind::list, faults)) return;
  if (item.items.size() < 2 || item.items.size() > 3) {
    faults.report(item, "a holder is [\"Name\", \"since\", \"until\"]");
    return;
  }
  OfficeDraft::Holder holder;
  if (check_kind(item.items[0], Kind::text, faults)) {
    holder.name = item.items[0].text;
  }
  holder.term.since = read_date(item.items[1], faults);
  if (item.items.size() == 3) {
    holder.term.until = read_date(item.items[2], faults);
  }
  holder.place = faults.place(item);
  office.holders.push_back(std::move(holder));
}

void read_office_table(const TomlValue& item, LexiconDraft& draft,
                       Faults& faults) {
  if (!check_kind(item, Kind::table, faults)) return;
  TableReader reader(item, faults);
  OfficeDraft draft_office;
  Office& office = draft_office.office;
  office.title = reader.required_text("title");
  office.aliases = reader.texts("aliases");
  office.source = reader.text("source");
  office.checked = reader.text("checked");
  if (const auto* held = reader.value("held", Kind::list)) {
    for (const TomlValue& holder : held->items) {
      read_holder(holder, draft_office, faults);
    }
  }
  reader.finish();
  const std::string key = term_key(office.title);
  if (key.empty()) {
    faults.report(item, "the title cannot be searched for");
    return;
  }
  draft.offices.insert_or_assign(key, std::move(draft_office));
}

}  // namespace

void read_persons(const TomlValue& section, LexiconDraft& draft,
                  Faults& faults) {
  if (!check_kind(section, Kind::table, faults)) return;
  for (const TomlValue& entry : section.items) {
    if (check_kind(entry, Kind::table, faults)) {
      read_person(entry, draft, faults);
    }
  }
}

void read_bodies(const TomlValue& section, LexiconDraft& draft,
                 Faults& faults) {
  if (!check_kind(section, Kind::table, faults)) return;
  for (const TomlValue& entry : section.items) {
    if (check_kind(entry, Kind::table, faults)) {
      read_body(entry, draft, faults);
    }
  }
}

void read_offices(const TomlValue& section, LexiconDraft& draft,
                  Faults& faults) {
  if (!check_kind(section, Kind::list, faults)) return;
  for (const TomlValue& item : section.items) {
    read_office_table(item, draft, faults);
  }
}

void read_register(const TomlValue& section, LexiconDraft& draft,
                   Faults& faults) {
  if (!check_kind(section, Kind::table, faults)) return;
  TableReader reader(section, faults);
  const std::optional<Date> until = reader.date("until");
  if (until) draft.lexicon.actors.set_last_date(*until);
  for (const std::string& role : reader.texts("other_roles")) {
    draft.lexicon.actors.add_role(role);
  }
  reader.finish();
}

void read_first_names(const TomlValue& section, LexiconDraft& draft,
                      Faults& faults) {
  if (!check_kind(section, Kind::table, faults)) return;
  TableReader reader(section, faults);
  for (const std::string& name : reader.texts("female")) {
    draft.lexicon.actors.add_first_name(name, Gender::female);
  }
  for (const std::string& name : reader.texts("male")) {
    draft.lexicon.actors.add_first_name(name, Gender::male);
  }
  reader.finish();
}

}  // namespace pledgebook
