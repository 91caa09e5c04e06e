#ifndef PLEDGEBOOK_QUERY_REVIEWED_GOLD_H_
#define PLEDGEBOOK_QUERY_REVIEWED_GOLD_H_

#include <cstddef>
#include <vector>

#include "pledgebook/evaluate/gold.h"
#include "pledgebook/store/store.h"

namespace pledgebook {

/// What people decided of the findings, as gold: so that accuracy grows with
/// use. A sentence is coded where every finding in it was reviewed: what was
/// accepted or corrected is in it, what was rejected is not (a sentence of
/// rejected ones has no statement). What the program missed nobody has
/// reviewed; such gold tells more of precision than of recall.
struct ReviewedGold {
  std::vector<GoldDocument> documents;  ///< by name, sentences in text order
  std::size_t sentences = 0;
  std::size_t half_reviewed = 0;  ///< sentences left out: a finding is pending
};

/// A sentence's span is that of its findings, rejected ones included, in bytes
/// of the first file that holds the document; its text is the document's.
ReviewedGold reviewed_gold(const Store& store);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_REVIEWED_GOLD_H_
