#include "pledgebook/pipeline/ingest.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <thread>

#include "pledgebook/base/hash.h"
#include "pledgebook/document/file_bytes.h"
#include "pledgebook/document/paths.h"
#include "pledgebook/pipeline/lanes.h"
#include "pledgebook/store/known_stamps.h"

namespace pledgebook {
namespace {

constexpr const char* kStandardInput = "-";

bool is_english(const Document& d) {
  return d.meta.language.empty() || d.meta.language == "en";
}

Recipe recipe_of(const IngestOptions& options) {
  Recipe recipe = options.recipe;
  if (options.topic_only) {
    recipe.options += recipe.options.empty() ? "topic-only" : " topic-only";
  }
  return recipe;
}

// The reading and analysing half: runs on every worker.
class Workers {
 public:
  Workers(std::span<const IngestInput> inputs, std::span<const Reader> readers,
          const Analyze& analyze, const IngestOptions& options,
          const IngestHooks& hooks, const Recipe& recipe,
          const KnownStamps& known)
      : inputs_(inputs),
        readers_(readers),
        options_(options),
        hooks_(hooks),
        recipe_(recipe),
        known_(known),
        lanes_(inputs.size(), options.pending_bytes,
               [&](Parcel& parcel) { analyze_into(analyze, parcel); }) {
    for (unsigned i = 0; i < std::max(options.threads, 1u); ++i) {
      threads_.emplace_back([this] { run(); });
    }
  }
  ~Workers() {
    lanes_.stop();
    for (std::thread& thread : threads_) thread.join();
  }
  Lanes& lanes() { return lanes_; }

 private:
  void run() {
    try {
      while (const auto input = lanes_.next_input()) {
        // A lane that was cut short is never closed, so nothing after it
        // can reach the writer and what is stored is a prefix of the input.
        read(*input) ? lanes_.close(*input) : lanes_.stop();
      }
    } catch (...) {
      lanes_.stop(std::current_exception());
    }
  }

  bool read(std::size_t input);  // false if it was cut short
  bool read_file(std::size_t input, Parcel& end);
  bool put_document(std::size_t input, Document&& document);

  void analyze_into(const Analyze& analyze, Parcel& parcel) {
    if (!is_english(parcel.document)) return;
    parcel.statements = analyze(parcel.document);
    if (!options_.topic_only) return;
    std::erase_if(parcel.statements,
                  [](const Statement& s) { return !s.topic; });
  }
  bool put_refusal(std::size_t input, Diagnostic fault) {
    Parcel parcel;
    parcel.what = Parcel::What::refusal;
    parcel.refusal = std::move(fault);
    return lanes_.put(input, std::move(parcel));
  }
  bool stopping() { return hooks_.stop && hooks_.stop(); }

  std::span<const IngestInput> inputs_;
  std::span<const Reader> readers_;
  const IngestOptions& options_;
  const IngestHooks& hooks_;
  const Recipe& recipe_;
  const KnownStamps& known_;
  Lanes lanes_;
  std::vector<std::thread> threads_;
};

bool Workers::put_document(std::size_t input, Document&& document) {
  Parcel parcel;
  parcel.bytes = document.text.size();
  if (known_.document(ingest_stamp(document, recipe_))) {
    parcel.what = Parcel::What::unchanged;
    parcel.bytes = 0;
    parcel.document.meta.language = document.meta.language;
  } else {
    parcel.ready = false;
    parcel.document = std::move(document);
  }
  return lanes_.put(input, std::move(parcel)) && !stopping();
}

bool Workers::read(std::size_t input) {
  if (stopping()) return false;
  const IngestInput& in = inputs_[input];
  Parcel end;
  end.what = Parcel::What::file_end;
  bool whole = true;
  for (const Diagnostic& fault : in.faults) {
    whole = whole && put_refusal(input, fault);
  }
  if (in.read) whole = whole && read_file(input, end);
  return whole && lanes_.put(input, std::move(end));
}

bool Workers::read_file(std::size_t input, Parcel& end) {
  const IngestInput& in = inputs_[input];
  const bool standard = in.path == kStandardInput;
  const Result<FileBytes> file = standard
                                     ? FileBytes::read_all(STDIN_FILENO, "-")
                                     : FileBytes::open(in.path);
  if (!file) return put_refusal(input, file.error());
  const std::string shown = display_path(in.path);
  end.stamp = file_stamp(shown, sha256_hex(file->bytes()), in.given, recipe_);
  end.skipped = known_.file(end.stamp);
  if (end.skipped || (standard && file->bytes().empty())) return true;
  bool whole = true;
  Source source{shown, file->bytes(), in.given,
                [&](std::size_t to) { file->release(to); }};
  ReadSink sink;
  sink.document = [&](Document&& document) {
    whole = put_document(input, std::move(document));
    return whole;
  };
  sink.refused = [&](Diagnostic&& fault) {
    put_refusal(input, std::move(fault));
  };
  read_source(source, options_.reader, readers_, sink);
  return whole;
}

// The writing half: runs on the calling thread.
class Clerk {
 public:
  Clerk(Store& store, std::span<const IngestInput> inputs,
        const IngestOptions& options, const IngestHooks& hooks,
        const Recipe& recipe)
      : store_(store),
        inputs_(inputs),
        options_(options),
        hooks_(hooks),
        writer_(store, recipe, options.now) {
    for (const IngestInput& input : inputs) {
      if (!input.read) continue;
      ++progress_.files_total;
      progress_.bytes_total += size_of(input.path);
    }
  }

  void write(Parcel&& parcel) {
    if (!batch_) batch_.emplace(store_.db());
    switch (parcel.what) {
      case Parcel::What::document:
        write_document(parcel);
        break;
      case Parcel::What::unchanged:
        ++summary_.documents;
        ++summary_.added[Writer::Added::unchanged];
        break;
      case Parcel::What::refusal:
        write_refusal(parcel.refusal);
        break;
      case Parcel::What::file_end:
        write_file_end(parcel);
        break;
    }
    if (++in_batch_ >= options_.batch_documents) commit();
  }

  void commit() {
    if (batch_) batch_->commit();
    batch_.reset();
    in_batch_ = 0;
    if (hooks_.progress) hooks_.progress(progress_);
  }

  IngestSummary finish(bool interrupted) {
    commit();
    summary_.interrupted = interrupted;
    if (!interrupted) writer_.finish(options_.now);
    return summary_;
  }

 private:
  static std::size_t size_of(const std::string& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    return error ? 0 : static_cast<std::size_t>(size);
  }

  void write_document(const Parcel& parcel) {
    const IngestInput& input = inputs_[input_];
    Writer::Options how;
    how.keep_text = !options_.topic_only || !parcel.statements.empty();
    how.index_text = options_.index_text;
    how.file = display_path(input.path);
    const auto added = writer_.add(parcel.document, parcel.statements, how);
    ++summary_.documents;
    ++summary_.added[added];
    if (!is_english(parcel.document)) {
      ++summary_.not_analysed[parcel.document.meta.language];
    }
    for (const Statement& s : parcel.statements) {
      ++summary_.statements;
      if (s.topic) ++summary_.on_topic;
    }
    ++in_file_;
    progress_.documents = summary_.documents;
    progress_.statements = summary_.statements;
  }

  void write_refusal(const Diagnostic& refusal) {
    writer_.refuse(refusal);
    refused_in_file_ = true;
    progress_.refused = ++summary_.refused;
    if (hooks_.refused) hooks_.refused(refusal);
  }

  void write_file_end(const Parcel& parcel) {
    const IngestInput& input = inputs_[input_];
    if (!parcel.skipped) {
      writer_.file_done(display_path(input.path),
                        refused_in_file_ ? "" : parcel.stamp, in_file_);
    }
    in_file_ = 0;
    refused_in_file_ = false;
    ++input_;
    if (!input.read) return;
    ++summary_.files;
    if (parcel.skipped) ++summary_.files_unchanged;
    ++progress_.files_done;
    progress_.bytes_done += size_of(input.path);
  }

  Store& store_;
  std::span<const IngestInput> inputs_;
  const IngestOptions& options_;
  const IngestHooks& hooks_;
  Writer writer_;
  std::optional<Tx> batch_;
  std::size_t in_batch_ = 0, in_file_ = 0;
  std::size_t input_ = 0;  // that the next parcel belongs to
  bool refused_in_file_ = false;
  Progress progress_;
  IngestSummary summary_;
};

}  // namespace

IngestSummary ingest(Store& store, std::span<const IngestInput> inputs,
                     std::span<const Reader> readers, const Analyze& analyze,
                     const IngestOptions& options, const IngestHooks& hooks) {
  const Recipe recipe = recipe_of(options);
  const KnownStamps known(store);
  Clerk clerk(store, inputs, options, hooks, recipe);
  Workers workers(inputs, readers, analyze, options, hooks, recipe, known);
  Lanes& lanes = workers.lanes();
  for (;;) {
    // Asked before taking: what was ready at a stop is still written.
    const bool stopped = lanes.stopped() || (hooks.stop && hooks.stop());
    std::optional<Parcel> parcel = lanes.take();
    if (parcel) {
      clerk.write(std::move(*parcel));
    } else if (stopped || lanes.done()) {
      break;
    }
  }
  const bool interrupted = !lanes.done();
  lanes.stop();
  lanes.rethrow();
  return clerk.finish(interrupted);
}

}  // namespace pledgebook
