#ifndef PLEDGEBOOK_FORMATS_HTML_FURNITURE_H_
#define PLEDGEBOOK_FORMATS_HTML_FURNITURE_H_

#include "pledgebook/formats/html_measure.h"
#include "pledgebook/formats/html_words.h"

namespace pledgebook {

/// What the words of an element's class and id say.
ElementWords words_at(const HtmlTree& tree, int node);

/// Whether an element is no part of any article, wherever that is: what says
/// so of itself by name, role, class or id, what is hidden, and lists of
/// teasers (several headings that are links, little under each). What holds
/// much of the page's text (`total`) is believed less.
bool is_furniture(const HtmlTree& tree, const HtmlMeasures& measures,
                  double total, int node);

/// Whether an element inside the article is none of it: lists of links,
/// "Read more: …", invitations to follow on several networks, a date alone.
bool is_strange(const HtmlTree& tree, const HtmlMeasures& measures, int node);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_HTML_FURNITURE_H_
