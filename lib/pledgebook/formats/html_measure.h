#ifndef PLEDGEBOOK_FORMATS_HTML_MEASURE_H_
#define PLEDGEBOOK_FORMATS_HTML_MEASURE_H_

#include <vector>

#include "pledgebook/formats/html_tree.h"

namespace pledgebook {

/// What is in an element and below it, dropped parts apart. Lengths are
/// bytes that are not blank.
struct HtmlMeasure {
  double length = 0;
  double links = 0;  ///< of it inside links
  double commas = 0;
  double prose = 0;    ///< of it in long paragraphs with few links
  double score = 0;    ///< for the one who chooses
  int articles = 0;    ///< <article> elements that hold prose
  int paragraphs = 0;  ///< text-bearing blocks
  int teasers = 0;     ///< headings that are links and nothing else
};

/// The measures of all elements of a page.
class HtmlMeasures {
 public:
  /// `tree` stays the caller's.
  explicit HtmlMeasures(const HtmlTree& tree)
      : tree_(tree), dropped_(tree.nodes().size()), all_(tree.nodes().size()) {}

  /// Counts anew. What is below something dropped is dropped.
  void count();

  HtmlMeasure& operator[](int node) { return all_[index(node)]; }
  const HtmlMeasure& operator[](int node) const { return all_[index(node)]; }
  char& dropped(int node) { return dropped_[index(node)]; }
  bool dropped(int node) const { return dropped_[index(node)] != 0; }
  std::vector<char>& all_dropped() { return dropped_; }

  /// The part of the text that is inside links, 0 to 1.
  double link_density(int node) const;
  /// Text directly in a node or in inline elements of it.
  double own_text(int node) const;
  /// A block that holds text of its own.
  bool is_paragraph(int node) const;

 private:
  static std::size_t index(int node) { return static_cast<std::size_t>(node); }
  void count_text(const HtmlNode& node, HtmlMeasure& own) const;
  void count_block(int node, HtmlMeasure& own) const;
  bool holds_block(int node) const;

  const HtmlTree& tree_;
  std::vector<char> dropped_;
  std::vector<HtmlMeasure> all_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_HTML_MEASURE_H_
