#ifndef PLEDGEBOOK_FORMATS_HTML_TREE_H_
#define PLEDGEBOOK_FORMATS_HTML_TREE_H_

#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/formats/markup.h"

namespace pledgebook {

/// An element or a run of text of a page. Indices instead of pointers; 0 is
/// the root, -1 is none.
struct HtmlNode {
  int parent = -1;
  int first = -1;  ///< child
  int last = -1;   ///< child
  int next = -1;   ///< sibling
  bool is_text = false;
  std::string name;   ///< of an element, lower case
  MarkupToken token;  ///< the open tag, or the text
};

/// The tree of a page as a browser would have it, near enough to find the
/// article: end tags that authors leave out are implied, stray ones passed
/// over. Nesting beyond 256 levels is flattened, so that walking it by
/// recursion is safe. Never fails; linear in the size of the page but for
/// the bounded depth.
class HtmlTree {
 public:
  /// `text` stays the caller's.
  explicit HtmlTree(std::string_view text);

  std::string_view text() const { return text_; }
  const std::vector<HtmlNode>& nodes() const { return nodes_; }
  const HtmlNode& operator[](int node) const {
    return nodes_[static_cast<std::size_t>(node)];
  }
  std::string attribute(int node, std::string_view name) const {
    return pledgebook::attribute(text_, (*this)[node].token, name);
  }
  /// The next node in document order inside `root`, skipping the children
  /// of `node` if told; -1 at the end.
  int next_in_order(int node, int root, bool skip_children = false) const;
  /// All text below a node, entities decoded, as in the source.
  std::string text_of(int node) const;

 private:
  void open(const MarkupToken& token);
  void close(std::string_view name);
  int add(HtmlNode node);
  void imply_ends(const std::string& name);
  bool in_scope(std::string_view name, std::string_view barrier) const;
  void pop_to(std::string_view name);

  std::string_view text_;
  std::vector<HtmlNode> nodes_;
  std::vector<int> open_;  // from the root to the innermost
};

/// Elements that begin on a line of their own.
bool is_block_element(std::string_view name);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_HTML_TREE_H_
