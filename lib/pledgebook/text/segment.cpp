#include "pledgebook/text/segment.h"

#include <algorithm>
#include <cctype>

#include "pledgebook/text/sentence_words.h"

namespace pledgebook {
namespace {

using std::string_view;

constexpr std::size_t kWidestMargin = 130;  // bytes of a wrapped line
constexpr std::size_t kNarrowMargin = 50;
constexpr std::size_t kLongestMark = 8;  // bytes of "(12) "
constexpr std::size_t kMostJoined = 50;  // lines of one sentence
constexpr std::size_t kHeadingWords = 20;

std::vector<ByteSpan> split_at(string_view text, ByteSpan whole,
                               string_view separator) {
  std::vector<ByteSpan> parts;
  std::size_t begin = whole.begin;
  while (begin < whole.end) {
    const std::size_t found = text.find(separator, begin);
    const std::size_t end = std::min(found, whole.end);
    if (end > begin) parts.push_back({begin, end});
    if (found == text.npos) break;
    begin = end + separator.size();
  }
  return parts;
}

std::size_t words_in(string_view line) {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), ' ')) +
         1;
}

bool ends_like_sentence(string_view line) {
  while (!line.empty() &&
         string_view("\"')]").find(line.back()) != string_view::npos) {
    line.remove_suffix(1);
  }
  if (line.size() >= 3 && line.substr(line.size() - 3) == "”") {
    line.remove_suffix(3);
  }
  return !line.empty() &&
         string_view(".!?:;,").find(line.back()) != string_view::npos;
}

// Whether a sentence ends in the line or with it.
bool holds_end(string_view line) {
  for (const string_view stop : {". ", "! ", "? "}) {
    if (line.find(stop) != line.npos) return true;
  }
  return ends_like_sentence(line);
}

// Bytes of the list mark ("* ", "• ", "1. ", "(a) ") that a line begins
// with, 0 if it is no list item.
std::size_t list_mark(string_view line) {
  for (const string_view mark :
       {"* ", "• ", "- ", "– ", "▪ ", "· ", "o ", "● ", "◦ ", "‣ ", "> "}) {
    if (line.substr(0, mark.size()) == mark) return mark.size();
  }
  std::size_t at = line.substr(0, 1) == "(" ? 1 : 0;
  const std::size_t digits = at;
  while (at < line.size() && at < digits + 3 &&
         std::isdigit(static_cast<unsigned char>(line[at])) != 0) {
    ++at;
  }
  const bool letter = at == digits && at + 1 < line.size() &&
                      std::islower(static_cast<unsigned char>(line[at])) != 0;
  if (letter) ++at;
  if (at == digits || at + 1 >= line.size()) return 0;
  // "a. Open the books", not "c. 1900" nor the ")" of a mark in brackets.
  const bool words =
      at + 2 < line.size() && line[at + 1] == ' ' &&
      std::isalpha(static_cast<unsigned char>(line[at + 2])) != 0;
  const bool closed =
      line[at] == ')' || (line[at] == '.' && (!letter || words));
  return closed && line[at + 1] == ' ' ? at + 2 : 0;
}

// "## Housing": the mark of a heading in Markdown.
std::size_t heading_mark(string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  const bool mark =
      marks > 0 && marks <= 6 && marks + 1 < line.size() && line[marks] == ' ';
  return mark ? marks + 1 : 0;
}

// Two lines have no margin but their own: they are labels if the first is
// short and the second does not read on, or if that begins anew.
bool apart(string_view first, string_view second) {
  if (ends_like_sentence(first)) return false;
  const bool begins_anew = second.front() != 'I' && starts_sentence(second, 0);
  const bool capital =
      std::islower(static_cast<unsigned char>(second.front())) == 0;
  return begins_anew || (first.size() < kNarrowMargin && capital &&
                         !ends_like_sentence(second));
}

// Whether lines were broken at a margin: nearly every line would have had no
// room for the next line's first word.
bool wrapped(string_view text, const std::vector<ByteSpan>& lines) {
  std::size_t widest = 0;
  for (const ByteSpan line : lines) widest = std::max(widest, line.size());
  if (widest > kWidestMargin || widest < 30) return false;
  if (lines.size() == 2 && apart(lines[0].in(text), lines[1].in(text))) {
    return false;
  }
  std::size_t full = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const string_view next = lines[i + 1].in(text);
    const std::size_t word = std::min(next.find(' '), next.size());
    if (list_mark(next) == 0 && lines[i].size() + 1 + word + 6 >= widest) {
      ++full;
    }
  }
  return full * 10 >= (lines.size() - 1) * 8;
}

// Builds blocks out of the reader's structure or out of the bare text.
class Blocks {
 public:
  Blocks(const NormalizedText& text, string_view canonical,
         const SegmentOptions& options)
      : text_(text.text),
        map_(text.map),
        canonical_(canonical),
        options_(options) {}

  void from_reader(const std::vector<Block>& blocks, const OffsetMap& map) {
    for (const Block& block : blocks) {
      add(map.to_derived(block.span), block.kind, block.page);
    }
  }

  void from_text() {
    const auto paragraphs = split_at(text_, {0, text_.size()}, "\n\n");
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      paragraph(paragraphs[i], i == 0);
    }
    mark_tail();
  }

  std::vector<TextBlock> finish() {
    set_lead_ins();
    return std::move(blocks_);
  }

 private:
  void paragraph(ByteSpan span, bool first) {
    const auto lines = split_at(text_, span, "\n");
    if (lines.size() > 1 && wrapped(text_, lines)) {
      add(span, kind_of(span, false), 0);
      return;
    }
    for (std::size_t i = 0; i < lines.size();) {
      const std::size_t next = joined(lines, i);
      const ByteSpan line{lines[i].begin, lines[next - 1].end};
      const bool above_list =
          next < lines.size() && list_mark(lines[next].in(text_)) > 0;
      add(line, kind_of(line, first || lines.size() == 1 || above_list), 0);
      i = next;
    }
  }

  // Lines from `first` on that are one sentence broken up: the index behind
  // the last of them.
  std::size_t joined(const std::vector<ByteSpan>& lines,
                     std::size_t first) const {
    std::size_t next = first + 1;
    while (next < lines.size() && next - first < kMostJoined &&
           goes_on(lines, next)) {
      ++next;
    }
    const ByteSpan last = lines[next - 1];
    const bool ended = holds_end(last.in(text_)) || stray_stop(last);
    return ended ? next : first + 1;
  }

  // A line that begins with a stop belongs to the one above; so does one in
  // lower case if that was broken by a program, which leaves a blank at its
  // end (RFC 3676), or if there are only these two and both are short.
  bool goes_on(const std::vector<ByteSpan>& lines, std::size_t i) const {
    const string_view line = lines[i].in(text_);
    const string_view above = lines[i - 1].in(text_);
    if (stray_stop(lines[i])) return true;
    const bool lower =
        std::islower(static_cast<unsigned char>(line.front())) != 0 ||
        line.front() == '(';
    if (!lower || ends_like_sentence(above) || list_mark(line) > 0) {
      return false;
    }
    const bool two = lines.size() == 2 &&
                     std::max(line.size(), above.size()) < kNarrowMargin;
    return two || flowed(lines[i - 1].end);
  }

  // ". Next": the stop of the line above.
  bool stray_stop(ByteSpan line) const {
    return string_view(".!?,;").find(text_[line.begin]) != text_.npos &&
           (line.size() == 1 || text_[line.begin + 1] == ' ');
  }

  // Whether the line end at `at` had a blank before it in the document.
  bool flowed(std::size_t at) const {
    if (map_.is_identity()) return false;
    const ByteSpan source = map_.to_source({at, at + 1});
    return source.end <= canonical_.size() && source.size() > 1 &&
           canonical_[source.begin] == ' ';
  }

  BlockKind kind_of(ByteSpan span, bool alone) const {
    const string_view line = span.in(text_);
    if (options_.furniture && options_.furniture(line)) {
      return BlockKind::furniture;
    }
    if (list_mark(line) > 0) return BlockKind::list_item;
    if (heading_mark(line) > 0) return BlockKind::heading;
    const bool capital =
        std::islower(static_cast<unsigned char>(line.front())) == 0;
    const bool question = line.back() == '?';
    if (alone && capital && words_in(line) <= kHeadingWords &&
        (!ends_like_sentence(line) || (question && blocks_.empty()))) {
      return BlockKind::heading;
    }
    return BlockKind::paragraph;
  }

  void add(ByteSpan span, BlockKind kind, int page) {
    while (span.begin < span.end && blank(span.begin)) ++span.begin;
    while (span.end > span.begin && blank(span.end - 1)) --span.end;
    if (span.empty()) return;
    if (kind == BlockKind::list_item) span.begin += list_mark(span.in(text_));
    if (kind == BlockKind::heading) span.begin += heading_mark(span.in(text_));
    blocks_.push_back({span, kind, page, -1});
  }

  bool blank(std::size_t at) const {
    return text_[at] == ' ' || text_[at] == '\n';
  }

  // A comment form or a donation appeal at the foot of a page has lines that
  // look like prose. Behind the first furniture of the last part of a
  // document, everything is furniture if most of it is recognised as such or
  // is short.
  void mark_tail() {
    std::size_t tail = blocks_.size();
    std::size_t known = 0;
    for (std::size_t i = blocks_.size(); i-- > 0;) {
      if (blocks_[i].kind == BlockKind::furniture) {
        ++known;
        const std::size_t count = blocks_.size() - i;
        if (known * 3 >= count) tail = i;
      }
    }
    if (known < 2) return;
    for (std::size_t i = tail; i < blocks_.size(); ++i) {
      if (i * 3 >= blocks_.size()) blocks_[i].kind = BlockKind::furniture;
    }
  }

  // The paragraph above a list that ends in a colon introduces it, also over
  // headings between the items. One pass, however long the list is.
  void set_lead_ins() {
    int lead_in = -1;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const TextBlock& block = blocks_[i];
      if (block.kind == BlockKind::list_item) {
        blocks_[i].lead_in = lead_in;
      } else if (block.kind != BlockKind::furniture) {
        if (text_[block.span.end - 1] == ':') {
          lead_in = static_cast<int>(i);
        } else if (block.kind != BlockKind::heading) {
          lead_in = -1;
        }
      }
    }
  }

  string_view text_;
  const OffsetMap& map_;
  string_view canonical_;
  const SegmentOptions& options_;
  std::vector<TextBlock> blocks_;
};

bool has_sentences(BlockKind kind) {
  return kind == BlockKind::paragraph || kind == BlockKind::heading ||
         kind == BlockKind::list_item || kind == BlockKind::quotation;
}

// The sentences of a block. A list item is split with its mark in place, which
// says whether "2. …" further on in its line is the next item.
std::vector<ByteSpan> sentences_of(const Segmentation& text, std::size_t index,
                                   const SegmentOptions& options) {
  const ByteSpan block = text.blocks[index].span;
  std::size_t begin = block.begin;
  if (text.blocks[index].kind == BlockKind::list_item) {
    begin = index == 0 ? 0 : text.blocks[index - 1].span.end;
    begin = std::min(begin, block.begin);
    const string_view gap = ByteSpan{begin, block.begin}.in(text.text);
    begin += std::min(gap.find_first_not_of(' '), gap.size());
    if (block.begin - begin > kLongestMark) begin = block.begin;
  }
  std::vector<ByteSpan> spans;
  for (const ByteSpan span :
       split_sentences(ByteSpan{begin, block.end}.in(text.text), options)) {
    const ByteSpan whole{std::max(begin + span.begin, block.begin),
                         begin + span.end};
    if (!whole.empty()) spans.push_back(whole);
  }
  return spans;
}

}  // namespace

Segmentation segment(const NormalizedText& text, const Document& document,
                     const SegmentOptions& options) {
  Segmentation out;
  Blocks blocks(text, document.text, options);
  if (document.blocks.empty()) {
    blocks.from_text();
  } else {
    blocks.from_reader(document.blocks, text.map);
  }
  out.blocks = blocks.finish();
  out.text = text.text;
  std::replace(out.text.begin(), out.text.end(), '\n', ' ');
  int number = 0;
  for (std::size_t b = 0; b < out.blocks.size(); ++b) {
    const TextBlock& block = out.blocks[b];
    if (!has_sentences(block.kind)) continue;
    for (const ByteSpan span : sentences_of(out, b, options)) {
      out.sentences.push_back({span, static_cast<int>(b), ++number});
    }
  }
  return out;
}

}  // namespace pledgebook
