#include <algorithm>
#include <array>
#include <string_view>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/reporters.h"
#include "pledgebook/extract/sections.h"
#include "pledgebook/extract/told_words.h"
#include "pledgebook/extract/unit_line.h"

// The notices of bodies: their own words, and those of the people they tell of.
namespace pledgebook {

using std::size_t;

namespace {

bool says_i(const std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 7> kWords = {
      "i", "i'm", "i've", "i'd", "i'll", "my", "me"};
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return among(kWords, token.lower);
  });
}

}  // namespace

bool UnitFinder::is_notice(size_t at) const {
  return voice_.voice_at(at) == Voice::own && voice_.author_at(at).known() &&
         voice_.author_at(at).kind != ActorKind::person;
}

// "The Welsh Government has promised 500 homes", "the Conservatives oppose it"
// in another body's notice.
bool UnitFinder::takes_stand(const Line& line, const Frame& frame) const {
  const Mention& subject = line.mentions[frame.subjects.front()];
  if (subject.kind != MentionKind::name || frame.trailing) return false;
  const bool stand =
      (frame.verb == VerbClass::commit && !only_launches(line.words, frame)) ||
      frame.verb == VerbClass::evaluate;
  const Holder other = discourse_.resolve(subject);
  const Holder& body = voice_.author_at(line.span.begin);
  const bool same_side = !body.party.empty() && other.party == body.party;
  return stand && other.known() && !(other == body) && !same_side;
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
         (subject.kind == MentionKind::generic && !body) ||
         takes_stand(line, frame);
}

// "I hope that …": no body says so, but whoever spoke last, the marks lost.
void UnitFinder::somebodys_own(const Line& line, std::vector<Unit>& out) {
  Unit unit = base_unit(line);
  unit.acting = true;
  unit.attribution = Attribution::quote;
  unit.voice = Voice::narrator;
  const Holder& last = discourse_.last_holder();
  if (last.kind == ActorKind::person && discourse_.may_be_taken_up()) {
    unit.holder = last;
    unit.holder.basis = HolderBasis::continued;
    discourse_.spoke(last);
  }
  add_clauses(line, unit, out);
}

// "We will build more" under a party's name in another's page: its answer.
void UnitFinder::answered(const Line& line, std::vector<Unit>& out) const {
  Unit unit = base_unit(line);
  unit.holder = section_;
  unit.holder.basis = HolderBasis::list_lead_in;
  unit.attribution = Attribution::quote;
  unit.acting = true;
  unit.voice = Voice::programme;
  add_clauses(line, unit, out);
}

// A body's notice: its own words, and a reporter's account of those of others.
void UnitFinder::notice(Line& line, std::vector<Unit>& out) {
  const auto& frame = frame_of(line);
  const bool told = frame && tells_of(line, *frame);
  const bool quotes =
      !frame && line.any_quoted &&
      attribution_of(line, {0, line.words.size()}) == Attribution::quote;
  if (!told && !line.any_quoted && says_i(line.tokens)) {
    return somebodys_own(line, out);
  }
  if (!told && answers_ && section_.known() && says_we(line.tokens)) {
    return answered(line, out);
  }
  if (!told && !quotes) return own_words(line, out);
  const size_t before = out.size();
  narrated(line, out);
  for (size_t u = before; u < out.size(); ++u) {
    if (!out[u].aside) out[u].voice = Voice::narrator;
  }
}

}  // namespace pledgebook
