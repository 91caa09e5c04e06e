#include <algorithm>

#include "pledgebook/base/strings.h"
#include "pledgebook/lexicon/draft.h"
#include "pledgebook/lexicon/word_forms.h"
#include "pledgebook/lexicon/words.h"

namespace pledgebook {

namespace {

using Kind = TomlValue::Kind;

// What a term matches: its letters, however it is cut by hyphens. Terms that
// mind the case are others than those that do not.
std::string draft_key(const TermSet::Term& term) {
  std::string key = term_key(term.text);
  key.erase(std::remove(key.begin(), key.end(), ' '), key.end());
  return term.match_case ? key + '\n' + term.text : key;
}

class GroupReader {
 public:
  GroupReader(TermDrafts& terms, LexiconDraft& draft, Faults& faults)
      : terms_(terms), draft_(draft), faults_(faults) {}

  /// A group of lists with their strength; `weak` and `named` are groups
  /// inside it.
  void read(const TomlValue& group, const std::string& label, double weight) {
    TableReader reader(group, faults_);
    const TermSet::Term plain{"", label, weight};
    read_list(reader, "terms", plain, spelling_forms);
    read_list(reader, "nouns", plain, noun_and_spelling_forms);
    read_list(reader, "verbs", plain, verb_forms);
    TermSet::Term exact = plain;
    exact.match_case = true;
    read_list(reader, "exact", exact, same);
    TermSet::Term fuzzy = plain;
    fuzzy.fuzzy = true;
    read_list(reader, "fuzzy", fuzzy, same);
    constexpr double kWeak = 0.5;
    const auto* weak = reader.value("weak", Kind::table);
    if (weak != nullptr) read(*weak, label, kWeak);
    const auto* named = reader.value("named", Kind::table);
    if (named != nullptr) read(*named, label, 0);
    reader.finish();
  }

 private:
  using Forms = std::vector<std::string>(std::string_view);

  static std::vector<std::string> same(std::string_view text) {
    return {std::string(text)};
  }
  static std::vector<std::string> noun_and_spelling_forms(
      std::string_view text) {
    std::vector<std::string> forms;
    for (const std::string& noun : noun_forms(text)) {
      for (std::string& form : spelling_forms(noun)) {
        forms.push_back(std::move(form));
      }
    }
    return forms;
  }

  void read_list(TableReader& reader, std::string_view key,
                 const TermSet::Term& like, Forms forms) {
    const TomlValue* list = reader.value(key, Kind::list);
    if (list == nullptr) return;
    for (const TomlValue& item : list->items) {
      if (!check_kind(item, Kind::text, faults_)) continue;
      for (std::string& form : forms(item.text)) {
        TermSet::Term term = like;
        term.text = std::move(form);
        add(std::move(term), item);
      }
    }
  }

  void add(TermSet::Term term, const TomlValue& item) {
    if (!TermSet::valid(term.text)) {
      faults_.report(item,
                     "a term holds words, spaces, hyphens, apostrophes, "
                     "commas and \"&\", not \"" +
                         item.text + "\"");
      return;
    }
    if (term.fuzzy && draft_key(term).size() < 8) {
      faults_.report(item, "a fuzzy term has 8 letters or more");
      return;
    }
    const std::string key = draft_key(term);
    const auto found = terms_.find(key);
    if (found != terms_.end() && found->second.folder == draft_.folder) {
      same_folder(found->second.term, term, item);
      return;
    }
    terms_.insert_or_assign(key, TermDraft{std::move(term), draft_.folder});
  }

  // The first in one folder counts; another label is a contradiction.
  void same_folder(TermSet::Term& first, const TermSet::Term& term,
                   const TomlValue& item) {
    first.fuzzy = first.fuzzy || term.fuzzy;
    if (first.label == term.label) return;
    faults_.report(item, "\"" + term.text + "\" is listed under \"" +
                             first.label + "\" already");
  }

  TermDrafts& terms_;
  LexiconDraft& draft_;
  Faults& faults_;
};

void read_labels(const TomlValue& section, TermDrafts& terms,
                 LexiconDraft& draft, Faults& faults,
                 std::vector<CodeUse>* uses) {
  if (!check_kind(section, Kind::table, faults)) return;
  GroupReader reader(terms, draft, faults);
  for (const TomlValue& group : section.items) {
    if (!check_kind(group, Kind::table, faults)) continue;
    if (uses != nullptr) uses->push_back({group.key, faults.place(group)});
    reader.read(group, group.key, 1);
  }
}

}  // namespace

void read_models(const TomlValue& section, LexiconDraft& draft,
                 Faults& faults) {
  read_labels(section, draft.models, draft, faults, &draft.model_uses);
}

void read_areas(const TomlValue& section, LexiconDraft& draft, Faults& faults) {
  read_labels(section, draft.areas, draft, faults, &draft.area_uses);
}

void read_topic(const TomlValue& section, LexiconDraft& draft, Faults& faults) {
  if (!check_kind(section, Kind::table, faults)) return;
  TableReader reader(section, faults);
  GroupReader groups(draft.topic, draft, faults);
  const TomlValue* strong = reader.value("strong", Kind::table);
  const TomlValue* weak = reader.value("weak", Kind::table);
  if (strong != nullptr) groups.read(*strong, "strong", 1);
  if (weak != nullptr) groups.read(*weak, "weak", 0.5);
  reader.finish();
}

void read_false_friends(const TomlValue& section, LexiconDraft& draft,
                        Faults& faults) {
  if (!check_kind(section, Kind::table, faults)) return;
  GroupReader(draft.false_friends, draft, faults).read(section, "", 1);
}

void read_spelling(const TomlValue& section, LexiconDraft& draft,
                   Faults& faults) {
  if (!check_kind(section, Kind::table, faults)) return;
  TableReader reader(section, faults);
  for (const std::string& word : reader.texts("correct")) {
    draft.correct_words.push_back(to_lower_ascii(word));
  }
  reader.finish();
}

void read_codes(const TomlValue& section, LexiconDraft& draft, Faults& faults) {
  if (!check_kind(section, Kind::table, faults)) return;
  TableReader reader(section, faults);
  for (std::string& code : reader.texts("models")) {
    draft.lexicon.model_codes.push_back(std::move(code));
  }
  for (std::string& code : reader.texts("areas")) {
    draft.lexicon.area_codes.push_back(std::move(code));
  }
  reader.finish();
}

}  // namespace pledgebook
