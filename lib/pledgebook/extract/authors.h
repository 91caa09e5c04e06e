#ifndef PLEDGEBOOK_EXTRACT_AUTHORS_H_
#define PLEDGEBOOK_EXTRACT_AUTHORS_H_

#include <vector>

#include "pledgebook/extract/spoken_text.h"

namespace pledgebook {

/// Who wrote a document, as its metadata, its byline and its signatures tell.
/// Free functions; each makes whom it finds known to the discourse.

/// The author as given; else the byline's near the top; else the body whose
/// own notice the document is, or whoever signs the letter. Of several who
/// wrote or signed it none is the author: they are candidates. Empty where
/// nobody is named. A politician's namesake on the press is told from the
/// politician by whether the text names an office.
Holder author_of(const SpokenText& in);

/// The party whose programme the document is; of a party that the codebook has
/// no code for, the publisher. Empty where neither is given.
Holder programme_owner(const SpokenText& in);

/// Of a page that prints several letters, each with its signer; the speaker is
/// empty for private people. Empty for other texts.
std::vector<SpeakerTurn> signed_letters(const SpokenText& in);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_AUTHORS_H_
