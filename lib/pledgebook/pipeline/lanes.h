#ifndef PLEDGEBOOK_PIPELINE_LANES_H_
#define PLEDGEBOOK_PIPELINE_LANES_H_

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "pledgebook/base/diagnostic.h"
#include "pledgebook/model/document.h"
#include "pledgebook/model/statement.h"

namespace pledgebook {

/// One thing for the writer.
struct Parcel {
  enum class What { document, unchanged, refusal, file_end };
  What what = What::document;
  Document document;
  std::vector<Statement> statements;
  Diagnostic refusal;
  std::string stamp;     ///< file_end: of the file, empty if it was not read
  bool skipped = false;  ///< file_end: the file was known
  std::size_t bytes = 0;
  bool ready = true;
};

/// Brings the work of many threads back into input order within bounded
/// memory. Each input has a lane; its parcels leave in the order in which
/// they were put in, and lanes one after another.
///
/// Why it cannot block for ever: lanes are taken in order, so the lane that
/// the writer waits for is always being worked on; its reader waits only for
/// parcels of its own lane, and while it waits it analyses.
///
/// Thread contract: all members from any thread; take() from one.
class Lanes {
 public:
  using Work = std::function<void(Parcel&)>;

  Lanes(std::size_t inputs, std::size_t limit, Work analyze)
      : inputs_(inputs), limit_(limit), analyze_(std::move(analyze)) {}

  /// For workers: analyses what waits, else gives the next input to read.
  /// Empty when there is nothing left to do.
  std::optional<std::size_t> next_input();

  /// For the reader of `input`: a parcel in order. An unready one is analysed
  /// by whoever is free. Waits while too much is pending; false after stop.
  bool put(std::size_t input, Parcel parcel);
  /// No more parcels of this input.
  void close(std::size_t input);

  /// For the writer: the next parcel, waiting at most a little; empty if
  /// there is none yet. done() tells whether there will be more.
  std::optional<Parcel> take();
  bool done();

  /// Everybody returns soon. The first error is kept for rethrow().
  void stop(std::exception_ptr error = nullptr);
  bool stopped();
  void rethrow();

 private:
  struct Lane {
    std::deque<std::shared_ptr<Parcel>> parcels;
    std::size_t bytes = 0;
    bool closed = false;
  };
  using Lock = std::unique_lock<std::mutex>;

  bool help(Lock& lock);
  bool full(std::size_t input);

  const std::size_t inputs_, limit_;
  const Work analyze_;
  std::mutex mutex_;
  std::condition_variable work_, ready_;
  std::map<std::size_t, Lane> lanes_;
  std::deque<std::shared_ptr<Parcel>> tasks_;
  std::size_t next_ = 0;     // input to be read next
  std::size_t current_ = 0;  // lane that the writer empties
  std::size_t reading_ = 0;  // inputs being read
  std::size_t pending_ = 0;  // bytes in all lanes
  bool stop_ = false;
  std::exception_ptr error_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_PIPELINE_LANES_H_
