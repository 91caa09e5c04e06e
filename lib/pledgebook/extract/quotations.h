#ifndef PLEDGEBOOK_EXTRACT_QUOTATIONS_H_
#define PLEDGEBOOK_EXTRACT_QUOTATIONS_H_

#include <string_view>
#include <vector>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/text/segment.h"

namespace pledgebook {

/// One quotation, however many sentences or paragraphs it runs.
struct Quotation {
  ByteSpan span;   ///< bytes of the matching form, marks included
  ByteSpan words;  ///< without the outer marks
  int id = 0;      ///< from 1
};

/// Finds quotations in “ ”, " ", ‘ ’, ' ', « » and in block quotations, in
/// order and not overlapping (the outermost of nested ones). A paragraph
/// that begins with another opening mark while one is open continues it; an
/// opening mark without a closing one ends with its paragraph; a closing one
/// without an opening one is ignored. Linear in the text.
std::vector<Quotation> find_quotations(const Segmentation& text);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_QUOTATIONS_H_
