#ifndef PLEDGEBOOK_FORMATS_ARCHIVE_STREAM_H_
#define PLEDGEBOOK_FORMATS_ARCHIVE_STREAM_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct archive;  // libarchive's

namespace pledgebook {

struct CloseArchive {
  void operator()(archive* handle) const;
};
using ArchiveHandle = std::unique_ptr<archive, CloseArchive>;

/// Opens an archive, or with `raw` a compressed file that is none. Null if
/// it cannot be begun. The bytes stay the caller's.
ArchiveHandle open_archive(std::string_view bytes, bool raw);

/// What libarchive says of the last fault, on one line.
std::string last_error(archive* handle);

/// The lines of one member, decompressed as they are asked for: memory holds
/// a piece and the line that it breaks off in, whatever the member's size.
class MemberLines {
 public:
  /// `number` counts the archive's entries from 0; a line may have `longest`
  /// bytes.
  MemberLines(std::string_view bytes, bool raw, std::size_t number,
              std::size_t longest);

  /// Whole lines, without the end of a member that breaks off; empty at the
  /// end. Valid until the next call.
  std::string_view next();

  /// Why it ended early; empty if it did not.
  const std::string& fault() const { return fault_; }

 private:
  bool read_piece();  // false at the end

  ArchiveHandle handle_;
  std::size_t longest_;
  std::string lines_;
  std::size_t given_ = 0;  // of lines_, handed out
  std::vector<char> piece_;
  std::string fault_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_ARCHIVE_STREAM_H_
