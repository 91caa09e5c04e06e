#include "cli/output.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <streambuf>

#include "cli/failure.h"
#include "cli/terminal.h"

namespace pledgebook::cli {
namespace {

constexpr mode_t kMode = 0666;

std::string reason() { return std::strerror(errno); }  // NOLINT: one thread

int open_for_writing(const std::string& path) {
  if (path.empty() || path == "-") return STDOUT_FILENO;
  const int descriptor =
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kMode);
  if (descriptor < 0) {
    throw Failure(ExitCode::cannot_create,
                  "cannot create " + path + ": " + reason());
  }
  return descriptor;
}

}  // namespace

class Output::Buffer : public std::streambuf {
 public:
  explicit Buffer(const std::string& path)
      : path_(path.empty() || path == "-" ? "standard output" : path),
        descriptor_(open_for_writing(path)) {
    setp(bytes_.data(), bytes_.data() + bytes_.size());
  }
  ~Buffer() override {
    if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
  }

  int descriptor() const { return descriptor_; }

  // A full disk may show itself only here.
  void close() {
    write_out();
    if (descriptor_ <= STDERR_FILENO) return;
    const int result = ::close(descriptor_);
    descriptor_ = -1;
    if (result != 0) fail();
  }

 protected:
  int_type overflow(int_type c) override {
    write_out();
    if (c != traits_type::eof()) sputc(traits_type::to_char_type(c));
    return traits_type::not_eof(c);
  }
  int sync() override {
    write_out();
    return 0;
  }

 private:
  void write_out() {
    const char* from = pbase();
    const char* const end = pptr();
    setp(bytes_.data(), bytes_.data() + bytes_.size());
    while (from < end) {
      const ssize_t written =
          ::write(descriptor_, from, static_cast<std::size_t>(end - from));
      if (written >= 0) {
        from += written;
      } else if (errno != EINTR) {
        fail();
      }
    }
  }

  [[noreturn]] void fail() const {
    if (errno == EPIPE) throw ReaderGone{};
    throw Failure(ExitCode::io_error,
                  "cannot write to " + path_ + ": " + reason());
  }

  std::string path_;
  int descriptor_;
  std::array<char, 1 << 16> bytes_;
};

Output::Output(const std::string& path)
    : buffer_(std::make_unique<Buffer>(path)), stream_(buffer_.get()) {
  stream_.exceptions(std::ios::badbit);
}

Output::~Output() = default;

void Output::finish() { buffer_->close(); }

bool Output::is_terminal() const {
  return cli::is_terminal(buffer_->descriptor());
}

}  // namespace pledgebook::cli
