#include "pledgebook/formats/html_content.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "pledgebook/base/strings.h"
#include "pledgebook/formats/html_words.h"

namespace pledgebook {
namespace {

template <std::size_t N>
bool any_name(const std::array<std::string_view, N>& names,
              std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

struct Measure {
  double length = 0;  // bytes of text that are not blank
  double links = 0;   // those of them inside links
  double score = 0;
  double commas = 0;
  double prose = 0;    // length of long paragraphs with few links
  int articles = 0;    // <article> elements that hold prose
  int paragraphs = 0;  // text-bearing blocks below
};

class Finder {
 public:
  explicit Finder(const HtmlTree& tree)
      : tree_(tree), measures_(tree.nodes().size()) {
    content_.dropped.assign(tree.nodes().size(), 0);
  }

  MainContent find() {
    measure_all();
    total_ = at(0).length;
    prune();
    measure_all();
    score_all();
    choose();
    for (const int root : content_.roots) clean(root);
    return std::move(content_);
  }

 private:
  Measure& at(int node) { return measures_[static_cast<std::size_t>(node)]; }
  char& dropped(int node) {
    return content_.dropped[static_cast<std::size_t>(node)];
  }
  double link_density(int node) {
    return at(node).length > 0 ? at(node).links / at(node).length : 0;
  }

  // Adds up text below every node; children come after their parents.
  void measure_all() {
    std::fill(measures_.begin(), measures_.end(), Measure{});
    mark_below();
    for (int i = static_cast<int>(tree_.nodes().size()) - 1; i > 0; --i) {
      if (dropped(i)) continue;
      const HtmlNode& node = tree_[i];
      Measure& own = at(i);
      if (node.is_text && !node.token.raw) measure_text(node, own);
      if (node.name == "a") own.links = own.length;
      if (is_paragraph(i)) {
        ++own.paragraphs;
        const double length = own_text(i);
        if (length >= 60 && link_density(i) < 0.33) own.prose += length;
      }
      Measure& above = at(node.parent);
      above.length += own.length;
      above.links += own.links;
      above.commas += own.commas;
      above.prose += own.prose;
      if (node.name == "article" && own.prose > 0) own.articles += 1;
      above.articles += own.articles;
      above.paragraphs += own.paragraphs;
    }
  }

  void measure_text(const HtmlNode& node, Measure& own) {
    for (const char c : node.token.content.in(tree_.text())) {
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') own.length += 1;
      if (c == ',') own.commas += 1;
    }
  }

  // What is below something dropped is dropped.
  void mark_below() {
    for (int i = 1; i < static_cast<int>(tree_.nodes().size()); ++i) {
      if (dropped(tree_[i].parent)) dropped(i) = 1;
    }
  }

  // A block that holds text of its own.
  bool is_paragraph(int i) {
    const HtmlNode& node = tree_[i];
    if (node.is_text || !is_block_element(node.name)) return false;
    return own_text(i) >= 25;
  }

  // Text directly in a node or in inline elements of it.
  double own_text(int i) {
    double length = 0;
    for (int c = tree_[i].first; c >= 0; c = tree_[c].next) {
      if (dropped(c)) continue;
      if (tree_[c].is_text || !holds_block(c)) length += at(c).length;
    }
    return length;
  }

  bool holds_block(int i) {
    if (is_block_element(tree_[i].name)) return true;
    for (int c = tree_.next_in_order(i, i); c >= 0;
         c = tree_.next_in_order(c, i)) {
      if (is_block_element(tree_[c].name)) return true;
    }
    return false;
  }

  // What says of itself that it is no article.
  void prune() {
    for (int i = 1; i < static_cast<int>(tree_.nodes().size()); ++i) {
      if (dropped(tree_[i].parent)) {
        dropped(i) = 1;
      } else if (!tree_[i].is_text) {
        dropped(i) = is_furniture(i);
      }
    }
  }

  bool is_furniture(int i) {
    static constexpr std::array<std::string_view, 26> kNever = {
        "script",   "style",  "noscript", "template", "svg",    "iframe",
        "object",   "embed",  "button",   "input",    "select", "textarea",
        "nav",      "footer", "aside",    "dialog",   "menu",   "canvas",
        "video",    "audio",  "map",      "head",     "title",  "figcaption",
        "noframes", "figure"};
    const HtmlNode& node = tree_[i];
    if (any_name(kNever, node.name)) return true;
    if (node.name == "body" || node.name == "html") return false;
    if (is_hidden(i) || has_furniture_role(i)) return true;
    const double share = total_ > 0 ? at(i).length / total_ : 0;
    if (node.name == "form") return share < 0.5;
    if (node.name == "header") return share < 0.25 || at(i).paragraphs < 2;
    if (node.name == "article" || node.name == "main") return false;
    const ElementWords words = words_of(i);
    if (words.label && at(i).length < 80) return true;
    if (words.doubtful && !words.furniture) {
      return !words.article && share < 0.2;
    }
    return words.furniture && share < (words.article ? 0.2 : 0.4);
  }

  ElementWords words_of(int i) {
    return element_words(tree_.attribute(i, "class") + ' ' +
                         tree_.attribute(i, "id"));
  }

  bool is_hidden(int i) {
    std::string style = tree_.attribute(i, "style");
    style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
    if (to_lower_ascii(style).find("display:none") != style.npos) return true;
    bool hidden = false;
    for_attributes(tree_.text(), tree_[i].token,
                   [&](std::string_view name, ByteSpan value) {
                     hidden = same_name(name, "hidden") &&
                              value.in(tree_.text()) != "false";
                     return !hidden;
                   });
    return hidden || tree_.attribute(i, "aria-hidden") == "true";
  }

  bool has_furniture_role(int i) {
    static constexpr std::array<std::string_view, 9> kRoles = {
        "navigation", "complementary", "contentinfo", "banner", "search",
        "dialog",     "alert",         "menu",        "menubar"};
    return any_name(kRoles, to_lower_ascii(tree_.attribute(i, "role")));
  }

  double begin_score(int i) {
    const std::string& name = tree_[i].name;
    double score = 0;
    if (name == "article" || name == "main") score += 25;
    if (name == "div" || name == "section") score += 5;
    if (name == "blockquote" || name == "td" || name == "pre") score += 3;
    if (name == "ul" || name == "ol" || name == "li" || name == "form" ||
        name == "dl" || name == "dd" || name == "dt" || name == "address") {
      score -= 3;
    }
    if (name.size() == 2 && name[0] == 'h' && name[1] <= '6') score -= 5;
    const ElementWords words = words_of(i);
    if (words.article) score += 25;
    if (words.furniture) score -= 25;
    if (tree_.attribute(i, "itemprop") == "articleBody") score += 100;
    return score;
  }

  // Paragraphs vote for what is around them, less with distance.
  void score_all() {
    std::vector<char> begun(measures_.size(), 0);
    for (int i = 1; i < static_cast<int>(tree_.nodes().size()); ++i) {
      if (dropped(i) || !is_paragraph(i)) continue;
      const double length = own_text(i);
      const double vote = 1 + at(i).commas + std::min(length / 100, 3.0);
      const double worth = vote * (1 - link_density(i));
      int level = 0;
      for (int up = tree_[i].parent; up > 0 && level < 5;
           up = tree_[up].parent, ++level) {
        if (!begun[static_cast<std::size_t>(up)]) {
          begun[static_cast<std::size_t>(up)] = 1;
          at(up).score = begin_score(up);
        }
        at(up).score += level == 0   ? worth
                        : level == 1 ? worth / 2
                                     : worth / (level * 3);
      }
    }
    for (int i = 1; i < static_cast<int>(measures_.size()); ++i) {
      at(i).score *= 1 - link_density(i);
    }
  }

  void choose() {
    int best = 0;
    for (int i = 1; i < static_cast<int>(measures_.size()); ++i) {
      if (!dropped(i) && at(i).score > at(best).score) best = i;
    }
    if (best == 0) {
      content_.roots.push_back(0);
      return;
    }
    best = widen(best);
    join_leads(best);
    join_siblings(best);
    auto& roots = content_.roots;
    std::sort(roots.begin(), roots.end());
    roots.erase(std::unique(roots.begin(), roots.end()), roots.end());
  }

  // Goes up where the element around it has more prose and little else more.
  int widen(int best) {
    for (int up = tree_[best].parent; up > 0; up = tree_[up].parent) {
      const std::string& name = tree_[up].name;
      if (name == "body" || name == "html") break;
      // A second article is another one, not more of this.
      if (at(up).articles > std::max(1, at(best).articles)) break;
      const double gain = at(up).prose - at(best).prose;
      const double other = at(up).length - at(up).prose;
      const double cost = other - (at(best).length - at(best).prose);
      const bool more = gain > 0.1 * at(best).prose && gain > 2.5 * cost;
      if (at(up).score > at(best).score || more) best = up;
    }
    return best;
  }

  // A summary or standfirst that stands before the article's own element.
  void join_leads(int best) {
    int level = 0;
    for (int up = best; up > 0 && level < 4; up = tree_[up].parent, ++level) {
      const int parent = tree_[up].parent;
      for (int i = tree_[parent].first; i != up; i = tree_[i].next) {
        const bool prose = !dropped(i) && !tree_[i].is_text &&
                           at(i).length > 60 && link_density(i) < 0.2 &&
                           at(i).length < 0.25 * at(best).length;
        if (prose && words_of(i).lead) content_.roots.push_back(i);
      }
    }
  }

  void join_siblings(int best) {
    const double enough = std::max(10.0, at(best).score * 0.2);
    const int parent = tree_[best].parent;
    const std::string kind = tree_.attribute(best, "class");
    for (int i = tree_[parent].first; i >= 0; i = tree_[i].next) {
      if (dropped(i)) continue;
      if (i == best || joins(i, enough, kind)) content_.roots.push_back(i);
    }
  }

  bool joins(int i, double enough, const std::string& kind) {
    if (tree_[i].is_text) return at(i).length > 80;
    const bool alike = !kind.empty() && kind == tree_.attribute(i, "class");
    if (at(i).score + (alike ? enough : 0) >= enough && at(i).score > 0) {
      return true;
    }
    if (tree_[i].name != "p") return false;
    return at(i).length > 80 ? link_density(i) < 0.25
                             : at(i).length > 0 && at(i).links == 0;
  }

  // Link lists and other strange bodies inside the article.
  void clean(int root) {
    for (int i = root; i >= 0;) {
      const bool drop = i != root && !dropped(i) && !tree_[i].is_text &&
                        is_block_element(tree_[i].name) && is_strange(i);
      if (drop) dropped(i) = 1;
      i = tree_.next_in_order(i, root, dropped(i) != 0);
    }
  }

  // Nothing but the date.
  bool is_time(int i) {
    for (int c = tree_.next_in_order(i, i); c >= 0;
         c = tree_.next_in_order(c, i)) {
      if (tree_[c].name == "time") return at(c).length == at(i).length;
    }
    return false;
  }

  bool is_strange(int i) {
    const std::string& name = tree_[i].name;
    if (at(i).length < 60 && is_time(i)) return true;
    const double density = link_density(i);
    if (name == "ul" || name == "ol" || name == "dl" || name == "div" ||
        name == "section" || name == "table") {
      if (density > 0.5) return true;
      return at(i).paragraphs == 0 && density > 0.25 && at(i).length < 200;
    }
    if (name == "p") return density > 0.9 && at(i).length < 120;
    return false;
  }

  const HtmlTree& tree_;
  std::vector<Measure> measures_;
  MainContent content_;
  double total_ = 0;
};

}  // namespace

MainContent find_main_content(const HtmlTree& tree) {
  return Finder(tree).find();
}

MainContent whole_content(const HtmlTree& tree) {
  static constexpr std::array<std::string_view, 8> kNever = {
      "script", "style", "head", "nav", "svg", "iframe", "template", "title"};
  MainContent content;
  content.roots.push_back(0);
  for (const HtmlNode& node : tree.nodes()) {
    content.dropped.push_back(any_name(kNever, node.name));
  }
  return content;
}

}  // namespace pledgebook
