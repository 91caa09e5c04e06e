#include "pledgebook/formats/html_tree.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/formats/entities.h"

namespace pledgebook {
namespace {

constexpr std::size_t kDeepest = 256;

using Names = std::unordered_set<std::string_view>;

bool is_void(std::string_view name) {
  static const Names kVoid = {"area",  "base",   "br",    "col",  "embed",
                              "hr",    "img",    "input", "link", "meta",
                              "param", "source", "track", "wbr",  "keygen",
                              "frame", "bgsound"};
  return kVoid.contains(name);
}

}  // namespace

bool is_block_element(std::string_view name) {
  static const Names kBlocks = {
      "address", "article",  "aside",   "blockquote", "body",     "center",
      "dd",      "details",  "dialog",  "dir",        "div",      "dl",
      "dt",      "fieldset", "figure",  "figcaption", "footer",   "form",
      "h1",      "h2",       "h3",      "h4",         "h5",       "h6",
      "header",  "hgroup",   "hr",      "html",       "legend",   "li",
      "main",    "menu",     "nav",     "ol",         "optgroup", "option",
      "p",       "pre",      "section", "summary",    "table",    "tbody",
      "td",      "tfoot",    "th",      "thead",      "tr",       "ul",
      "caption", "title",    "head",    "template",   "noscript", "iframe"};
  return kBlocks.contains(name);
}

HtmlTree::HtmlTree(std::string_view text) : text_(text) {
  HtmlNode root;
  root.name = "#root";
  nodes_.push_back(std::move(root));
  open_.push_back(0);
  MarkupScanner scanner(text, Dialect::html);
  MarkupToken token;
  while (scanner.next(token)) {
    if (token.kind == TokenKind::open) {
      open(token);
    } else if (token.kind == TokenKind::close) {
      close(to_lower_ascii(token.name));
    } else if (token.kind == TokenKind::text ||
               token.kind == TokenKind::cdata) {
      HtmlNode node;
      node.is_text = true;
      node.token = token;
      add(std::move(node));
    }
  }
}

int HtmlTree::add(HtmlNode node) {
  const int index = static_cast<int>(nodes_.size());
  const int parent = open_.back();
  node.parent = parent;
  HtmlNode& above = nodes_[static_cast<std::size_t>(parent)];
  if (above.last >= 0) {
    nodes_[static_cast<std::size_t>(above.last)].next = index;
  } else {
    above.first = index;
  }
  above.last = index;
  nodes_.push_back(std::move(node));
  return index;
}

bool HtmlTree::in_scope(std::string_view name, std::string_view barrier) const {
  for (std::size_t i = open_.size(); i-- > 1;) {
    const std::string& at = (*this)[open_[i]].name;
    if (at == name) return true;
    if (at == barrier || at == "table" || at == "td" || at == "th") {
      return false;
    }
  }
  return false;
}

void HtmlTree::pop_to(std::string_view name) {
  while (open_.size() > 1) {
    const bool found = (*this)[open_.back()].name == name;
    open_.pop_back();
    if (found) return;
  }
}

// Ends what an element's beginning ends: <p> before a block, <li> before
// the next, cells and rows before theirs.
void HtmlTree::imply_ends(const std::string& name) {
  if (is_block_element(name) && in_scope("p", "button")) pop_to("p");
  if (name == "li") {
    for (std::size_t i = open_.size(); i-- > 1;) {
      const std::string& at = (*this)[open_[i]].name;
      if (at == "ul" || at == "ol" || at == "table") break;
      if (at != "li") continue;
      pop_to("li");
      break;
    }
  }
  if (name == "dt" || name == "dd") {
    for (const char* other : {"dt", "dd"}) {
      if (in_scope(other, "dl")) pop_to(other);
    }
  }
  if (name == "option" && (*this)[open_.back()].name == "option") {
    open_.pop_back();
  }
  const bool row = name == "tr", cell = name == "td" || name == "th";
  if (!row && !cell) return;
  for (std::size_t i = open_.size(); i-- > 1;) {
    const std::string at = (*this)[open_[i]].name;
    if (at == "table" || (cell && at == "tr")) break;
    if (at == "td" || at == "th" || at == "tr") {
      pop_to(at);
      i = open_.size();
    }
  }
}

void HtmlTree::open(const MarkupToken& token) {
  HtmlNode node;
  node.name = to_lower_ascii(token.name);
  node.token = token;
  imply_ends(node.name);
  const bool leaf = is_void(node.name) || open_.size() >= kDeepest;
  const int index = add(std::move(node));
  if (!leaf) open_.push_back(index);
}

void HtmlTree::close(std::string_view name) {
  const bool block = is_block_element(name);
  for (std::size_t i = open_.size(); i-- > 1;) {
    const std::string& at = (*this)[open_[i]].name;
    if (at == name) {
      open_.resize(i);
      return;
    }
    // An inline end tag ends no block, and nothing in a cell ends the table.
    if (!block && is_block_element(at)) return;
    const bool cell = at == "td" || at == "th";
    if (cell && name != "tr" && name != "table" && name != "tbody" &&
        name != "body" && name != "html") {
      return;
    }
  }
}

int HtmlTree::next_in_order(int node, int root, bool skip_children) const {
  if (!skip_children && (*this)[node].first >= 0) return (*this)[node].first;
  while (node != root && node >= 0) {
    if ((*this)[node].next >= 0) return (*this)[node].next;
    node = (*this)[node].parent;
  }
  return -1;
}

std::string HtmlTree::text_of(int node) const {
  std::string out;
  for (int i = node; i >= 0; i = next_in_order(i, node)) {
    const HtmlNode& at = (*this)[i];
    if (!at.is_text) continue;
    const std::string_view raw = at.token.content.in(text_);
    out += at.token.raw ? std::string(raw) : decode_entities(raw);
  }
  return out;
}

}  // namespace pledgebook
