#ifndef PLEDGEBOOK_FORMATS_HTML_METADATA_H_
#define PLEDGEBOOK_FORMATS_HTML_METADATA_H_

#include <string>
#include <vector>

#include "pledgebook/formats/html_tree.h"
#include "pledgebook/model/document.h"

namespace pledgebook {

/// What a page says of itself: title, date, author, publisher, url, type and
/// language. JSON-LD is believed first, then OpenGraph and article: tags,
/// Dublin Core and plain meta tags, then <time>, byline elements and <title>.
/// Scripts are never run.
Metadata html_metadata(const HtmlTree& tree);

/// The encoding that the page declares in a meta tag within its first bytes,
/// or "". Works on undecoded bytes.
std::string html_declared_encoding(std::string_view bytes);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_HTML_METADATA_H_
