#ifndef PLEDGEBOOK_TEXT_SENTENCE_MARKS_H_
#define PLEDGEBOOK_TEXT_SENTENCE_MARKS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "pledgebook/base/byte_span.h"

namespace pledgebook {

/// The marks inside a paragraph of matching form that bind or part sentences
/// besides stops. Each finder is linear in the paragraph. Thread-safe.

/// Length of the closing (opening) quotation mark or bracket at `at`, 0 if
/// there is none.
std::size_t closing_mark(std::string_view text, std::size_t at);
std::size_t opening_mark(std::string_view text, std::size_t at);

/// The mark of an item in a list that runs on in one line.
struct InlineMark {
  ByteSpan span;
  bool begins = false;  ///< the item begins a sentence
};

/// The marks of lists that run on in one line, in order: bullets, and marks of
/// one style that count up ("1) … 2) …", "a. … b. …"), the first of them at
/// the beginning or behind a stop: three, or two that count from the first. The
/// stop of a mark ends no sentence. An item begins one, unless its list stands
/// behind a colon or semicolon ("We want: (a) a vote; (b) a share.") and the
/// item before has no stop: then the list is part of the sentence that
/// introduces it.
std::vector<InlineMark> find_list_marks(std::string_view text);

/// Quotations, outermost and with their marks, that hold a sentence or more:
/// “ ”, " ", ‘ ' and ' ' where the last closes behind a stop or a comma.
std::vector<ByteSpan> find_speech(std::string_view text);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_TEXT_SENTENCE_MARKS_H_
