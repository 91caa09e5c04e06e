#include "pledgebook/formats/html_words.h"

#include <string>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

// Words in class and id, cut at marks and before capitals. Those of the
// first list name furniture wherever they stand; those of the second may
// also name a part of an article ("entry-content read-more") and give way to
// the third, which names articles; the fourth names what leads into one.
constexpr std::string_view kFurniture[] = {
    "advert",        "advertisement",   "advertising",  "adbox",
    "banner",        "breadcrumb",      "breadcrumbs",  "comment",
    "comments",      "commentlist",     "cookie",       "cookies",
    "consent",       "copyright",       "disqus",       "donate",
    "donation",      "dropdown",        "footer",       "gdpr",
    "login",         "masthead",        "menu",         "modal",
    "nav",           "navbar",          "navigation",   "newsletter",
    "newsletters",   "outbrain",        "overlay",      "pager",
    "pagination",    "popup",           "promo",        "promotion",
    "recommended",   "recommendations", "related",      "relatedlinks",
    "replies",       "respond",         "rss",          "share",
    "shares",        "sharing",         "sharedaddy",   "sidebar",
    "signup",        "sitemap",         "sociable",     "sponsor",
    "sponsored",     "subscribe",       "subscription", "taboola",
    "toolbar",       "trending",        "yarpp",        "addtoany",
    "taglist",       "readmore",        "seealso",      "infobox",
    "caption",       "gallery",         "slideshow",    "contribution",
    "contributions", "imprint",         "werbung",      "anzeige",
    "publicidad",    "publicite"};
// Words that begin so are furniture too: "relatedposts", "cookiebar".
constexpr std::string_view kFurnitureStems[] = {
    "advert", "breadcrumb", "cookie", "newsletter", "recommend", "related"};
constexpr std::string_view kDoubtful[] = {
    "ad",      "ads",    "aside",      "byline",    "credit",   "credits",
    "hidden",  "meta",   "metadata",   "more",      "paywall",  "popular",
    "print",   "skip",   "social",     "tags",      "teaser",   "tools",
    "toc",     "widget", "widgets",    "timestamp", "dateline", "author",
    "authors", "bio",    "disclaimer", "correction"};
// Furniture where they hold a few words only.
constexpr std::string_view kLabel[] = {
    "date",    "dateline",  "published", "pubdate", "posted",
    "updated", "timestamp", "time",      "byline",  "author",
    "authors", "kicker",    "label"};
constexpr std::string_view kArticle[] = {
    "article",   "articlebody", "body",  "content",  "entry",
    "hentry",    "main",        "page",  "post",     "story",
    "storybody", "text",        "blog",  "column",   "maincontent",
    "copy",      "prose",       "embed", "embedded", "tweet"};
constexpr std::string_view kPicture[] = {"image",     "img",  "photo",
                                         "picture",   "pic",  "thumb",
                                         "thumbnail", "foto", "bild"};
constexpr std::string_view kLead[] = {
    "summary",  "lead",        "lede",    "intro",       "standfirst", "dek",
    "subtitle", "subheadline", "excerpt", "description", "chapo"};

}  // namespace

ElementWords element_words(std::string_view value) {
  ElementWords words;
  std::string word;
  bool element = true;  // not the block's name in "post__author"
  const auto flush = [&] {
    for (const std::string_view stem : kFurnitureStems) {
      if (word.starts_with(stem)) words.furniture = true;
    }
    if (among(kFurniture, word)) words.furniture = true;
    if (among(kDoubtful, word)) words.doubtful = true;
    if (among(kLabel, word)) words.label = true;
    if (among(kArticle, word) && element) words.article = true;
    if (among(kPicture, word)) words.picture = true;
    if (among(kLead, word)) words.lead = true;
    word.clear();
  };
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    const bool upper = c >= 'A' && c <= 'Z';
    const bool letter = upper || (c >= 'a' && c <= 'z');
    if (i == 0 || value[i - 1] == ' ') {
      const std::string_view name = value.substr(i, value.find(' ', i) - i);
      element = name.find("__") == name.npos;
    }
    if (!letter) {
      flush();
      if (c == '_' && value.substr(i, 2) == "__") element = true;
      continue;
    }
    if (upper && i > 0 && value[i - 1] >= 'a' && value[i - 1] <= 'z') flush();
    word += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  flush();
  return words;
}

}  // namespace pledgebook
