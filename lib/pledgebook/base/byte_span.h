#ifndef PLEDGEBOOK_BASE_BYTE_SPAN_H_
#define PLEDGEBOOK_BASE_BYTE_SPAN_H_

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace pledgebook {

/// A half-open range of bytes [begin, end). Every position in the project
/// is one of these, always in bytes, never in characters. Which bytes it
/// counts (file, canonical text, matching form) is said where it is kept.
struct ByteSpan {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool contains(std::size_t at) const { return begin <= at && at < end; }
  bool contains(ByteSpan other) const {
    return begin <= other.begin && other.end <= end;
  }
  bool overlaps(ByteSpan other) const {
    return begin < other.end && other.begin < end;
  }
  /// REQUIRES: the span lies inside `text`.
  std::string_view in(std::string_view text) const {
    return text.substr(begin, size());
  }
  friend bool operator==(ByteSpan, ByteSpan) = default;
};

/// Number of bytes that both spans cover.
inline std::size_t overlap(ByteSpan a, ByteSpan b) {
  const std::size_t begin = std::max(a.begin, b.begin);
  const std::size_t end = std::min(a.end, b.end);
  return begin < end ? end - begin : 0;
}

}  // namespace pledgebook

#endif  // PLEDGEBOOK_BASE_BYTE_SPAN_H_
