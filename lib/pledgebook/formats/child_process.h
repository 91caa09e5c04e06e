#ifndef PLEDGEBOOK_FORMATS_CHILD_PROCESS_H_
#define PLEDGEBOOK_FORMATS_CHILD_PROCESS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pledgebook {

/// What a child process may use.
struct ChildLimits {
  int seconds = 60;  ///< of the clock and of the processor
  std::size_t memory_bytes = std::size_t{2} << 30;
  std::size_t output_bytes = std::size_t{512} << 20;
};

/// How a child process ended.
struct ChildResult {
  std::string output;
  std::string errors;  ///< its standard error, cut at 4 kB
  int status = -1;     ///< exit status; -1 if it did not end by itself
  bool started = false;
  bool out_of_time = false;
  bool too_much_output = false;
};

/// Runs a program by its name in the search path with `input` as a file
/// that its argument "{}" names, and reads what it prints. The child has no
/// terminal, no other file of ours and the limits above; it is killed when
/// it goes beyond them. Thread-safe.
ChildResult run_child(const std::vector<std::string>& arguments,
                      std::string_view input, const ChildLimits& limits);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_CHILD_PROCESS_H_
