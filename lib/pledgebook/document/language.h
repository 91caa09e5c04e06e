#ifndef PLEDGEBOOK_DOCUMENT_LANGUAGE_H_
#define PLEDGEBOOK_DOCUMENT_LANGUAGE_H_

#include <string>
#include <string_view>

namespace pledgebook {

/// ISO 639-1 code of the language that most of `text` is in, by its function
/// words (Latin script) or its script. "en" where the text is too short to
/// tell: what a user hands in is English unless it shows otherwise. Only a
/// sample is read, so the cost does not grow with the document. Thread-safe.
std::string detect_language(std::string_view text);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_DOCUMENT_LANGUAGE_H_
