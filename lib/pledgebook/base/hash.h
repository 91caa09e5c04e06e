#ifndef PLEDGEBOOK_BASE_HASH_H_
#define PLEDGEBOOK_BASE_HASH_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace pledgebook {

/// SHA-256 of the bytes as 64 lower-case hex digits (FIPS 180-4, by
/// OpenSSL's libcrypto). Thread-safe.
std::string sha256_hex(std::string_view bytes);

/// The same piece by piece: after each, `done_to` is told how many bytes
/// are done with, so that a mapped file need not stay in memory.
std::string sha256_hex(std::string_view bytes,
                       const std::function<void(std::size_t)>& done_to);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_BASE_HASH_H_
