#ifndef PLEDGEBOOK_DOCUMENT_READER_H_
#define PLEDGEBOOK_DOCUMENT_READER_H_

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "pledgebook/base/diagnostic.h"
#include "pledgebook/model/document.h"

namespace pledgebook {

/// The bytes of one file, archive member or stream, and what is already
/// known of it (manifest row, options). `given` outranks what the file says.
struct Source {
  std::string path;
  std::string_view bytes;  ///< owned by the caller for the whole read
  Metadata given;
  /// Called, where set, with how many bytes are done with, so that a large
  /// mapped file can be given back piece by piece (FileBytes::release).
  std::function<void(std::size_t)> done_to = nullptr;
};

/// Where a reader puts what it finds. A file may hold many documents (NDJSON,
/// archives), so readers push and memory stays flat.
struct ReadSink {
  /// false asks the reader to stop.
  std::function<bool(Document&&)> document;
  /// A file, member or row that could not be read, with the reason. The
  /// reader goes on with the rest where the rest is sound.
  std::function<void(Diagnostic&&)> refused;
};

/// Limits against hostile input; each is stated in docs/formats.md.
struct ReaderLimits {
  std::size_t max_document_bytes = std::size_t{512} << 20;
  std::size_t max_expansion_ratio = 200;  ///< of an archive member
  int max_nesting = 1;                    ///< archives inside archives
  int child_seconds = 60;                 ///< of a child process (pdftotext)
};

struct ReaderOptions {
  std::string format;    ///< reader name; empty is by content, then extension
  std::string encoding;  ///< IANA name; empty is by detection
  std::string map;       ///< columns: "text=body,date=published"
  /// The code of the party that a file calls so ("Lab"), "" for none; where
  /// unset, what files say is left as it is. Called on many threads.
  std::function<std::string(std::string_view label)> party_code = nullptr;
  ReaderLimits limits;
};

/// The next lines of a stream, whole lines but for the last of all; empty at
/// the end. Valid until the next call.
using NextLines = std::function<std::string_view()>;

/// One format. Readers are stateless functions in a table, so `document`
/// never includes `formats`: the table is handed in (formats/registry.h).
struct Reader {
  std::string_view name;         ///< as in --input-format and `reader`
  std::string_view description;  ///< one line for --help
  /// How sure the bytes are of this format, 0 (no) to 100 (signature found).
  int (*recognises)(const Source&);
  /// Reads all documents of the source into the sink. Never throws for what
  /// the input can cause. Thread-safe.
  void (*read)(const Source&, const ReaderOptions&,
               std::span<const Reader> readers, const ReadSink&);
  /// The same of lines that come piece by piece, for formats of a document a
  /// row, so that memory stays flat; else null. The source gives path and
  /// metadata, not the bytes; spans and line numbers are those of the whole
  /// stream. Documents are handed on without what complete_document adds.
  void (*read_lines)(const Source&, const NextLines&, const ReaderOptions&,
                     const ReadSink&) = nullptr;
};

/// The reader that is surest of the source; null if none knows it.
const Reader* surest_reader(const Source& source,
                            std::span<const Reader> readers);

/// Chooses the reader (options.format, else the highest `recognises`) and
/// reads. Fills key, source_sha256, reader and `given` metadata of every
/// document. An unknown format is refused with the names of the known ones.
void read_source(const Source& source, const ReaderOptions& options,
                 std::span<const Reader> readers, const ReadSink& sink);

/// What read_source does to every document: path, reader, hash of the source
/// (`sha256`), key, author, what is given, parties as codes, language; values
/// that are set stay. For readers that read a source piece by piece.
void complete_document(const Source& source, const ReaderOptions& options,
                       std::string_view reader, const std::string& sha256,
                       Document& document);

/// Reports the source as refused for this reason: for readers.
void refuse(const Source& source, const ReadSink& sink, std::string message);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_DOCUMENT_READER_H_
