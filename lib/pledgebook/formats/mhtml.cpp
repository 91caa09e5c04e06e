#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/formats/html_metadata.h"
#include "pledgebook/formats/mime.h"
#include "pledgebook/formats/readers.h"
#include "pledgebook/text/utf8.h"

namespace pledgebook {
namespace {

constexpr std::size_t kHead = 8192;
constexpr int kMostLevels = 4;

bool is_page(const std::string& type) {
  return type == "text/html" || type == "application/xhtml+xml";
}

int recognises(const Source& source) {
  const MimePart head = parse_mime(source.bytes.substr(0, kHead));
  if (head.headers.count("mime-version") == 0) return 0;
  const std::string type = head.value("content-type");
  return type.starts_with("multipart/") || is_page(type) ? 95 : 0;
}

// The page: the part itself, or the first below it that is one.
std::optional<MimePart> find_page(const MimePart& part, int level) {
  const std::string type = part.value("content-type");
  if (is_page(type)) return part;
  if (level >= kMostLevels || !type.starts_with("multipart/")) {
    return std::nullopt;
  }
  for (const MimePart& inner : mime_parts(part)) {
    if (auto page = find_page(inner, level + 1)) return page;
  }
  return std::nullopt;
}

std::string header(const MimePart& part, const std::string& name) {
  const auto found = part.headers.find(name);
  return found == part.headers.end() ? std::string() : found->second;
}

// Where the page was saved from; "cid:" and the like are no addresses.
std::string address(const MimePart& message, const MimePart& page) {
  for (std::string url : {header(message, "snapshot-content-location"),
                          header(page, "content-location"),
                          header(message, "content-location")}) {
    if (url.starts_with("http")) return url;
  }
  return {};
}

void read(const Source& source, const ReaderOptions& options,
          std::span<const Reader> readers, const ReadSink& sink) {
  const MimePart message = parse_mime(source.bytes);
  const std::optional<MimePart> page = find_page(message, 0);
  if (!page) return refuse(source, sink, "no page of HTML in the message");
  const std::string bytes = mime_body(*page);
  if (trim(bytes).empty()) {
    return refuse(source, sink, "its page of HTML is empty");
  }
  ReaderOptions inner = options;
  inner.format = "html";
  const std::string charset = page->parameter("content-type", "charset");
  if (inner.encoding.empty() && !charset.empty() && !is_utf8(bytes) &&
      html_declared_encoding(bytes).empty()) {
    inner.encoding = charset;
  }
  Source part;
  part.path = source.path;
  part.bytes = bytes;
  ReadSink filled;
  filled.refused = sink.refused;
  filled.document = [&](Document&& document) {
    document.reader = "mhtml";
    document.source_sha256.clear();  // that of the whole file is meant
    document.has_source_bytes = false;
    document.source_map = {};
    if (document.meta.url.empty()) {
      document.meta.url = address(message, *page);
    }
    return sink.document(std::move(document));
  };
  read_source(part, inner, readers, filled);
}

}  // namespace

Reader mhtml_reader() {
  return {"mhtml", "web pages saved with all that belongs to them (MHTML)",
          recognises, read};
}

}  // namespace pledgebook
