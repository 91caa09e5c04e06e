#ifndef PLEDGEBOOK_EXTRACT_VERB_SHAPES_H_
#define PLEDGEBOOK_EXTRACT_VERB_SHAPES_H_

#include <cstddef>
#include <optional>

#include "pledgebook/extract/frame_text.h"

namespace pledgebook {

/// The reporting verb that begins at token `i`, of class none if there is
/// none: one of the table's, or a verb that reports only by what stands about
/// it ("called it a con", "gave it his backing", "“…,” she sighed").
VerbTable::Found reporting_verb(const FrameText& in, std::size_t i);

/// "“…,” director Jo Low laughed": the first token of whoever that is, of whom
/// no mention need tell, before the verb at token `verb`.
std::optional<std::size_t> speaker_behind_quotation(const FrameText& in,
                                                    std::size_t verb);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_VERB_SHAPES_H_
