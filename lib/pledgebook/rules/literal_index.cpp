#include "pledgebook/rules/literal_index.h"

#include <algorithm>
#include <cstring>
#include <numeric>

#include "pledgebook/rules/literals.h"

namespace pledgebook {
namespace {

constexpr std::size_t kCompared = sizeof(std::uint64_t);
constexpr std::size_t kHeads = 32768;  // five bits of each of three bytes

std::uint64_t load(const char* bytes) {
  std::uint64_t out = 0;
  std::memcpy(&out, bytes, kCompared);
  return out;
}

// Of letters and blanks no two heads are alike.
std::size_t head(const char* bytes) {
  const auto bits = [bytes](int i) {
    return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i]) & 31U);
  };
  return bits(0) << 10 | bits(1) << 5 | bits(2);
}
std::size_t head(std::uint64_t bytes) {
  char first[kCompared];
  std::memcpy(first, &bytes, kCompared);
  return head(first);
}

}  // namespace

void LiteralIndex::add(std::size_t owner,
                       const std::vector<std::string>& literals) {
  always_.resize(std::max(always_.size(), owner + 1));
  always_[owner] = static_cast<char>(literals.empty());
  for (const std::string& literal : literals) {
    const std::size_t size = std::min(literal.size(), kCompared);
    Entry entry;
    std::memcpy(&entry.bytes, literal.data(), size);
    std::memset(&entry.mask, 0xFF, size);
    entry.owner = static_cast<std::uint32_t>(owner);
    entries_.push_back(entry);
  }
}

void LiteralIndex::compile() {
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](const Entry& a, const Entry& b) {
                     return head(a.bytes) < head(b.bytes);
                   });
  begins_.assign(kHeads + 1, 0);
  for (const Entry& entry : entries_) ++begins_[head(entry.bytes) + 1];
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
}

std::vector<char> LiteralIndex::candidates(std::string_view text) const {
  if (folds_into_ascii(text)) return std::vector<char>(always_.size(), 1);
  std::vector<char> marked = always_;
  std::string form = literal_form(text);
  const std::size_t size = form.size();
  form.append(kCompared, '\0');
  for (std::size_t at = 0; at < size; ++at) {
    const std::size_t here = head(form.data() + at);
    const std::uint32_t end = begins_[here + 1];
    std::uint32_t i = begins_[here];
    if (i == end) continue;
    const std::uint64_t there = load(form.data() + at);
    for (; i < end; ++i) {
      const Entry& entry = entries_[i];
      if ((there & entry.mask) == entry.bytes) marked[entry.owner] = 1;
    }
  }
  return marked;
}

}  // namespace pledgebook
