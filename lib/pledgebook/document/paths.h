#ifndef PLEDGEBOOK_DOCUMENT_PATHS_H_
#define PLEDGEBOOK_DOCUMENT_PATHS_H_

#include <string>
#include <string_view>

namespace pledgebook {

/// File names are bytes, but what is stored and printed is UTF-8. A name
/// that is not valid UTF-8 is shown with its bad bytes as "\xE9".
std::string display_path(std::string_view path);

/// The name on disk for a shown one: itself if such a file exists or it has
/// no "\x", else with "\xE9" turned back into the byte.
std::string disk_path(const std::string& display);

/// "is a folder", "is a named pipe, not a file" … for a stat mode; empty for
/// a regular file.
std::string file_kind(unsigned mode);

/// Parts of a document path: "news.zip!2010/a.html" and "rows.ndjson#12".
/// The file is the longest prefix that exists on disk; nothing is split
/// where the whole path exists.
struct PathParts {
  std::string file;    ///< on disk
  std::string member;  ///< inside the archive, may hold "!" again; or empty
  std::string row;     ///< record number or line; or empty
};
PathParts split_path(const std::string& display);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_DOCUMENT_PATHS_H_
