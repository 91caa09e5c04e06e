#include "pledgebook/store/known_stamps.h"

#include <algorithm>
#include <charconv>

#include "pledgebook/base/strings.h"

namespace pledgebook {

KnownStamps::Key KnownStamps::key_of(std::string_view stamp) {
  Key key{};
  const char* text = stamp.data();
  if (stamp.size() < 32) return key;
  std::from_chars(text, text + 16, key[0], 16);
  std::from_chars(text + 16, text + 32, key[1], 16);
  return key;
}

std::vector<KnownStamps::Key> KnownStamps::read(const Store& store,
                                                const char* sql) {
  std::vector<Key> keys;
  Stmt stamps(store.db(), sql);
  while (stamps.step()) keys.push_back(key_of(stamps.view(0)));
  std::sort(keys.begin(), keys.end());
  return keys;
}

KnownStamps::KnownStamps(const Store& store)
    : files_(read(store, "SELECT stamp FROM file")),
      documents_(read(store, "SELECT stamp FROM location WHERE current = 1")) {}

bool KnownStamps::file(const std::string& stamp) const {
  return among_sorted(files_, key_of(stamp));
}

bool KnownStamps::document(const std::string& stamp) const {
  return among_sorted(documents_, key_of(stamp));
}

}  // namespace pledgebook
