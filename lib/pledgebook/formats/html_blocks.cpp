#include "pledgebook/formats/html_blocks.h"

#include <string>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

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

}  // namespace

void add_html_blocks(const HtmlTree& tree, const MainContent& content,
                     std::string_view title, BlockBuilder& blocks) {
  Emitter emitter(tree, content, title, blocks);
  for (const int root : content.roots) {
    emitter.emit(root, BlockKind::paragraph);
  }
}

}  // namespace pledgebook
