#ifndef PLEDGEBOOK_PIPELINE_INGEST_H_
#define PLEDGEBOOK_PIPELINE_INGEST_H_

#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "pledgebook/base/diagnostic.h"
#include "pledgebook/document/reader.h"
#include "pledgebook/model/document.h"
#include "pledgebook/model/statement.h"
#include "pledgebook/store/store.h"
#include "pledgebook/store/writer.h"

namespace pledgebook {

/// One file to read, "-" for standard input; or, with `read` false, what was
/// looked at on the way to the files: a folder, a manifest, a pipe.
struct IngestInput {
  std::string path;  ///< as it is opened
  Metadata given;    ///< manifest row or options
  /// False: nothing is opened. Refusals of earlier runs at this path are
  /// forgotten and `faults` recorded in their place.
  bool read = true;
  std::vector<Diagnostic> faults;
};

/// Finds the statements of a document; called on many threads at once.
using Analyze = std::function<std::vector<Statement>(const Document&)>;

struct IngestOptions {
  /// What made the findings; `topic_only` is added to its options.
  Recipe recipe;
  std::string now;  ///< ISO 8601, recorded as the run's time
  unsigned threads = 1;
  /// Keep only statements on the topic, and no text of documents that have
  /// none: for archives of millions.
  bool topic_only = false;
  bool index_text = true;  ///< full-text search over whole documents
  ReaderOptions reader;
  /// What may wait for the writer, in bytes of text. Memory stays within
  /// about three times this, whatever the input.
  std::size_t pending_bytes = std::size_t{64} << 20;
  /// Documents committed at once.
  std::size_t batch_documents = 256;
};

/// How far it is. Bytes are those of the files.
struct Progress {
  std::size_t files_done = 0, files_total = 0;
  std::size_t bytes_done = 0, bytes_total = 0;
  std::size_t documents = 0, statements = 0, refused = 0;
};

struct IngestHooks {
  /// Called on the calling thread, after each commit and at the end.
  std::function<void(const Progress&)> progress;
  /// Called on the calling thread for each refusal, in input order.
  std::function<void(const Diagnostic&)> refused;
  /// Asked on many threads; true ends the run after the documents that are
  /// ready, and what is done stays.
  std::function<bool()> stop;
};

/// What was done. Everything else about it stands in the database.
struct IngestSummary {
  std::size_t files = 0, files_unchanged = 0;
  std::size_t documents = 0;  ///< handed in by the readers, whole files apart
  std::map<Writer::Added, std::size_t> added;
  std::size_t statements = 0, on_topic = 0;  ///< of documents analysed now
  std::map<std::string, std::size_t> not_analysed;  ///< by language
  std::size_t refused = 0;
  bool interrupted = false;
};

/// Reads, analyses and stores: N threads read and analyse, the calling thread
/// writes, in input order whatever the number of threads, so that the same
/// inputs give the same database. What an earlier run finished under the
/// same recipe is passed by, so a run that was cut short goes on where it
/// was.
///
/// Errors: StoreError, or what `analyze` threw; all threads are joined, what
/// was committed stays.
IngestSummary ingest(Store& store, std::span<const IngestInput> inputs,
                     std::span<const Reader> readers, const Analyze& analyze,
                     const IngestOptions& options,
                     const IngestHooks& hooks = {});

}  // namespace pledgebook

#endif  // PLEDGEBOOK_PIPELINE_INGEST_H_
