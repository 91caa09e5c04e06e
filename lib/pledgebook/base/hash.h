#ifndef PLEDGEBOOK_BASE_HASH_H_
#define PLEDGEBOOK_BASE_HASH_H_

#include <string>
#include <string_view>

namespace pledgebook {

/// SHA-256 of the bytes as 64 lower-case hex digits (FIPS 180-4, by
/// OpenSSL's libcrypto). Thread-safe.
std::string sha256_hex(std::string_view bytes);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_BASE_HASH_H_
