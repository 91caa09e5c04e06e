#include <utility>

#include "pledgebook/lexicon/draft.h"

namespace pledgebook {

namespace {

using Kind = TomlValue::Kind;

template <typename Read>
void each_table(const TomlValue& section, Faults& faults, Read read) {
  if (!check_kind(section, Kind::list, faults)) return;
  for (const TomlValue& item : section.items) {
    if (check_kind(item, Kind::table, faults)) read(item);
  }
}

void read_party(const TomlValue& item, LexiconDraft& draft, Faults& faults) {
  TableReader reader(item, faults);
  Party party;
  party.code = reader.required_text("code");
  party.name = reader.required_text("name");
  party.aliases = reader.texts("aliases");
  party.labels = reader.texts("labels");
  reader.finish();
  const std::string code = party.code;
  draft.parties.insert_or_assign(code, std::move(party));
}

void read_government(const TomlValue& item, LexiconDraft& draft,
                     Faults& faults) {
  TableReader reader(item, faults);
  Government government;
  const std::string name = reader.text("name");
  if (!name.empty()) government.name = name;
  government.party = reader.required_text("party");
  government.term.since = reader.date("since");
  government.term.until = reader.date("until");
  reader.finish();
  if (!government.term.since) {
    faults.report(item, "a government has a \"since\"");
    return;
  }
  draft.party_uses.push_back({government.party, faults.place(item)});
  const std::string key =
      government.name + '\n' + to_string(*government.term.since);
  draft.governments.insert_or_assign(key, std::move(government));
}

void read_parliament(const TomlValue& item, LexiconDraft& draft,
                     Faults& faults) {
  TableReader reader(item, faults);
  const std::optional<Date> elected = reader.date("elected");
  const std::optional<Date> expected = reader.date("expected_end");
  Parliament parliament;
  parliament.ended = reader.date("ended");
  reader.finish();
  if (!elected || !expected) {
    faults.report(item, "a parliament has \"elected\" and \"expected_end\"");
    return;
  }
  parliament.elected = *elected;
  parliament.expected_end = *expected;
  draft.parliaments.insert_or_assign(to_string(*elected), parliament);
}

}  // namespace

void read_parties(const TomlValue& section, LexiconDraft& draft,
                  Faults& faults) {
  each_table(section, faults,
             [&](const TomlValue& item) { read_party(item, draft, faults); });
}

void read_governments(const TomlValue& section, LexiconDraft& draft,
                      Faults& faults) {
  each_table(section, faults, [&](const TomlValue& item) {
    read_government(item, draft, faults);
  });
}

void read_parliaments(const TomlValue& section, LexiconDraft& draft,
                      Faults& faults) {
  each_table(section, faults, [&](const TomlValue& item) {
    read_parliament(item, draft, faults);
  });
}

}  // namespace pledgebook
