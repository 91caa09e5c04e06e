#include <optional>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/reporters.h"
#include "pledgebook/extract/told_words.h"
#include "pledgebook/extract/unit_line.h"

// Others' words in texts that speak for themselves: whether they are told, and
// whose they are.
namespace pledgebook {

using std::size_t;

// "The report says that" in a politician's text; in a body's it is its own.
bool UnitFinder::anothers_paper(const Line& line,
                                const Mention& mention) const {
  const size_t first = token_at(line.tokens, mention.span.begin);
  return mention.kind == MentionKind::generic && names_paper(mention.word) &&
         line.tokens[first].lower == "the";
}

// A notice or article also tells whom it pleases: "Ann Webb MP welcomed it".
bool UnitFinder::judges(const Line& line, const Frame& frame,
                        const Unit& unit) {
  return frame.verb == VerbClass::evaluate && !frame.trailing &&
         unit.voice == Voice::own && !frame.subjects.empty() &&
         line.mentions[frame.subjects.front()].person;
}

// "The Government says that", where it may be London's or another's.
bool UnitFinder::open_government(const Mention& subject) const {
  return subject.kind == MentionKind::generic &&
         discourse_.in_class("noun-government", subject.word);
}

// Whether what the frame reports is a clause of the subject's: "says that";
// in articles and notices also without "that", and behind it.
bool UnitFinder::tells_clause(const Frame& frame, const Mention& subject,
                              const Unit& unit, bool own) {
  if (frame.according) return true;
  const bool says = frame.verb == VerbClass::say;
  // A body's notice tells of its people as a reporter does.
  const bool notice = unit.holder.kind == ActorKind::body;
  const bool plain =
      own && (says || (notice && frame.verb == VerbClass::believe));
  return (!frame.trailing && (frame.that || plain)) ||
         (own && says && subject.kind == MentionKind::name);
}

// Who the frame's subject is, nobody if its words are not told or it is the
// speaker's own side. `quotes`: they stand in quotation marks.
std::optional<Holder> UnitFinder::told_other(const Line& line,
                                             const Frame& frame,
                                             const Unit& unit,
                                             bool quotes) const {
  const Mention& subject = line.mentions[frame.subjects.front()];
  const bool notice = unit.holder.kind == ActorKind::body;
  // A programme tells of others as an article does, by their names; but not
  // "Neither Labour nor the Greens will say".
  const bool programme = unit.voice == Voice::programme;
  const bool own = unit.voice == Voice::own ||
                   (programme && subject.kind == MentionKind::name &&
                    (frame.verb != VerbClass::say ||
                     has_said(line.words, line.tokens, frame)));
  const bool clause = tells_clause(frame, subject, unit, own);
  const bool plans =
      (!programme || subject.person || frame.verb == VerbClass::demand) &&
      tells_plan(line.words, frame, own);
  if (!quotes && !clause && !plans && !judges(line, frame, unit)) {
    return std::nullopt;
  }
  const bool debate = unit.voice == Voice::transcript;
  if (debate && (asked(line.tokens, frame) || hoped(line.tokens, frame))) {
    return std::nullopt;
  }
  const bool said = has_said(line.words, line.tokens, frame);
  // "She tells me they have bought it": in an article surely not the author.
  const bool pronoun = subject.kind == MentionKind::pronoun;
  const bool another =
      pronoun && ((subject.word != "it" && (own || (debate && said))) ||
                  tells_us(line.words, line.tokens, frame));
  const bool paper = clause && unit.holder.kind == ActorKind::person &&
                     anothers_paper(line, subject);
  const bool government =
      clause && frame.verb == VerbClass::say && open_government(subject);
  // "The Prime Minister said that", "Ministers say": in a debate, where the
  // roles are its members', whose is open.
  const bool minister = debate && said && subject.word == "minister";
  const bool role = clause && (own || minister) &&
                    (subject.kind == MentionKind::role ||
                     subject.kind == MentionKind::generic);
  const bool it = notice && pronoun;
  if (subject.kind != MentionKind::name && !quotes && !paper && !role && !it &&
      !another && !government) {
    return std::nullopt;
  }
  // Which of the papers it was and whose, the words do not tell.
  Holder other = paper || minister ? Holder{} : discourse_.resolve(subject);
  if (pronoun && !(own && other.kind == ActorKind::person)) other = Holder{};
  if (another && other == unit.holder) other = Holder{};
  const bool private_person = clause && subject.person;
  const bool somebody = private_person || other.known() ||
                        !other.candidates.empty() || (role && !notice) ||
                        another || government;
  if (!quotes && !paper && !somebody) return std::nullopt;
  // "Labour believes", "the Government are committed to" among their own.
  const bool ours = other.kind == ActorKind::party ||
                    (other.kind != ActorKind::person && !other.party.empty() &&
                     frame.verb != VerbClass::say);
  const bool same_side = ours && other.party == unit.holder.party;
  if (other == unit.holder || same_side) return std::nullopt;
  return other;
}

// "Critics say that", "a nurse told me", "according to a survey": not "our
// report says", nor in a debate "the evidence suggests that".
bool UnitFinder::tells_anybodys(const Line& line, const Frame& frame,
                                const Unit& unit) {
  const size_t first = token_at(line.tokens, frame.words.begin);
  if (speakers_own(line.tokens[first].lower)) return false;
  if (tells_us(line.words, line.tokens, frame)) return true;
  if (sourced(line.tokens, frame)) return true;
  return frame.that &&
         (unit.voice != Voice::transcript || says_plainly(line.words, frame));
}

// Whether somebody else's words are told in a text that speaks for itself;
// then `unit` is theirs. "Labour says that", "“…,” a nurse told me",
// "according to the Smith Institute"; but what a rival merely "claims" stays
// the speaker's own account of them.
bool UnitFinder::reports_other(const Line& line, const Frame& frame,
                               Unit& unit) const {
  const bool tells =
      judges(line, frame, unit) || frame.verb == VerbClass::say ||
      frame.verb == VerbClass::believe || frame.verb == VerbClass::commit ||
      frame.verb == VerbClass::recommend || frame.verb == VerbClass::demand;
  if (!tells || frame.introduces) return false;
  const Attribution attribution = attribution_of(line, frame.content);
  const bool quotes =
      attribution == Attribution::quote &&
      (frame.verb == VerbClass::say || frame.verb == VerbClass::believe);
  // "So we will, as Ann Webb said, build homes": the speaker says so too; and
  // "Our report says" is the speaker's own.
  const size_t first = token_at(line.tokens, frame.words.begin);
  if (agrees(line.tokens, first) && !quotes) return false;
  std::optional<Holder> other = Holder{};
  if (!frame.subjects.empty()) {
    other = told_other(line, frame, unit, quotes);
  } else if (unit.voice == Voice::own && frame.trailing && !frame.according &&
             frame.verb == VerbClass::say) {
    other = Holder{};  // "…, says a nurse": nobody named
  } else if (!quotes && !tells_anybodys(line, frame, unit)) {
    return false;
  }
  if (!other) return false;
  unit.holder = std::move(*other);
  unit.attribution = attribution;
  unit.frame = frame.verb;
  unit.past_frame = frame.past;
  unit.framed = true;
  unit.acting = false;
  if (quotes) unit.quotation = line.first_quotation;
  return true;
}

}  // namespace pledgebook
