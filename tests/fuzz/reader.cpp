// One format's reader, PLEDGEBOOK_FUZZ_FORMAT: each is a target of its own.

#include "fuzz/fuzz.h"
#include "support/reading.h"

using namespace pledgebook;
using pledgebook_fuzz::require;

namespace {

void check_document(const Document& document, std::size_t source_size) {
  const std::size_t size = document.text.size();
  require(is_utf8(document.text), "canonical text is UTF-8");
  if (document.has_source_bytes) {
    require(document.source_map.to_source({0, size}).end <= source_size,
            "the text maps into the file");
  }
  std::size_t last = 0;
  for (const Block& block : document.blocks) {
    require(block.span.begin >= last && block.span.begin <= block.span.end &&
                block.span.end <= size,
            "blocks are in order, apart and inside the text");
    last = block.span.end;
  }
  last = 0;
  for (const Turn& turn : document.turns) {
    require(turn.span.begin >= last && turn.span.end <= size,
            "turns are in order, apart and inside the text");
    last = turn.span.end;
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ReaderOptions options;
  options.format = PLEDGEBOOK_FUZZ_FORMAT;
  const auto reading = pledgebook_tests::read_bytes(
      "fuzz", pledgebook_fuzz::as_text(data, size), options);
  for (const Document& document : reading.documents) {
    check_document(document, size);
  }
  for (const Diagnostic& refused : reading.refused) {
    require(!refused.message.empty(), "a refusal says why");
  }
  return 0;
}
