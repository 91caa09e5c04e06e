#include <utility>

#include "pledgebook/lexicon/draft.h"

namespace pledgebook {

namespace {

using Kind = TomlValue::Kind;

void append(std::vector<std::string>& list, std::vector<std::string> more) {
  for (std::string& text : more) list.push_back(std::move(text));
}

void read_rule(const TomlValue& item, LexiconDraft& draft, Faults& faults) {
  TableReader reader(item, faults);
  RuleSpec rule;
  rule.id = reader.required_text("id");
  rule.pattern = reader.required_text("pattern");
  rule.why = reader.required_text("why");
  rule.matches = reader.texts("matches");
  rule.mismatches = reader.texts("mismatches");
  rule.path = std::string(faults.path());
  rule.line = item.line;
  reader.finish();
  const std::string id = rule.id;
  draft.rules.insert_or_assign(id, std::move(rule));
}

// Patterns without a name of their own keep their places: whether RE2 takes
// them is only known when the rules are made.
void read_lines(TableReader& reader, const std::string& key, Faults& faults,
                std::vector<RuleSpec>& lines) {
  const TomlValue* list = reader.value(key, Kind::list);
  if (list == nullptr) return;
  for (const TomlValue& item : list->items) {
    if (!check_kind(item, Kind::text, faults)) continue;
    RuleSpec line;
    line.id = "furniture." + key;
    line.pattern = item.text;
    line.path = std::string(faults.path());
    line.line = item.line;
    lines.push_back(std::move(line));
  }
}

}  // namespace

void read_rules(const TomlValue& section, LexiconDraft& draft, Faults& faults) {
  if (!check_kind(section, Kind::list, faults)) return;
  for (const TomlValue& item : section.items) {
    if (check_kind(item, Kind::table, faults)) read_rule(item, draft, faults);
  }
}

void read_classes(const TomlValue& section, LexiconDraft& draft,
                  Faults& faults) {
  if (!check_kind(section, Kind::table, faults)) return;
  for (const TomlValue& list : section.items) {
    if (check_kind(list, Kind::list, faults)) {
      draft.lexicon.classes[list.key] = read_texts(list, faults);
    }
  }
}

void read_weights(const TomlValue& section, LexiconDraft& draft,
                  Faults& faults) {
  if (!check_kind(section, Kind::table, faults)) return;
  for (const TomlValue& feature : section.items) {
    if (!check_kind(feature, Kind::table, faults)) continue;
    auto& weights = draft.lexicon.weights[feature.key];
    weights.clear();
    for (const TomlValue& weight : feature.items) {
      if (check_kind(weight, Kind::number, faults)) {
        weights[weight.key] = weight.number;
      }
    }
  }
}

void read_segment(const TomlValue& section, LexiconDraft& draft,
                  Faults& faults) {
  if (!check_kind(section, Kind::table, faults)) return;
  TableReader reader(section, faults);
  append(draft.lexicon.abbreviations, reader.texts("abbreviations"));
  append(draft.lexicon.may_end, reader.texts("may_end"));
  reader.finish();
}

void read_furniture(const TomlValue& section, LexiconDraft& draft,
                    Faults& faults) {
  if (!check_kind(section, Kind::table, faults)) return;
  TableReader reader(section, faults);
  read_lines(reader, "lines", faults, draft.lexicon.furniture);
  read_lines(reader, "bylines", faults, draft.lexicon.bylines);
  reader.finish();
}

}  // namespace pledgebook
