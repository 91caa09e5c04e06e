#include "pledgebook/extract/frames.h"

#include <algorithm>
#include <array>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/frame_tails.h"
#include "pledgebook/extract/reporters.h"
#include "pledgebook/extract/strangers.h"
#include "pledgebook/extract/subjects.h"
#include "pledgebook/extract/subordination.h"

namespace pledgebook {
namespace {

using std::size_t;
using std::string;
using std::string_view;

constexpr size_t kLongestLabel = 24;  // tokens

class Search {
 public:
  Search(string_view sentence, const std::vector<Token>& tokens,
         const std::vector<Mention>& mentions, const std::vector<bool>& quoted,
         const VerbTable& verbs)
      : sentence_(sentence),
        tokens_(tokens),
        mentions_(mentions),
        quoted_(quoted),
        verbs_(verbs),
        subjects_(sentence, tokens, mentions, quoted, verbs) {}

  // The report of the main clause; else one of a subordinate clause.
  std::optional<Frame> run() const {
    if (auto frame = label()) return frame;
    if (auto frame = signature()) return frame;
    std::optional<Frame> inner;
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (quoted_[i] || !tokens_[i].word) continue;
      auto frame = at(i);
      if (!frame) continue;
      const Standing standing = standing_of(*frame, i);
      if (standing == Standing::main) return frame;
      if (standing == Standing::adverbial && !inner) inner = std::move(frame);
    }
    if (auto frame = lead_in()) return frame;
    return inner;
  }

 private:
  // The frame whose verb begins at token `i`.
  std::optional<Frame> at(size_t i) const {
    if (is_noun(i)) return std::nullopt;
    if (auto frame = according_to(i)) return frame;
    if (auto frame = told_by(i)) return frame;
    const VerbTable::Found verb = verbs_.at(tokens_, i);
    // "its aim of doubling": the noun, not the verb.
    const bool noun = lower(i + verb.tokens) == "of";
    if (verb.verb == VerbClass::none || noun) return std::nullopt;
    if (suffers(tokens_, i, verb.past) || only_addresses(tokens_, i) ||
        only_accounts(tokens_, i)) {
      return std::nullopt;
    }
    if (auto frame = after_subject(i, verb)) return frame;
    if (auto frame = before_subject(i, verb)) return frame;
    return by_stranger(i, verb);
  }

  // Which clause a frame stands in: "where the party was launching it, he
  // said" reports what he said. A relative clause tells of its noun only:
  // "the plan that Labour launched last year".
  Standing standing_of(const Frame& frame, size_t verb) const {
    if (frame.words.begin >= tokens_[verb].span.begin) return Standing::main;
    const size_t first = token_at(tokens_, frame.words.begin);
    if (first == 0 || frame.cleft) return Standing::main;
    const size_t next = verb + verbs_.at(tokens_, verb).tokens;
    // Over "the Labour leader" before a name.
    size_t opener = first - 1;
    while (opener > 0 && first - opener < 5 && tokens_[opener].word &&
           tokens_[opener].capital) {
      --opener;
    }
    return standing_behind(lower(opener), frame.verb, lower(next));
  }

  size_t end() const { return sentence_.size(); }
  string_view lower(size_t i) const { return lower_at(tokens_, i); }

  // "the Myners report", "the report's call": no verb.
  bool is_noun(size_t i) const {
    const bool named =
        i >= 2 && tokens_[i - 1].capital && lower(i - 2) == "the";
    // "The Ownership State, recommends": a verb inside has no capital.
    const bool title = i > 0 && tokens_[i].capital && !tokens_[i - 1].quote;
    return title || lower(i + 1) == "'s" || (named && lower(i) == "report");
  }

  bool is_comma(size_t i) const { return lower(i) == ","; }

  // "She said (that) X", "X, she said(, Y)".
  std::optional<Frame> after_subject(size_t verb,
                                     const VerbTable::Found& found) const {
    const size_t subject = subjects_.before(verb);
    if (subject == npos) return std::nullopt;
    Frame frame;
    frame.subjects = subjects_.with_coordinated(subject);
    frame.paper = subjects_.wrote_paper(subject);
    const size_t begin = mentions_[frame.subjects.front()].span.begin;
    size_t first = token_at(tokens_, begin);
    if (first > 0 && lower(first - 1) == "the") --first;
    if (first > 0 && lower(first - 1) == "what") {
      return cleft(std::move(frame), verb, found);
    }
    return with_content(std::move(frame), first, verb, found);
  }

  // "What Labour plans instead is to sell it": a plan told the long way.
  std::optional<Frame> cleft(Frame frame, size_t verb,
                             const VerbTable::Found& found) const {
    if (found.verb != VerbClass::commit && found.verb != VerbClass::want) {
      return std::nullopt;
    }
    const size_t next = verb + found.tokens;
    for (size_t i = next; i + 2 < tokens_.size() && i < next + 4; ++i) {
      if (lower(i) != "is" || lower(i + 1) != "to") continue;
      frame.verb = found.verb;
      frame.cleft = true;
      frame.words = {0, tokens_[i + 1].span.begin};
      frame.content = {tokens_[i + 1].span.begin, end()};
      return frame;
    }
    return std::nullopt;
  }

  // "Ann Webb, general secretary of Unite: “…”".
  std::optional<Frame> label() const {
    for (size_t i = 1; i + 1 < tokens_.size() && i < kLongestLabel; ++i) {
      if (lower(i) != ":" || quoted_[i]) continue;
      if (!quoted_[i + 1]) return std::nullopt;
      const size_t subject = subjects_.labelled(i);
      if (subject == npos) return std::nullopt;
      Frame frame;
      frame.verb = VerbClass::say;
      frame.that = true;
      frame.subjects = {subject};
      frame.words = {0, tokens_[i + 1].span.begin};
      frame.content = {tokens_[i + 1].span.begin, end()};
      return frame;
    }
    return std::nullopt;
  }

  // "“…” Ann Webb, general secretary of Unite", "“…” – Ann Webb".
  std::optional<Frame> signature() const {
    size_t name = 0;
    while (name < tokens_.size() && (quoted_[name] || tokens_[name].quote)) {
      ++name;
    }
    if (name < 4 || name >= tokens_.size()) return std::nullopt;
    const size_t content_end = tokens_[name].span.begin;
    const bool dash = lower(name) == "–" || lower(name) == "—";
    if (dash) ++name;
    const size_t subject = subjects_.signing(name);
    const bool somebody = dash && name + 1 < tokens_.size() &&
                          tokens_[name].capital && tokens_[name + 1].capital;
    if (subject == npos && !somebody) return std::nullopt;
    Frame frame;
    frame.verb = VerbClass::say;
    frame.trailing = true;
    if (subject != npos) frame.subjects = {subject};
    frame.words = {content_end, end()};
    frame.content = {0, content_end};
    return frame;
  }

  // "To explain it Webb tells of a visit: “…”": whoever the clause before the
  // colon is about says what stands behind it.
  std::optional<Frame> lead_in() const {
    size_t colon = 0;
    while (colon < tokens_.size() && (lower(colon) != ":" || quoted_[colon])) {
      ++colon;
    }
    const bool last = colon + 1 == tokens_.size();
    if (colon < 2 || colon >= tokens_.size()) return std::nullopt;
    // A single quoted word is a name for something, not what anybody said.
    const size_t fourth = std::min(colon + 4, tokens_.size() - 1);
    if (!last && !(quoted_[colon + 1] && quoted_[fourth])) return std::nullopt;
    const size_t subject = subjects_.leading(colon);
    if (subject == npos) return std::nullopt;
    Frame frame;
    frame.verb = VerbClass::say;
    frame.that = true;
    frame.introduces = last;
    frame.subjects = {subject};
    const size_t begin = tokens_[last ? 0 : colon + 1].span.begin;
    frame.words = {0, begin};
    frame.content = {begin, end()};
    return frame;
  }

  // "A nurse in Hull told me": somebody speaks, but nobody named.
  std::optional<Frame> by_stranger(size_t verb,
                                   const VerbTable::Found& found) const {
    auto first = stranger_before(tokens_, quoted_, verb, found);
    if (!first) first = stance_before(tokens_, quoted_, verb, found);
    if (!first || subordinates(lower(*first))) return std::nullopt;
    return with_content(Frame{}, *first, verb, found);
  }

  // Fills in what is reported by the subject that begins at token `first`.
  std::optional<Frame> with_content(Frame frame, size_t first, size_t verb,
                                    const VerbTable::Found& found) const {
    frame.verb = found.verb;
    frame.past = found.past || past_auxiliary(verb);
    const size_t begin = tokens_[first].span.begin;
    const size_t next = verb + found.tokens;
    if (trailing(tokens_, quoted_, first, next) ||
        told_behind(tokens_, quoted_, first, verb)) {
      frame.trailing = true;
      frame.words = {begin,
                     next < tokens_.size() ? tokens_[next].span.begin : end()};
      frame.content = {0, first > 0 ? tokens_[first - 1].span.begin : begin};
      return frame;
    }
    if (next >= tokens_.size() || says_nothing(tokens_, next))
      return std::nullopt;
    size_t content = next;
    skip_hearer(content, frame.that);
    if (content >= tokens_.size()) content = next;
    frame.words = {begin, tokens_[content].span.begin};
    // What speaks for itself keeps its verb in view.
    frame.content = {tokens_[content].span.begin, end()};
    return frame;
  }

  bool past_auxiliary(size_t verb) const {
    return verb > 0 && lower(verb - 1) == "had";
  }

  // "told the Commons last night that": content begins behind "that".
  void skip_hearer(size_t& at, bool& that) const {
    if (lower(at) == "that" || lower(at) == ":") {
      that = true;
      ++at;
      return;
    }
    const size_t limit = std::min(tokens_.size(), at + 10);
    for (size_t i = at; i < limit; ++i) {
      if (quoted_[i] || verbs_.at(tokens_, i).verb != VerbClass::none) return;
      if (lower(i) == "that" && i > at) {
        that = true;
        at = i + 1;
        return;
      }
    }
    if (is_comma(at)) ++at;
  }

  // "…, said Mr Smith", "“…” says the report".
  std::optional<Frame> before_subject(size_t verb,
                                      const VerbTable::Found& found) const {
    if (found.verb != VerbClass::say && found.verb != VerbClass::believe &&
        found.verb != VerbClass::commit && found.verb != VerbClass::deny) {
      return std::nullopt;
    }
    if (verb < 3) return std::nullopt;
    const Token& before = tokens_[verb - 1];
    if (!(before.lower == "," || before.quote || quoted_[verb - 1] ||
          before.lower == "?" || before.lower == "–")) {
      return std::nullopt;
    }
    const size_t next = verb + found.tokens;
    if (next >= tokens_.size()) return std::nullopt;
    Frame frame;
    frame.verb = found.verb;
    frame.past = found.past;
    frame.trailing = true;
    frame.content = {0, before.span.begin};
    size_t last = next;
    while (last < tokens_.size() && inside_subject(last)) ++last;
    size_t subject = subjects_.behind(next, last);
    if (subject == npos) subject = subjects_.named_behind(next, last);
    if (subject == npos) {
      // "said a tenant of the trust": nobody that the text names.
      const bool nobody = last > next + 1 && plain_saying(lower(verb)) &&
                          !mention_starts(next, last);
      if (!nobody) return std::nullopt;
      frame.words = {tokens_[verb].span.begin, tokens_[last - 1].span.end};
      return frame;
    }
    frame.subjects = {subject};
    frame.words = {tokens_[verb].span.begin, mentions_[subject].span.end};
    return frame;
  }

  // A subject behind its verb runs to the first mark or relative.
  bool inside_subject(size_t i) const {
    static constexpr std::array<string_view, 11> kStops = {
        "who", "as", "when", "while", "after", "before",
        "in",  "on", "that", "last",  "during"};
    if (quoted_[i] || tokens_[i].quote) return false;
    return (tokens_[i].word || lower(i) == "'s" || tokens_[i].number) &&
           !among(kStops, lower(i));
  }

  bool mention_starts(size_t from, size_t to) const {
    return std::any_of(
        mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
          return mention.kind == MentionKind::pronoun &&
                 mention.span.begin >= tokens_[from].span.begin &&
                 mention.span.begin < tokens_[to - 1].span.end;
        });
  }

  // "I was told by a teacher, “…”", "we were told by Unite that …".
  std::optional<Frame> told_by(size_t i) const {
    if (lower(i) != "told" || lower(i + 1) != "by") return std::nullopt;
    size_t content = i + 2;
    while (content < tokens_.size() && !quoted_[content] &&
           lower(content) != "that") {
      ++content;
    }
    Frame frame;
    frame.that = content < tokens_.size() && lower(content) == "that";
    if (frame.that) ++content;
    if (content >= tokens_.size()) return std::nullopt;
    frame.verb = VerbClass::say;
    frame.past = true;
    frame.words = {tokens_[i].span.begin, tokens_[content].span.begin};
    frame.content = {tokens_[content].span.begin, end()};
    const size_t subject = subjects_.behind(i + 2, content);
    if (subject != npos) frame.subjects = {subject};
    return frame;
  }

  // "According to X, …", "…, according to X", "in its view".
  std::optional<Frame> according_to(size_t i) const {
    size_t after = npos;
    if (lower(i) == "according" && lower(i + 1) == "to") after = i + 2;
    const bool view = lower(i) == "in" && i + 2 < tokens_.size() &&
                      (lower(i + 2) == "view" || lower(i + 2) == "opinion");
    if (view) {
      for (size_t m = 0; m < mentions_.size(); ++m) {
        if (mentions_[m].span.begin == tokens_[i + 1].span.begin) {
          return around(i, m, mentions_[m].span.end);
        }
      }
      // "in its view", "in his view": whoever spoke last.
      return std::nullopt;
    }
    if (after == npos || after >= tokens_.size()) return std::nullopt;
    size_t last = after;
    // "According to a new report the minister should": the report ends there.
    const auto ends_paper = [&](size_t i) {
      return i > after && names_paper(lower(i - 1)) &&
             (lower(i) == "the" || lower(i) == "there" || lower(i) == "it");
    };
    while (last < tokens_.size() && inside_subject(last) && !ends_paper(last)) {
      ++last;
    }
    const size_t source = subjects_.source_between(after, last);
    if (source != npos) return around(i, source, mentions_[source].span.end);
    if (last == after) return std::nullopt;
    Frame frame = around(i, npos, tokens_[last - 1].span.end);
    frame.subjects.clear();
    return frame;
  }

  Frame around(size_t first, size_t m, size_t frame_end) const {
    Frame frame;
    frame.verb = VerbClass::say;
    frame.according = true;
    frame.subjects = {m};
    frame.words = {tokens_[first].span.begin, frame_end};
    frame.trailing = first > 0;
    if (first > 0) {
      frame.content = {0, tokens_[first - 1].span.begin};
    } else {
      const size_t next = token_at(tokens_, frame_end);
      const size_t begin = is_comma(next) ? next + 1 : next;
      frame.content = {
          begin < tokens_.size() ? tokens_[begin].span.begin : end(), end()};
    }
    return frame;
  }

  static constexpr size_t npos = SubjectFinder::npos;
  string_view sentence_;
  const std::vector<Token>& tokens_;
  const std::vector<Mention>& mentions_;
  const std::vector<bool>& quoted_;
  const VerbTable& verbs_;
  SubjectFinder subjects_;
};

}  // namespace

std::optional<Frame> find_frame(string_view sentence,
                                const std::vector<Token>& tokens,
                                const std::vector<Mention>& mentions,
                                const std::vector<bool>& quoted,
                                const VerbTable& verbs) {
  return Search(sentence, tokens, mentions, quoted, verbs).run();
}

}  // namespace pledgebook
