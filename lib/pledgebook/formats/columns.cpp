#include "pledgebook/formats/columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "pledgebook/base/strings.h"
#include "pledgebook/document/metadata.h"
#include "pledgebook/text/mojibake.h"

namespace pledgebook {
namespace {

struct Known {
  std::string_view column, field;
};
// The better guess for a field stands first.
constexpr std::array<Known, 32> kKnown = {{
    {"text", "text"},
    {"body", "text"},
    {"content", "text"},
    {"articlebody", "text"},
    {"full_text", "text"},
    {"fulltext", "text"},
    {"speech", "text"},
    {"contribution", "text"},
    {"message", "text"},
    {"speaker", "speaker"},
    {"speaker_name", "speaker"},
    {"speakername", "speaker"},
    {"member", "speaker"},
    {"speaker_id", "speaker_id"},
    {"speakerid", "speaker_id"},
    {"person_id", "speaker_id"},
    {"role", "role"},
    {"office", "role"},
    {"speakeroffice", "role"},
    {"position", "role"},
    {"heading", "heading"},
    {"agenda", "heading"},
    {"debate", "heading"},
    {"subject", "heading"},
    {"time", "time"},
    {"doc_id", "id"},
    {"docid", "id"},
    {"id", "id"},
    {"gid", "id"},
    {"speaker_party", "party"},
    {"political_party", "party"},
    {"outlet", "publisher"},
}};

std::string_view plain_name(std::string_view column) { return trim(column); }

// Words that were garbled before they came into the record.
bool mend_text(Document& document) {
  Repair repair = repair_mojibake(document.text);
  if (!repair.needed) return false;
  document.source_map = compose(repair.map, document.source_map);
  document.text = std::move(repair.text);
  std::move(repair.notes.begin(), repair.notes.end(),
            std::back_inserter(document.notes));
  return true;
}

// A record whose text was garbled has the same done to its other fields, so
// that one place in them is enough.
void mend_fields(RecordFields& fields) {
  for (std::string* const value :
       {&fields.meta.title, &fields.meta.author, &fields.meta.publisher,
        &fields.turn.speaker, &fields.turn.role, &fields.turn.heading}) {
    Repair repair = repair_mojibake(*value, true);
    if (repair.needed) *value = std::move(repair.text);
  }
}

}  // namespace

Result<ColumnMap> ColumnMap::parse(std::string_view map) {
  ColumnMap out;
  if (trim(map).empty()) return out;
  for (const std::string& part : split(map, ',')) {
    const std::size_t equal = part.find('=');
    const std::string field = to_lower_ascii(trim(part.substr(0, equal)));
    bool known = !pledgebook::field_of(field).empty();
    for (const Known& name : kKnown) known = known || name.field == field;
    if (equal == part.npos || !known) {
      Diagnostic fault;
      fault.message = fmt::format(
          "--map '{}': expected field=column, with a field such as text, "
          "date, speaker, party, url or title",
          part);
      return fault;
    }
    out.mapped_.emplace_back(field, std::string(trim(part.substr(equal + 1))));
  }
  return out;
}

std::string_view ColumnMap::field_of(std::string_view column) const {
  const std::string_view name = plain_name(column);
  for (const auto& [field, mapped] : mapped_) {
    if (mapped == name) return field;
  }
  const std::string lower = to_lower_ascii(name);
  std::string_view guess;
  for (const Known& known : kKnown) {
    if (known.column == lower) guess = known.field;
  }
  if (guess.empty()) guess = pledgebook::field_of(name);
  // A field that is mapped takes no other column.
  for (const auto& [field, mapped] : mapped_) {
    if (field == guess) return {};
  }
  return guess;
}

std::size_t ColumnMap::rank(std::string_view column) const {
  for (const auto& [field, mapped] : mapped_) {
    if (mapped == plain_name(column)) return 0;
  }
  const std::string lower = to_lower_ascii(plain_name(column));
  for (std::size_t i = 0; i < kKnown.size(); ++i) {
    if (kKnown[i].column == lower) return i + 1;
  }
  return kKnown.size() + 1;
}

void RecordFields::set(std::string_view field, const std::string& value) {
  if (value.empty() || value == "NA" || value == "null") return;
  if (field == "speaker") {
    turn.speaker = fold_blanks(value);
  } else if (field == "speaker_id") {
    turn.speaker_id = value;
  } else if (field == "role") {
    turn.role = fold_blanks(value);
  } else if (field == "heading") {
    turn.heading = fold_blanks(value);
  } else if (field == "time") {
    turn.time = value;
  } else if (field == "id") {
    id = value;
  } else {
    set_field(field, value, meta, notes);
  }
}

void finish_record(RecordFields&& fields, Document& document) {
  if (mend_text(document)) mend_fields(fields);
  document.meta = std::move(fields.meta);
  for (std::string& note : fields.notes) {
    document.notes.push_back(std::move(note));
  }
  if (document.meta.title.empty()) {
    document.meta.title =
        fields.turn.heading.empty() ? fields.id : fields.turn.heading;
  }
  if (fields.turn.speaker.empty()) return;
  Turn turn = std::move(fields.turn);
  turn.span = {0, document.text.size()};
  turn.party = document.meta.party;
  turn.url = document.meta.url;
  if (document.meta.type.empty()) document.meta.type = "transcript";
  document.turns.push_back(std::move(turn));
}

}  // namespace pledgebook
