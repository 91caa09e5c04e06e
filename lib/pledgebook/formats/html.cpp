#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "pledgebook/base/strings.h"
#include "pledgebook/document/text_builder.h"
#include "pledgebook/formats/block_builder.h"
#include "pledgebook/formats/decode_source.h"
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

// Walks the article and hands its text to the blocks.
class Emitter {
 public:
  Emitter(const HtmlTree& tree, const MainContent& content,
          std::string_view title, BlockBuilder& blocks)
      : tree_(tree), content_(content), title_(title), blocks_(blocks) {}

  void emit(int node, BlockKind kind) {
    if (content_.dropped[static_cast<std::size_t>(node)]) return;
    const HtmlNode& at = tree_[node];
    if (at.is_text) {
      if (!at.token.raw) blocks_.text(at.token.content);
      return;
    }
    if (at.name == "br") return line_break(at);
    if (is_block_element(at.name)) {
      after_break_ = false;
      blocks_.end();
      if (repeats_title(node)) return;
      kind = kind_of(at.name, kind);
      blocks_.begin(kind);
    }
    for (int child = at.first; child >= 0; child = tree_[child].next) {
      emit(child, kind);
      if (tree_[child].is_text && !blank(child)) after_break_ = false;
    }
    if (is_block_element(at.name)) {
      blocks_.end();
      blocks_.begin(kind);
    }
  }

 private:
  static BlockKind kind_of(const std::string& name, BlockKind around) {
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' &&
        name[1] <= '6') {
      return BlockKind::heading;
    }
    if (name == "li" || name == "dd" || name == "dt") {
      return BlockKind::list_item;
    }
    if (name == "blockquote") return BlockKind::quotation;
    return around;
  }

  bool blank(int node) const {
    return trim(tree_[node].token.content.in(tree_.text())).empty();
  }

  // One is a new line, two are a new paragraph.
  void line_break(const HtmlNode& node) {
    if (after_break_) {
      blocks_.end();
    } else {
      blocks_.mark("\n", node.token.span);
    }
    after_break_ = !after_break_;
  }

  // The page's title is metadata already.
  bool repeats_title(int node) const {
    const std::string& name = tree_[node].name;
    if (name != "h1" && name != "h2") return false;
    const std::string heading = fold_blanks(tree_.text_of(node));
    return !heading.empty() && title_.find(heading) != title_.npos &&
           heading.size() * 2 > title_.size();
  }

  const HtmlTree& tree_;
  const MainContent& content_;
  std::string_view title_;
  BlockBuilder& blocks_;
  bool after_break_ = false;
};

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
  Emitter emitter(tree, content, document.meta.title, blocks);
  for (const int root : content.roots) {
    emitter.emit(root, BlockKind::paragraph);
  }
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
