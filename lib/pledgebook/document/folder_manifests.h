#ifndef PLEDGEBOOK_DOCUMENT_FOLDER_MANIFESTS_H_
#define PLEDGEBOOK_DOCUMENT_FOLDER_MANIFESTS_H_

#include <string>
#include <vector>

#include "pledgebook/base/diagnostic.h"
#include "pledgebook/document/manifest.h"
#include "pledgebook/model/document.h"

namespace pledgebook {

/// A list of documents that was found in a folder, and what is wrong in it:
/// its bad rows, and the files of the folder that it names and that are not
/// there (with the line). Files outside the folder are not asked for.
struct FolderManifest {
  std::string path;
  std::vector<Diagnostic> faults;
};

/// The manifests that lie in the folders of a walk. A file of the name
/// manifest.tsv or manifest.csv whose header has a column `path` and none
/// that holds text is used for the files of its folder and of those below;
/// an inner one outranks an outer one, field by field. Any other file of the
/// name is a document like the rest.
///
///   FolderManifests manifests;                 // for one walk
///   walk_sink.folder = [&](auto& path) { report(manifests.enter(path)); };
///   walk_sink.file = [&](auto& path) {
///     if (manifests.is_manifest(path)) return true;
///     manifests.overlay_given(path, meta); …
///
/// Names are compared as absolute ones, so "./a" and "a" are the same.
/// Thread contract: one thread at a time.
class FolderManifests {
 public:
  /// Reads the manifests of a folder ("" is the working folder), before any
  /// file in it is asked for. Nothing, where it was entered before.
  std::vector<FolderManifest> enter(const std::string& folder);

  bool is_manifest(const std::string& path) const;

  /// Sets the fields that the manifests around the file give of it.
  void overlay_given(const std::string& path, Metadata& meta) const;

 private:
  struct Open {
    std::string folder;  // absolute, with a slash at the end
    std::string path;    // absolute
    Manifest manifest;
  };
  std::vector<Open> open_;  // outer ones first
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_DOCUMENT_FOLDER_MANIFESTS_H_
