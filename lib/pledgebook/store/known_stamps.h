#ifndef PLEDGEBOOK_STORE_KNOWN_STAMPS_H_
#define PLEDGEBOOK_STORE_KNOWN_STAMPS_H_

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "pledgebook/store/store.h"

namespace pledgebook {

/// The stamps (writer.h) of all files and current documents as the database
/// stood when this was made: 16 bytes each, so that a resumed run of millions
/// knows what is done without asking the database.
/// Thread contract: const after construction, any number of threads.
class KnownStamps {
 public:
  explicit KnownStamps(const Store& store);

  bool file(const std::string& stamp) const;
  bool document(const std::string& stamp) const;

 private:
  using Key = std::array<std::uint64_t, 2>;
  static Key key_of(std::string_view stamp);
  static std::vector<Key> read(const Store& store, const char* sql);

  std::vector<Key> files_, documents_;  // sorted
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_KNOWN_STAMPS_H_
