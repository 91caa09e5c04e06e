#include "pledgebook/formats/html_measure.h"

#include <algorithm>

namespace pledgebook {

// Children come after their parents, so one pass from the end adds them up.
void HtmlMeasures::count() {
  std::fill(all_.begin(), all_.end(), HtmlMeasure{});
  const int size = static_cast<int>(all_.size());
  for (int i = 1; i < size; ++i) {
    if (dropped(tree_[i].parent)) dropped(i) = 1;
  }
  for (int i = size - 1; i > 0; --i) {
    if (dropped(i)) continue;
    const HtmlNode& node = tree_[i];
    HtmlMeasure& own = (*this)[i];
    if (node.is_text && !node.token.raw) count_text(node, own);
    if (node.name == "a") own.links = own.length;
    if (!node.is_text) count_block(i, own);
    HtmlMeasure& above = (*this)[node.parent];
    above.length += own.length;
    above.links += own.links;
    above.commas += own.commas;
    above.prose += own.prose;
    above.articles += own.articles;
    above.paragraphs += own.paragraphs;
    above.teasers += own.teasers;
  }
}

void HtmlMeasures::count_text(const HtmlNode& node, HtmlMeasure& own) const {
  for (const char c : node.token.content.in(tree_.text())) {
    if (c != ' ' && c != '\n' && c != '\r' && c != '\t') own.length += 1;
    if (c == ',') own.commas += 1;
  }
}

void HtmlMeasures::count_block(int node, HtmlMeasure& own) const {
  const std::string& name = tree_[node].name;
  if (is_paragraph(node)) {
    ++own.paragraphs;
    const double length = own_text(node);
    if (length >= 60 && link_density(node) < 0.33) own.prose += length;
  }
  if (name == "article" && own.prose > 0) own.articles += 1;
  const bool heading =
      name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
  if (heading && own.length > 0 && link_density(node) > 0.9) own.teasers += 1;
}

double HtmlMeasures::link_density(int node) const {
  const HtmlMeasure& own = (*this)[node];
  return own.length > 0 ? own.links / own.length : 0;
}

double HtmlMeasures::own_text(int node) const {
  double length = 0;
  for (int c = tree_[node].first; c >= 0; c = tree_[c].next) {
    if (dropped(c)) continue;
    if (tree_[c].is_text || !holds_block(c)) length += (*this)[c].length;
  }
  return length;
}

bool HtmlMeasures::holds_block(int node) const {
  if (is_block_element(tree_[node].name)) return true;
  for (int c = tree_.next_in_order(node, node); c >= 0;
       c = tree_.next_in_order(c, node)) {
    if (is_block_element(tree_[c].name)) return true;
  }
  return false;
}

bool HtmlMeasures::is_paragraph(int node) const {
  const HtmlNode& at = tree_[node];
  if (at.is_text || !is_block_element(at.name)) return false;
  return own_text(node) >= 25;
}

}  // namespace pledgebook
