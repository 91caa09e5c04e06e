#ifndef PLEDGEBOOK_TESTS_SUPPORT_STOPWATCH_H_
#define PLEDGEBOOK_TESTS_SUPPORT_STOPWATCH_H_

#include <time.h>

namespace pledgebook_tests {

/// Seconds of processor this thread has had since. A clock on the wall goes
/// on while a busy machine runs something else: a test that asks how time
/// grows would fail by chance.
class Stopwatch {
 public:
  double seconds() const { return now() - begin_; }

 private:
  static double now() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) +
           static_cast<double>(time.tv_nsec) * 1e-9;
  }
  double begin_ = now();
};

}  // namespace pledgebook_tests

#endif  // PLEDGEBOOK_TESTS_SUPPORT_STOPWATCH_H_
