#include "pledgebook/text/normalize.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cctype>

namespace pledgebook {
namespace {

// One character of input and what the matching form makes of it.
enum class Fold { keep, drop, blank, newline, replace };
struct Folded {
  Fold fold;
  std::string_view with;  // for replace
};

Folded fold_ascii(char c) {
  switch (c) {
    case ' ':
    case '\t':
    case '\f':
    case '\v':
    case '\r':
      return {Fold::blank, {}};
    case '\n':
      return {Fold::newline, {}};
    case '`':
      return {Fold::replace, "'"};
    default:
      return {Fold::keep, {}};
  }
}

Folded fold_wide(UChar32 c) {
  switch (c) {
    case 0x2019:
    case 0x02BC:
    case 0x00B4:
      return {Fold::replace, "'"};
    case 0x2010:
    case 0x2011:
      return {Fold::replace, "-"};
    case 0x2012:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return {Fold::replace, "–"};
    case 0xFB00:
      return {Fold::replace, "ff"};
    case 0xFB01:
      return {Fold::replace, "fi"};
    case 0xFB02:
      return {Fold::replace, "fl"};
    case 0xFB03:
      return {Fold::replace, "ffi"};
    case 0xFB04:
      return {Fold::replace, "ffl"};
    case 0x00AD:
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF:
      return {Fold::drop, {}};
    case 0x0085:
    case 0x2028:
    case 0x2029:
      return {Fold::newline, {}};
    case 0x00A0:
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return {Fold::blank, {}};
    default:
      if (c >= 0x2000 && c <= 0x200A) return {Fold::blank, {}};
      return {Fold::keep, {}};
  }
}

bool closes_up(std::string_view rest) {
  if (rest.empty()) return false;
  if (rest.substr(0, 3) == "”") return true;
  return std::string_view(",.;:!?)").find(rest[0]) != std::string_view::npos;
}

// "..." or one of the dots of ". . ." but the last.
bool dots(std::string_view rest) {
  return rest.substr(0, 2) == ".." || rest.substr(0, 3) == ". .";
}

// Builds the text and the map side by side; a pending run of blanks is
// written only when it is known what follows.
class Builder {
 public:
  explicit Builder(std::size_t size) { out_.text.reserve(size); }

  void blank(std::size_t bytes) {
    blank_bytes_ += bytes;
    has_blank_ = true;
  }
  void newline(std::size_t bytes) {
    blank_bytes_ += bytes;
    ++newlines_;
  }
  void drop(std::size_t bytes) { blank_bytes_ += bytes; }

  /// The first `bytes` of `rest` as they are.
  void keep(std::string_view rest, std::size_t bytes) {
    flush(rest);
    out_.text.append(rest.substr(0, bytes));
    out_.map.equal(bytes);
  }
  void replace(std::string_view rest, std::size_t bytes,
               std::string_view with) {
    flush(rest);
    out_.text.append(with);
    out_.map.replaced(with.size(), bytes);
  }
  NormalizedText finish() {
    flush({});
    return std::move(out_);
  }

 private:
  // A blank that typesetting put before a comma or inside a bracket says
  // nothing; the dot of ".5" or " ..." does.
  bool needless(std::string_view rest) const {
    const std::string& text = out_.text;
    if (text.empty() || text.back() == '\n') return true;
    if (text.back() == '(') return true;
    if (text.size() >= 3 && text.compare(text.size() - 3, 3, "“") == 0) {
      return true;
    }
    const bool number = rest.size() > 1 && rest[1] >= '0' && rest[1] <= '9';
    const bool click = rest.size() > 1 && rest[0] == '!' &&  // "!Kung"
                       std::isalpha(static_cast<unsigned char>(rest[1])) != 0;
    return closes_up(rest) && !number && !click && !ellipsis(rest);
  }

  bool ellipsis(std::string_view rest) const {
    return dots(rest) ||
           (rest.substr(0, 1) == "." && out_.text.ends_with(" ."));
  }

  void flush(std::string_view rest) {
    std::string_view with;
    if (newlines_ > 1) {
      with = "\n\n";
    } else if (newlines_ == 1) {
      with = "\n";
    } else if (has_blank_ && !needless(rest)) {
      with = " ";
    }
    if (out_.text.empty()) with = {};
    if (with.size() == 1 && blank_bytes_ == 1 && newlines_ <= 1) {
      out_.map.equal(1);  // the commonest case keeps the map small
    } else {
      out_.map.replaced(with.size(), blank_bytes_);
    }
    out_.text.append(with);
    blank_bytes_ = 0;
    newlines_ = 0;
    has_blank_ = false;
  }

  NormalizedText out_;
  std::size_t blank_bytes_ = 0;
  int newlines_ = 0;
  bool has_blank_ = false;
};

// A line end of old Macs, not half of "\r\n" nor of its mangled "\r\r\n".
bool lone_return(std::string_view rest) {
  return rest.size() > 1 && rest[0] == '\r' && rest[1] != '\n' &&
         rest.substr(1, 2) != "\r\n";
}

bool is_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9');
}

// Bytes that stay as they are wherever they stand.
bool is_plain(char c) { return c > ' ' && c <= '~' && c != '`'; }

// Bytes from `at` on that stay as they are: plain ones, and single blanks
// between two of them that no rule of Builder::needless() takes away. Nearly
// all of most texts, so that they are not looked at one by one.
std::size_t plain_run(std::string_view utf8, std::size_t at) {
  std::size_t end = at;
  while (end < utf8.size()) {
    if (is_plain(utf8[end])) {
      ++end;
    } else if (utf8[end] == ' ' && end > at && utf8[end - 1] != '(' &&
               is_plain(utf8[end - 1]) && end + 1 < utf8.size() &&
               is_alnum(utf8[end + 1])) {
      end += 2;
    } else {
      break;
    }
  }
  return end - at;
}

NormalizedText fold(std::string_view utf8) {
  Builder builder(utf8.size());
  const auto* bytes = reinterpret_cast<const uint8_t*>(utf8.data());
  std::size_t at = 0;
  while (at < utf8.size()) {
    const std::string_view rest = utf8.substr(at);
    if (const std::size_t run = plain_run(utf8, at); run > 0) {
      builder.keep(rest, run);
      at += run;
      continue;
    }
    std::size_t size = 1;
    Folded folded{};
    if (bytes[at] < 0x80) {
      folded = fold_ascii(utf8[at]);
    } else {
      int32_t next = static_cast<int32_t>(at);
      UChar32 c;
      U8_NEXT(bytes, next, static_cast<int32_t>(utf8.size()), c);
      size = static_cast<std::size_t>(next) - at;
      folded = fold_wide(c);
    }
    if (lone_return(rest)) folded.fold = Fold::newline;
    switch (folded.fold) {
      case Fold::keep:
        builder.keep(rest, size);
        break;
      case Fold::replace:
        builder.replace(rest, size, folded.with);
        break;
      case Fold::drop:
        builder.drop(size);
        break;
      case Fold::blank:
        builder.blank(size);
        break;
      case Fold::newline:
        builder.newline(size);
        break;
    }
    at += size;
  }
  return builder.finish();
}

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(status);
}

// ICU's changes as an offset map, one by one: a coarse run would put two
// letters that were composed side by side into one.
OffsetMap map_of(const icu::Edits& edits) {
  OffsetMap map;
  UErrorCode status = U_ZERO_ERROR;
  auto it = edits.getFineIterator();
  while (it.next(status)) {
    if (it.hasChange()) {
      map.replaced(static_cast<std::size_t>(it.newLength()),
                   static_cast<std::size_t>(it.oldLength()));
    } else {
      map.equal(static_cast<std::size_t>(it.newLength()));
    }
  }
  return map;
}

bool is_nfc(std::string_view utf8) {
  const bool ascii = std::all_of(utf8.begin(), utf8.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80;
  });
  if (ascii) return true;
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(utf8.data(), static_cast<int32_t>(utf8.size()));
  return nfc().isNormalizedUTF8(piece, status) && U_SUCCESS(status);
}

}  // namespace

NormalizedText normalize(std::string_view utf8) {
  if (is_nfc(utf8)) return fold(utf8);
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed);
  icu::Edits edits;
  UErrorCode status = U_ZERO_ERROR;
  nfc().normalizeUTF8(
      0, icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())), sink,
      &edits, status);
  if (U_FAILURE(status)) return fold(utf8);
  NormalizedText folded = fold(composed);
  folded.map = compose(folded.map, map_of(edits));
  return folded;
}

}  // namespace pledgebook
