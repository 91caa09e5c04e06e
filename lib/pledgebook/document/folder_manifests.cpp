#include "pledgebook/document/folder_manifests.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/document/metadata.h"
#include "pledgebook/document/paths.h"

namespace pledgebook {
namespace {

constexpr const char* kNames[] = {"manifest.tsv", "manifest.csv"};

bool exists(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

std::string with_slash(const std::string& folder) {
  return folder.ends_with('/') ? folder : folder + '/';
}

// A table of documents that has its words with it is no manifest.
bool holds_text(const Manifest& manifest) {
  static const std::vector<std::string> kText = {"text", "body", "content"};
  return std::any_of(kText.begin(), kText.end(), [&](const std::string& name) {
    const auto& unknown = manifest.unknown_columns();
    return among(unknown, name);
  });
}

std::optional<Manifest> manifest_at(const std::string& path) {
  if (!exists(path)) return std::nullopt;
  Result<Manifest> read = Manifest::read(path);
  if (!read || holds_text(*read)) return std::nullopt;
  return std::move(*read);
}

std::string absolute(const std::string& path) {
  std::error_code error;
  const auto full = std::filesystem::absolute(path, error);
  return error ? path : full.lexically_normal().string();
}

std::vector<Diagnostic> faults_of(const Manifest& manifest,
                                  const std::string& path,
                                  const std::string& folder) {
  std::vector<Diagnostic> faults = manifest.refused();
  for (const ManifestRow& row : manifest.rows()) {
    if (exists(row.path) || !absolute(row.path).starts_with(folder)) continue;
    Diagnostic fault;
    fault.path = display_path(path);
    fault.line = row.line;
    fault.message =
        fmt::format("'{}' is listed, but there is no such file",
                    display_path(absolute(row.path).substr(folder.size())));
    faults.push_back(std::move(fault));
  }
  std::stable_sort(
      faults.begin(), faults.end(),
      [](const auto& a, const auto& b) { return a.line < b.line; });
  return faults;
}

}  // namespace

std::vector<FolderManifest> FolderManifests::enter(const std::string& folder) {
  const std::string slash = folder.empty() ? "./" : with_slash(folder);
  const std::string here = absolute(slash);
  std::vector<FolderManifest> found;
  for (const char* const name : kNames) {
    const std::string path = folder.empty() ? name : slash + name;
    if (is_manifest(path)) continue;
    std::optional<Manifest> manifest = manifest_at(path);
    if (!manifest) continue;
    found.push_back({path, faults_of(*manifest, path, here)});
    const auto inner = std::find_if(
        open_.begin(), open_.end(),
        [&](const Open& o) { return o.folder.size() > here.size(); });
    open_.insert(inner, {here, here + name, std::move(*manifest)});
  }
  return found;
}

bool FolderManifests::is_manifest(const std::string& path) const {
  const std::string full = absolute(path);
  return std::any_of(open_.begin(), open_.end(),
                     [&](const Open& open) { return open.path == full; });
}

void FolderManifests::overlay_given(const std::string& path,
                                    Metadata& meta) const {
  const std::string full = absolute(path);
  for (const Open& open : open_) {
    if (!full.starts_with(open.folder)) continue;
    const Metadata* const row = open.manifest.find(path);
    if (row) overlay(*row, meta);
  }
}

}  // namespace pledgebook
