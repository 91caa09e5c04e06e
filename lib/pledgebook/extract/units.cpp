#include "pledgebook/extract/units.h"

#include <algorithm>
#include <array>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

using std::size_t;
using std::string_view;

template <size_t n>
bool among(const std::array<string_view, n>& words, string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<string_view, 12> kModals = {
    "will", "would", "shall", "should", "must",  "could",
    "may",  "might", "won't", "can",    "ought", "wouldn't"};
constexpr std::array<string_view, 11> kCopulas = {"is", "are",  "was",   "were",
                                                  "be", "been", "would", "will",
                                                  "to", "has",  "have"};

// Nobody's sentence is longer: it is a table, or a text without stops.
constexpr size_t kLongestSentence = 16000;  // bytes
constexpr size_t kFarthestSpeaker = 30;     // sentences behind the words

bool has_modal(const std::vector<Token>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return among(kModals, token.lower);
  });
}

}  // namespace

struct UnitFinder::Line {
  size_t index = 0;
  ByteSpan span;
  string_view words;
  std::vector<Token> tokens;
  std::vector<bool> quoted;  // one flag a token
  std::vector<Mention> mentions;
  int first_quotation = 0;  // id of the first one that touches the line
  bool all_quoted = false;
  bool any_quoted = false;
  const TextBlock* block = nullptr;
};

UnitFinder::UnitFinder(const Segmentation& text, const DocumentVoice& voice,
                       const std::vector<Quotation>& quotations,
                       const VerbTable& verbs, Discourse& discourse)
    : text_(text),
      voice_(voice),
      quotations_(quotations),
      verbs_(verbs),
      discourse_(discourse),
      holder_of_quotation_(quotations.size()) {}

std::vector<Unit> UnitFinder::read(size_t index) {
  const Sentence& sentence = text_.sentences[index];
  if (sentence.block != block_) discourse_.new_paragraph();
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
    if (voice_.voice == Voice::narrator) {
      narrated(line, out);
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

Unit UnitFinder::base_unit(const Line& line) const {
  Unit unit;
  unit.sentence = line.index;
  unit.span = line.span;
  unit.content = line.span;
  unit.voice = voice_.voice;
  unit.heading = line.block->kind == BlockKind::heading;
  unit.list_item = line.block->kind == BlockKind::list_item;
  if (line.block->lead_in >= 0) {
    unit.lead_in =
        text_.blocks[static_cast<size_t>(line.block->lead_in)].span.in(
            text_.text);
  }
  return unit;
}

// Manifestos, speeches, transcripts and a politician's own article: the
// speaker holds everything but what they report of somebody else.
void UnitFinder::own_words(Line& line, std::vector<Unit>& out) {
  Unit unit = base_unit(line);
  unit.holder = voice_.author;
  unit.attribution = Attribution::author;
  if (voice_.voice == Voice::transcript) {
    unit.holder = turn_ != nullptr ? turn_->speaker : Holder{};
    unit.attribution = Attribution::quote;
  }
  unit.acting = true;
  if (voice_.voice != Voice::programme) {
    // A quotation inside the speech is somebody else's, named or not.
    if (line.all_quoted && line.first_quotation > 0) {
      unit.holder = quotation_holder(line, line.first_quotation);
      unit.attribution = Attribution::quote;
      unit.quotation = line.first_quotation;
      add_clauses(line, unit, out);
      return;
    }
    const auto frame =
        find_frame(line.words, line.tokens, line.mentions, line.quoted, verbs_);
    const bool reports =
        frame && !frame->trailing &&
        (frame->that ||
         (frame->verb == VerbClass::commit &&
          line.words.substr(frame->content.begin, 3) == "to ")) &&
        (frame->verb == VerbClass::say || frame->verb == VerbClass::commit ||
         frame->verb == VerbClass::recommend ||
         frame->verb == VerbClass::demand) &&
        line.mentions[frame->subjects.front()].kind == MentionKind::name;
    if (reports) {
      const Holder other =
          discourse_.resolve(line.mentions[frame->subjects.front()]);
      const bool rival =
          other.known() && !(other == unit.holder) &&
          !(other.kind == ActorKind::party && other.party == unit.holder.party);
      if (rival) {
        unit.holder = other;
        unit.attribution = Attribution::reported;
        unit.frame = frame->verb;
        unit.past_frame = frame->past;
        unit.framed = true;
      }
    }
    const bool introduces = frame && ends_with(trim(line.words), ":");
    if (introduces) {
      discourse_.spoke(
          discourse_.resolve(line.mentions[frame->subjects.front()]));
    } else {
      discourse_.spoke(unit.holder);
    }
  }
  add_clauses(line, unit, out);
}

void UnitFinder::narrated(Line& line, std::vector<Unit>& out) {
  const auto frame =
      find_frame(line.words, line.tokens, line.mentions, line.quoted, verbs_);
  if (frame) {
    framed(line, *frame, out);
  } else if (line.all_quoted) {
    quoted_whole(line, out);
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
  Holder spoke;
  for (const size_t subject : frame.subjects) {
    Unit one = unit;
    one.holder = discourse_.resolve(line.mentions[subject]);
    // Private persons are not made actors; nor is anybody unresolved.
    spoke = one.holder;
    if (line.first_quotation > 0) {
      for (size_t q = static_cast<size_t>(line.first_quotation) - 1;
           q < quotations_.size() && quotations_[q].span.begin < line.span.end;
           ++q) {
        holder_of_quotation_[q] = one.holder;
      }
    }
    add_clauses(line, one, out);
  }
  discourse_.spoke(spoke);
}

Holder UnitFinder::quotation_holder(const Line& line, int quotation) {
  Holder& known = holder_of_quotation_[static_cast<size_t>(quotation) - 1];
  if (known.known()) {
    Holder again = known;
    if (again.basis == HolderBasis::named) again.basis = HolderBasis::continued;
    return again;
  }
  // "“…,” she said. “…”" and "He was clueless. “…”": the one who spoke last
  // goes on; a new quotation behind its own paragraph looks ahead.
  const ByteSpan span = quotations_[static_cast<size_t>(quotation) - 1].span;
  for (size_t s = line.index + 1;
       s < text_.sentences.size() &&
       text_.sentences[s].span.begin <= span.end &&
       s <= line.index + kFarthestSpeaker &&
       text_.sentences[s].span.size() <= kLongestSentence;
       ++s) {
    const string_view words = text_.words(text_.sentences[s]);
    const std::vector<Token> tokens = tokenize(words);
    std::vector<bool> quoted(tokens.size());
    for (size_t i = 0; i < tokens.size(); ++i) {
      const size_t at = text_.sentences[s].span.begin + tokens[i].span.begin;
      quoted[i] = at < span.end;
    }
    const auto mentions =
        discourse_.read(words, tokens, text_.sentences[s].number);
    const auto frame = find_frame(words, tokens, mentions, quoted, verbs_);
    if (frame && frame->trailing) {
      known = discourse_.resolve(mentions[frame->subjects.front()]);
      return known;
    }
  }
  known = discourse_.last_holder();
  if (known.known()) known.basis = HolderBasis::continued;
  return known;
}

void UnitFinder::quoted_whole(Line& line, std::vector<Unit>& out) {
  Unit unit = base_unit(line);
  unit.attribution = Attribution::quote;
  unit.quotation = line.first_quotation;
  unit.holder = quotation_holder(line, line.first_quotation);
  unit.acting = true;
  discourse_.spoke(unit.holder);
  add_clauses(line, unit, out);
}

// "The government is setting up …", "Labour would …": the subject commits
// itself in the act that the sentence reports.
bool UnitFinder::acting_subject(const Line& line, Holder& holder) const {
  for (const Mention& mention : line.mentions) {
    if (mention.possessive || mention.kind == MentionKind::pronoun) continue;
    const size_t first = token_at(line.tokens, mention.span.begin);
    const bool leads = first == 0 || line.tokens[first - 1].lower == "," ||
                       (first == 1 && (line.tokens[0].lower == "the" ||
                                       line.tokens[0].lower == "a"));
    if (!leads || first > 14) continue;
    size_t verb = token_at(line.tokens, mention.span.end);
    while (verb < line.tokens.size() &&
           (line.tokens[verb].lower == "government" ||
            line.tokens[verb].lower == "also" ||
            line.tokens[verb].lower == "party")) {
      ++verb;
    }
    if (verb + 1 >= line.tokens.size()) continue;
    const string_view word = line.tokens[verb].lower;
    const string_view next = line.tokens[verb + 1].lower;
    const bool modal = word == "will" || word == "would" || word == "shall";
    const bool progressive =
        (word == "is" || word == "are") &&
        (ends_with(next, "ing") || next == "to" || next == "also");
    if (!modal && !progressive) continue;
    holder = discourse_.resolve(mention);
    return holder.known() &&
           (holder.kind == ActorKind::party ||
            holder.kind == ActorKind::government || !holder.party.empty());
  }
  return false;
}

// Free continuation: a modal sentence without a holder of its own belongs to
// the report before it, within the paragraph, or beyond it where its first
// words take the report up.
bool UnitFinder::goes_on(const Line& line) const {
  if (!discourse_.last_holder().known() || !has_modal(line.tokens)) {
    return false;
  }
  if (discourse_.same_paragraph()) return true;
  static constexpr std::array<string_view, 10> kTakesUp = {
      "the plan",  "these ", "this ", "the scheme", "under a ",
      "under the", "it ",    "they ", "such ",      "to deliver"};
  const std::string lower = to_lower_ascii(line.words.substr(0, 24));
  return line.block->kind == BlockKind::list_item ||
         std::any_of(kTakesUp.begin(), kTakesUp.end(), [&](string_view w) {
           return lower.compare(0, w.size(), w) == 0;
         });
}

// "Ideas discussed by the group:", "The report recommends:": the list is
// theirs. A body that nobody names is called what the text calls it.
Holder UnitFinder::lead_in_holder(const Unit& unit) {
  if (unit.lead_in.empty()) return {};
  const std::vector<Token> tokens = tokenize(unit.lead_in);
  std::vector<Mention> mentions = discourse_.read(unit.lead_in, tokens, 0);
  for (size_t m = mentions.size(); m-- > 0;) {
    const size_t first = token_at(tokens, mentions[m].span.begin);
    const bool agent = first > 0 && tokens[first - 1].lower == "by";
    const bool subject = first == 0;
    if (!agent && !subject) continue;
    Holder holder = discourse_.resolve(mentions[m]);
    if (!holder.known() && agent && mentions[m].kind == MentionKind::generic) {
      holder.name = mentions[m].word;
      holder.kind = ActorKind::body;
    }
    holder.basis = HolderBasis::list_lead_in;
    return holder;
  }
  return {};
}

void UnitFinder::unframed(Line& line, std::vector<Unit>& out) {
  Unit unit = base_unit(line);
  Holder subject;
  const bool acts = acting_subject(line, subject);
  const bool continues = goes_on(line);
  const bool same_side = acts && continues && !subject.party.empty() &&
                         subject.party == discourse_.last_holder().party &&
                         discourse_.last_holder().kind == ActorKind::person;
  if (acts && !same_side) {
    unit.holder = subject;
    unit.attribution = Attribution::reported;
    unit.acting = true;
    discourse_.spoke(subject);
  } else if (const Holder group = lead_in_holder(unit); group.known()) {
    unit.holder = group;
    unit.attribution = Attribution::reported;
    unit.continued = true;
  } else if (continues) {
    unit.holder = discourse_.last_holder();
    unit.holder.basis =
        unit.list_item ? HolderBasis::list_lead_in : HolderBasis::continued;
    unit.attribution = Attribution::reported;
    unit.continued = true;
  } else {
    unit.holder = voice_.author;
    unit.attribution = Attribution::author;
  }
  add_clauses(line, unit, out);
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
  return complement && inside * 10 >= total * 4 ? Attribution::quote
                                                : Attribution::reported;
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
    unit.holder = voice_.author;
    unit.attribution = Attribution::author;
    unit.aside = true;
    out.push_back(std::move(unit));
  }
}

}  // namespace pledgebook
