#ifndef PLEDGEBOOK_DOCUMENT_FILE_BYTES_H_
#define PLEDGEBOOK_DOCUMENT_FILE_BYTES_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "pledgebook/base/result.h"

namespace pledgebook {

/// The bytes of a file while they are needed: memory-mapped where it is a
/// regular file, read to the end for standard input ("-"). Owns the mapping;
/// bytes() is valid as long as the object lives. A file that shrinks while
/// it is mapped ends the program as any reader of mapped files: copy inputs
/// that others still write.
///
/// Thread contract: const members may be called from many threads.
class FileBytes {
 public:
  /// Errors: missing, unreadable, a folder, a FIFO, a device or a socket,
  /// each named in the message. Never waits for a FIFO.
  static Result<FileBytes> open(const std::string& path);
  /// Reads an open descriptor (standard input) to its end.
  static Result<FileBytes> read_all(int descriptor, const std::string& name);

  FileBytes(FileBytes&& other) noexcept;
  FileBytes& operator=(FileBytes&& other) noexcept;
  ~FileBytes();

  std::string_view bytes() const;

  /// Gives the memory of the bytes before `end` back to the system. They
  /// may still be read and are then fetched again: large files stay flat.
  void release(std::size_t end) const;

 private:
  FileBytes() = default;

  const char* mapped_ = nullptr;
  std::size_t size_ = 0;
  std::string owned_;
  mutable std::size_t released_ = 0;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_DOCUMENT_FILE_BYTES_H_
