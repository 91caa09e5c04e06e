#ifndef PLEDGEBOOK_STORE_WRITER_H_
#define PLEDGEBOOK_STORE_WRITER_H_

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/base/diagnostic.h"
#include "pledgebook/model/document.h"
#include "pledgebook/model/statement.h"
#include "pledgebook/store/store.h"

namespace pledgebook {

/// What decides the findings besides the document itself. Equal recipes
/// give equal findings, so nothing is written twice for one.
struct Recipe {
  std::string version;  ///< of the program
  std::string lexicon;  ///< "sha256:…"
  std::string options;  ///< canonical text of what changes the findings
};

/// Identity of a document in its place under a recipe: path, bytes,
/// metadata. What has the same stamp is already in the database.
std::string ingest_stamp(const Document& document, const Recipe& recipe);
/// The same for a whole file, before it is read.
std::string file_stamp(const std::string& path, const std::string& sha256,
                       const Metadata& given, const Recipe& recipe);

/// Puts documents and their statements into the database.
///
/// One document is one transaction; hold a Tx around several calls to make
/// them one batch. Adding what is already there changes nothing. A changed
/// file at a known path becomes a new revision, the one before is kept and
/// no longer shown. Under a new recipe statements are replaced; reviews,
/// outcomes and thread edits follow their words (anchors.h).
///
///   Writer writer(store, recipe, now);
///   writer.add(document, analyzer.analyze(document));
///   writer.finish(now);
///
/// Errors: StoreError; the database is then as before the call.
/// Thread contract: one thread at a time.
class Writer {
 public:
  enum class Added {
    unchanged,  ///< same stamp
    created,    ///< a text that was not there
    location,   ///< a known text at a new place
    revised,    ///< another text at a known path
    updated,    ///< the same text, new recipe or metadata
  };
  struct Options {
    bool keep_text = true;   ///< needed for show, verify and search
    bool index_text = true;  ///< full-text search over documents
    std::string file;        ///< on disk, if the path names a part of one
    /// Bytes in the file by statement id, where there is no source map
    /// (merge.h).
    const std::map<std::string, ByteSpan>* places = nullptr;
  };

  /// Begins a run. `now` is ISO 8601; it is stored and nothing else.
  Writer(Store& store, const Recipe& recipe, std::string_view now);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// `statements` are those of the document, spans in its canonical text.
  Added add(const Document& document, std::span<const Statement> statements,
            const Options& options);
  Added add(const Document& document, std::span<const Statement> statements) {
    return add(document, statements, Options());
  }

  /// Records that something could not be read (once for each reason).
  void refuse(const Diagnostic& reason);

  /// A file was read to its end: forgets refusals of earlier runs in it and
  /// remembers the stamp, so that the next run passes it by. An empty stamp
  /// (something in it was refused) lets the next run read it again.
  void file_done(const std::string& path, const std::string& stamp,
                 std::size_t documents);

  /// Ends the run.
  void finish(std::string_view now);

  long long run() const;
  const Recipe& recipe() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_WRITER_H_
