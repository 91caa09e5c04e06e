#ifndef PLEDGEBOOK_EVALUATE_CALIBRATION_H_
#define PLEDGEBOOK_EVALUATE_CALIBRATION_H_

#include <cstddef>
#include <vector>

#include "pledgebook/evaluate/alignment.h"
#include "pledgebook/evaluate/resample.h"

namespace pledgebook {

/// One output row: how sure the program was, and whether gold agrees that a
/// statement of that kind stands there.
struct Judgement {
  double confidence = 0;
  bool right = false;
};

/// Rows of like confidence: the program is calibrated if `right` is near
/// `confidence` in each.
struct ReliabilityBin {
  double from = 0;
  double to = 0;
  std::size_t rows = 0;
  double confidence = 0;  ///< mean
  double right = 0;       ///< share
};

struct Calibration {
  std::vector<ReliabilityBin> bins;  ///< ten of equal width; empty ones too
  double expected_error = 0;  ///< mean |right − confidence|, rows as weights
  Interval interval;          ///< of the expected error, by document
};

/// The judgements of one aligned document.
std::vector<Judgement> judgements_of(const Alignment& alignment);

/// Reliability table and expected calibration error (Naeini et al. 2015) of
/// the rows of all documents, one vector each.
Calibration calibration_of(
    const std::vector<std::vector<Judgement>>& documents);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EVALUATE_CALIBRATION_H_
