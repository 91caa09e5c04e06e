#include "pledgebook/formats/block_builder.h"

#include <algorithm>
#include <utility>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f\v";
constexpr std::string_view kNoBreak = "\xC2\xA0";
constexpr std::string_view kNoBreakName = "&nbsp;";

}  // namespace

void BlockBuilder::text(ByteSpan span, bool raw) {
  if (!span.empty()) pieces_.push_back({span, {}, raw, false});
}

void BlockBuilder::mark(std::string_view text, ByteSpan span) {
  pieces_.push_back({span, std::string(text), true, true});
}

std::string BlockBuilder::pending() const {
  std::string out;
  for (const Piece& piece : pieces_) {
    out += piece.is_mark ? piece.text : std::string(piece.span.in(source_));
  }
  return out;
}

// Takes a blank off the front; false if there is none.
bool BlockBuilder::trim_front(Piece& piece) const {
  if (piece.is_mark) {
    if (!trim(piece.text).empty()) return false;
    piece.span.begin = piece.span.end;
    return true;
  }
  const std::string_view text = piece.span.in(source_);
  std::size_t size = std::min(text.find_first_not_of(kBlanks), text.size());
  if (size == 0 && text.starts_with(kNoBreak)) size = kNoBreak.size();
  if (size == 0 && !piece.raw && text.starts_with(kNoBreakName)) {
    size = kNoBreakName.size();
  }
  piece.span.begin += size;
  return size > 0;
}

bool BlockBuilder::trim_back(Piece& piece) const {
  if (piece.is_mark) {
    if (!trim(piece.text).empty()) return false;
    piece.span.end = piece.span.begin;
    return true;
  }
  const std::string_view text = piece.span.in(source_);
  const std::size_t last = text.find_last_not_of(kBlanks);
  std::size_t size = text.size() - (last == text.npos ? 0 : last + 1);
  if (size == 0 && text.ends_with(kNoBreak)) size = kNoBreak.size();
  if (size == 0 && !piece.raw && text.ends_with(kNoBreakName)) {
    size = kNoBreakName.size();
  }
  piece.span.end -= size;
  return size > 0;
}

void BlockBuilder::trim_pieces() {
  std::size_t front = 0;  // pieces that are used up
  while (front < pieces_.size()) {
    const bool trimmed = trim_front(pieces_[front]);
    if (pieces_[front].span.empty()) {
      ++front;
    } else if (!trimmed) {
      break;
    }
  }
  pieces_.erase(pieces_.begin(),
                pieces_.begin() + static_cast<std::ptrdiff_t>(front));
  while (!pieces_.empty()) {
    const bool trimmed = trim_back(pieces_.back());
    if (pieces_.back().span.empty()) {
      pieces_.pop_back();
    } else if (!trimmed) {
      break;
    }
  }
}

void BlockBuilder::add(const Piece& piece) {
  if (piece.is_mark) {
    builder_.replace(piece.text, piece.span);
    return;
  }
  // A block holds no empty line, which would read as the end of a paragraph:
  // of blanks with several line ends the first is kept.
  const std::string_view text = source_.substr(0, piece.span.end);
  std::size_t from = piece.span.begin;
  if (builder_.text().ends_with('\n')) {
    from = std::min(text.find_first_not_of(kBlanks, from), piece.span.end);
  }
  for (std::size_t i = text.find('\n', from); i != text.npos;
       i = text.find('\n', i)) {
    const std::size_t words =
        std::min(text.find_first_not_of(kBlanks, i), piece.span.end);
    if (text.substr(i + 1, words - i - 1).find('\n') != text.npos) {
      copy({from, i + 1}, piece.raw);
      from = words;
    }
    i = words;
  }
  copy({from, piece.span.end}, piece.raw);
}

void BlockBuilder::copy(ByteSpan span, bool raw) {
  if (span.empty()) return;
  if (raw) {
    builder_.copy(span);
  } else {
    build_decoded(source_, span, entities_, builder_);
  }
}

ByteSpan BlockBuilder::end() {
  trim_pieces();
  if (pieces_.empty()) return {size(), size()};
  if (!builder_.empty()) builder_.insert("\n\n");
  const std::size_t begin = size();
  for (const Piece& piece : pieces_) add(piece);
  pieces_.clear();
  const ByteSpan span{begin, size()};
  blocks_.push_back({span, kind_, page_});
  return span;
}

void BlockBuilder::finish(const OffsetMap& decoding, Document& document) {
  end();
  builder_.finish(decoding, document);
  document.blocks = std::move(blocks_);
}

}  // namespace pledgebook
