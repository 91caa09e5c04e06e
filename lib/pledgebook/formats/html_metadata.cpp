#include "pledgebook/formats/html_metadata.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/document/bylines.h"
#include "pledgebook/document/dates.h"
#include "pledgebook/formats/entities.h"
#include "pledgebook/formats/xml_check.h"

namespace pledgebook {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostJson = std::size_t{4} << 20;
constexpr int kMostLevels = 6;

// Fills a field that nothing better has filled yet.
void fill(std::string& field, std::string_view value) {
  if (field.empty()) field = fold_blanks(decode_entities(value));
}
void fill(std::optional<Date>& field, std::string_view value) {
  if (!field) field = find_date(value);
}

// A byline of an office or a desk fills nothing, so that a name that comes
// later is found.
void fill_author(std::string& field, std::string_view value) {
  constexpr std::size_t kLongest = 160;
  if (value.size() > kLongest) return;
  if (field.empty()) field = byline_names(decode_entities(value));
}

// A JSON-LD value that may be a string, an object with a name, or a list.
std::string name_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_object() && value.contains("name")) {
    return name_of(value["name"]);
  }
  if (!value.is_array()) return {};
  std::vector<std::string> names;
  for (const Json& part : value) {
    if (std::string name = name_of(part); !name.empty()) {
      names.push_back(std::move(name));
    }
  }
  return join(names, ", ");
}

std::string member(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : name_of(*found);
}

bool is_article_type(const std::string& type) {
  return type.find("Article") != type.npos || type == "BlogPosting" ||
         type == "Report" || type == "LiveBlogPosting";
}

// Looks through lists and graphs for the object that is the article.
void read_linked_data(const Json& value, int level, Metadata& meta) {
  if (level > kMostLevels) return;
  if (value.is_array()) {
    for (const Json& part : value) read_linked_data(part, level + 1, meta);
  }
  if (!value.is_object()) return;
  if (is_article_type(member(value, "@type"))) {
    fill(meta.title, member(value, "headline"));
    fill(meta.date, member(value, "datePublished"));
    fill_author(meta.author, member(value, "author"));
    fill(meta.publisher, member(value, "publisher"));
    fill(meta.url, member(value, "url"));
  }
  for (const char* key : {"@graph", "mainEntity"}) {
    if (value.contains(key)) read_linked_data(value[key], level + 1, meta);
  }
}

void read_scripts(const HtmlTree& tree, Metadata& meta) {
  for (int i = 1; i < static_cast<int>(tree.nodes().size()); ++i) {
    if (tree[i].name != "script" || tree[i].first < 0 ||
        to_lower_ascii(tree.attribute(i, "type")) != "application/ld+json") {
      continue;
    }
    const std::string_view json =
        tree[tree[i].first].token.content.in(tree.text());
    if (json.size() > kMostJson) continue;
    const Json value = Json::parse(json, nullptr, false, true);
    if (!value.is_discarded()) read_linked_data(value, 0, meta);
  }
}

struct MetaTag {
  std::string_view name;
  std::string Metadata::*field;  // null: the date
};
// In the order in which they are believed.
constexpr std::array<MetaTag, 26> kMetaTags = {{
    {"og:title", &Metadata::title},
    {"twitter:title", &Metadata::title},
    {"dc.title", &Metadata::title},
    {"article:published_time", nullptr},
    {"og:article:published_time", nullptr},
    {"datepublished", nullptr},
    {"date", nullptr},
    {"pubdate", nullptr},
    {"publishdate", nullptr},
    {"publish-date", nullptr},
    {"dc.date", nullptr},
    {"dc.date.issued", nullptr},
    {"dcterms.created", nullptr},
    {"sailthru.date", nullptr},
    {"parsely-pub-date", nullptr},
    {"citation_publication_date", nullptr},
    {"author", &Metadata::author},
    {"article:author", &Metadata::author},
    {"dc.creator", &Metadata::author},
    {"byl", &Metadata::author},
    {"parsely-author", &Metadata::author},
    {"sailthru.author", &Metadata::author},
    {"og:site_name", &Metadata::publisher},
    {"publisher", &Metadata::publisher},
    {"dc.publisher", &Metadata::publisher},
    {"og:url", &Metadata::url},
}};

void read_meta_tags(const HtmlTree& tree, Metadata& meta) {
  std::vector<std::pair<std::string, std::string>> found;
  for (int i = 1; i < static_cast<int>(tree.nodes().size()); ++i) {
    if (tree[i].name != "meta") continue;
    for (const char* key : {"property", "name", "itemprop"}) {
      std::string name = to_lower_ascii(tree.attribute(i, key));
      if (!name.empty()) {
        found.emplace_back(std::move(name), tree.attribute(i, "content"));
      }
    }
  }
  for (const MetaTag& tag : kMetaTags) {
    for (const auto& [name, value] : found) {
      if (name != tag.name || value.empty()) continue;
      const bool link = value.starts_with("http") && tag.name != "og:url";
      if (!tag.field) {
        fill(meta.date, value);
      } else if (tag.field == &Metadata::author) {
        if (!link) fill_author(meta.author, value);
      } else if (!link) {
        fill(meta.*tag.field, value);
      }
    }
  }
}

bool has_word(const std::string& value, std::string_view word) {
  for (const std::string& part : split(fold_blanks(value), ' ')) {
    if (same_name(part, word)) return true;
  }
  return false;
}

void read_elements(const HtmlTree& tree, Metadata& meta) {
  std::string heading, title;
  for (int i = 1; i < static_cast<int>(tree.nodes().size()); ++i) {
    const std::string& name = tree[i].name;
    if (name == "html") fill(meta.language, tree.attribute(i, "lang"));
    if (name == "title" && title.empty()) title = fold_blanks(tree.text_of(i));
    if (name == "h1" && heading.empty()) heading = fold_blanks(tree.text_of(i));
    if (name == "link" && has_word(tree.attribute(i, "rel"), "canonical")) {
      meta.url.clear();  // what the page itself calls its address
      fill(meta.url, tree.attribute(i, "href"));
    }
    if (name == "time") {
      fill(meta.date, tree.attribute(i, "datetime"));
      fill(meta.date, tree.text_of(i));
    }
    if (tree[i].is_text || name == "body" || !meta.author.empty()) continue;
    if (tree.attribute(i, "itemprop") == "author" ||
        has_word(tree.attribute(i, "rel"), "author") ||
        has_word(tree.attribute(i, "class"), "byline")) {
      fill_author(meta.author, tree.text_of(i));
    }
  }
  fill(meta.title, heading.empty() ? title : heading);
}

}  // namespace

Metadata html_metadata(const HtmlTree& tree) {
  Metadata meta;
  read_scripts(tree, meta);
  read_meta_tags(tree, meta);
  read_elements(tree, meta);
  // Only the language's own code; what the text shows decides if absent.
  meta.language = to_lower_ascii(meta.language.substr(0, 2));
  meta.type = "article";
  return meta;
}

std::string html_declared_encoding(std::string_view bytes) {
  const std::string head = to_lower_ascii(bytes.substr(0, 4096));
  if (head.starts_with("<?xml")) {
    std::string name = xml_declared_encoding(bytes);
    if (!name.empty()) return name;
  }
  for (std::size_t at = head.find("charset"); at != head.npos;
       at = head.find("charset", at + 1)) {
    if (head.rfind("<meta", at) == head.npos) continue;
    std::size_t i = head.find_first_not_of(" =\"'", at + 7);
    if (i == head.npos) break;
    const std::size_t end = head.find_first_of(" \"'/;>", i);
    return head.substr(i, end == head.npos ? end : end - i);
  }
  return {};
}

}  // namespace pledgebook
