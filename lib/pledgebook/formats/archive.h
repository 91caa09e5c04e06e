#ifndef PLEDGEBOOK_FORMATS_ARCHIVE_H_
#define PLEDGEBOOK_FORMATS_ARCHIVE_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "pledgebook/base/diagnostic.h"
#include "pledgebook/document/reader.h"

namespace pledgebook {

/// One file of an archive, or the content of a compressed file.
struct ArchiveMember {
  std::string name;        ///< as in the archive, UTF-8
  std::string bytes;       ///< decompressed
  std::size_t number = 0;  ///< among the archive's entries, from 0
  bool raw = false;        ///< a compressed file that is no archive
};

/// What to do with members that are too large to be held whole.
struct LargeMembers {
  /// Asked once, with the first megabyte as bytes: whether it can be read in
  /// pieces.
  std::function<bool(const ArchiveMember& head)> wanted;
  /// Called when it was decompressed to its end and is no bomb, with its
  /// hash and without bytes; reads it again (MemberLines). false ends all.
  std::function<bool(const ArchiveMember&, const std::string& sha256)> read;
};

/// Calls `each` with every regular file of an archive (zip, tar, 7z, cpio;
/// gz, xz, zst, bz2, alone or around a tar), in the archive's order, until
/// it returns false. Folders and names that begin with a dot are passed
/// over; links, encrypted and damaged members go to `refused` with the
/// member's name as path. Ends at the limits of size and ratio: what goes
/// beyond them is a bomb, and nothing after it is read. By libarchive.
void for_members(std::string_view bytes, std::string_view own_name,
                 const ReaderLimits& limits,
                 const std::function<bool(ArchiveMember&&)>& each,
                 const std::function<void(Diagnostic&&)>& refused,
                 const LargeMembers* large = nullptr);

/// True if the bytes begin with the signature of a format read here.
bool is_archive(std::string_view bytes);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_ARCHIVE_H_
