#include "pledgebook/pipeline/lanes.h"

#include <chrono>

namespace pledgebook {
namespace {

constexpr std::chrono::milliseconds kPatience{50};
// Enough to keep every thread busy; more would only hold memory.
constexpr std::size_t kWaitingTasks = 64;
// What a parcel costs besides its text, so that small ones are bounded too.
constexpr std::size_t kParcelBytes = 512;

}  // namespace

// Analyses one waiting parcel with the lock released. False if none waits.
bool Lanes::help(Lock& lock) {
  if (tasks_.empty()) return false;
  const std::shared_ptr<Parcel> parcel = std::move(tasks_.front());
  tasks_.pop_front();
  lock.unlock();
  bool done = true;
  try {
    analyze_(*parcel);
  } catch (...) {
    stop(std::current_exception());
    done = false;
  }
  lock.lock();
  // What an error cut short must not leave as if nothing had been found.
  parcel->ready = done;
  ready_.notify_one();
  work_.notify_all();
  return true;
}

std::optional<std::size_t> Lanes::next_input() {
  Lock lock(mutex_);
  while (!stop_) {
    if (help(lock)) continue;
    const bool more = next_ < inputs_;
    if (more && (pending_ <= limit_ || next_ == current_)) {
      ++reading_;
      lanes_[next_];
      return next_++;
    }
    if (!more && reading_ == 0) break;
    work_.wait(lock);
  }
  return std::nullopt;
}

bool Lanes::full(std::size_t input) {
  return input == current_ ? lanes_[input].bytes > limit_ : pending_ > limit_;
}

bool Lanes::put(std::size_t input, Parcel parcel) {
  Lock lock(mutex_);
  const auto shared = std::make_shared<Parcel>(std::move(parcel));
  shared->bytes += kParcelBytes;
  Lane& lane = lanes_[input];
  lane.bytes += shared->bytes;
  pending_ += shared->bytes;
  lane.parcels.push_back(shared);
  if (shared->ready) {
    ready_.notify_one();
  } else {
    tasks_.push_back(shared);
    work_.notify_one();
  }
  while (!stop_ && (full(input) || tasks_.size() > kWaitingTasks)) {
    if (!help(lock)) work_.wait(lock);
  }
  return !stop_;
}

void Lanes::close(std::size_t input) {
  const Lock lock(mutex_);
  lanes_[input].closed = true;
  --reading_;
  ready_.notify_one();
  work_.notify_all();
}

std::optional<Parcel> Lanes::take() {
  Lock lock(mutex_);
  for (bool waited = false;; waited = true) {
    for (auto lane = lanes_.find(current_);
         lane != lanes_.end() && lane->second.closed &&
         lane->second.parcels.empty();
         lane = lanes_.find(current_)) {
      lanes_.erase(lane);
      ++current_;
      work_.notify_all();
    }
    const auto lane = lanes_.find(current_);
    if (lane != lanes_.end() && !lane->second.parcels.empty() &&
        lane->second.parcels.front()->ready) {
      Parcel parcel = std::move(*lane->second.parcels.front());
      lane->second.parcels.pop_front();
      lane->second.bytes -= parcel.bytes;
      pending_ -= parcel.bytes;
      work_.notify_all();
      return parcel;
    }
    if (waited || stop_ || current_ >= inputs_) return std::nullopt;
    ready_.wait_for(lock, kPatience);
  }
}

bool Lanes::done() {
  const Lock lock(mutex_);
  return current_ >= inputs_;
}

void Lanes::stop(std::exception_ptr error) {
  const Lock lock(mutex_);
  stop_ = true;
  if (!error_) error_ = std::move(error);
  work_.notify_all();
  ready_.notify_all();
}

bool Lanes::stopped() {
  const Lock lock(mutex_);
  return stop_;
}

void Lanes::rethrow() {
  const Lock lock(mutex_);
  if (error_) std::rethrow_exception(error_);
}

}  // namespace pledgebook
