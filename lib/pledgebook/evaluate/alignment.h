#ifndef PLEDGEBOOK_EVALUATE_ALIGNMENT_H_
#define PLEDGEBOOK_EVALUATE_ALIGNMENT_H_

#include <cstddef>
#include <span>
#include <vector>

#include "pledgebook/evaluate/gold.h"

namespace pledgebook {

/// Which output row answers which gold statement of one document.
/// Pointers are into the documents that were aligned.
struct Alignment {
  struct Pair {
    std::size_t sentence;  ///< index into GoldDocument::sentences
    const Statement* gold;
    const Statement* output;
  };
  struct Missed {
    std::size_t sentence;
    const Statement* gold;
  };
  struct Spurious {
    std::size_t sentence;  ///< kNowhere: belongs to no coded sentence
    const Statement* output;
  };
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

  const GoldDocument* gold = nullptr;
  std::vector<Pair> pairs;
  std::vector<Missed> missed;
  std::vector<Spurious> spurious;
};

/// Aligns by the codebook's section 6: a row belongs to the one sentence
/// it overlaps most, and only if it covers half of that sentence or lies half
/// inside it; a row over half of each of two or more sentences belongs
/// nowhere. Per sentence and kind as many rows match as gold has statements,
/// a row with the same holder first, then the widest.
///
/// Cost: rows × sentences, which for a document is small.
Alignment align(const GoldDocument& gold, std::span<const Statement> output);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EVALUATE_ALIGNMENT_H_
