#include "pledgebook/pipeline/in_order.h"

#include <optional>
#include <thread>
#include <utility>

#include "pledgebook/pipeline/lanes.h"

namespace pledgebook {
namespace {

// Everything is one input: a single lane that one of the threads fills, and
// that all of them work on.
class Team {
 public:
  Team(const InOrder& work, unsigned threads)
      : work_(work), lanes_(1, work.pending_bytes, [&work](Parcel& parcel) {
          parcel.statements = work.analyze(parcel.document);
        }) {
    for (unsigned i = 0; i < threads; ++i) {
      threads_.emplace_back([this] { help(); });
    }
  }
  ~Team() {
    lanes_.stop();
    for (std::thread& thread : threads_) thread.join();
  }

  // On the calling thread: hands over what is ready.
  void hand_over() {
    for (;;) {
      const bool stopped = lanes_.stopped();
      std::optional<Parcel> parcel = lanes_.take();
      if (!parcel && (stopped || lanes_.done())) break;
      if (!parcel) continue;
      if (parcel->what == Parcel::What::refusal) {
        work_.refused(parcel->refusal);
      } else if (!work_.found(parcel->document,
                              std::move(parcel->statements))) {
        break;
      }
    }
    lanes_.stop();
    lanes_.rethrow();
  }

 private:
  void help() {
    try {
      while (const auto input = lanes_.next_input()) {
        read(*input);
        lanes_.close(*input);
      }
    } catch (...) {
      lanes_.stop(std::current_exception());
    }
  }

  void read(std::size_t input) {
    work_.read(
        [&](Document&& document) {
          Parcel parcel;
          parcel.bytes = document.text.size();
          parcel.document = std::move(document);
          parcel.ready = false;
          return lanes_.put(input, std::move(parcel));
        },
        [&](const Diagnostic& fault) {
          Parcel parcel;
          parcel.what = Parcel::What::refusal;
          parcel.refusal = fault;
          lanes_.put(input, std::move(parcel));
        });
  }

  const InOrder& work_;
  Lanes lanes_;
  std::vector<std::thread> threads_;
};

}  // namespace

void run_in_order(const InOrder& work, unsigned threads) {
  if (threads > 1) return Team(work, threads).hand_over();
  work.read(
      [&](Document&& document) {
        return work.found(document, work.analyze(document));
      },
      work.refused);
}

}  // namespace pledgebook
