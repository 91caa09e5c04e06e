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
               const ReadingSink& sink) {
  const Result<FileBytes> file = path == kStandardInput
                                     ? FileBytes::read_all(STDIN_FILENO, path)
                                     : FileBytes::open(path);
  if (!file) {
    sink.refused(file.error());
    return true;
  }
  if (path == kStandardInput && file->bytes().empty()) return true;
  bool more = true;
  Source source;
  source.path = display_path(path);
  source.bytes = file->bytes();
  source.given = known_of(options, path);
  source.done_to = [&file](std::size_t end) { file->release(end); };
  ReadSink documents;
  documents.document = [&](Document&& document) {
    more = sink.document(std::move(document));
    return more;
  };
  documents.refused = [&](Diagnostic&& fault) { sink.refused(fault); };
  read_source(source, options.reader, all_readers(), documents);
  return more;
}

}  // namespace

void read_inputs(const InputOptions& options, const ReadingSink& sink) {
  if (options.manifest) {
    for (const Diagnostic& row : options.manifest->refused()) {
      sink.refused(row);
    }
  }
  bool more = true;
  WalkSink files;
  files.file = [&](const std::string& path) {
    more = read_file(options, path, sink);
    return more;
  };
  files.refused = [&](Diagnostic&& fault) { sink.refused(fault); };
  for (const std::string& path : options.paths) {
    if (!more) return;
    if (path == kStandardInput) {
      more = read_file(options, path, sink);
    } else {
      walk(path, files);
    }
  }
}

}  // namespace pledgebook::cli
