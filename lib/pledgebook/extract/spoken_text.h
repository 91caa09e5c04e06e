#ifndef PLEDGEBOOK_EXTRACT_SPOKEN_TEXT_H_
#define PLEDGEBOOK_EXTRACT_SPOKEN_TEXT_H_

#include <string>

#include "pledgebook/base/offset_map.h"
#include "pledgebook/extract/discourse.h"
#include "pledgebook/extract/holder.h"
#include "pledgebook/lexicon/lexicon.h"
#include "pledgebook/model/document.h"
#include "pledgebook/text/segment.h"

namespace pledgebook {

/// A stretch of a text that is one speaker's: a speech of a transcript, found
/// in the text or given by the reader, or a letter.
struct SpeakerTurn {
  ByteSpan span;  ///< bytes of the matching form, label taken off
  Holder speaker;
};

/// A document of which it is asked who wrote it and who speaks in it: what the
/// reader knows of it, its text, and whom it has named so far. Refers to what
/// it is given; for one thread, as the discourse is.
struct SpokenText {
  const Document& document;
  Segmentation& text;    ///< the matching form; labels are taken off it
  const OffsetMap& map;  ///< from the document's text to the matching form
  const Lexicon& lexicon;
  Discourse& discourse;

  /// Makes the bearer of `name` known to the discourse. A `party` that is not
  /// empty comes before the register's.
  Holder introduce(const std::string& name, const std::string& party,
                   HolderBasis basis) const;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_SPOKEN_TEXT_H_
