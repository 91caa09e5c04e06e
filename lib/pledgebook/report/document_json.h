#ifndef PLEDGEBOOK_REPORT_DOCUMENT_JSON_H_
#define PLEDGEBOOK_REPORT_DOCUMENT_JSON_H_

#include <string>

#include "pledgebook/model/document.h"

namespace pledgebook {

/// A document as one line of JSON, without the line end: its metadata, how it
/// was read, the canonical text, and the blocks and turns as spans of bytes
/// of that text, each with its bytes of the file where the format allows it.
std::string document_json(const Document& document);

/// The word for a kind of block ("list-item").
std::string_view to_string(BlockKind kind);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_REPORT_DOCUMENT_JSON_H_
