#ifndef PLEDGEBOOK_LEXICON_DRAFT_H_
#define PLEDGEBOOK_LEXICON_DRAFT_H_

#include <map>
#include <string>
#include <vector>

#include "pledgebook/lexicon/lexicon.h"
#include "pledgebook/lexicon/table_reader.h"
#include "pledgebook/lexicon/toml_value.h"

namespace pledgebook {

/// Where an entry was written, for faults found after all files are read.
/// `message` is filled in then.
using Place = Diagnostic;

/// Terms of one set by what they match, so that a later folder replaces.
struct TermDraft {
  TermSet::Term term;
  int folder = 0;
};
using TermDrafts = std::map<std::string, TermDraft>;

struct ActorDraft {
  Actor actor;
  Place place;
  bool namesake = false;  ///< not the member of parliament of that name
};

/// An office with its holders by name.
struct OfficeDraft {
  struct Holder {
    std::string name;
    DateRange term;
    Place place;
  };
  Office office;  ///< term unused
  std::vector<Holder> holders;
};

/// A code that must be known once all files are read.
struct CodeUse {
  std::string code;
  Place place;
};

/// A lexicon while its files are being read. Entries are kept by their keys,
/// so that files may stand in any order and later folders replace.
struct LexiconDraft {
  int folder = 0;  ///< number of the folder being read
  TermDrafts models, areas, topic, false_friends;
  std::vector<std::string> correct_words;
  std::map<std::string, ActorDraft> actors;  ///< by folded name
  std::vector<Actor> members;  ///< entries without a key of their own
  std::map<std::string, OfficeDraft> offices;     ///< by folded title
  std::map<std::string, Party> parties;           ///< by code
  std::map<std::string, Government> governments;  ///< by name and since
  std::map<std::string, Parliament> parliaments;  ///< by polling day
  std::map<std::string, RuleSpec> rules;          ///< by id
  std::vector<CodeUse> model_uses, area_uses, party_uses;
  Lexicon lexicon;  ///< the parts that need no keys
};

// One reader a section. Each takes the member of the file's top table.
void read_models(const TomlValue& section, LexiconDraft& draft, Faults& faults);
void read_areas(const TomlValue& section, LexiconDraft& draft, Faults& faults);
void read_topic(const TomlValue& section, LexiconDraft& draft, Faults& faults);
void read_false_friends(const TomlValue& section, LexiconDraft& draft,
                        Faults& faults);
void read_spelling(const TomlValue& section, LexiconDraft& draft,
                   Faults& faults);
void read_codes(const TomlValue& section, LexiconDraft& draft, Faults& faults);
void read_persons(const TomlValue& section, LexiconDraft& draft,
                  Faults& faults);
void read_bodies(const TomlValue& section, LexiconDraft& draft, Faults& faults);
void read_members(const TomlValue& section, LexiconDraft& draft,
                  Faults& faults);
void read_offices(const TomlValue& section, LexiconDraft& draft,
                  Faults& faults);
void read_register(const TomlValue& section, LexiconDraft& draft,
                   Faults& faults);
void read_first_names(const TomlValue& section, LexiconDraft& draft,
                      Faults& faults);
void read_parties(const TomlValue& section, LexiconDraft& draft,
                  Faults& faults);
void read_governments(const TomlValue& section, LexiconDraft& draft,
                      Faults& faults);
void read_parliaments(const TomlValue& section, LexiconDraft& draft,
                      Faults& faults);
void read_rules(const TomlValue& section, LexiconDraft& draft, Faults& faults);
void read_classes(const TomlValue& section, LexiconDraft& draft,
                  Faults& faults);
void read_weights(const TomlValue& section, LexiconDraft& draft,
                  Faults& faults);
void read_segment(const TomlValue& section, LexiconDraft& draft,
                  Faults& faults);
void read_furniture(const TomlValue& section, LexiconDraft& draft,
                    Faults& faults);

/// Makes actors of the members. Where a person of the same name or alias has
/// an entry, that stands, and only what it lacks is taken from the member.
void merge_members(LexiconDraft& draft);

/// Puts the parts together, checks what refers from one to another.
Lexicon finish_lexicon(LexiconDraft draft, Faults& faults);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_LEXICON_DRAFT_H_
