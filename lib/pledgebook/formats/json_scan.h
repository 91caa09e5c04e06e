#ifndef PLEDGEBOOK_FORMATS_JSON_SCAN_H_
#define PLEDGEBOOK_FORMATS_JSON_SCAN_H_

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "pledgebook/base/byte_span.h"

namespace pledgebook {

/// Tells whether bytes are one JSON value, by simdjson, to the end of it.
/// Keeps its memory between calls; one for each thread.
class JsonChecker {
 public:
  JsonChecker();
  ~JsonChecker();
  JsonChecker(JsonChecker&&) noexcept;
  JsonChecker& operator=(JsonChecker&&) noexcept;

  /// The fault, empty if there is none.
  std::string fault(std::string_view json);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

/// Where a value stands. Strings are without their quotes, escapes as they
/// are; other values are as written.
struct JsonValue {
  ByteSpan span;
  char kind = 0;  ///< first byte: '"', '{', '[', or of a number or word
};

/// Calls `each` with the key (escapes undone) and value of every member of
/// the object at `at`, nested objects' members as "outer.inner" down to
/// three levels. REQUIRES: checked JSON with an object at `at`.
void for_json_members(
    std::string_view json, std::size_t at,
    const std::function<void(const std::string& key, JsonValue value)>& each);

/// One past the value that begins at `at`, strings and brackets minded;
/// npos if it does not end.
std::size_t json_value_end(std::string_view json, std::size_t at);

/// The first byte from `at` on that is no JSON blank; size() at the end.
std::size_t skip_json_blanks(std::string_view json, std::size_t at);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_JSON_SCAN_H_
