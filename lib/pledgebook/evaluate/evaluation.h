#ifndef PLEDGEBOOK_EVALUATE_EVALUATION_H_
#define PLEDGEBOOK_EVALUATE_EVALUATION_H_

#include <array>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "pledgebook/evaluate/agreement.h"
#include "pledgebook/evaluate/calibration.h"
#include "pledgebook/evaluate/gold.h"
#include "pledgebook/evaluate/resample.h"
#include "pledgebook/evaluate/scores.h"

namespace pledgebook {

/// One difference between gold and output, for reading.
struct EvaluationError {
  std::string what;  ///< missed spurious name party attribution strength
                     ///< specificity topic quantities
  Kind kind = Kind::position;
  std::string document;
  std::string sentence;  ///< the coder's number; empty outside coded sentences
  std::string detail;    ///< the words, or "gold value != output value"
};

/// Gold kinds against output kinds, sentence by sentence: like kinds pair
/// first, what is left pairs in the order of the kinds, the rest with
/// `none`, the last row and column.
using Confusion = std::array<std::array<long, 5>, 5>;  // [gold][output]

/// Everything that `pledgebook evaluate` reports.
struct EvaluationReport {
  Tally tally;  ///< see score_lines(), figures_of(), short_of()
  std::size_t documents = 0;
  std::size_t without_output = 0;  ///< gold documents that gave no row
  std::size_t sentences = 0;
  /// 95 per cent intervals by document, under the names of figures_of().
  std::map<std::string, Interval> intervals;
  std::map<std::string, Tally> by_type;  ///< document type; "" is unknown
  std::map<std::string, Tally> by_document;
  Confusion confusion{};
  Calibration calibration;
  std::vector<EvaluationError> errors;  ///< in document order
};

/// Compares output with gold by the codebook's section 6. Output of documents
/// that gold does not have is ignored; gold documents without output count as
/// missed. Two gold entries of one name must be merged before (merge_gold).
///
///   auto gold = parse_gold(path, bytes);
///   EvaluationReport report = evaluate(merge_gold(*gold), *output);
///   out << score_lines(report.tally, minima);
///
/// Pure and thread-safe; the same input gives the same report, intervals
/// included.
EvaluationReport evaluate(std::span<const GoldDocument> gold,
                          std::span<const OutputDocument> output);

/// The report as one JSON object (documented in docs/accuracy.md):
/// figures with intervals, counts per kind, by type, confusion, calibration.
/// Errors are left out: they hold words of the documents.
std::string to_json(const EvaluationReport& report);

/// The agreement of two codings as one JSON object.
std::string to_json(const Agreement& agreement);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EVALUATE_EVALUATION_H_
