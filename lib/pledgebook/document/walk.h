#ifndef PLEDGEBOOK_DOCUMENT_WALK_H_
#define PLEDGEBOOK_DOCUMENT_WALK_H_

#include <functional>
#include <string>

#include "pledgebook/base/diagnostic.h"

namespace pledgebook {

/// Where a walk puts what it finds.
struct WalkSink {
  /// A regular file, as it is opened on disk (bytes, not always UTF-8; see
  /// display_path). false ends the walk.
  std::function<bool(const std::string& path)> file;
  /// What cannot be read: a missing path, an unreadable folder, a FIFO, a
  /// socket, a device, a dangling link, a loop of links. The rest goes on.
  std::function<void(Diagnostic&&)> refused;
  /// Called, where set, with each folder before what lies in it.
  std::function<void(const std::string& path)> folder = nullptr;
};

/// Visits `path` if it is a file, else all files below it, folders and files
/// together in byte order of their names, so that the same tree gives the
/// same order everywhere. Names that begin with a dot are left out below a
/// folder (they are read when named themselves). Links are followed; each
/// folder is entered once, and a link back to a folder around it is refused
/// as a loop. Thread-safe.
void walk(const std::string& path, const WalkSink& sink);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_DOCUMENT_WALK_H_
