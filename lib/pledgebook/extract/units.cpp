#include "pledgebook/extract/unit_line.h"

#include <algorithm>
#include <array>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/auxiliaries.h"

namespace pledgebook {
namespace {

using std::size_t;
using std::string_view;

constexpr std::array<string_view, 11> kCopulas = {"is", "are",  "was",   "were",
                                                  "be", "been", "would", "will",
                                                  "to", "has",  "have"};

}  // namespace

UnitFinder::UnitFinder(const Segmentation& text, const DocumentVoice& voice,
                       const std::vector<Quotation>& quotations,
                       const VerbTable& verbs, Discourse& discourse)
    : text_(text),
      voice_(voice),
      quotations_(quotations),
      verbs_(verbs),
      discourse_(discourse),
      plans_(discourse),
      holder_of_quotation_(quotations.size()),
      spoken_(quotations.size()) {}

std::vector<Unit> UnitFinder::read(size_t index) {
  const Sentence& sentence = text_.sentences[index];
  if (sentence.block != block_) {
    discourse_.new_paragraph();
    intruder_ = {};
  }
  block_ = sentence.block;
  while (next_quotation_ < quotations_.size() &&
         quotations_[next_quotation_].span.end <= sentence.span.begin) {
    ++next_quotation_;
  }
  turn_ = voice_.turn_at(sentence.span.begin);
  mentions_.clear();
  std::vector<Unit> out;
  if (sentence.span.size() > kLongestSentence) return out;
  for (const ByteSpan part : parts(sentence.span)) {
    Line line = line_of(index, part);
    open_section(line);
    if (sentence.span.begin >= voice_.comments_at) {
      // What readers write below a text is nobody's who has a name here.
      Unit unit = base_unit(line);
      add_clauses(line, unit, out);
    } else if (goes_unmarked(line)) {
      unmarked(line, out);
    } else if (voice_.voice_at(sentence.span.begin) == Voice::narrator) {
      narrated(line, out);
    } else if (is_notice(sentence.span.begin)) {
      notice(line, out);
    } else if (voice_.voice != Voice::transcript || turn_ != nullptr) {
      // What stands between speeches is heading and procedure: nobody's.
      own_words(line, out);
    }
    mentions_.insert(mentions_.end(), line.mentions.begin(),
                     line.mentions.end());
  }
  return out;
}

UnitFinder::Line UnitFinder::line_of(size_t index, ByteSpan span) {
  const Sentence& sentence = text_.sentences[index];
  Line line;
  line.index = index;
  line.span = span;
  line.words = span.in(text_.text);
  line.tokens = tokenize(line.words);
  line.block = &text_.blocks[static_cast<size_t>(sentence.block)];
  line.quoted.resize(line.tokens.size());
  for (size_t q = next_quotation_;
       q < quotations_.size() && quotations_[q].span.begin < span.end; ++q) {
    if (quotations_[q].span.end <= span.begin) continue;
    if (line.first_quotation == 0) line.first_quotation = quotations_[q].id;
    const size_t from = quotations_[q].span.begin;
    size_t i = token_at(line.tokens, from > span.begin ? from - span.begin : 0);
    for (i -= i > 0 ? 1 : 0; i < line.tokens.size(); ++i) {
      const ByteSpan at{span.begin + line.tokens[i].span.begin,
                        span.begin + line.tokens[i].span.end};
      if (at.begin >= quotations_[q].span.end) break;
      if (quotations_[q].span.overlaps(at)) line.quoted[i] = true;
    }
  }
  size_t outside = 0;
  for (size_t i = 0; i < line.tokens.size(); ++i) {
    if (line.quoted[i]) line.any_quoted = true;
    if (!line.quoted[i] && line.tokens[i].word) ++outside;
  }
  line.all_quoted = line.any_quoted && outside == 0;
  line.mentions = discourse_.read(line.words, line.tokens, sentence.number);
  return line;
}

// The report that the line gives, sought but once.
const std::optional<Frame>& UnitFinder::frame_of(Line& line) const {
  if (!line.frame) {
    line.frame =
        find_frame(line.words, line.tokens, line.mentions, line.quoted, verbs_);
  }
  return *line.frame;
}

Unit UnitFinder::base_unit(const Line& line) const {
  Unit unit;
  unit.sentence = line.index;
  unit.span = line.span;
  unit.content = line.span;
  unit.voice = voice_.voice_at(line.span.begin);
  unit.heading = line.block->kind == BlockKind::heading;
  unit.list_item = line.block->kind == BlockKind::list_item;
  if (line.block->lead_in >= 0) {
    unit.lead_in =
        text_.blocks[static_cast<size_t>(line.block->lead_in)].span.in(
            text_.text);
  }
  return unit;
}

void UnitFinder::give_to_author(Unit& unit) const {
  unit.holder = voice_.author_at(unit.span.begin);
  unit.attribution = Attribution::author;
}

void UnitFinder::narrated(Line& line, std::vector<Unit>& out) {
  const auto& frame = frame_of(line);
  if (frame && frame->introduces) {
    introduce(line, discourse_.resolve(line.mentions[frame->subjects.front()]));
    unframed(line, out);
  } else if (frame && frame->verb == VerbClass::deny) {
    refused(line, *frame, out);
  } else if (frame) {
    framed(line, *frame, out);
  } else if (line.all_quoted ||
             (line.any_quoted && attribution_of(line, {0, line.words.size()}) ==
                                     Attribution::quote)) {
    quoted_whole(line, out);
  } else if (borrows(line)) {
    add_clauses(line, borrowed(line), out);
  } else {
    unframed(line, out);
  }
  if (!line.all_quoted) add_asides(line, out);
}

void UnitFinder::framed(Line& line, const Frame& frame,
                        std::vector<Unit>& out) {
  Unit unit = base_unit(line);
  unit.framed = true;
  unit.frame = frame.verb;
  unit.past_frame = frame.past;
  unit.content = {line.span.begin + frame.content.begin,
                  line.span.begin + frame.content.end};
  unit.attribution = attribution_of(line, frame.content);
  if (line.any_quoted) unit.quotation = line.first_quotation;
  if (frame.subjects.empty()) {
    note_speaker(line, {});
    add_clauses(line, unit, out);
  }
  const std::vector<int> others = not_meant(line, frame);
  for (const size_t subject : frame.subjects) {
    Unit one = unit;
    // Private persons are not made actors; nor is anybody unresolved.
    one.holder = discourse_.resolve_speaker(line.mentions[subject],
                                            frame.trailing, others);
    if (frame.paper) one.holder = discourse_.publisher_of(one.holder);
    note_speaker(line, one.holder);
    if (leads_in(line)) introduce_unmarked(line, one.holder);
    plans_.spoke(one.holder, line.index);
    if (frame.verb == VerbClass::commit) {
      note_announced(line, one.holder);
      plans_.told(one.holder, line.index);
    }
    const size_t before = out.size();
    add_clauses(line, one, out);
    if (!frame.trailing) {
      give_back(line, line.span.begin + frame.words.begin, before, out);
      leave_rumours(before, out);
    }
  }
}

// "Webb, he claimed, had lent it", "“Webb had lent it,” he said": he is not
// Webb, who stands between the frame and her verb or in what is quoted.
std::vector<int> UnitFinder::not_meant(const Line& line, const Frame& frame) {
  std::vector<int> others;
  if (!frame.trailing) return others;
  const size_t first = token_at(line.tokens, frame.words.begin);
  for (const Mention& mention : line.mentions) {
    if (!mention.person || mention.kind == MentionKind::pronoun) continue;
    const size_t begin = token_at(line.tokens, mention.span.begin);
    const size_t end = token_at(line.tokens, mention.span.end);
    if ((!mention.possessive && end + 1 == first) ||
        (begin < first && line.quoted[begin])) {
      others.insert(others.end(), mention.entities.begin(),
                    mention.entities.end());
    }
  }
  return others;
}

// What stands before a frame that "and" joins to it is the narrator's; a unit
// over both is cut in two.
void UnitFinder::give_back(const Line& line, size_t begin, size_t from,
                           std::vector<Unit>& out) const {
  const size_t first = token_at(line.tokens, begin - line.span.begin);
  const bool joined =
      first > 4 && line.tokens[first - 2].lower == "," &&
      (line.tokens[first - 1].lower == "and" ||
       line.tokens[first - 1].lower == "but") &&
      std::any_of(line.tokens.begin(),
                  line.tokens.begin() + static_cast<std::ptrdiff_t>(first),
                  [](const Token& t) { return is_finite_auxiliary(t.lower); });
  for (size_t u = from; u < out.size(); ++u) {
    if (out[u].span.end <= begin) {
      told_before(out[u]);
    } else if (joined && out[u].span.begin < begin) {
      Unit before = out[u];
      before.span.end = line.span.begin + line.tokens[first - 2].span.begin;
      out[u].span.begin = begin;
      told_before(before);
      out.insert(out.begin() + static_cast<std::ptrdiff_t>(u),
                 std::move(before));
      ++u;
    }
  }
}

// "Webb backed it, and it is thought that Frame will": the narrator's again.
void UnitFinder::leave_rumours(size_t from, std::vector<Unit>& out) const {
  static constexpr std::array<string_view, 7> kVerbs = {
      "thought",  "understood", "believed", "expected",
      "reported", "rumoured",   "feared"};
  for (size_t u = from + 1; u < out.size(); ++u) {
    const std::vector<Token> tokens = tokenize(out[u].span.in(text_.text));
    const size_t it = lower_at(tokens, 0) == "and" ? 1 : 0;
    if (lower_at(tokens, it) == "it" && lower_at(tokens, it + 1) == "is" &&
        among(kVerbs, lower_at(tokens, it + 2))) {
      told_before(out[u]);
    }
  }
}

// "Davey is to look into it, and Clegg plans a summit": what stands before
// the frame is the narrator's.
void UnitFinder::told_before(Unit& unit) const {
  give_to_author(unit);
  unit.frame = VerbClass::none;
  unit.framed = false;
  unit.past_frame = false;
  unit.content = unit.span;
}

// Section 1, rule 13: that somebody declined to say a thing is what the author
// tells of them, not what they say. A denial is theirs.
void UnitFinder::refused(Line& line, const Frame& frame,
                         std::vector<Unit>& out) {
  const string_view verb = frame.words.in(line.words);
  const bool declines =
      verb.find("declin") != verb.npos || verb.find("refus") != verb.npos;
  if (!declines || line.any_quoted) return framed(line, frame, out);
  Unit unit = base_unit(line);
  unit.framed = true;
  unit.frame = frame.verb;
  unit.past_frame = frame.past;
  give_to_author(unit);
  add_clauses(line, unit, out);
}

// The quotations of the line are the holder's; whoever it is has spoken last.
void UnitFinder::note_speaker(const Line& line, const Holder& holder) {
  if (line.first_quotation > 0) {
    for (size_t q = static_cast<size_t>(line.first_quotation) - 1;
         q < quotations_.size() && quotations_[q].span.begin < line.span.end;
         ++q) {
      holder_of_quotation_[q] = holder;
      spoken_[q] = true;
    }
  }
  discourse_.spoke(holder);
  intruder_ = {};
}

// The predicate inside quotation marks makes a quotation: content that begins
// quoted, or a quoted complement behind a copula that runs to the end.
Attribution UnitFinder::attribution_of(const Line& line,
                                       ByteSpan content) const {
  const size_t first = token_at(line.tokens, content.begin);
  size_t quoted = line.tokens.size();
  size_t total = 0, inside = 0;
  for (size_t i = first;
       i < line.tokens.size() && line.tokens[i].span.begin < content.end; ++i) {
    if (!line.tokens[i].word) continue;
    ++total;
    if (!line.quoted[i]) continue;
    ++inside;
    quoted = std::min(quoted, i);
  }
  if (inside == 0) return Attribution::reported;
  if (inside * 10 >= total * 8) return Attribution::quote;
  const size_t before = quoted >= 2 ? quoted - 2 : 0;
  const bool complement = among(kCopulas, line.tokens[before].lower);
  const bool predicate = is_finite_auxiliary(line.tokens[quoted].lower);
  // Nothing unquoted behind it: the whole predicate is quoted.
  bool to_end = true;
  for (size_t i = quoted;
       i < line.tokens.size() && line.tokens[i].span.begin < content.end; ++i) {
    to_end = to_end && (line.quoted[i] || !line.tokens[i].word);
  }
  const bool whole = (complement || predicate) && to_end;
  const bool most = complement && inside * 10 >= total * 4;
  return whole || most ? Attribution::quote : Attribution::reported;
}

void UnitFinder::add_clauses(const Line& line, const Unit& first,
                             std::vector<Unit>& out) const {
  const auto clauses =
      split_clauses(line.words, line.tokens, line.quoted, verbs_);
  const size_t base = line.span.begin;
  for (size_t c = 0; c < clauses.size(); ++c) {
    Unit unit = first;
    const ByteSpan span{base + clauses[c].span.begin,
                        base + clauses[c].span.end};
    unit.span = {span.begin, span.end};
    unit.content = {std::max(unit.content.begin, span.begin),
                    std::min(unit.content.end, span.end)};
    if (clauses[c].shares_subject) {
      unit.content = {base + clauses[c].content, span.end};
      unit.frame = clauses[c].verb.verb;
      unit.framed = true;
      unit.past_frame = clauses[c].verb.past || first.past_frame;
    }
    if (unit.content.begin >= unit.content.end) unit.content = span;
    out.push_back(std::move(unit));
  }
}

void UnitFinder::add_asides(const Line& line, std::vector<Unit>& out) const {
  for (const ByteSpan aside :
       factual_asides(line.words, line.tokens, line.quoted)) {
    Unit unit = base_unit(line);
    unit.span = {line.span.begin + aside.begin, line.span.begin + aside.end};
    unit.content = unit.span;
    give_to_author(unit);
    unit.aside = true;
    out.push_back(std::move(unit));
  }
}

}  // namespace pledgebook
