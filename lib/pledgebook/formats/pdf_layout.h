#ifndef PLEDGEBOOK_FORMATS_PDF_LAYOUT_H_
#define PLEDGEBOOK_FORMATS_PDF_LAYOUT_H_

#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/model/document.h"

namespace pledgebook {

/// A rectangle on a page in points, y downwards.
struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
  double width() const { return right - left; }
  double height() const { return bottom - top; }
};
struct PdfLine {
  Box box;
  std::string text;
};
struct PdfBlock {
  Box box;
  std::vector<PdfLine> lines;
};
struct PdfPage {
  double width = 0, height = 0;
  std::vector<PdfBlock> blocks;
};
struct PdfLayout {
  std::string title;  ///< as the file's metadata have it
  std::vector<PdfPage> pages;
};

/// Reads what `pdftotext -bbox-layout` prints.
PdfLayout read_layout(std::string_view xhtml);

/// Puts the blocks of a page in reading order by recursive cuts along white
/// gutters (XY-cut, Nagy and Seth 1984): columns from left to right, what
/// spans them above and below. Poppler's own order takes a short left column
/// last.
void order_blocks(PdfPage& page);

/// Takes out what is no part of the text: running heads and feet that return
/// on other pages, page numbers, footnotes in smaller type.
void drop_page_furniture(PdfLayout& layout);

/// Sets text and blocks (with their page) of the document: lines joined to
/// paragraphs across lines, columns and pages, words that were divided at a
/// line's end joined, ligatures undone.
void build_pdf_text(const PdfLayout& layout, Document& document);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_PDF_LAYOUT_H_
