#include <optional>
#include <string>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/reporters.h"
#include "pledgebook/extract/unit_line.h"

// Texts that speak for themselves: manifestos, speeches, transcripts, notices
// and a politician's own articles.
namespace pledgebook {

using std::size_t;
using std::string_view;

namespace {

bool speakers_own(string_view word) {
  return word == "our" || word == "my" || word == "this";
}

}  // namespace

bool UnitFinder::is_notice(size_t at) const {
  return voice_.voice_at(at) == Voice::own && voice_.author_at(at).known() &&
         voice_.author_at(at).kind != ActorKind::person;
}

// Whether a body's notice tells of somebody as a reporter would: of people,
// its own too, whatever they do with their words.
bool UnitFinder::tells_of(const Line& line, const Frame& frame) const {
  if (frame.subjects.empty()) return false;
  const Mention& subject = line.mentions[frame.subjects.front()];
  if (subject.kind == MentionKind::pronoun) {
    return subject.word == "he" || subject.word == "she";
  }
  const bool body = subject.kind == MentionKind::generic &&
                    (discourse_.in_class("noun-body", subject.word) ||
                     names_paper(subject.word));
  return subject.person || subject.kind == MentionKind::role ||
         (subject.kind == MentionKind::generic && !body);
}

// A body's notice: its own words, and a reporter's account of those of others.
void UnitFinder::notice(Line& line, std::vector<Unit>& out) {
  const auto frame =
      find_frame(line.words, line.tokens, line.mentions, line.quoted, verbs_);
  const bool told = frame && tells_of(line, *frame);
  const bool quotes =
      !frame && line.any_quoted &&
      attribution_of(line, {0, line.words.size()}) == Attribution::quote;
  if (!told && !quotes) return own_words(line, out);
  const size_t before = out.size();
  narrated(line, out);
  for (size_t u = before; u < out.size(); ++u) {
    if (!out[u].aside) out[u].voice = Voice::narrator;
  }
}

// Manifestos, speeches, transcripts and a politician's own article: the
// speaker holds everything but what they report of somebody else.
void UnitFinder::own_words(Line& line, std::vector<Unit>& out) {
  Unit unit = base_unit(line);
  give_to_author(unit);
  if (unit.voice == Voice::transcript) {
    unit.holder = turn_ != nullptr ? turn_->speaker : Holder{};
    unit.attribution = Attribution::quote;
  }
  unit.acting = true;
  if (unit.voice != Voice::programme) {
    // A quotation inside the speech is somebody else's, named or not.
    if (line.all_quoted && line.first_quotation > 0) {
      const Holder other = quotation_holder(line, line.first_quotation);
      if (!(other == unit.holder)) {
        unit.holder = other;
      } else if (unit.voice != Voice::transcript) {
        unit.holder = {};
      }
      unit.attribution = Attribution::quote;
      unit.quotation = line.first_quotation;
      add_clauses(line, unit, out);
      return;
    }
  }
  const auto frame =
      find_frame(line.words, line.tokens, line.mentions, line.quoted, verbs_);
  if (frame && reports_other(line, *frame, unit)) {
    note_speaker(line, unit.holder);
    if (leads_in(line)) introduce_unmarked(line, unit.holder);
  } else if (frame && frame->introduces) {
    introduce(line, discourse_.resolve(line.mentions[frame->subjects.front()]));
    discourse_.spoke(unit.holder);
  } else if (frame && !frame->subjects.empty() && leads_in(line)) {
    note_speaker(line,
                 discourse_.resolve(line.mentions[frame->subjects.front()]));
  } else {
    discourse_.spoke(unit.holder);
  }
  add_clauses(line, unit, out);
}

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

// Who the frame's subject is, nobody if its words are not told or it is the
// speaker's own side. `quotes`: they stand in quotation marks.
std::optional<Holder> UnitFinder::told_other(const Line& line,
                                             const Frame& frame,
                                             const Unit& unit,
                                             bool quotes) const {
  const Mention& subject = line.mentions[frame.subjects.front()];
  // A body's notice tells of its people as a reporter does.
  const bool notice = unit.holder.kind == ActorKind::body;
  const bool own = unit.voice == Voice::own;
  const bool plain = own && (frame.verb == VerbClass::say ||
                             (notice && frame.verb == VerbClass::believe));
  const bool clause =
      frame.according || (!frame.trailing && (frame.that || plain));
  const bool commits = !frame.trailing && frame.verb == VerbClass::commit &&
                       line.words.substr(frame.content.begin, 3) == "to " &&
                       unit.voice != Voice::programme;
  const bool pronoun = subject.kind == MentionKind::pronoun;
  const bool paper = clause && unit.holder.kind == ActorKind::person &&
                     anothers_paper(line, subject);
  // "The Prime Minister said that", "Ministers say": not in a debate, where
  // the roles are its members'.
  const bool role = clause && own &&
                    (subject.kind == MentionKind::role ||
                     subject.kind == MentionKind::generic);
  const string_view words = frame.words.in(line.words);
  const bool asks =
      own && !frame.trailing && frame.verb == VerbClass::demand &&
      (words.find("call") != words.npos || words.find("urge") != words.npos);
  if (subject.kind != MentionKind::name && !quotes && !paper && !role &&
      !(notice && pronoun)) {
    return std::nullopt;
  }
  if (!quotes && !clause && !commits && !asks && !judges(line, frame, unit)) {
    return std::nullopt;
  }
  // Which of the papers it was and whose, the words do not tell.
  Holder other = paper ? Holder{} : discourse_.resolve(subject);
  if (pronoun && !(notice && other.kind == ActorKind::person)) other = Holder{};
  const bool somebody =
      other.known() || !other.candidates.empty() || (role && !notice);
  if (!quotes && !paper && !somebody) return std::nullopt;
  // "Labour believes", "the Government are committed to" among their own.
  const bool ours = other.kind == ActorKind::party ||
                    (other.kind != ActorKind::person && !other.party.empty() &&
                     frame.verb != VerbClass::say);
  const bool same_side = ours && other.party == unit.holder.party;
  if (other == unit.holder || same_side) return std::nullopt;
  return other;
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
  const bool agrees = first > 0 && line.tokens[first - 1].lower == "as";
  if (agrees && !quotes) return false;
  std::optional<Holder> other = Holder{};
  if (!frame.subjects.empty()) {
    other = told_other(line, frame, unit, quotes);
  } else if (!quotes &&
             (!frame.that || speakers_own(line.tokens[first].lower))) {
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
