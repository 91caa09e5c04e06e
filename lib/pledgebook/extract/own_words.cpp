#include <array>
#include <optional>
#include <string>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/auxiliaries.h"
#include "pledgebook/extract/reporters.h"
#include "pledgebook/extract/unit_line.h"

// Texts that speak for themselves: manifestos, speeches, transcripts, notices
// and a politician's own articles.
namespace pledgebook {

using std::size_t;
using std::string;
using std::string_view;

namespace {

bool speakers_own(string_view word) {
  return word == "our" || word == "my" || word == "this";
}

// "But that was wrong"; "but that it would", "but he would" still report.
bool objects(const std::vector<Token>& tokens) {
  static constexpr std::array<string_view, 4> kThey = {"he", "she", "they",
                                                       "it"};
  if (lower_at(tokens, 0) != "but") return false;
  const string_view second = lower_at(tokens, 1);
  const string_view third = lower_at(tokens, 2);
  if (second == "that") return is_finite_auxiliary(third);
  return !(among(kThey, second) && (third == "would" || third == "had"));
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
  const Unit own = unit;
  const auto frame =
      find_frame(line.words, line.tokens, line.mentions, line.quoted, verbs_);
  if (frame && reports_other(line, *frame, unit)) {
    note_speaker(line, unit.holder);
    if (leads_in(line)) introduce_unmarked(line, unit.holder);
    add_clauses(line, unit, out);
    return answer(line, own, out);
  } else if (frame && frame->introduces) {
    introduce(line, discourse_.resolve(line.mentions[frame->subjects.front()]));
    discourse_.spoke(unit.holder);
  } else if (frame && !frame->subjects.empty() && leads_in(line)) {
    note_speaker(line,
                 discourse_.resolve(line.mentions[frame->subjects.front()]));
  } else if (borrows(line)) {
    unit.holder = {};
    unit.attribution = Attribution::quote;
    unit.quotation = line.first_quotation;
  } else if (!is_notice(line.span.begin)) {
    discourse_.spoke(unit.holder);
  }
  add_clauses(line, unit, out);
}

// "The Minister said that it would last, but that was wrong": what the speaker
// sets against the words of another.
void UnitFinder::answer(const Line& line, const Unit& own,
                        std::vector<Unit>& out) const {
  for (Unit& unit : out) {
    const bool against = unit.sentence == line.index &&
                         unit.attribution != Attribution::quote &&
                         objects(tokenize(unit.span.in(text_.text))) &&
                         unit.span.begin > line.span.begin;
    if (!against) continue;
    const ByteSpan span = unit.span;
    unit = own;
    unit.span = unit.content = span;
  }
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

// "The Government says that", where it may be London's or another's.
bool UnitFinder::open_government(const Mention& subject) const {
  return subject.kind == MentionKind::generic &&
         discourse_.in_class("noun-government", subject.word);
}

// Whether what the frame reports is a clause of the subject's: "says that";
// in articles and notices also without "that", and behind it.
bool UnitFinder::tells_clause(const Frame& frame, const Mention& subject,
                              const Unit& unit) {
  if (frame.according) return true;
  const bool own = unit.voice == Voice::own;
  const bool says = frame.verb == VerbClass::say;
  // A body's notice tells of its people as a reporter does.
  const bool notice = unit.holder.kind == ActorKind::body;
  const bool plain =
      own && (says || (notice && frame.verb == VerbClass::believe));
  return (!frame.trailing && (frame.that || plain)) ||
         (own && says && subject.kind == MentionKind::name);
}

// "Labour has promised to", "proposes to"; in an article also "calls for".
bool UnitFinder::tells_plan(const Line& line, const Frame& frame,
                            const Unit& unit) {
  if (frame.trailing || unit.voice == Voice::programme) return false;
  const string_view words = trim(frame.words.in(line.words));
  const bool to = line.words.substr(frame.content.begin, 3) == "to " ||
                  (ends_with(words, " to") && !ends_with(words, "ed to"));
  const bool asks =
      words.find("call") != words.npos || words.find("urge") != words.npos;
  return (frame.verb == VerbClass::commit && to) ||
         (frame.verb == VerbClass::demand && asks && unit.voice == Voice::own);
}

// Who the frame's subject is, nobody if its words are not told or it is the
// speaker's own side. `quotes`: they stand in quotation marks.
std::optional<Holder> UnitFinder::told_other(const Line& line,
                                             const Frame& frame,
                                             const Unit& unit,
                                             bool quotes) const {
  const Mention& subject = line.mentions[frame.subjects.front()];
  const bool notice = unit.holder.kind == ActorKind::body;
  const bool own = unit.voice == Voice::own;
  const bool clause = tells_clause(frame, subject, unit);
  if (!quotes && !clause && !tells_plan(line, frame, unit) &&
      !judges(line, frame, unit)) {
    return std::nullopt;
  }
  // "She tells me they have bought it": in an article surely not the author.
  const bool pronoun = subject.kind == MentionKind::pronoun;
  const bool another = own && pronoun && subject.word != "it";
  const bool paper = clause && unit.holder.kind == ActorKind::person &&
                     anothers_paper(line, subject);
  const bool government =
      clause && frame.verb == VerbClass::say && open_government(subject);
  // "The Prime Minister said that", "Ministers say": in a debate, where the
  // roles are its members', whose is open.
  const bool minister = unit.voice == Voice::transcript &&
                        subject.word == "minister" && has_said(line, frame);
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
  const bool somebody = other.known() || !other.candidates.empty() ||
                        (role && !notice) || another || government;
  if (!quotes && !paper && !somebody) return std::nullopt;
  // "Labour believes", "the Government are committed to" among their own.
  const bool ours = other.kind == ActorKind::party ||
                    (other.kind != ActorKind::person && !other.party.empty() &&
                     frame.verb != VerbClass::say);
  const bool same_side = ours && other.party == unit.holder.party;
  if (other == unit.holder || same_side) return std::nullopt;
  return other;
}

// "The Minister said that", not "will the Minister say that".
bool UnitFinder::has_said(const Line& line, const Frame& frame) {
  static constexpr std::array<string_view, 10> kAsks = {
      "will", "would", "can",   "could", "does",
      "did",  "may",   "might", "to",    "should"};
  const string_view words = frame.words.in(line.words);
  const size_t first = token_at(line.tokens, frame.words.begin);
  const bool asked = first > 0 && among(kAsks, line.tokens[first - 1].lower);
  bool inflected = frame.past;
  for (const string& word : split(words, ' ')) {
    if (among(kAsks, word)) return false;
    inflected = inflected || (ends_with(word, "s") && word != "this");
  }
  return frame.verb == VerbClass::say && !asked && inflected;
}

// "A nurse tells me he approached it": no "that" is needed.
bool UnitFinder::tells_us(const Line& line, const Frame& frame) {
  const string_view words = trim(frame.words.in(line.words));
  const size_t next = token_at(line.tokens, frame.content.begin);
  const string_view hearer = lower_at(line.tokens, next);
  return (ends_with(words, " told") || ends_with(words, " tells")) &&
         (hearer == "me" || hearer == "us");
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
  } else if (!quotes && ((!frame.that && !tells_us(line, frame)) ||
                         speakers_own(line.tokens[first].lower))) {
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
