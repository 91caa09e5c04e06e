#ifndef PLEDGEBOOK_CLI_OUTPUT_H_
#define PLEDGEBOOK_CLI_OUTPUT_H_

#include <memory>
#include <ostream>
#include <string>

namespace pledgebook::cli {

/// Standard output or a file, as a stream whose failures are exceptions at
/// once: Failure(io_error) for a full disk, ReaderGone for a closed pipe, so
/// that no command goes on computing for nobody.
class Output {
 public:
  /// "-" or empty is standard output. Throws Failure(cannot_create).
  explicit Output(const std::string& path);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  std::ostream& stream() { return stream_; }
  /// Writes what is held back and closes the file. Call once at the end;
  /// without it (an exception is under way) a rest may be lost.
  void finish();
  bool is_terminal() const;

 private:
  class Buffer;
  std::unique_ptr<Buffer> buffer_;
  std::ostream stream_;
};

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_OUTPUT_H_
