#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "pledgebook/base/strings.h"
#include "pledgebook/document/text_builder.h"
#include "pledgebook/formats/block_builder.h"
#include "pledgebook/formats/decode_source.h"
#include "pledgebook/formats/html_blocks.h"
#include "pledgebook/formats/html_content.h"
#include "pledgebook/formats/html_metadata.h"
#include "pledgebook/formats/html_tree.h"
#include "pledgebook/formats/readers.h"
#include "pledgebook/formats/xml_check.h"

namespace pledgebook {
namespace {

constexpr std::size_t kHead = 2048;

bool has_extension(const std::string& path, std::string_view extension) {
  const std::string lower = to_lower_ascii(path);
  return lower.ends_with(extension);
}

// A document type or root says HTML for certain; elements at the beginning
// say so nearly.
int recognises(const Source& source) {
  std::string head = to_lower_ascii(trim(source.bytes.substr(0, kHead)));
  if (head.starts_with("\xEF\xBB\xBF")) head.erase(0, 3);
  head.erase(std::remove(head.begin(), head.end(), '\0'), head.end());
  if (!head.starts_with('<') && !head.starts_with("\xFF\xFE<") &&
      !head.starts_with("\xFE\xFF<")) {
    const bool named = has_extension(source.path, ".html") ||
                       has_extension(source.path, ".htm");
    return named && head.find('<') != head.npos ? 40 : 0;
  }
  if (head.find("<!doctype html") != head.npos) return 90;
  if (head.find("<html") != head.npos) return 90;
  for (const char* tag : {"<head", "<body", "<div", "<p>", "<article", "<h1",
                          "<meta", "<title", "<script", "<table", "<main"}) {
    if (head.find(tag) != head.npos && !head.starts_with("<?xml")) return 50;
  }
  return 0;
}

void read(const Source& source, const ReaderOptions& options,
          std::span<const Reader>, const ReadSink& sink) {
  const std::string declared = html_declared_encoding(source.bytes);
  Result<Decoded> decoded = decode_source(source, options, declared, true);
  if (!decoded) {
    refuse(source, sink, decoded.error().message);
    return;
  }
  Document document = begin_document(source, *decoded);
  const HtmlTree tree(decoded->text);
  document.meta = html_metadata(tree);
  const MainContent content = find_main_content(tree);
  BlockBuilder blocks(decoded->text, nullptr);
  add_html_blocks(tree, content, document.meta.title, blocks);
  blocks.finish(decoded->map, document);
  if (document.text.empty()) {
    refuse(source, sink, "no text in it");
    return;
  }
  sink.document(std::move(document));
}

}  // namespace

Reader html_reader() {
  return {"html", "web pages: the article without the page around it",
          recognises, read};
}

}  // namespace pledgebook
