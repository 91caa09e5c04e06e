#include "pledgebook/text/encoding.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>

#include <array>
#include <memory>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/text/encoding_detect.h"
#include "pledgebook/text/utf8.h"

namespace pledgebook {
namespace {

constexpr std::string_view kUtf8 = "UTF-8";
constexpr std::string_view kWindows1252 = "windows-1252";
constexpr std::size_t kBinaryPerMille = 20;

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(std::string(name).c_str(), &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

Diagnostic fault(std::string message) {
  Diagnostic diagnostic;
  diagnostic.message = std::move(message);
  return diagnostic;
}

bool is_latin1(std::string_view name) {
  return name == "ISO-8859-1" || name == "US-ASCII" || name == kWindows1252;
}

bool has_c1(std::string_view bytes) {
  for (const char byte : bytes) {
    const auto c = static_cast<unsigned char>(byte);
    if (c >= 0x80 && c < 0xA0) return true;
  }
  return false;
}

// Appends one character that took `size` bytes of the source.
void append(Decoded& out, char32_t value, std::size_t size) {
  const std::size_t before = out.text.size();
  append_utf8(out.text, value);
  const std::size_t derived = out.text.size() - before;
  if (derived == 1 && size == 1) {
    out.map.equal(1);
  } else if (derived == 1) {
    out.map.scaled(1, 1, size);
  } else {
    out.map.replaced(derived, size);
  }
}

void decode_1252(std::string_view bytes, Decoded& out) {
  out.encoding = kWindows1252;
  out.text.reserve(bytes.size() + bytes.size() / 16);
  for (const char byte : bytes) {
    append(out, windows_1252_character(static_cast<unsigned char>(byte)), 1);
  }
}

// UTF-8 with some bytes of Windows-1252 among it.
void decode_mixed(std::string_view bytes, Decoded& out) {
  out.encoding = kUtf8;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t size = utf8_sequence(bytes, i);
    if (size > 0) {
      out.text.append(bytes, i, size);
      out.map.equal(size);
      i += size;
    } else {
      append(out, windows_1252_character(static_cast<unsigned char>(bytes[i])),
             1);
      ++i;
    }
  }
}

// Any encoding that ICU knows, a character at a time so that the place of
// each is known.
Result<Decoded> decode_icu(std::string_view bytes, std::string_view name,
                           Decoded out) {
  const Converter converter = open_converter(name);
  if (!converter) {
    return fault(fmt::format("unknown encoding '{}'", name));
  }
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr,
                      nullptr, nullptr, &status);
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  const std::size_t skipped = out.map.source_size();
  while (at < end) {
    const char* const begin = at;
    const UChar32 value = ucnv_getNextUChar(converter.get(), &at, end, &status);
    if (status == U_INDEX_OUTOFBOUNDS_ERROR) {  // only state changes were left
      out.map.replaced(0, static_cast<std::size_t>(end - begin));
      break;
    }
    if (U_FAILURE(status)) {
      return fault(fmt::format(
          "invalid {} at byte {}", out.encoding,
          skipped + static_cast<std::size_t>(begin - bytes.data())));
    }
    append(out, static_cast<char32_t>(value),
           static_cast<std::size_t>(at - begin));
  }
  return out;
}

Result<Decoded> decode_utf8_text(std::string_view bytes, Decoded out) {
  const std::size_t bad = find_invalid_utf8(bytes);
  if (bad != bytes.npos) {
    return fault(
        fmt::format("invalid UTF-8 at byte {}", out.map.source_size() + bad));
  }
  out.encoding = kUtf8;
  out.text = bytes;
  if (out.map.source_size() > 0) out.map.equal(bytes.size());
  return out;
}

Result<Decoded> decode_as(std::string_view bytes, std::string_view name,
                          Decoded out) {
  if (name == kUtf8) return decode_utf8_text(bytes, std::move(out));
  if (is_latin1(name)) {
    decode_1252(bytes, out);
    return out;
  }
  out.encoding = name;
  return decode_icu(bytes, name, std::move(out));
}

// A name that is not UTF-16: 8-bit bytes never say that they are UTF-16.
bool is_wide(std::string_view name) {
  return name.starts_with("UTF-16") || name.starts_with("UTF-32") ||
         name == "ISO-10646-UCS-2";
}

void note_difference(std::string_view declared, Decoded& out,
                     std::string_view bytes) {
  if (declared.empty() || declared == out.encoding) return;
  const bool ascii = find_invalid_utf8(bytes) == bytes.npos &&
                     out.text.size() == bytes.size() &&
                     count_high_bytes(bytes).sequences == 0;
  if (ascii) return;
  const bool superset = is_latin1(declared) && is_latin1(out.encoding);
  if (superset && !has_c1(bytes)) return;
  const std::string read =
      out.encoding == kWindows1252 ? "Windows-1252" : out.encoding;
  out.notes.push_back(fmt::format("declared {}, read as {}", declared, read));
}

// Bytes that are not UTF-8, by what is declared and by what they look like.
Result<Decoded> decode_other(std::string_view bytes, std::string_view declared,
                             const EncodingHint& hint) {
  const HighBytes high = count_high_bytes(bytes);
  const bool damaged = high.sequences > 0 && high.sequences >= high.broken;
  if (damaged || declared == kUtf8) {
    if (!hint.mend_mixed && (damaged || high.unlikely * 2 > high.broken)) {
      return fault(fmt::format("invalid UTF-8 at byte {}", high.first_broken));
    }
    Decoded out;
    if (high.sequences == 0) {
      decode_1252(bytes, out);
    } else {
      decode_mixed(bytes, out);
      out.notes.push_back(fmt::format(
          "{} bytes that are not UTF-8 read as Windows-1252", high.broken));
    }
    return out;
  }
  if (!declared.empty() && !is_wide(declared)) {
    return decode_as(bytes, declared, {});
  }
  const bool western =
      high.unlikely * 4 <= high.broken && high.broken * 5 < bytes.size();
  if (western) return decode_as(bytes, kWindows1252, {});
  const std::string name = encoding_name(detect_single_or_multi_byte(bytes));
  if (name.empty() || is_latin1(name) || is_wide(name) || name == kUtf8) {
    return fault(
        fmt::format("invalid UTF-8 at byte {}, and no other encoding is likely",
                    high.first_broken));
  }
  return decode_as(bytes, name, {});
}

Result<Decoded> refuse_binary(std::string_view bytes) {
  const std::size_t zero = bytes.find('\0');
  if (zero != bytes.npos) {
    return fault(fmt::format("binary: zero byte at byte {}", zero));
  }
  return fault("binary: too many control characters to be text");
}

}  // namespace

char32_t windows_1252_character(unsigned char byte) {
  static constexpr std::array<char16_t, 32> kC1 = {
      0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
      0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  return byte >= 0x80 && byte < 0xA0 ? kC1[byte - 0x80u] : byte;
}

std::string encoding_name(std::string_view alias) {
  const std::string name = to_lower_ascii(trim(alias));
  if (name.empty()) return {};
  for (const char* standard : {"MIME", "IANA"}) {
    UErrorCode status = U_ZERO_ERROR;
    const char* found = ucnv_getStandardName(name.c_str(), standard, &status);
    if (U_SUCCESS(status) && found) return found;
  }
  const Converter converter = open_converter(name);
  return converter ? name : std::string();
}

Result<Decoded> decode(std::string_view bytes, const EncodingHint& hint) {
  const ByteOrderMark mark = byte_order_mark(bytes);
  if (!hint.forced.empty()) {
    const std::string name = encoding_name(hint.forced);
    if (name.empty()) {
      return fault(fmt::format("unknown encoding '{}'", hint.forced));
    }
    Decoded out;
    const bool dropped = mark.encoding.starts_with(name);
    if (dropped) out.map.replaced(0, mark.size);
    return decode_as(bytes.substr(dropped ? mark.size : 0),
                     dropped ? mark.encoding : name, std::move(out));
  }
  const std::string declared = encoding_name(hint.declared);
  Result<Decoded> out = fault("");
  if (mark.size > 0) {
    Decoded begun;
    begun.map.replaced(0, mark.size);
    out = decode_as(bytes.substr(mark.size), mark.encoding, std::move(begun));
  } else if (const auto wide = utf16_without_mark(bytes); !wide.empty()) {
    out = decode_as(bytes, wide, {});
  } else if (bytes.find('\0') != bytes.npos ||
             control_per_mille(bytes) > kBinaryPerMille) {
    return refuse_binary(bytes);
  } else if (is_utf8(bytes)) {
    out = decode_as(bytes, kUtf8, {});
  } else {
    out = decode_other(bytes, declared, hint);
  }
  if (out && out->text.find('\0') != std::string::npos) {
    return refuse_binary(bytes);
  }
  if (out) note_difference(declared, *out, bytes);
  return out;
}

}  // namespace pledgebook
