#ifndef PLEDGEBOOK_FORMATS_XML_SOURCE_H_
#define PLEDGEBOOK_FORMATS_XML_SOURCE_H_

#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/result.h"
#include "pledgebook/document/reader.h"
#include "pledgebook/formats/entities.h"
#include "pledgebook/formats/markup.h"
#include "pledgebook/text/encoding.h"

namespace pledgebook {

/// An XML file ready to be walked: decoded, found well formed by libxml2,
/// its own entities read. External entities are never fetched, only noted;
/// entity bombs are errors, and so is everything that is not well formed.
struct XmlSource {
  Decoded decoded;
  EntityTable entities;
};
Result<XmlSource> open_xml(const Source& source, const ReaderOptions& options);

/// Reports why a source cannot be read, with the line if it is known.
void refuse(const Source& source, const ReadSink& sink, Diagnostic fault);

/// What an XML reader does at each step of a walk. Names are without prefix.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  /// false: the element is passed over with all that is in it.
  virtual bool open(std::string_view name, const MarkupToken& tag) = 0;
  virtual void close(std::string_view name) = 0;
  virtual void text(const MarkupToken& text) = 0;
};

/// Walks all elements and texts of a well-formed source in order.
void walk_xml(std::string_view text, XmlHandler& handler);

/// The name without its prefix.
std::string_view local_name(std::string_view name);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_XML_SOURCE_H_
