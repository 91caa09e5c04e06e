#ifndef PLEDGEBOOK_FORMATS_MIME_H_
#define PLEDGEBOOK_FORMATS_MIME_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace pledgebook {

/// A message or a part of one (RFC 2045, 2046), as far as saved pages need
/// it: headers, and the body as it stands. Anything is read; what is no MIME
/// has no headers.
struct MimePart {
  std::map<std::string, std::string> headers;  ///< names in lower case
  std::string_view body;                       ///< of the caller's bytes

  /// The header's value without parameters, in lower case: "text/html".
  std::string value(const std::string& header) const;
  /// A parameter of it: parameter("content-type", "charset").
  std::string parameter(const std::string& header, std::string_view name) const;
};

/// Headers up to the first empty line, folded lines joined.
MimePart parse_mime(std::string_view bytes);

/// The parts of a multipart body; none where its boundary is not in it. A
/// body that breaks off gives the parts that were begun.
std::vector<MimePart> mime_parts(const MimePart& multipart);

/// The body with its transfer encoding (quoted-printable, base64) undone;
/// other encodings are the bytes themselves. What is no code is passed over.
std::string mime_body(const MimePart& part);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_MIME_H_
