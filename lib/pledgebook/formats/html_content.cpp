#include "pledgebook/formats/html_content.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/formats/html_furniture.h"

namespace pledgebook {
namespace {

class Finder {
 public:
  explicit Finder(const HtmlTree& tree) : tree_(tree), measures_(tree) {}

  MainContent find() {
    measures_.count();
    find_leads();
    prune();
    measures_.count();
    score_all();
    choose();
    for (const int root : content_.roots) clean(root);
    content_.dropped = std::move(measures_.all_dropped());
    return std::move(content_);
  }

 private:
  HtmlMeasure& at(int node) { return measures_[node]; }
  bool dropped(int node) const { return measures_.dropped(node); }
  double link_density(int node) const { return measures_.link_density(node); }
  ElementWords words_of(int node) const { return words_at(tree_, node); }
  int size() const { return static_cast<int>(tree_.nodes().size()); }

  // What says of itself that it is no article.
  void prune() {
    const double total = at(0).length;
    for (int i = 1; i < size(); ++i) {
      const bool drop =
          dropped(tree_[i].parent) ||
          (!tree_[i].is_text && is_furniture(tree_, measures_, total, i));
      if (drop) measures_.dropped(i) = 1;
    }
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
    std::vector<char> begun(tree_.nodes().size(), 0);
    for (int i = 1; i < static_cast<int>(tree_.nodes().size()); ++i) {
      if (dropped(i) || !measures_.is_paragraph(i)) continue;
      const double length = measures_.own_text(i);
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
    for (int i = 1; i < static_cast<int>(tree_.nodes().size()); ++i) {
      at(i).score *= 1 - link_density(i);
    }
  }

  void choose() {
    int best = 0;
    for (int i = 1; i < static_cast<int>(tree_.nodes().size()); ++i) {
      if (!dropped(i) && at(i).score > at(best).score) best = i;
    }
    if (best == 0) {
      content_.roots.push_back(0);
      return;
    }
    best = widen(best);
    join_leads(best);
    join_siblings(best);
    join_series(best);
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

  // Summaries inside headers, which are dropped as a whole.
  void find_leads() {
    for (int h = 1; h < size(); ++h) {
      if (tree_[h].name != "header") continue;
      for (int i = tree_.next_in_order(h, h); i >= 0;) {
        const bool lead = is_lead(i);
        if (lead) leads_.emplace_back(h, i);
        i = tree_.next_in_order(i, h, lead);
      }
    }
  }

  bool is_lead(int i) {
    return !tree_[i].is_text && at(i).length > 40 && link_density(i) < 0.2 &&
           words_of(i).lead;
  }

  // A summary or standfirst that stands before the article's own element.
  void join_leads(int best) {
    constexpr int kNear = 4;
    int level = 0;
    for (int up = best; up > 0 && level < kNear; ++level) {
      const int parent = tree_[up].parent;
      for (int i = tree_[parent].first; i != up; i = tree_[i].next) {
        if (dropped(i) || at(i).length >= 0.5 * at(best).length) continue;
        const int lead = is_lead(i) ? i : lead_under_headline(i);
        if (lead >= 0 && at(lead).length < 0.25 * at(best).length) {
          content_.roots.push_back(lead);
        }
      }
      up = parent;
    }
    for (const auto& [header, lead] : leads_) {
      if (dropped(lead) && lead < best && is_near(header, best, kNear - 1)) {
        undrop(lead);
        content_.roots.push_back(lead);
      }
    }
  }

  // In a block of headline, summary and byline; -1 if there is none.
  int lead_under_headline(int node) {
    bool headline = false;
    for (int i = node; i >= 0; i = tree_.next_in_order(i, node, dropped(i))) {
      headline = headline || tree_[i].name == "h1";
      if (headline && !dropped(i) && is_lead(i)) return i;
    }
    return -1;
  }

  // Whether `node` lies in one of the elements next around `best`.
  bool is_near(int node, int best, int levels) const {
    int top = best;
    for (int i = 0; i < levels && tree_[top].parent > 0; ++i) {
      top = tree_[top].parent;
    }
    for (int up = node; up > 0; up = tree_[up].parent) {
      if (tree_[up].parent == top) return true;
    }
    return false;
  }

  void undrop(int lead) {
    measures_.dropped(lead) = 0;
    for (int i = tree_.next_in_order(lead, lead); i >= 0;
         i = tree_.next_in_order(i, lead)) {
      measures_.dropped(i) = dropped(tree_[i].parent);
    }
  }

  // Posts of a thread, entries of a running report: elements of one kind,
  // each of which holds an element like the best one.
  void join_series(int best) {
    if (!words_of(best).article) return;
    const std::string kind = tree_.attribute(best, "class");
    int up = tree_[best].parent;
    for (int level = 0; level < 4 && up > 0; ++level, up = tree_[up].parent) {
      const std::string outer = series_kind(up);
      if (outer.empty() || tree_[up].name == "article") continue;
      const std::size_t before = content_.roots.size();
      for (int i = tree_[tree_[up].parent].first; i >= 0; i = tree_[i].next) {
        if (i == up || dropped(i) || series_kind(i) != outer) continue;
        const int like = find_like(i, tree_[best].name, kind);
        if (like >= 0) content_.roots.push_back(like);
      }
      if (content_.roots.size() > before) return;
    }
  }

  // Name and classes without what only counts: "post bg2 even" is "post bg".
  std::string series_kind(int node) const {
    std::string value = tree_.attribute(node, "class");
    std::erase_if(value, [](char c) { return c >= '0' && c <= '9'; });
    std::string kind;
    for (const std::string& word : split(value, ' ')) {
      const bool counts = word.empty() || word == "even" || word == "odd" ||
                          word == "alt" || word == "first" || word == "last";
      if (!counts) kind += ' ' + word;
    }
    return kind.empty() ? kind : tree_[node].name + kind;
  }

  int find_like(int node, const std::string& name, const std::string& kind) {
    for (int i = node; i >= 0; i = tree_.next_in_order(i, node, dropped(i))) {
      if (!dropped(i) && tree_[i].name == name && at(i).length >= 60 &&
          link_density(i) < 0.33 && tree_.attribute(i, "class") == kind) {
        return i;
      }
    }
    return -1;
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
      const bool drop =
          i != root && !dropped(i) && !tree_[i].is_text &&
          (is_block_element(tree_[i].name) || tree_[i].name == "a") &&
          is_strange(tree_, measures_, i);
      if (drop) measures_.dropped(i) = 1;
      i = tree_.next_in_order(i, root, dropped(i));
    }
  }

  const HtmlTree& tree_;
  HtmlMeasures measures_;
  MainContent content_;
  std::vector<std::pair<int, int>> leads_;  // header, lead in it
};

}  // namespace

MainContent find_main_content(const HtmlTree& tree) {
  return Finder(tree).find();
}

MainContent whole_content(const HtmlTree& tree) {
  static constexpr std::string_view kNever[] = {
      "script", "style", "head", "nav", "svg", "iframe", "template", "title"};
  MainContent content;
  content.roots.push_back(0);
  for (const HtmlNode& node : tree.nodes()) {
    content.dropped.push_back(among(kNever, node.name));
  }
  return content;
}

}  // namespace pledgebook
