#ifndef PLEDGEBOOK_FORMATS_XML_CHECK_H_
#define PLEDGEBOOK_FORMATS_XML_CHECK_H_

#include <optional>
#include <string>
#include <string_view>

#include "pledgebook/base/diagnostic.h"

namespace pledgebook {

/// What is wrong with an XML document (already decoded to UTF-8, whatever
/// its declaration says), by libxml2: the first fault with line and reason;
/// nothing if it is well formed. External entities and DTDs are never
/// fetched; entity bombs are faults. Thread-safe.
std::optional<Diagnostic> check_xml(std::string_view text);

/// The encoding in an XML declaration at the beginning of the bytes, or "".
std::string xml_declared_encoding(std::string_view bytes);

/// The name of the document element without its prefix, "" if the bytes do
/// not begin like XML. Looks at the beginning only; bytes may be undecoded.
std::string xml_root_name(std::string_view bytes);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_XML_CHECK_H_
