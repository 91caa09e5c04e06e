#ifndef PLEDGEBOOK_TEXT_SEGMENT_H_
#define PLEDGEBOOK_TEXT_SEGMENT_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/model/document.h"
#include "pledgebook/text/normalize.h"

namespace pledgebook {

/// A paragraph, heading or list item of the matching form.
struct TextBlock {
  ByteSpan span;  ///< bytes of the matching form, list marks taken off
  BlockKind kind = BlockKind::paragraph;
  int page = 0;
  int lead_in = -1;  ///< list items: the block that introduces the list
};

/// A sentence. Positions are bytes of the matching form; its line ends may be
/// read as spaces (see Segmentation::words).
struct Sentence {
  ByteSpan span;
  int block = 0;   ///< index into Segmentation::blocks
  int number = 0;  ///< from 1, in document order, furniture not counted
};

struct Segmentation {
  std::string text;  ///< the matching form, single line ends read as spaces
  std::vector<TextBlock> blocks;
  std::vector<Sentence> sentences;  ///< none of furniture, tables, procedural

  std::string_view words(const Sentence& sentence) const {
    return sentence.span.in(text);
  }
};

/// What the segmenter must be told: `abbreviations` never end a sentence
/// ("Rt.", "Hon."), `may_end` do before a word that begins one ("Ltd.",
/// "min."); case is ignored. Names with another mark ("Yahoo!") may stand in
/// `may_end` too, and keep their case. `furniture` says whether a line is page
/// furniture (a lexicon's business).
struct SegmentOptions {
  const std::vector<std::string>* abbreviations = nullptr;
  const std::vector<std::string>* may_end = nullptr;
  std::function<bool(std::string_view line)> furniture;
  /// Count a quotation as part of the sentence that carries it, however many
  /// sentences it holds, and with it a remark in brackets that closes the
  /// paragraph: a convention of some corpora. Statements are made in the
  /// sentences of a quotation, so the analysis goes without.
  bool whole_quotations = false;
};

/// Blocks and sentences of a document.
///
/// Blocks are the reader's (`document.blocks`) where it knows them, else what
/// blank lines, list marks and short unpunctuated lines show. Lines inside a
/// block are joined where they were wrapped at a margin and kept apart where
/// each is an item of its own. Sentence ends follow Unicode UAX #29's spirit
/// with the traps of real articles handled: abbreviations, initials, figures,
/// sentences glued together, quotation marks after the stop.
///
/// Linear in the text. Thread-safe.
Segmentation segment(const NormalizedText& text, const Document& document,
                     const SegmentOptions& options);

/// The sentences inside one paragraph of matching form, as spans in order;
/// between them are only blanks. Items of a list that runs on in one line
/// ("1. … 2. …") are sentences. Linear in the paragraph.
std::vector<ByteSpan> split_sentences(std::string_view paragraph,
                                      const SegmentOptions& options);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_TEXT_SEGMENT_H_
