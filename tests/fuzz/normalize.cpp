#include "pledgebook/text/normalize.h"

#include "fuzz/fuzz.h"

using namespace pledgebook;
using pledgebook_fuzz::require;

namespace {

// The way back never leaves the source and never turns round.
void check_map(const NormalizedText& out, std::size_t source_size) {
  if (out.map.is_identity()) return;
  require(out.map.derived_size() == out.text.size(), "map covers the text");
  require(out.map.source_size() == source_size, "map covers the source");
  std::size_t last = 0;
  for (std::size_t at = 0; at < out.text.size();) {
    std::size_t size = utf8_sequence(out.text, at);
    const ByteSpan source = out.map.to_source({at, at + size});
    require(source.begin <= source.end && source.end <= source_size,
            "a span maps into the source");
    require(source.begin >= last, "the map keeps the order");
    last = source.begin;
    at += size;
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text =
      pledgebook_fuzz::mended(pledgebook_fuzz::as_text(data, size));
  const NormalizedText out = normalize(text);
  require(is_utf8(out.text), "the matching form is UTF-8");
  require(!out.map.is_identity() || out.text == text,
          "the identity changes nothing");
  require(out.text.find("  ") == out.text.npos, "no two spaces in a row");
  require(out.text.find("\n\n\n") == out.text.npos, "at most one empty line");
  require(out.text.find('\r') == out.text.npos, "no carriage returns");
  check_map(out, text.size());
  return 0;
}
