#include "cli/reading.h"

#include <unistd.h>

#include "pledgebook/document/file_bytes.h"
#include "pledgebook/document/paths.h"
#include "pledgebook/document/walk.h"
#include "pledgebook/formats/registry.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kStandardInput = "-";

// Reads one file; false when the sink wants no more.
bool read_file(const InputOptions& options, const std::string& path,
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
  source.given = known_of(options, path);
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

}  // namespace

void each_file(const InputOptions& options,
               const std::function<bool(const std::string&)>& file,
               const Refused& refused) {
  if (options.manifest) {
    for (const Diagnostic& row : options.manifest->refused()) refused(row);
  }
  bool more = true;
  WalkSink files;
  files.file = [&](const std::string& path) {
    more = file(path);
    return more;
  };
  files.refused = [&](Diagnostic&& fault) { refused(fault); };
  for (const std::string& path : options.paths) {
    if (!more) return;
    if (path == kStandardInput) {
      more = file(path);
    } else {
      walk(path, files);
    }
  }
}

void read_inputs(const InputOptions& options,
                 const std::function<bool(Document&&)>& document,
                 const Refused& refused) {
  each_file(
      options,
      [&](const std::string& path) {
        return read_file(options, path, document, refused);
      },
      refused);
}

}  // namespace pledgebook::cli
