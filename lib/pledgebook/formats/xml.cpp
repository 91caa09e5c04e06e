#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pledgebook/base/strings.h"
#include "pledgebook/formats/block_builder.h"
#include "pledgebook/formats/decode_source.h"
#include "pledgebook/formats/readers.h"
#include "pledgebook/formats/xml_check.h"
#include "pledgebook/formats/xml_source.h"

namespace pledgebook {
namespace {

// XML of no known kind: an element with words of its own is a paragraph,
// and what stands inside it belongs to it.
class PlainHandler : public XmlHandler {
 public:
  PlainHandler(std::string_view text, BlockBuilder& blocks)
      : text_(text), blocks_(blocks) {}

  bool open(std::string_view, const MarkupToken&) override {
    ++depth_;
    if (paragraph_ == 0) blocks_.end();
    return true;
  }
  void close(std::string_view) override {
    if (paragraph_ == depth_) {
      blocks_.end();
      paragraph_ = 0;
    }
    --depth_;
  }
  void text(const MarkupToken& token) override {
    const bool blank = trim(token.content.in(text_)).empty();
    if (paragraph_ == 0 && blank) return;
    if (paragraph_ == 0) paragraph_ = depth_;
    blocks_.text(token.content, token.raw);
  }

 private:
  std::string_view text_;
  BlockBuilder& blocks_;
  int depth_ = 0;
  int paragraph_ = 0;  // depth of the element whose words are being read
};

int recognises(const Source& source) {
  std::string_view head = source.bytes.substr(0, 64);
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  using namespace std::string_view_literals;
  const bool wide =
      head.starts_with("\xFE\xFF\0<"sv) || head.starts_with("\xFF\xFE<\0"sv);
  if (head.starts_with("<?xml")) return 60;
  const bool named = to_lower_ascii(source.path).ends_with(".xml");
  if (wide) return named ? 60 : 30;
  if (!trim(head).starts_with('<')) return named ? 20 : 0;
  return named ? 60 : xml_root_name(source.bytes).empty() ? 0 : 30;
}

void read(const Source& source, const ReaderOptions& options,
          std::span<const Reader>, const ReadSink& sink) {
  Result<XmlSource> xml = open_xml(source, options);
  if (!xml) return refuse(source, sink, xml.error());
  Document document = begin_document(source, xml->decoded);
  BlockBuilder blocks(xml->decoded.text, &xml->entities);
  PlainHandler handler(xml->decoded.text, blocks);
  walk_xml(xml->decoded.text, handler);
  blocks.finish(xml->decoded.map, document);
  // A sound document without words is still one that was read.
  if (document.text.empty()) document.notes.push_back("no text in it");
  sink.document(std::move(document));
}

}  // namespace

Reader xml_reader() {
  return {"xml", "XML of any other kind: the words of its elements", recognises,
          read};
}

}  // namespace pledgebook
