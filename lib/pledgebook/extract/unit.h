#ifndef PLEDGEBOOK_EXTRACT_UNIT_H_
#define PLEDGEBOOK_EXTRACT_UNIT_H_

#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/extract/frames.h"
#include "pledgebook/extract/holder.h"
#include "pledgebook/extract/voice.h"
#include "pledgebook/model/statement.h"

namespace pledgebook {

/// A clause that may be a statement: what the scoring looks at. Positions are
/// bytes of the matching form.
struct Unit {
  ByteSpan span;             ///< what would be stored
  ByteSpan content;          ///< what is said, without the reporting words
  std::size_t sentence = 0;  ///< index into Segmentation::sentences
  Voice voice = Voice::narrator;
  VerbClass frame = VerbClass::none;
  bool past_frame = false;  ///< "said", so "would" is a back-shifted "will"
  bool framed = false;      ///< a reporting verb of its own sentence
  bool acting = false;      ///< the holder is the subject of the act itself
  bool continued = false;   ///< goes on with the report before it
  bool aside = false;       ///< a fact in a relative or participial clause
  Holder holder;
  Attribution attribution = Attribution::author;
  int quotation = 0;
  bool heading = false;
  bool list_item = false;
  std::string_view lead_in;  ///< words that introduce the list
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_UNIT_H_
