#ifndef PLEDGEBOOK_DOCUMENT_MANIFEST_H_
#define PLEDGEBOOK_DOCUMENT_MANIFEST_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/result.h"
#include "pledgebook/model/document.h"

namespace pledgebook {

/// A list of documents with what is known of each: TSV or CSV with a header
/// line that names some of path, title, date, type, publisher, author, party,
/// url, wording, source (path is required). Paths are relative to the
/// manifest's own folder; "" and "-" mean unknown.
///
/// A row that is wrong (number of fields, no path, an impossible date, an
/// unknown wording, a path listed twice) is a refusal with file, line and
/// reason, and the rest goes on. Unknown columns are left out.
struct ManifestRow {
  std::string path;  ///< joined to the manifest's folder, to be opened
  Metadata given;
  std::size_t line = 0;
};

class Manifest {
 public:
  /// Errors: unreadable file, not text, no header line with a path column.
  static Result<Manifest> read(const std::string& path);
  /// The same from text; `path` names it and gives the folder.
  static Result<Manifest> parse(std::string_view text, const std::string& path);

  /// What is given of the file at `path`, however it is written ("./a/b",
  /// "a/../a/b"), or null.
  const Metadata* find(const std::string& path) const;

  const std::vector<ManifestRow>& rows() const { return rows_; }
  const std::vector<Diagnostic>& refused() const { return refused_; }
  /// Columns that are left out, in lower case.
  const std::vector<std::string>& unknown_columns() const { return unknown_; }

 private:
  std::vector<ManifestRow> rows_;
  std::map<std::string, std::size_t> by_path_;  // normal form → row
  std::vector<Diagnostic> refused_;
  std::vector<std::string> unknown_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_DOCUMENT_MANIFEST_H_
