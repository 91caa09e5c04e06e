#include "pledgebook/extract/quotations.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace pledgebook {
namespace {

using std::string_view;

bool blank(char c) { return c == ' ' || c == '\n'; }
bool alnum(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Bounds the search for the end of a ' quotation, so that a text full of
// apostrophes stays linear.
constexpr std::size_t kLongestSingle = 2000;
// Paragraphs that a quotation runs on without a mark.
constexpr std::size_t kParagraphs = 4;

enum class Mark { none, open, close, straight, single_open, apostrophe };
struct MarkAt {
  Mark mark = Mark::none;
  std::size_t size = 1;
};

MarkAt mark_at(string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '"') return {Mark::straight, 1};
  if (c == '\'') return {Mark::apostrophe, 1};
  if (static_cast<unsigned char>(c) < 0x80) return {};
  if (text.compare(at, 3, "“") == 0 || text.compare(at, 3, "„") == 0) {
    return {Mark::open, 3};
  }
  if (text.compare(at, 3, "”") == 0) return {Mark::close, 3};
  if (text.compare(at, 3, "‘") == 0) return {Mark::single_open, 3};
  if (text.compare(at, 2, "«") == 0) return {Mark::open, 2};
  if (text.compare(at, 2, "»") == 0) return {Mark::close, 2};
  return {};
}

class Finder {
 public:
  explicit Finder(const Segmentation& text) : text_(text.text), in_(text) {}

  std::vector<Quotation> run() {
    for (std::size_t b = 0; b < in_.blocks.size(); ++b) {
      if (in_.blocks[b].kind == BlockKind::furniture) continue;
      block(b);
    }
    return std::move(out_);
  }

 private:
  void block(std::size_t index) {
    const ByteSpan span = in_.blocks[index].span;
    block_ = span;
    std::size_t at = span.begin;
    if (open_) at += skip_repeated(at);
    while (at < span.end) {
      const MarkAt mark = mark_at(text_, at);
      if (mark.mark != Mark::none) take(at, mark);
      at += mark.size;
    }
    if (in_.blocks[index].kind == BlockKind::quotation && !open_ &&
        (out_.empty() || out_.back().span.end <= span.begin)) {
      add(span, span);
    }
    if (open_ && !continues(index)) close_at(span.end, 0);
  }

  // The opening mark that newspapers repeat before each quoted paragraph.
  std::size_t skip_repeated(std::size_t at) const {
    const MarkAt mark = mark_at(text_, at);
    const bool repeated = mark.mark == Mark::open ||
                          mark.mark == Mark::straight ||
                          mark.mark == Mark::single_open;
    return repeated ? mark.size : 0;
  }

  bool continues(std::size_t index) const {
    if (index + 1 >= in_.blocks.size()) return false;
    return skip_repeated(in_.blocks[index + 1].span.begin) > 0 ||
           ((curly_ || straight_) && closed_later(index));
  }

  // “One paragraph. / Another.”: no mark repeated, but the next mark closes.
  bool closed_later(std::size_t index) const {
    const std::size_t last =
        std::min(in_.blocks.size(), index + 1 + kParagraphs);
    for (std::size_t b = index + 1; b < last; ++b) {
      const string_view block = in_.blocks[b].span.in(text_);
      const std::size_t close = block.find(curly_ ? "”" : "\"");
      const std::size_t open = curly_ ? block.find("“") : block.npos;
      if (close == open) continue;
      return curly_ ? close < open : closes_word(block, close);
    }
    return false;
  }

  // A " behind a word or stop, before none.
  static bool closes_word(string_view block, std::size_t at) {
    const bool behind = at > 0 && !blank(block[at - 1]);
    return behind && (at + 1 >= block.size() || !alnum(block[at + 1]));
  }

  bool opens_here(std::size_t at, std::size_t size) const {
    const bool before = at == block_.begin || blank(text_[at - 1]) ||
                        text_[at - 1] == '(' || text_[at - 1] == '[' ||
                        text_.compare(at - 1, 1, ":") == 0 ||
                        (at >= 3 && text_.compare(at - 3, 3, "–") == 0);
    return before && at + size < block_.end && !blank(text_[at + size]);
  }

  bool closes_here(std::size_t at, std::size_t size) const {
    const bool after = at + size >= block_.end || !alnum(text_[at + size]);
    return after && at > block_.begin && !blank(text_[at - 1]);
  }

  void take(std::size_t at, MarkAt mark) {
    switch (mark.mark) {
      case Mark::open:
        // Typists close with an opening mark: “next stage“.
        if (open_ && !single_ && closes_here(at, mark.size)) {
          close_at(at, mark.size);
        } else if (!open_ || single_) {
          open_at(at, mark.size, false);
        }
        break;
      case Mark::close:
        if (open_ && !single_) close_at(at, mark.size);
        break;
      case Mark::straight:
        if (open_ && !single_ && closes_here(at, mark.size)) {
          close_at(at, mark.size);
        } else if ((!open_ || single_) && opens_here(at, mark.size)) {
          open_at(at, mark.size, false);
        }
        break;
      case Mark::single_open:
        if (!open_ && single_closes(at + mark.size)) {
          open_at(at, mark.size, true);
        }
        break;
      case Mark::apostrophe:
        apostrophe(at);
        break;
      case Mark::none:
        break;
    }
  }

  void apostrophe(std::size_t at) {
    if (open_ && single_ && at == single_end_) {
      close_at(at, 1);
    } else if (!open_ && opens_here(at, 1) && alnum(text_[at + 1]) &&
               single_closes(at + 1)) {
      open_at(at, 1, true);
    }
  }

  // Whether a ' that can close follows in this block: after a letter or a
  // stop, before a blank or a mark. A plural possessive ("workers' rights")
  // looks the same, so one before a lower-case word does not count unless a
  // stop or comma stands before it.
  bool single_closes(std::size_t from) {
    const std::size_t limit = std::min(block_.end, from + kLongestSingle);
    // What was searched in vain before need not be searched again.
    for (std::size_t i = std::max(from, no_close_to_); i < limit; ++i) {
      if (text_[i] != '\'' || !closes_here(i, 1)) continue;
      const char before = text_[i - 1];
      const bool last = i + 1 >= block_.end;
      const bool possessive =
          before == 's' && !last && text_[i + 1] == ' ' && i + 2 < block_.end &&
          std::islower(static_cast<unsigned char>(text_[i + 2])) != 0 &&
          another_close(i + 1);
      if (possessive) continue;
      single_end_ = i;
      return true;
    }
    no_close_to_ = std::max(no_close_to_, limit);
    return false;
  }

  bool another_close(std::size_t from) const {
    for (std::size_t i = from; i < block_.end && i < from + 400; ++i) {
      if (text_[i] == '\'' && closes_here(i, 1)) return true;
    }
    return false;
  }

  void open_at(std::size_t at, std::size_t size, bool single) {
    open_ = true;
    single_ = single;
    curly_ = text_.compare(at, 3, "“") == 0;
    straight_ = text_[at] == '"';
    begin_ = at;
    words_ = at + size;
  }
  void close_at(std::size_t at, std::size_t size) {
    open_ = false;
    add({begin_, at + size}, {words_, at});
  }
  void add(ByteSpan span, ByteSpan words) {
    if (words.empty()) return;
    out_.push_back({span, words, static_cast<int>(out_.size()) + 1});
  }

  string_view text_;
  const Segmentation& in_;
  ByteSpan block_;
  bool open_ = false;
  bool single_ = false;
  bool curly_ = false;
  bool straight_ = false;
  std::size_t begin_ = 0;
  std::size_t words_ = 0;
  std::size_t single_end_ = 0;
  std::size_t no_close_to_ = 0;  // no ' closes between the last one and here
  std::vector<Quotation> out_;
};

}  // namespace

std::vector<Quotation> find_quotations(const Segmentation& text) {
  return Finder(text).run();
}

}  // namespace pledgebook
