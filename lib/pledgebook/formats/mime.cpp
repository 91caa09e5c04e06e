#include "pledgebook/formats/mime.h"

#include <algorithm>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

constexpr std::size_t kMostHeaders = 200;

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

std::string from_quoted_printable(std::string_view body) {
  std::string out;
  out.reserve(body.size());
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (body[i] != '=') {
      out += body[i];
      continue;
    }
    const std::size_t end = body.find_first_not_of(" \t\r", i + 1);
    if (end == body.npos) break;
    if (body[end] == '\n') {  // a soft line end, blanks before it allowed
      i = end;
      continue;
    }
    const int high = i + 2 < body.size() ? hex_digit(body[i + 1]) : -1;
    const int low = high >= 0 ? hex_digit(body[i + 2]) : -1;
    if (low < 0) {
      out += '=';
      continue;
    }
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

int base64_digit(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+') return 62;
  return c == '/' ? 63 : -1;
}

std::string from_base64(std::string_view body) {
  std::string out;
  out.reserve(body.size() / 4 * 3);
  unsigned bits = 0;
  int held = 0;
  for (const char c : body) {
    if (c == '=') break;
    const int digit = base64_digit(c);
    if (digit < 0) continue;
    bits = bits << 6 | static_cast<unsigned>(digit);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out += static_cast<char>(bits >> held & 0xFF);
  }
  return out;
}

// Whether a line is the boundary: 1, the one that ends all: 2, none: 0.
int boundary_line(std::string_view line, std::string_view boundary) {
  if (!line.starts_with("--")) return 0;
  line.remove_prefix(2);
  if (!line.starts_with(boundary)) return 0;
  const std::string_view rest = trim(line.substr(boundary.size()));
  if (rest.empty()) return 1;
  return rest == "--" ? 2 : 0;
}

}  // namespace

std::string MimePart::value(const std::string& header) const {
  const auto found = headers.find(header);
  if (found == headers.end()) return {};
  const std::string_view text = found->second;
  return to_lower_ascii(trim(text.substr(0, text.find(';'))));
}

std::string MimePart::parameter(const std::string& header,
                                std::string_view name) const {
  const auto found = headers.find(header);
  if (found == headers.end()) return {};
  const std::string& text = found->second;
  for (std::size_t at = text.find(';'); at != text.npos;) {
    const std::size_t equals = text.find('=', at + 1);
    if (equals == text.npos) return {};
    const std::string_view key =
        trim(std::string_view(text).substr(at + 1, equals - at - 1));
    const std::size_t begin =
        std::min(text.find_first_not_of(" \t", equals + 1), text.size());
    const bool quoted = begin < text.size() && text[begin] == '"';
    const std::size_t end = text.find(quoted ? '"' : ';', begin + quoted);
    if (to_lower_ascii(key) == name) {
      return std::string(trim(std::string_view(text).substr(
          begin + quoted, end == text.npos ? end : end - begin - quoted)));
    }
    at = end == text.npos ? end : text.find(';', end);
  }
  return {};
}

MimePart parse_mime(std::string_view bytes) {
  MimePart part;
  std::string_view rest = bytes;
  std::string last;
  while (!rest.empty() && part.headers.size() < kMostHeaders) {
    const std::string_view line = take_line(rest);
    if (line.empty()) break;
    if (line[0] == ' ' || line[0] == '\t') {
      if (!last.empty()) part.headers[last] += ' ' + std::string(trim(line));
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == line.npos) return {{}, bytes};
    last = to_lower_ascii(trim(line.substr(0, colon)));
    part.headers.emplace(last, trim(line.substr(colon + 1)));
  }
  part.body = rest;
  return part;
}

std::vector<MimePart> mime_parts(const MimePart& multipart) {
  std::vector<MimePart> parts;
  const std::string boundary = multipart.parameter("content-type", "boundary");
  if (boundary.empty()) return parts;
  std::string_view rest = multipart.body;
  bool open = false;
  std::size_t begin = 0;
  const auto size = [&] { return multipart.body.size() - rest.size(); };
  const auto close = [&](std::size_t end) {
    if (open) {
      parts.push_back(parse_mime(multipart.body.substr(begin, end - begin)));
    }
  };
  while (!rest.empty()) {
    const std::size_t at = size();
    const int kind = boundary_line(take_line(rest), boundary);
    if (kind == 0) continue;
    close(at);
    open = kind == 1;
    begin = size();
    if (!open) return parts;
  }
  close(multipart.body.size());
  return parts;
}

std::string mime_body(const MimePart& part) {
  const std::string encoding = part.value("content-transfer-encoding");
  if (encoding == "quoted-printable") return from_quoted_printable(part.body);
  if (encoding == "base64") return from_base64(part.body);
  return std::string(part.body);
}

}  // namespace pledgebook
