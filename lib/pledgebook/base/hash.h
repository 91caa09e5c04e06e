#ifndef PLEDGEBOOK_BASE_HASH_H_
#define PLEDGEBOOK_BASE_HASH_H_

#include <cstddef>
#include <functional>
#include <memory>
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

/// The same for bytes that come in pieces: update() any number of times,
/// then hex() once. One thread at a time.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  void update(std::string_view piece);
  std::string hex();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_BASE_HASH_H_
