#include "pledgebook/formats/html_furniture.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

constexpr std::string_view kNever[] = {"script",
                                       "style",
                                       "noscript",
                                       "template",
                                       "svg",
                                       "iframe",
                                       "object",
                                       "embed",
                                       "button",
                                       "input",
                                       "select",
                                       "textarea",
                                       "nav",
                                       "footer",
                                       "aside",
                                       "dialog",
                                       "menu",
                                       "canvas",
                                       "video",
                                       "audio",
                                       "map",
                                       "head",
                                       "title",
                                       "figcaption",
                                       "noframes",
                                       "figure",
                                       "amp-ad",
                                       "amp-sticky-ad",
                                       "amp-consent",
                                       "amp-sidebar",
                                       "amp-social-share",
                                       "amp-lightbox",
                                       "amp-video",
                                       "amp-iframe",
                                       "amp-user-notification"};
constexpr std::string_view kRoles[] = {
    "navigation", "complementary", "contentinfo", "banner", "search",
    "dialog",     "alert",         "menu",        "menubar"};
constexpr std::string_view kNetworks[] = {
    "facebook.com", "twitter.com",  "x.com",         "instagram.com",
    "youtube.com",  "linkedin.com", "pinterest.com", "whatsapp.com",
    "t.me",         "tiktok.com",   "bsky.app",      "plus.google.com"};

bool is_hidden(const HtmlTree& tree, int node) {
  std::string style = tree.attribute(node, "style");
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  if (to_lower_ascii(style).find("display:none") != style.npos) return true;
  bool hidden = false;
  for_attributes(tree.text(), tree[node].token,
                 [&](std::string_view name, ByteSpan value) {
                   hidden = same_name(name, "hidden") &&
                            value.in(tree.text()) != "false";
                   return !hidden;
                 });
  return hidden || tree.attribute(node, "aria-hidden") == "true";
}

bool is_heading(const std::string& name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

// Cards of other articles: several linked headings, a sentence or so under
// each, and no prose before the first, which would be an article's.
bool is_teaser_list(const HtmlTree& tree, const HtmlMeasures& measures,
                    int node) {
  const HtmlMeasure& own = measures[node];
  if (own.teasers < 2 || own.paragraphs > 2 * own.teasers + 1) return false;
  for (int i = tree.next_in_order(node, node); i >= 0;
       i = tree.next_in_order(i, node)) {
    const bool leaf = measures.is_paragraph(i);
    if (measures[i].teasers > 0 && leaf) return true;
    if (leaf && measures[i].prose > 0 && measures.own_text(i) >= 60) {
      return false;
    }
  }
  return true;
}

// Nothing but the date.
bool is_time(const HtmlTree& tree, const HtmlMeasures& measures, int node) {
  for (int c = tree.next_in_order(node, node); c >= 0;
       c = tree.next_in_order(c, node)) {
    if (tree[c].name == "time") {
      return measures[c].length == measures[node].length;
    }
  }
  return false;
}

// The host's own name: "https://www.facebook.com/x" gives "facebook.com".
std::string host_of(const std::string& url) {
  const std::size_t scheme = url.find("//");
  if (scheme == url.npos) return {};
  std::string host = to_lower_ascii(url.substr(scheme + 2));
  host.resize(std::min(host.find_first_of("/?#:"), host.size()));
  return host.starts_with("www.") ? host.substr(4) : host;
}

// A line that asks to be followed on several networks.
bool is_invitation(const HtmlTree& tree, int node) {
  std::set<std::string> networks;
  for (int c = tree.next_in_order(node, node); c >= 0;
       c = tree.next_in_order(c, node)) {
    if (tree[c].name != "a") continue;
    const std::string host = host_of(tree.attribute(c, "href"));
    if (among(kNetworks, host)) networks.insert(host);
  }
  return networks.size() >= 2;
}

// "Read more: …" in any language: a few words and a colon, all else a link.
bool is_pointer(const HtmlTree& tree, const HtmlMeasures& measures, int node) {
  const HtmlMeasure& own = measures[node];
  const double other = own.length - own.links;
  if (own.links < 15 || other > 24 || own.links < 0.6 * own.length) {
    return false;
  }
  std::string text = tree.text_of(node);
  text.resize(std::min(text.find(':') + 1, text.size()));
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  const double lead = static_cast<double>(text.size());
  return lead > 0 && lead <= other && other - lead < 4;
}

bool holds_picture(const HtmlTree& tree, int node) {
  for (int i = tree.next_in_order(node, node); i >= 0;
       i = tree.next_in_order(i, node)) {
    if (tree[i].name == "img" || tree[i].name == "picture") return true;
  }
  return false;
}

// "© 2011 Example Society. All rights reserved."
bool is_copyright(const HtmlTree& tree, int node) {
  const std::string text = to_lower_ascii(trim(tree.text_of(node)));
  return text.starts_with("\xC2\xA9") || text.starts_with("copyright \xC2\xA9");
}

bool is_blank_text(const HtmlTree& tree, int node) {
  return tree[node].is_text &&
         trim(tree[node].token.content.in(tree.text())).empty();
}

// A link between blocks, with no words beside it: a label or a button.
bool stands_alone(const HtmlTree& tree, int node) {
  int before = -1;
  for (int i = tree[tree[node].parent].first; i != node; i = tree[i].next) {
    if (!is_blank_text(tree, i)) before = i;
  }
  int after = tree[node].next;
  while (after >= 0 && is_blank_text(tree, after)) after = tree[after].next;
  const bool edge = before < 0 || is_block_element(tree[before].name);
  const bool end = after < 0 || is_block_element(tree[after].name);
  return edge && end && (before >= 0 || after >= 0);
}

}  // namespace

ElementWords words_at(const HtmlTree& tree, int node) {
  return element_words(tree.attribute(node, "class") + ' ' +
                       tree.attribute(node, "id"));
}

bool is_furniture(const HtmlTree& tree, const HtmlMeasures& measures,
                  double total, int node) {
  const std::string& name = tree[node].name;
  const HtmlMeasure& own = measures[node];
  if (among(kNever, name)) return true;
  if (name == "body" || name == "html") return false;
  const double share = total > 0 ? own.length / total : 0;
  // Scripts show the article of some pages that are saved hidden.
  if (is_hidden(tree, node)) return share < 0.5;
  if (among(kRoles, to_lower_ascii(tree.attribute(node, "role")))) {
    return true;
  }
  if (name == "form") return share < 0.5;
  if (name == "header") return share < 0.25 || own.paragraphs < 2;
  if (name == "article" || name == "main") return false;
  if (share < 0.4 && is_teaser_list(tree, measures, node)) return true;
  const ElementWords words = words_at(tree, node);
  if (words.label && own.length < 80) return true;
  if (words.picture && own.length < 200 && holds_picture(tree, node)) {
    return true;
  }
  if (words.doubtful && !words.furniture) return !words.article && share < 0.2;
  return words.furniture && share < (words.article ? 0.2 : 0.4);
}

bool is_strange(const HtmlTree& tree, const HtmlMeasures& measures, int node) {
  const std::string& name = tree[node].name;
  const HtmlMeasure& own = measures[node];
  if (own.length < 60 && is_time(tree, measures, node)) return true;
  if (own.length < 90 && is_invitation(tree, node)) return true;
  if (own.length < 240 && is_pointer(tree, measures, node)) return true;
  if (own.length < 200 && is_copyright(tree, node)) return true;
  const double density = measures.link_density(node);
  if (name == "a") return own.length < 60 && stands_alone(tree, node);
  if (is_heading(name) && density > 0.9) return true;
  if (name == "ul" || name == "ol" || name == "dl" || name == "div" ||
      name == "section" || name == "table") {
    if (density > 0.5) return true;
    return own.paragraphs == 0 && density > 0.25 && own.length < 200;
  }
  return name == "p" && density > 0.9 && own.length < 120;
}

}  // namespace pledgebook
