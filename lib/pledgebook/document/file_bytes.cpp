#include "pledgebook/document/file_bytes.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "pledgebook/document/paths.h"

namespace pledgebook {
namespace {

constexpr std::size_t kReleaseStep = std::size_t{8} << 20;

class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  int get() const { return value_; }

 private:
  int value_;
};

Diagnostic fault(const std::string& path, std::string message) {
  Diagnostic diagnostic;
  diagnostic.path = display_path(path);
  diagnostic.message = std::move(message);
  return diagnostic;
}

Diagnostic system_fault(const std::string& path, int error) {
  return fault(path, error == ENOENT   ? "no such file"
                     : error == EACCES ? "permission denied"
                                       : std::strerror(error));
}

}  // namespace

std::string file_kind(unsigned mode) {
  if (S_ISREG(mode)) return {};
  if (S_ISDIR(mode)) return "is a folder";
  if (S_ISFIFO(mode)) return "is a named pipe, not a file";
  if (S_ISSOCK(mode)) return "is a socket, not a file";
  if (S_ISCHR(mode) || S_ISBLK(mode)) return "is a device, not a file";
  return "is not a regular file";
}

Result<FileBytes> FileBytes::open(const std::string& path) {
  const Descriptor file(
      ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (file.get() < 0) return system_fault(path, errno);
  struct stat status;
  if (::fstat(file.get(), &status) != 0) return system_fault(path, errno);
  if (const std::string kind = file_kind(status.st_mode); !kind.empty()) {
    return fault(path, kind);
  }
  FileBytes out;
  if (status.st_size == 0) return read_all(file.get(), path);
  const auto size = static_cast<std::size_t>(status.st_size);
  void* mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
  if (mapped == MAP_FAILED) return read_all(file.get(), path);
  ::madvise(mapped, size, MADV_SEQUENTIAL);
  out.mapped_ = static_cast<const char*>(mapped);
  out.size_ = size;
  return out;
}

Result<FileBytes> FileBytes::read_all(int descriptor, const std::string& name) {
  FileBytes out;
  std::string buffer(std::size_t{1} << 16, '\0');
  for (;;) {
    const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_fault(name, errno);
    if (got == 0) return out;
    out.owned_.append(buffer, 0, static_cast<std::size_t>(got));
  }
}

FileBytes::FileBytes(FileBytes&& other) noexcept { *this = std::move(other); }

FileBytes& FileBytes::operator=(FileBytes&& other) noexcept {
  std::swap(mapped_, other.mapped_);
  std::swap(size_, other.size_);
  std::swap(owned_, other.owned_);
  std::swap(released_, other.released_);
  return *this;
}

FileBytes::~FileBytes() {
  if (mapped_) ::munmap(const_cast<char*>(mapped_), size_);
}

std::string_view FileBytes::bytes() const {
  return mapped_ ? std::string_view(mapped_, size_) : std::string_view(owned_);
}

void FileBytes::release(std::size_t end) const {
  if (end < released_) released_ = 0;  // a new pass from the beginning
  if (!mapped_ || end < released_ + kReleaseStep || end > size_) return;
  const std::size_t page = static_cast<std::size_t>(::getpagesize());
  const std::size_t whole = end / page * page;
  ::madvise(const_cast<char*>(mapped_) + released_, whole - released_,
            MADV_DONTNEED);
  released_ = whole;
}

}  // namespace pledgebook
