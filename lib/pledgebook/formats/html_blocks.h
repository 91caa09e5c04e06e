#ifndef PLEDGEBOOK_FORMATS_HTML_BLOCKS_H_
#define PLEDGEBOOK_FORMATS_HTML_BLOCKS_H_

#include <string_view>

#include "pledgebook/formats/block_builder.h"
#include "pledgebook/formats/html_content.h"
#include "pledgebook/formats/html_tree.h"

namespace pledgebook {

/// Hands the chosen part of a page to the builder as blocks: headings, list
/// items, quotations, paragraphs. One line break is a new line, two are a
/// new paragraph. A heading that repeats `title` is left out.
void add_html_blocks(const HtmlTree& tree, const MainContent& content,
                     std::string_view title, BlockBuilder& blocks);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_HTML_BLOCKS_H_
