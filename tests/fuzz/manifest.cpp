#include "pledgebook/document/manifest.h"

#include "fuzz/fuzz.h"

using namespace pledgebook;
using pledgebook_fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Result<Manifest> manifest = Manifest::parse(
      pledgebook_fuzz::as_text(data, size), "folder/manifest.tsv");
  if (!manifest) {
    require(!manifest.error().message.empty(), "an error says why");
    return 0;
  }
  std::size_t last = 1;
  for (const ManifestRow& row : manifest->rows()) {
    require(row.line > last, "rows are in order, below the header");
    require(!row.path.empty(), "a row has a path");
    require(manifest->find(row.path) != nullptr, "a row is found by its path");
    last = row.line;
  }
  for (const Diagnostic& refused : manifest->refused()) {
    require(refused.line > 0 && !refused.message.empty(),
            "a refused row says where and why");
  }
  return 0;
}
