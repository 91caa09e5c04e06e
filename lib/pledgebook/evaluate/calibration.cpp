#include "pledgebook/evaluate/calibration.h"

#include <algorithm>
#include <cmath>

namespace pledgebook {
namespace {

constexpr std::size_t kBins = 10;

// Sums first; shares when all rows are in.
class Table {
 public:
  Table() : bins_(kBins) {
    for (std::size_t i = 0; i < kBins; ++i) {
      bins_[i].from = static_cast<double>(i) / kBins;
      bins_[i].to = static_cast<double>(i + 1) / kBins;
    }
  }

  void add(const std::vector<Judgement>& rows) {
    for (const Judgement& row : rows) {
      const double place = std::clamp(row.confidence, 0.0, 1.0) * kBins;
      ReliabilityBin& bin =
          bins_[std::min(kBins - 1, static_cast<std::size_t>(place))];
      ++bin.rows;
      bin.confidence += row.confidence;
      bin.right += row.right;
      ++rows_;
    }
  }

  double error() const {
    if (rows_ == 0) return 0;
    double sum = 0;
    for (const ReliabilityBin& bin : bins_) {
      sum += std::abs(bin.right - bin.confidence);
    }
    return sum / static_cast<double>(rows_);
  }

  std::vector<ReliabilityBin> bins() const {
    std::vector<ReliabilityBin> bins = bins_;
    for (ReliabilityBin& bin : bins) {
      if (bin.rows == 0) continue;
      bin.confidence /= static_cast<double>(bin.rows);
      bin.right /= static_cast<double>(bin.rows);
    }
    return bins;
  }

 private:
  std::vector<ReliabilityBin> bins_;
  std::size_t rows_ = 0;
};

}  // namespace

std::vector<Judgement> judgements_of(const Alignment& alignment) {
  std::vector<Judgement> judgements;
  for (const Alignment::Pair& pair : alignment.pairs) {
    judgements.push_back({pair.output->confidence, true});
  }
  for (const Alignment::Spurious& spurious : alignment.spurious) {
    judgements.push_back({spurious.output->confidence, false});
  }
  return judgements;
}

Calibration calibration_of(
    const std::vector<std::vector<Judgement>>& documents) {
  Table all;
  for (const auto& rows : documents) all.add(rows);
  Calibration calibration;
  calibration.bins = all.bins();
  calibration.expected_error = all.error();
  const auto error_of = [&](const std::vector<std::size_t>& drawn) {
    Table table;
    for (const std::size_t document : drawn) table.add(documents[document]);
    return std::vector<double>{table.error()};
  };
  calibration.interval =
      bootstrap(documents.size(), kBootstrapDraws, error_of).front();
  return calibration;
}

}  // namespace pledgebook
