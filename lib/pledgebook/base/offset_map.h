#ifndef PLEDGEBOOK_BASE_OFFSET_MAP_H_
#define PLEDGEBOOK_BASE_OFFSET_MAP_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "pledgebook/base/byte_span.h"

namespace pledgebook {

/// The way back from a derived text to the bytes that it was made from:
/// canonical text → file, matching form → canonical text. Kept as runs, not
/// as one integer a byte, so it costs nothing where nothing changed.
///
/// A run is either *equal* (the same bytes on both sides, so positions inside
/// it map one to one), *scaled* (units of one size for units of another) or
/// *replaced* (an entity, a repaired character, markup that was dropped:
/// positions inside it map to the whole run).
///
/// Worked example: "a&amp;b" read as "a&b" is
///   map.equal(1); map.replaced(1, 5); map.equal(1);
///   map.to_source({1, 2}) == {1, 6}
///
/// Invariant: runs are added in order and cover the derived text without
/// gaps; adjacent runs of the same kind are merged where nothing is lost.
/// Thread contract: const members may be called from many threads.
class OffsetMap {
 public:
  /// An empty map is the identity: nothing was changed.
  bool is_identity() const { return runs_.empty(); }

  void equal(std::size_t bytes);
  /// `derived` bytes stand for `source` bytes. derived == 0 is text that
  /// was dropped, source == 0 is text that was put in.
  void replaced(std::size_t derived, std::size_t source);
  /// `count` units of `derived` bytes that each stand for `source` bytes:
  /// ASCII written in UTF-16 is scaled(n, 1, 2). A position maps to its unit.
  void scaled(std::size_t count, std::size_t derived, std::size_t source);

  /// Sizes of both sides as added so far.
  std::size_t derived_size() const { return derived_; }
  std::size_t source_size() const { return source_; }

  /// The smallest source span whose derivation covers `derived`. Dropped
  /// source bytes at either edge are left out.
  ByteSpan to_source(ByteSpan derived) const;
  /// The smallest derived span that stands for `source`.
  ByteSpan to_derived(ByteSpan source) const;

  /// How many runs it keeps: a measure of its memory.
  std::size_t run_count() const { return runs_.size(); }

 private:
  friend OffsetMap compose(const OffsetMap&, const OffsetMap&);
  struct Run {
    std::size_t derived, source;            // where it begins
    std::size_t derived_size, source_size;  // what it covers
    // Size of a unit on each side; 0 for a replaced run, which is all one.
    std::uint32_t derived_unit, source_unit;
    std::size_t source_at(std::size_t derived_at, bool round_up) const;
    std::size_t derived_at(std::size_t source_at, bool round_up) const;
  };
  void add(std::size_t derived, std::size_t source, std::uint32_t derived_unit,
           std::uint32_t source_unit);

  std::vector<Run> runs_;
  std::size_t derived_ = 0;
  std::size_t source_ = 0;
};

/// One map for two steps: `inner` leads from the derived text to a text
/// between, `outer` from there to the source.
OffsetMap compose(const OffsetMap& inner, const OffsetMap& outer);

/// The map that applies `inner` first and then `outer`: for a document,
/// to_source(outer.to_source(span)). Spans only, no new map is built.
inline ByteSpan through(const OffsetMap& inner, const OffsetMap& outer,
                        ByteSpan span) {
  return outer.to_source(inner.to_source(span));
}

}  // namespace pledgebook

#endif  // PLEDGEBOOK_BASE_OFFSET_MAP_H_
