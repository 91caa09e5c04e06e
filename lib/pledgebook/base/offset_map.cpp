#include "pledgebook/base/offset_map.h"

#include <algorithm>

namespace pledgebook {

void OffsetMap::equal(std::size_t bytes) {
  if (bytes == 0) return;
  if (!runs_.empty() && runs_.back().equal) {
    runs_.back().derived_size += bytes;
    runs_.back().source_size += bytes;
    derived_ += bytes;
    source_ += bytes;
    return;
  }
  add(bytes, bytes, true);
}

void OffsetMap::replaced(std::size_t derived, std::size_t source) {
  if (derived == 0 && source == 0) return;
  add(derived, source, false);
}

void OffsetMap::add(std::size_t derived, std::size_t source, bool equal) {
  runs_.push_back({derived_, source_, derived, source, equal});
  derived_ += derived;
  source_ += source;
}

ByteSpan OffsetMap::to_source(ByteSpan span) const {
  if (is_identity()) return span;
  // First run that ends after the span begins, and covers derived bytes.
  auto first = std::partition_point(
      runs_.begin(), runs_.end(), [&](const Run& run) {
        return run.derived + run.derived_size <= span.begin;
      });
  if (first == runs_.end()) return {source_, source_};
  const std::size_t begin =
      first->equal ? first->source + (span.begin - first->derived)
                   : first->source;
  if (span.empty()) return {begin, begin};
  // Last run that begins before the span ends, and covers derived bytes.
  auto last = std::partition_point(
      runs_.begin(), runs_.end(),
      [&](const Run& run) { return run.derived < span.end; });
  do {
    --last;
  } while (last->derived_size == 0);
  const std::size_t end =
      last->equal ? last->source +
                        std::min(span.end - last->derived, last->source_size)
                  : last->source + last->source_size;
  return {begin, std::max(begin, end)};
}

ByteSpan OffsetMap::to_derived(ByteSpan span) const {
  if (is_identity()) return span;
  auto first = std::partition_point(
      runs_.begin(), runs_.end(), [&](const Run& run) {
        return run.source + run.source_size <= span.begin;
      });
  if (first == runs_.end()) return {derived_, derived_};
  const std::size_t begin =
      first->equal ? first->derived + (span.begin - first->source)
                   : first->derived;
  if (span.empty()) return {begin, begin};
  auto last = std::partition_point(
      runs_.begin(), runs_.end(),
      [&](const Run& run) { return run.source < span.end; });
  --last;
  const std::size_t end =
      last->equal ? last->derived +
                        std::min(span.end - last->source, last->derived_size)
                  : last->derived + last->derived_size;
  return {begin, std::max(begin, end)};
}

}  // namespace pledgebook
