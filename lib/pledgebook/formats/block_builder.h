#ifndef PLEDGEBOOK_FORMATS_BLOCK_BUILDER_H_
#define PLEDGEBOOK_FORMATS_BLOCK_BUILDER_H_

#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/document/text_builder.h"
#include "pledgebook/formats/entities.h"
#include "pledgebook/model/document.h"

namespace pledgebook {

/// Builds canonical text out of blocks of a marked-up source: blanks at the
/// edges of a block are dropped, those inside stay as they are (but that no
/// empty line is left in a block), entities are decoded, blocks are parted
/// by an empty line. Blank blocks vanish.
class BlockBuilder {
 public:
  /// `source` and `entities` (may be null) stay the caller's.
  BlockBuilder(std::string_view source, const EntityTable* entities)
      : source_(source), entities_(entities), builder_(source) {}

  /// What the next text belongs to. REQUIRES: no block is open with text.
  void begin(BlockKind kind, int page = 0) {
    kind_ = kind;
    page_ = page;
  }
  /// Text of the block, in source order. Raw text has no entities.
  void text(ByteSpan span, bool raw = false);
  /// Text that stands for `span` (a line break's tag, an entity).
  void mark(std::string_view text, ByteSpan span);
  /// Ends the block; the span of its canonical text, empty if it is blank.
  ByteSpan end();

  /// The source text of the open block, as far as it has come.
  std::string pending() const;
  /// Forgets the text of the open block.
  void clear() { pieces_.clear(); }

  std::size_t size() const { return builder_.size(); }
  const std::string& text() const { return builder_.text(); }
  const std::vector<Block>& blocks() const { return blocks_; }

  void finish(const OffsetMap& decoding, Document& document);

 private:
  struct Piece {
    ByteSpan span;
    std::string text;  // of a mark
    bool raw, is_mark;
  };
  void trim_pieces();
  bool trim_front(Piece& piece) const;
  bool trim_back(Piece& piece) const;
  void add(const Piece& piece);
  void copy(ByteSpan span, bool raw);

  std::string_view source_;
  const EntityTable* entities_;
  TextBuilder builder_;
  BlockKind kind_ = BlockKind::paragraph;
  int page_ = 0;
  std::vector<Piece> pieces_;
  std::vector<Block> blocks_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_BLOCK_BUILDER_H_
