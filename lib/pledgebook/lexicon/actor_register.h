#ifndef PLEDGEBOOK_LEXICON_ACTOR_REGISTER_H_
#define PLEDGEBOOK_LEXICON_ACTOR_REGISTER_H_

#include <optional>
#include <string>
#include <string_view>
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
  /// (a bare month or year in which the office changed) is not inside.
  bool covers(const Date& date) const;
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

struct Actor {
  std::string name;  ///< the full name that is stored and printed
  ActorKind kind = ActorKind::person;
  Gender gender = Gender::unknown;
  std::vector<std::string> aliases;  ///< other full forms, not bare surnames
  std::vector<Membership> parties;
  std::vector<Office> offices;
};

/// A name in a text. `actors` has more than one index where the name alone
/// does not tell ("Miliband"): the reader of hits decides from context, or
/// lists them as candidates.
struct ActorHit {
  ByteSpan span;
  std::vector<int> actors;
  bool full_name = false;  ///< not a bare surname or a short form
};

/// The people and bodies that documents on this subject name, with aliases,
/// parties and offices by date (lexicons/actors*.toml).
/// Thread contract: const after loading.
class ActorRegister {
 public:
  /// REQUIRES: add() all, then compile() once.
  void add(Actor actor);
  void compile();

  /// Names in `text` (matching form, original case), in order. Bare
  /// surnames of persons are found too, capitalised only.
  std::vector<ActorHit> find(std::string_view text) const;

  /// Actors holding an office called `role` ("the shadow chancellor",
  /// articles and case ignored) on `date`; all who ever did if no date.
  std::vector<int> holders(std::string_view role,
                           const std::optional<Date>& date) const;

  /// Party code of an actor on the day, empty if none, unknown or the date
  /// straddles a change.
  std::string party(int actor, const std::optional<Date>& date) const;

  /// By exact name or alias, case folded; -1 if unknown.
  int index(std::string_view name) const;
  const Actor& actor(int index) const {
    return actors_[static_cast<std::size_t>(index)];
  }
  std::size_t size() const { return actors_.size(); }

  /// The role phrases known ("shadow chancellor"), for the text search in
  /// extract/speakers. label is the folded role.
  const TermSet& roles() const { return roles_; }

 private:
  std::vector<Actor> actors_;
  TermSet names_;
  TermSet roles_;
};

/// Who governs, by date. The UK Government by default; the Scottish and
/// Welsh Governments too.
struct Government {
  std::string name = "UK Government";
  std::string party;  ///< code; "coalition" from 2010-05-11 to 2015-05-08
  DateRange term;
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
