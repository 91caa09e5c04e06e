#include "pledgebook/extract/quotations.h"

#include "fuzz/fuzz.h"

using namespace pledgebook;
using pledgebook_fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Document document;
  document.text = pledgebook_fuzz::mended(pledgebook_fuzz::as_text(data, size));
  const Segmentation text = segment(normalize(document.text), document, {});
  std::size_t last = 0;
  int id = 0;
  for (const Quotation& quotation : find_quotations(text)) {
    require(
        quotation.span.begin >= last && quotation.span.end <= text.text.size(),
        "quotations are in order, apart and inside the text");
    require(quotation.words.begin <= quotation.words.end &&
                quotation.span.contains(quotation.words),
            "the words lie between the marks");
    require(quotation.id == ++id, "ids count from 1");
    last = quotation.span.end;
  }
  return 0;
}
