#ifndef PLEDGEBOOK_TESTS_SUPPORT_FLAT_READING_H_
#define PLEDGEBOOK_TESTS_SUPPORT_FLAT_READING_H_

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "support/held_memory.h"
#include "support/reading.h"

namespace pledgebook_tests {

struct FlatReading {
  std::size_t rows = 0;
  std::size_t grown = 0;  ///< kilobytes, looked at every 10,000 rows
};

/// Reads rows that are dropped at once, and by how much the process grows.
inline FlatReading read_flat(
    const std::string& path, std::string_view bytes,
    const std::function<void(pledgebook::Diagnostic&&)>& refused) {
  pledgebook::Source source;
  source.path = path;
  source.bytes = bytes;
  FlatReading reading;
  std::size_t most = 0;
  const std::size_t before = held_memory();
  pledgebook::ReadSink sink;
  sink.document = [&](pledgebook::Document&&) {
    if (++reading.rows % 10000 == 0) most = std::max(most, held_memory());
    return true;
  };
  sink.refused = refused;
  read_source(source, {}, pledgebook::all_readers(), sink);
  reading.grown = most - std::min(most, before);
  return reading;
}

}  // namespace pledgebook_tests

#endif  // PLEDGEBOOK_TESTS_SUPPORT_FLAT_READING_H_
