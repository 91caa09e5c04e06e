#include "pledgebook/formats/html_blocks.h"

#include <string>

#include "pledgebook/base/strings.h"
#include "pledgebook/document/dates.h"
#include "pledgebook/formats/entities.h"

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
      end_block();
      if (repeats_title(node)) return;
      kind = kind_of(node, kind);
      blocks_.begin(kind);
    }
    for (int child = at.first; child >= 0; child = tree_[child].next) {
      emit(child, kind);
      if (tree_[child].is_text && !blank(child)) after_break_ = false;
    }
    if (is_block_element(at.name)) {
      end_block();
      blocks_.begin(kind);
    }
  }

 private:
  BlockKind kind_of(int node, BlockKind around) const {
    const std::string& name = tree_[node].name;
    if (around == BlockKind::table) return around;
    if (name == "table" && has_head_cells(node)) return BlockKind::table;
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

  // A table of data says what its columns are; others are for layout.
  bool has_head_cells(int table) const {
    for (int i = tree_.next_in_order(table, table); i >= 0;
         i = tree_.next_in_order(i, table)) {
      if (tree_[i].name == "th") return true;
    }
    return false;
  }

  // The page's title and date above the first paragraph are metadata, in
  // whatever element they stand.
  void drop_head() {
    constexpr std::size_t kHeadBlocks = 2;
    if (blocks_.blocks().size() > kHeadBlocks) return;
    const std::string text = fold_blanks(decode_entities(blocks_.pending()));
    if (is_date_line(text) || (blocks_.blocks().empty() && is_title(text))) {
      blocks_.clear();
    }
  }

  void end_block() {
    drop_head();
    blocks_.end();
  }

  bool blank(int node) const {
    return trim(tree_[node].token.content.in(tree_.text())).empty();
  }

  // One is a new line, two are a new paragraph.
  void line_break(const HtmlNode& node) {
    drop_head();
    if (after_break_) {
      end_block();
    } else {
      blocks_.mark("\n", node.token.span);
    }
    after_break_ = !after_break_;
  }

  // The page's title is metadata already.
  bool repeats_title(int node) const {
    const std::string& name = tree_[node].name;
    if (name != "h1" && name != "h2") return false;
    return is_title(fold_blanks(tree_.text_of(node)));
  }

  // The title, or what it is without the name of the site.
  bool is_title(const std::string& text) const {
    const std::size_t at = title_.find(text);
    if (text.empty() || at == title_.npos) return false;
    const std::string_view before = trim(title_.substr(0, at));
    const std::string_view after = trim(title_.substr(at + text.size()));
    constexpr std::string_view kMarks =
        "|-:\xBB\x93\x94";  // last bytes of » – —
    const bool begins =
        before.empty() || kMarks.find(before.back()) != kMarks.npos;
    const bool ends = after.empty() || after[0] == '|' || after[0] == '-' ||
                      after[0] == ':' || after[0] == '\xC2' ||
                      after[0] == '\xE2';
    return text.size() * 2 > title_.size() ||
           (begins && ends && text.size() >= 12);
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
