#include "pledgebook/base/hash.h"

#include <openssl/evp.h>

#include <memory>

namespace pledgebook {
namespace {

constexpr std::size_t kPiece = std::size_t{16} << 20;

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  return sha256_hex(bytes, nullptr);
}

std::string sha256_hex(std::string_view bytes,
                       const std::function<void(std::size_t)>& done_to) {
  const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
  EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
  for (std::size_t at = 0; at < bytes.size(); at += kPiece) {
    const std::string_view piece = bytes.substr(at, kPiece);
    EVP_DigestUpdate(context.get(), piece.data(), piece.size());
    if (done_to) done_to(at + piece.size());
  }
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  EVP_DigestFinal_ex(context.get(), digest, &size);
  static constexpr char kHex[] = "0123456789abcdef";
  std::string out;
  out.reserve(std::size_t{2} * size);
  for (unsigned int i = 0; i < size; ++i) {
    out += kHex[digest[i] >> 4];
    out += kHex[digest[i] & 15];
  }
  return out;
}

}  // namespace pledgebook
