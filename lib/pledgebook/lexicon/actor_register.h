#ifndef PLEDGEBOOK_LEXICON_ACTOR_REGISTER_H_
#define PLEDGEBOOK_LEXICON_ACTOR_REGISTER_H_

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/base/date.h"
#include "pledgebook/lexicon/term_set.h"

namespace pledgebook {

enum class ActorKind { person, party, government, body };
enum class Gender { unknown, female, male };

/// A stretch of time, half-open: [since, until). Absent bounds are open.
struct DateRange {
  std::optional<Date> since;
  std::optional<Date> until;
  /// Whether the whole of `date` lies inside; a date that straddles a bound
  /// (a bare month or year in which the office changed) is not inside. A
  /// bound known only by its month or year may be any day of it, so dates in
  /// that month or year are not surely inside either.
  bool covers(const Date& date) const;
  /// Whether some day of `date` may lie inside.
  bool touches(const Date& date) const;
};

/// An office held: "Minister for the Cabinet Office", also called "cabinet
/// office minister". `source` and `checked` say where it was read and when.
struct Office {
  std::string title;
  std::vector<std::string> aliases;  ///< lower case, as texts say it
  DateRange term;
  std::string source;
  std::string checked;
};

struct Membership {
  std::string party;  ///< code
  DateRange term;
};

/// Who governs, by date. The UK Government by default; the Scottish and
/// Welsh Governments too.
struct Government {
  std::string name = "UK Government";
  std::string party;  ///< code; "coalition" from 2010-05-11 to 2015-05-08
  DateRange term;
};

struct Actor {
  std::string name;  ///< the full name that is stored and printed
  ActorKind kind = ActorKind::person;
  Gender gender = Gender::unknown;
  std::vector<std::string> aliases;  ///< other full forms, not bare surnames
  std::vector<Membership> parties;
  std::vector<Office> offices;
  std::string surname;  ///< persons: as it stands alone ("Duncan Smith");
                        ///< empty: the last word of the name
  /// False for the many of members-*.toml and for minor persons: their
  /// surnames are everybody's, so that the bare surname is not searched for.
  bool surname_alone = true;
  std::vector<std::string> short_forms;  ///< "the Treasury": less certain
  std::vector<std::string> called;       ///< bodies: nouns that stand for it
                                         ///< once named ("union")
  bool common_word = false;  ///< the surname is also an ordinary word
  /// A department or other body that speaks for a government: its name
  /// ("UK Government"), empty for all others. Its party is that of the day.
  std::string of_government;
};

/// A name in a text. `actors` has more than one index where the name alone
/// does not tell ("Miliband"): the reader of hits decides from context, or
/// lists them as candidates. Titles before a name ("Rt Hon", "Lord") belong
/// to the span and rule out candidates of the other gender.
struct ActorHit {
  ByteSpan span;
  std::vector<int> actors;
  bool full_name = false;  ///< not a bare surname or a short form
  /// A bare surname that is also an ordinary word ("May", "Balls"), without
  /// a title, and not preceded by the full name in the text searched.
  bool common_word = false;
  Gender title = Gender::unknown;  ///< what "Mr", "Mrs", "Dame" … tell
};

/// The people and bodies that documents on this subject name, with aliases,
/// parties and offices by date (actors.toml, offices.toml, bodies.toml).
/// Thread contract: const after compile().
class ActorRegister {
 public:
  /// REQUIRES: all of these, then compile() once.
  void add(Actor actor);
  /// A first name, so that another person's surname is not taken for one of
  /// the register's ("Craig Brown").
  void add_first_name(std::string_view name, Gender gender);
  /// Who governs when, for actors with `of_government`.
  void set_governments(std::vector<Government> governments);
  /// The day up to which offices have been kept up to date.
  void set_last_date(const Date& date) { last_date_ = date; }
  void compile();

  /// Names in `text` (matching form, original case), in order. Full names
  /// win over surnames. Bare surnames of persons are found too, capitalised
  /// only; left out are those that are part of another name ("Craig Brown",
  /// "Cameron Diaz", "Brown-Forman") and "May" where it is the month or verb.
  std::vector<ActorHit> find(std::string_view text) const;

  /// Actors holding an office called `role` ("the shadow chancellor",
  /// articles and case ignored) on `date`; all who ever did if no date.
  std::vector<int> holders(std::string_view role,
                           const std::optional<Date>& date) const;

  /// Party code of an actor on the day, empty if none, unknown or the date
  /// straddles a change. Without a date: if there has only ever been one.
  std::string party(int actor, const std::optional<Date>& date) const;

  /// By exact name or alias, case folded; -1 if unknown.
  int index(std::string_view name) const;
  const Actor& actor(int index) const {
    return actors_[static_cast<std::size_t>(index)];
  }
  std::size_t size() const { return actors_.size(); }

  /// The role phrases known ("shadow chancellor"), for the text search in
  /// extract/speakers. label is the folded role. A role may have no holder
  /// ("vice-chancellor"): it keeps "chancellor" from being found in it.
  const TermSet& roles() const { return roles_; }
  void add_role(std::string_view role);

  /// Gender of a first name ("Claire"), case ignored; unknown if not listed
  /// or given to both.
  Gender gender_of_first_name(std::string_view name) const;

  /// The day up to which the register is kept; for a later document holders
  /// and parties may be out of date.
  const std::optional<Date>& last_date() const { return last_date_; }

 private:
  struct Name {
    std::string text;
    std::vector<int> actors;
    bool full = false;
    bool common_word = false;
  };
  void add_name(const std::string& text, int actor, bool full);
  void add_names(int index);
  void add_roles(int index);
  bool part_of_other_name(std::string_view text, const ActorHit& hit) const;
  bool keep_gender(ActorHit& hit) const;

  std::vector<Actor> actors_;
  std::vector<Government> governments_;
  std::vector<Name> found_names_;                  // by term index of names_
  std::unordered_map<std::string, int> name_of_;   // name → found_names_
  std::unordered_map<std::string, int> index_of_;  // term_key → actor
  std::unordered_map<std::string, Gender> first_names_;
  // term_key of the role → (actor, office) pairs
  std::unordered_map<std::string, std::vector<std::pair<int, int>>> holders_;
  std::unordered_map<std::string, std::string> exact_roles_;  // "pm" → "PM"
  TermSet names_;
  TermSet roles_;
  std::optional<Date> last_date_;
};

/// A general election and the term expected before it was called, for
/// "by the end of this Parliament".
struct Parliament {
  Date elected;       ///< polling day that began it
  Date expected_end;  ///< polling day by the term expected when it began
  std::optional<Date> ended;  ///< polling day of the next, once known
};

struct Party {
  std::string code;
  std::string name;                  ///< full: "Labour Party"
  std::vector<std::string> aliases;  ///< "Labour", "the Tories"
  std::vector<std::string> labels;   ///< Hansard: "Lab", "Con", "LD"
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_LEXICON_ACTOR_REGISTER_H_
