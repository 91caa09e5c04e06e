#include "cli/reading.h"

#include <unistd.h>

#include <filesystem>
#include <utility>

#include "pledgebook/document/file_bytes.h"
#include "pledgebook/document/folder_manifests.h"
#include "pledgebook/document/metadata.h"
#include "pledgebook/document/paths.h"
#include "pledgebook/document/walk.h"
#include "pledgebook/formats/registry.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kStandardInput = "-";

// Reads one file; false when the sink wants no more.
bool read_file(const InputOptions& options, const std::string& path,
               Metadata&& given,
               const std::function<bool(Document&&)>& document,
               const Refused& refused) {
  const Result<FileBytes> file = path == kStandardInput
                                     ? FileBytes::read_all(STDIN_FILENO, path)
                                     : FileBytes::open(path);
  if (!file) {
    refused(file.error());
    return true;
  }
  if (path == kStandardInput && file->bytes().empty()) return true;
  bool more = true;
  Source source;
  source.path = display_path(path);
  source.bytes = file->bytes();
  source.given = std::move(given);
  source.done_to = [&file](std::size_t end) { file->release(end); };
  ReadSink sink;
  sink.document = [&](Document&& one) {
    more = document(std::move(one));
    return more;
  };
  sink.refused = [&](Diagnostic&& fault) { refused(fault); };
  read_source(source, options.reader, all_readers(), sink);
  return more;
}

// Goes through the inputs and the manifests among them.
class Visit {
 public:
  Visit(const InputOptions& options, const InputVisit& visit)
      : options_(options), visit_(visit) {
    walk_.file = [this](const std::string& path) { return file(path); };
    walk_.refused = [this](Diagnostic&& fault) {
      const std::string path = fault.path;
      visit_.other(path, {std::move(fault)});
    };
    walk_.folder = [this](const std::string& path) { folder(path); };
  }

  void run() {
    if (options_.manifest) {
      std::vector<Diagnostic> faults = options_.manifest->refused();
      visit_.other(options_.manifest_path, std::move(faults));
    }
    // `folder/*` names the manifest among the files, some of them before it.
    for (const std::string& path : options_.paths) {
      const std::size_t name = path.rfind('/') + 1;
      if (path.substr(name).starts_with("manifest.")) {
        manifests(path.substr(0, name));
      }
    }
    for (const std::string& path : options_.paths) {
      if (!more_) return;
      path == kStandardInput ? (void)file(path) : walk(path, walk_);
    }
  }

 private:
  bool file(const std::string& path) {
    if (manifests_.is_manifest(path)) return true;
    Metadata given = options_.given;
    manifests_.overlay_given(path, given);
    if (options_.manifest) {
      const Metadata* const row = options_.manifest->find(path);
      if (row) overlay(*row, given);
    }
    more_ = visit_.file(path, std::move(given));
    return more_;
  }

  void folder(const std::string& path) {
    visit_.other(path, {});
    manifests(path);
  }

  void manifests(const std::string& folder) {
    for (FolderManifest& list : manifests_.enter(folder)) {
      std::error_code error;
      if (std::filesystem::equivalent(list.path, options_.manifest_path,
                                      error)) {
        continue;  // named with --manifest, and reported
      }
      visit_.other(list.path, std::move(list.faults));
    }
  }

  const InputOptions& options_;
  const InputVisit& visit_;
  WalkSink walk_;
  FolderManifests manifests_;
  bool more_ = true;
};

}  // namespace

void each_file(const InputOptions& options, const InputVisit& visit) {
  Visit(options, visit).run();
}

Inputs load_inputs(const InputTyped& input, const LexiconTyped& lexicons) {
  Inputs out{input.meaning(), load_lexicons(lexicons)};
  out.options.reader.party_code = party_codes(out.lexicon);
  return out;
}

void read_inputs(const InputOptions& options,
                 const std::function<bool(Document&&)>& document,
                 const Refused& refused) {
  InputVisit visit;
  visit.file = [&](const std::string& path, Metadata&& given) {
    return read_file(options, path, std::move(given), document, refused);
  };
  visit.other = [&](const std::string&, std::vector<Diagnostic>&& faults) {
    for (const Diagnostic& fault : faults) refused(fault);
  };
  each_file(options, visit);
}

}  // namespace pledgebook::cli
