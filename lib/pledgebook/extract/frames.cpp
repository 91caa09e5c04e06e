#include "pledgebook/extract/frames.h"

#include <algorithm>
#include <array>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/auxiliaries.h"
#include "pledgebook/extract/frame_tails.h"
#include "pledgebook/extract/frame_text.h"
#include "pledgebook/extract/hearers.h"
#include "pledgebook/extract/noun_frames.h"
#include "pledgebook/extract/reporters.h"
#include "pledgebook/extract/source_frames.h"
#include "pledgebook/extract/strangers.h"
#include "pledgebook/extract/subordination.h"
#include "pledgebook/extract/verb_groups.h"
#include "pledgebook/extract/verb_shapes.h"
#include "pledgebook/extract/verbless_frames.h"

namespace pledgebook {
namespace {

using std::size_t;
using std::string_view;

bool relates(string_view word) {
  return word == "who" || word == "which" || word == "whose";
}

class Search {
 public:
  explicit Search(const FrameText& in) : in_(in) {}

  // The report of the main clause; else one of a subordinate clause.
  std::optional<Frame> run() const {
    if (auto frame = labelled_frame(in_)) return frame;
    if (auto frame = signed_frame(in_)) return frame;
    if (auto frame = noun_frame(in_)) return frame;
    if (auto frame = accompanied_frame(in_)) return frame;
    std::optional<Frame> inner;
    std::optional<Frame> nobodys;
    for (size_t i = 0; i < in_.tokens.size(); ++i) {
      if (in_.quoted[i] || !in_.tokens[i].word) continue;
      auto frame = at(i);
      if (!frame) continue;
      const Standing standing = standing_of(*frame, i);
      const bool main = standing == Standing::main;
      // "Mutuals offer hope, she said": somebody named behind says it all.
      if (main && nobodys && !(frame->trailing && named(*frame))) continue;
      if (main && (nobodys || named(*frame) || frame->trailing)) {
        return frame->words.begin > 0 ? outermost(std::move(*frame), i) : frame;
      }
      if (main) {
        nobodys = std::move(frame);
      } else if (standing == Standing::adverbial && !inner) {
        inner = std::move(frame);
      }
    }
    if (nobodys) return nobodys;
    if (auto frame = leading_frame(in_)) return frame;
    if (inner) return inner;
    return participle_frame(in_);
  }

 private:
  // "He had voted for all that Labour asked, he said": what is said behind it
  // all says that too.
  std::optional<Frame> outermost(Frame frame, size_t verb) const {
    if (frame.trailing) return frame;
    for (size_t i = verb + 1; i < in_.tokens.size(); ++i) {
      if (in_.quoted[i] || !plain_saying(lower(i))) continue;
      auto other = at(i);
      if (other && other->trailing && named(*other) &&
          other->content.begin == 0 &&
          other->content.end >= in_.byte_of(verb)) {
        return other;
      }
    }
    return frame;
  }

  static bool named(const Frame& frame) { return !frame.subjects.empty(); }

  // The frame whose verb begins at token `i`.
  std::optional<Frame> at(size_t i) const {
    if (is_noun(i)) return std::nullopt;
    if (auto frame = according_to(in_, i)) return frame;
    if (auto frame = told_by(in_, i)) return frame;
    const VerbTable::Found verb = reporting_verb(in_, i);
    // "its aim of doubling", "seen by this paper": no verb of a subject's.
    const bool noun = lower(i + verb.tokens) == "of" ||
                      (lower(i) == "argued" && lower(i + 1) == "with") ||
                      (verb.past && lower(i + verb.tokens) == "by");
    if (verb.verb == VerbClass::none || noun) return std::nullopt;
    if (imagined(i) || suffers(in_.tokens, i, verb.past) ||
        only_addresses(in_.tokens, i) || only_accounts(in_.tokens, i)) {
      return std::nullopt;
    }
    if (inverted(i, verb)) return before_subject(i, verb);
    if (perceived(i, verb)) return std::nullopt;
    if (auto frame = after_subject(i, verb)) return frame;
    if (auto frame = before_subject(i, verb)) return frame;
    return by_stranger(i, verb);
  }

  // "Imagine Webb saying that", "Webb will not thank me": nothing is said.
  bool imagined(size_t verb) const {
    if (lower(0) == "imagine" && ends_with(lower(verb), "ing")) return true;
    const bool evaluates =
        in_.verbs.at(in_.tokens, verb).verb == VerbClass::evaluate;
    const bool not_yet =
        verb > 1 && ((lower(verb - 1) == "not" && lower(verb - 2) == "will") ||
                     lower(verb - 1) == "won't");
    return evaluates && not_yet;
  }

  // Which clause a frame stands in: "where the party was launching it, he
  // said" reports what he said. A relative clause tells of its noun only:
  // "the plan that Labour launched last year".
  Standing standing_of(const Frame& frame, size_t verb) const {
    if (frame.words.begin >= in_.byte_of(verb)) return Standing::main;
    const size_t first = token_at(in_.tokens, frame.words.begin);
    if (first == 0 || frame.cleft) return Standing::main;
    const size_t next = verb + in_.verbs.at(in_.tokens, verb).tokens;
    // Over "the Labour leader" before a name.
    size_t opener = first - 1;
    while (opener > 0 && first - opener < 5 && in_.tokens[opener].word &&
           in_.tokens[opener].capital) {
      --opener;
    }
    return standing_behind(lower(opener), frame.verb, lower(next));
  }

  size_t end() const { return in_.sentence.size(); }
  string_view lower(size_t i) const { return in_.lower(i); }

  // "the Myners report", "the report's call": no verb.
  bool is_noun(size_t i) const {
    const bool named =
        i >= 2 && in_.tokens[i - 1].capital && lower(i - 2) == "the";
    // "The Ownership State, recommends": a verb inside has no capital.
    const bool title =
        i > 0 && in_.tokens[i].capital && !in_.tokens[i - 1].quote;
    return title || lower(i + 1) == "'s" || (named && lower(i) == "report");
  }

  bool is_comma(size_t i) const { return lower(i) == ","; }

  // "Under Labour, said Webb, we would": Webb between two commas says it.
  bool inverted(size_t verb, const VerbTable::Found& found) const {
    if (verb == 0 || !is_comma(verb - 1)) return false;
    const size_t name = in_.byte_of(verb + found.tokens);
    return std::any_of(
        in_.mentions.begin(), in_.mentions.end(), [&](const Mention& mention) {
          return mention.span.begin == name && mention.person &&
                 !mention.possessive &&
                 is_comma(behind_body(token_at(in_.tokens, mention.span.end)));
        });
  }

  // Behind "of Unite", "from the Greens" after a name.
  size_t behind_body(size_t at) const {
    if (lower(at) != "of" && lower(at) != "from" && lower(at) != "for")
      return at;
    do {
      ++at;
    } while (
        at < in_.tokens.size() &&
        (in_.tokens[at].capital || lower(at) == "the" || lower(at) == "of"));
    return at;
  }

  // "It is good to hear Labour say so": what pleases the author.
  bool perceived(size_t verb, const VerbTable::Found& found) const {
    const bool bare =
        !ends_with(lower(verb), "s") && !ends_with(lower(verb), "d");
    if (!bare || found.verb != VerbClass::say) return false;
    const size_t subject = in_.subjects.before(verb);
    if (subject == npos) return false;
    const size_t first = first_of(subject);
    static constexpr std::array<string_view, 4> kSenses = {"see", "seeing",
                                                           "hear", "hearing"};
    return first > 0 && among(kSenses, lower(first - 1));
  }

  // The first token of a mention, its article included.
  size_t first_of(size_t mention) const {
    const size_t first = token_at(in_.tokens, in_.mentions[mention].span.begin);
    return first > 0 && lower(first - 1) == "the" ? first - 1 : first;
  }

  // "She said (that) X", "X, she said(, Y)".
  std::optional<Frame> after_subject(size_t verb,
                                     const VerbTable::Found& found) const {
    const size_t subject = in_.subjects.before(verb);
    if (subject == npos || denied(verb, found)) return std::nullopt;
    Frame frame;
    frame.subjects = in_.subjects.with_coordinated(subject);
    frame.paper = in_.subjects.wrote_paper(subject);
    const size_t first = first_of(frame.subjects.front());
    if (first > 0 && lower(first - 1) == "what") {
      return cleft(std::move(frame), verb, found);
    }
    const auto whole = speaker_behind_quotation(in_, verb);
    return with_content(std::move(frame), whole.value_or(first), verb, found);
  }

  // "did not say when it would open": nothing is said.
  bool denied(size_t verb, const VerbTable::Found& found) const {
    const bool that = lower(verb + found.tokens) == "that";
    const bool tells = found.verb == VerbClass::say ||
                       (found.verb == VerbClass::commit && !that);
    if (!tells) return false;
    const size_t begin = verb_group_begin(in_.tokens, in_.quoted, verb);
    for (size_t i = begin; i < verb; ++i) {
      if (lower(i) == "not" || ends_with(lower(i), "n't")) return true;
    }
    return false;
  }

  // "What Labour plans instead is to sell it": a plan told the long way.
  std::optional<Frame> cleft(Frame frame, size_t verb,
                             const VerbTable::Found& found) const {
    if (found.verb != VerbClass::commit && found.verb != VerbClass::want) {
      return std::nullopt;
    }
    const size_t next = verb + found.tokens;
    for (size_t i = next; i + 2 < in_.tokens.size() && i < next + 4; ++i) {
      if (lower(i) != "is" || lower(i + 1) != "to") continue;
      frame.verb = found.verb;
      frame.cleft = true;
      frame.words = {0, in_.byte_of(i + 1)};
      frame.content = {in_.byte_of(i + 1), end()};
      return frame;
    }
    return std::nullopt;
  }

  // "A nurse in Hull told me": somebody speaks, but nobody named.
  std::optional<Frame> by_stranger(size_t verb,
                                   const VerbTable::Found& found) const {
    auto first = stranger_before(in_.tokens, in_.quoted, verb, found);
    if (!first) first = stance_before(in_.tokens, in_.quoted, verb, found);
    if (!first) first = speaker_behind_quotation(in_, verb);
    if (!first || subordinates(lower(*first))) return std::nullopt;
    return with_content(Frame{}, *first, verb, found);
  }

  // Fills in what is reported by the subject that begins at token `first`.
  std::optional<Frame> with_content(Frame frame, size_t first, size_t verb,
                                    const VerbTable::Found& found) const {
    frame.verb = found.verb;
    frame.past =
        found.past || past_auxiliary(verb) ||
        past_group(in_.tokens, verb_group_begin(in_.tokens, in_.quoted, verb));
    const size_t begin = in_.byte_of(first);
    const size_t next = verb + found.tokens;
    if (const size_t lead = described_from(in_.tokens, in_.quoted, first);
        lead < first && trailing(in_.tokens, in_.quoted, lead, next)) {
      first = lead;
    }
    if (trailing(in_.tokens, in_.quoted, first, next) ||
        told_behind(in_.tokens, in_.quoted, first, verb)) {
      frame.trailing = true;
      frame.words = {begin, in_.byte_of(next)};
      frame.content = {0, first > 0 ? in_.byte_of(first - 1) : begin};
      take_longer_side(frame);
      return frame;
    }
    if (next >= in_.tokens.size() || says_nothing(in_.tokens, next))
      return std::nullopt;
    size_t content = next;
    // "voted against the budget that pays": a relative clause.
    const bool tells = frame.verb != VerbClass::demand &&
                       frame.verb != VerbClass::evaluate &&
                       frame.verb != VerbClass::want;
    if (tells || lower(next) == "that") {
      const Content behind = behind_hearer(in_, next);
      content = behind.first;
      frame.that = behind.that;
    }
    // "hit back, saying that mills run"
    if (is_comma(next) && reporting_participle(lower(next + 1))) {
      content = next + 2;
      frame.that = lower(content) == "that";
      if (frame.that) ++content;
    }
    if (content >= in_.tokens.size()) content = next;
    frame.words = {begin, in_.byte_of(content)};
    // What speaks for itself keeps its verb in view.
    frame.content = {in_.byte_of(content), end()};
    return frame;
  }

  bool past_auxiliary(size_t verb) const {
    return verb > 0 && lower(verb - 1) == "had";
  }

  // "…, said Mr Smith", "“…” says the report".
  std::optional<Frame> before_subject(size_t verb,
                                      const VerbTable::Found& found) const {
    if (found.verb != VerbClass::say && found.verb != VerbClass::believe &&
        found.verb != VerbClass::commit && found.verb != VerbClass::deny) {
      return std::nullopt;
    }
    if (verb < 3 && !inverted(verb, found)) return std::nullopt;
    const Token& before = in_.tokens[verb - 1];
    if (!(before.lower == "," || before.quote || in_.quoted[verb - 1] ||
          before.lower == "?" || before.lower == "–")) {
      return std::nullopt;
    }
    const size_t next = verb + found.tokens;
    // "Low — of Hull — promised to back Webb": he, not she behind it.
    if (next >= in_.tokens.size() || lower(next) == "to") return std::nullopt;
    Frame frame;
    frame.verb = found.verb;
    frame.past = found.past;
    frame.trailing = true;
    frame.content = {0, before.span.begin};
    size_t last = next;
    while (last < in_.tokens.size() && in_.inside_subject(last)) ++last;
    size_t subject = in_.subjects.behind(next, last);
    if (subject == npos) subject = in_.subjects.named_behind(next, last);
    if (subject == npos) {
      // "said a tenant of the trust": nobody that the text names.
      const bool some = last > next + 1 && plain_saying(lower(verb));
      const bool quotes = in_.quoted[verb - 1] || before.quote;
      const bool nobody =
          (some || (quotes && last > next && in_.tokens[last - 1].word)) &&
          !mention_starts(next, last);
      if (!nobody) return std::nullopt;
      frame.words = {in_.byte_of(verb), in_.tokens[last - 1].span.end};
      return frame;
    }
    frame.subjects = {subject};
    const size_t end = token_at(in_.tokens, in_.mentions[subject].span.end);
    const size_t behind = is_comma(behind_body(end)) ? behind_body(end) : end;
    frame.words = {in_.byte_of(verb), in_.tokens[behind - 1].span.end};
    take_longer_side(frame);
    return frame;
  }

  // "Under Labour, said Webb, we would share them": what she says stands on
  // both sides, its verb behind. "…, said Webb, the chair of a guild which is
  // old" says nothing more.
  void take_longer_side(Frame& frame) const {
    const size_t behind = token_at(in_.tokens, frame.words.end);
    const ByteSpan rest{in_.byte_of(behind + 1), end()};
    const bool verb_next = is_finite_auxiliary(lower(behind + 1));
    const bool longer = verb_next || rest.size() > 2 * frame.content.size();
    if (!is_comma(behind) || !longer) return;
    for (size_t i = 0; i <= behind; ++i) {
      if (in_.quoted[i]) return;
    }
    for (size_t i = behind + 1; i < in_.tokens.size(); ++i) {
      if (in_.quoted[i] || relates(lower(i))) return;
      if (!is_finite_auxiliary(lower(i))) continue;
      frame.content = rest;
      return;
    }
  }

  bool mention_starts(size_t from, size_t to) const {
    return std::any_of(
        in_.mentions.begin(), in_.mentions.end(), [&](const Mention& mention) {
          return mention.kind == MentionKind::pronoun &&
                 mention.span.begin >= in_.byte_of(from) &&
                 mention.span.begin < in_.tokens[to - 1].span.end;
        });
  }

  static constexpr size_t npos = FrameText::npos;
  const FrameText& in_;
};

}  // namespace

std::optional<Frame> find_frame(string_view sentence,
                                const std::vector<Token>& tokens,
                                const std::vector<Mention>& mentions,
                                const std::vector<bool>& quoted,
                                const VerbTable& verbs) {
  const FrameText in{sentence, tokens, mentions, quoted, verbs};
  return Search(in).run();
}

}  // namespace pledgebook
