#ifndef PLEDGEBOOK_FORMATS_HTML_CONTENT_H_
#define PLEDGEBOOK_FORMATS_HTML_CONTENT_H_

#include <vector>

#include "pledgebook/formats/html_tree.h"

namespace pledgebook {

/// Which part of a page is its article.
struct MainContent {
  std::vector<int> roots;     ///< subtrees, in document order
  std::vector<char> dropped;  ///< per node: furniture, with all below it
};

/// Finds the article by structure alone, no site is known by name. Elements
/// that say what they are (nav, aside, role, class and id words such as
/// "related" or "share") are dropped; every paragraph votes for the elements
/// around it by its length and commas, links count against; the winner is
/// joined by siblings that look alike; inside it link lists and asides are
/// dropped. After Readability (Arc90, 2009) and the link-density work of
/// Kohlschütter et al. (2010). A page without paragraphs keeps its body.
MainContent find_main_content(const HtmlTree& tree);

/// All of a page but scripts, styles and navigation: for chapters of books,
/// which have nothing else around them.
MainContent whole_content(const HtmlTree& tree);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_HTML_CONTENT_H_
