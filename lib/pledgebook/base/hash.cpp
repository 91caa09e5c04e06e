#include "pledgebook/base/hash.h"

#include <openssl/evp.h>

namespace pledgebook {
namespace {

constexpr std::size_t kPiece = std::size_t{16} << 20;

}  // namespace

struct Sha256::Context {
  EVP_MD_CTX* handle = EVP_MD_CTX_new();
  ~Context() { EVP_MD_CTX_free(handle); }
};

Sha256::Sha256() : context_(std::make_unique<Context>()) {
  EVP_DigestInit_ex(context_->handle, EVP_sha256(), nullptr);
}
Sha256::~Sha256() = default;

void Sha256::update(std::string_view piece) {
  EVP_DigestUpdate(context_->handle, piece.data(), piece.size());
}

std::string Sha256::hex() {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  EVP_DigestFinal_ex(context_->handle, digest, &size);
  static constexpr char kHex[] = "0123456789abcdef";
  std::string out;
  out.reserve(std::size_t{2} * size);
  for (unsigned int i = 0; i < size; ++i) {
    out += kHex[digest[i] >> 4];
    out += kHex[digest[i] & 15];
  }
  return out;
}

std::string sha256_hex(std::string_view bytes) {
  return sha256_hex(bytes, nullptr);
}

std::string sha256_hex(std::string_view bytes,
                       const std::function<void(std::size_t)>& done_to) {
  Sha256 hash;
  for (std::size_t at = 0; at < bytes.size(); at += kPiece) {
    const std::string_view piece = bytes.substr(at, kPiece);
    hash.update(piece);
    if (done_to) done_to(at + piece.size());
  }
  return hash.hex();
}

}  // namespace pledgebook
