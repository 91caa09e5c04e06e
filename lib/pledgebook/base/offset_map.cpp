#include "pledgebook/base/offset_map.h"

#include <algorithm>

namespace pledgebook {
namespace {

// `at` bytes into units of size `from`, as bytes of units of size `to`.
std::size_t rescale(std::size_t at, std::size_t from, std::size_t to,
                    bool round_up) {
  return (round_up ? at + from - 1 : at) / from * to;
}

}  // namespace

std::size_t OffsetMap::Run::source_at(std::size_t at, bool round_up) const {
  if (derived_unit == 0) return source + (round_up ? source_size : 0);
  return source + std::min(source_size, rescale(at - derived, derived_unit,
                                                source_unit, round_up));
}

std::size_t OffsetMap::Run::derived_at(std::size_t at, bool round_up) const {
  if (derived_unit == 0) return derived + (round_up ? derived_size : 0);
  return derived + std::min(derived_size, rescale(at - source, source_unit,
                                                  derived_unit, round_up));
}

void OffsetMap::equal(std::size_t bytes) { scaled(bytes, 1, 1); }

void OffsetMap::scaled(std::size_t count, std::size_t derived,
                       std::size_t source) {
  if (count == 0) return;
  add(count * derived, count * source, static_cast<std::uint32_t>(derived),
      static_cast<std::uint32_t>(source));
}

void OffsetMap::replaced(std::size_t derived, std::size_t source) {
  if (derived == 0 && source == 0) return;
  add(derived, source, 0, 0);
}

void OffsetMap::add(std::size_t derived, std::size_t source,
                    std::uint32_t derived_unit, std::uint32_t source_unit) {
  Run* last = runs_.empty() ? nullptr : &runs_.back();
  const bool dropped = derived == 0 && last && last->derived_size == 0;
  const bool same = derived_unit != 0 && last &&
                    last->derived_unit == derived_unit &&
                    last->source_unit == source_unit;
  if (dropped || same) {
    last->derived_size += derived;
    last->source_size += source;
  } else {
    runs_.push_back(
        {derived_, source_, derived, source, derived_unit, source_unit});
  }
  derived_ += derived;
  source_ += source;
}

ByteSpan OffsetMap::to_source(ByteSpan span) const {
  if (is_identity()) return span;
  // First run that ends after the span begins, and covers derived bytes.
  auto first =
      std::partition_point(runs_.begin(), runs_.end(), [&](const Run& run) {
        return run.derived + run.derived_size <= span.begin;
      });
  if (first == runs_.end()) return {source_, source_};
  const std::size_t begin = first->source_at(span.begin, false);
  if (span.empty()) return {begin, begin};
  // Last run that begins before the span ends, and covers derived bytes.
  auto last = std::partition_point(
      runs_.begin(), runs_.end(),
      [&](const Run& run) { return run.derived < span.end; });
  do {
    --last;
  } while (last->derived_size == 0);
  const std::size_t end = last->source_at(
      std::min(span.end, last->derived + last->derived_size), true);
  return {begin, std::max(begin, end)};
}

ByteSpan OffsetMap::to_derived(ByteSpan span) const {
  if (is_identity()) return span;
  auto first =
      std::partition_point(runs_.begin(), runs_.end(), [&](const Run& run) {
        return run.source + run.source_size <= span.begin;
      });
  if (first == runs_.end()) return {derived_, derived_};
  const std::size_t begin = first->derived_at(span.begin, false);
  if (span.empty()) return {begin, begin};
  auto last = std::partition_point(
      runs_.begin(), runs_.end(),
      [&](const Run& run) { return run.source < span.end; });
  --last;
  const std::size_t end = last->derived_at(
      std::min(span.end, last->source + last->source_size), true);
  return {begin, std::max(begin, end)};
}

OffsetMap compose(const OffsetMap& inner, const OffsetMap& outer) {
  if (inner.is_identity()) return outer;
  if (outer.is_identity()) return inner;
  OffsetMap out;
  // Source bytes up to `to` that nothing has accounted for are dropped ones.
  const auto drop_to = [&out](std::size_t to) {
    if (to > out.source_) out.replaced(0, to - out.source_);
  };
  for (const OffsetMap::Run& run : inner.runs_) {
    if (run.derived_size == 0) continue;
    if (run.derived_unit != 1 || run.source_unit != 1) {
      // Coarse pieces stay whole: a unit here is all of the run.
      const ByteSpan source =
          outer.to_source({run.source, run.source + run.source_size});
      if (run.source_size > 0) drop_to(source.begin);
      out.replaced(run.derived_size,
                   run.source_size > 0 && source.end > out.source_
                       ? source.end - out.source_
                       : 0);
      continue;
    }
    // Equal: the pieces of `outer` that it runs over, each as it is there.
    std::size_t at = run.source;
    const std::size_t end = run.source + run.source_size;
    auto piece = std::partition_point(outer.runs_.begin(), outer.runs_.end(),
                                      [&](const OffsetMap::Run& p) {
                                        return p.derived + p.derived_size <= at;
                                      });
    for (; at < end && piece != outer.runs_.end(); ++piece) {
      if (piece->derived_size == 0) continue;
      const std::size_t stop =
          std::min(end, piece->derived + piece->derived_size);
      drop_to(piece->source_at(at, false));
      const std::size_t to = piece->source_at(stop, true);
      const std::size_t size = to > out.source_ ? to - out.source_ : 0;
      if (piece->derived_unit != 0 && (stop - at) % piece->derived_unit == 0 &&
          size == (stop - at) / piece->derived_unit * piece->source_unit) {
        out.scaled((stop - at) / piece->derived_unit, piece->derived_unit,
                   piece->source_unit);
      } else {
        out.replaced(stop - at, size);
      }
      at = stop;
    }
  }
  drop_to(outer.source_);
  return out;
}

}  // namespace pledgebook
