#include "pledgebook/text/segment.h"

#include "fuzz/fuzz.h"

using namespace pledgebook;
using pledgebook_fuzz::require;

namespace {

bool blank(std::string_view text) {
  return text.find_first_not_of(" \n") == text.npos;
}

bool has_sentences(BlockKind kind) {
  return kind != BlockKind::furniture && kind != BlockKind::table &&
         kind != BlockKind::procedural;
}

void check_blocks(const Segmentation& out) {
  std::size_t last = 0;
  for (const TextBlock& block : out.blocks) {
    require(block.span.begin >= last && !block.span.empty() &&
                block.span.end <= out.text.size(),
            "blocks are in order, inside the text, not empty");
    last = block.span.end;
  }
}

// Sentences lie in their blocks, in order, and leave out only blanks.
void check_sentences(const Segmentation& out) {
  std::size_t next = 0;
  for (std::size_t b = 0; b < out.blocks.size(); ++b) {
    const ByteSpan block = out.blocks[b].span;
    std::size_t covered = block.begin;
    while (next < out.sentences.size() &&
           out.sentences[next].block == static_cast<int>(b)) {
      const Sentence& sentence = out.sentences[next++];
      require(sentence.number == static_cast<int>(next), "numbers count up");
      require(block.contains(sentence.span) && !sentence.span.empty() &&
                  sentence.span.begin >= covered,
              "sentences are in order and inside their block");
      require(blank(ByteSpan{covered, sentence.span.begin}.in(out.text)),
              "nothing is lost between sentences");
      require(!is_utf8_continuation(out.text[sentence.span.begin]),
              "a sentence begins with a character");
      covered = sentence.span.end;
    }
    require(!has_sentences(out.blocks[b].kind) ||
                blank(ByteSpan{covered, block.end}.in(out.text)),
            "nothing is lost behind the last sentence");
  }
  require(next == out.sentences.size(), "every sentence has its block");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<std::string> abbreviations = {"Mr.", "Rt.", "Hon.",
                                                         "no.", "vs."};
  Document document;
  document.text = pledgebook_fuzz::mended(pledgebook_fuzz::as_text(data, size));
  SegmentOptions options;
  options.abbreviations = &abbreviations;
  options.may_end = &abbreviations;
  options.whole_quotations = size % 2 == 1;
  options.furniture = [](std::string_view line) { return line == "Share"; };
  const Segmentation out = segment(normalize(document.text), document, options);
  check_blocks(out);
  check_sentences(out);
  return 0;
}
