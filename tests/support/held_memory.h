#ifndef PLEDGEBOOK_TESTS_SUPPORT_HELD_MEMORY_H_
#define PLEDGEBOOK_TESTS_SUPPORT_HELD_MEMORY_H_

#include <unistd.h>

#include <cstddef>
#include <fstream>

namespace pledgebook_tests {

/// What the process holds now, in kilobytes.
inline std::size_t held_memory() {
  std::ifstream file("/proc/self/statm");
  std::size_t all = 0, resident = 0;
  file >> all >> resident;
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)) / 1024;
}

}  // namespace pledgebook_tests

#endif  // PLEDGEBOOK_TESTS_SUPPORT_HELD_MEMORY_H_
