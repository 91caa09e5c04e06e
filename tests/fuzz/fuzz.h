#ifndef PLEDGEBOOK_TESTS_FUZZ_FUZZ_H_
#define PLEDGEBOOK_TESTS_FUZZ_FUZZ_H_

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "pledgebook/text/utf8.h"

/// What every target defines: one call, one input. libFuzzer's own interface,
/// so that a target is linked with it or with replay.cpp unchanged.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size);

namespace pledgebook_fuzz {

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Ends the program where a promise of a header is not kept.
inline void require(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

/// The input as the well-formed UTF-8 that later stages require.
inline std::string mended(std::string_view bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    const pledgebook::CodePoint c = pledgebook::decode_utf8(bytes, at);
    pledgebook::append_utf8(out, c.value);
    at += c.size;
  }
  return out;
}

}  // namespace pledgebook_fuzz

#endif  // PLEDGEBOOK_TESTS_FUZZ_FUZZ_H_
