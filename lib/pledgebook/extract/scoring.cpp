#include "pledgebook/extract/scoring.h"

#include <algorithm>
#include <cmath>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

constexpr std::array<const char*, 5> kOrder = {"none", "pledge", "proposal",
                                               "claim", "position"};

constexpr double kRuledOut = -1000;

}  // namespace

Scorer::Scorer(const Weights& weights) {
  constexpr std::string_view prefix = "programme/";
  for (const auto& [key, by_kind] : weights) {
    const bool own = key.rfind(prefix, 0) == 0;
    auto& row = own ? programme_[key.substr(prefix.size())] : weights_[key];
    for (std::size_t k = 0; k < kOrder.size(); ++k) {
      const auto found = by_kind.find(kOrder[k]);
      if (found != by_kind.end()) row[k] = found->second;
    }
  }
}

const Scorer::Table& Scorer::table(bool programme) const {
  return programme && !programme_.empty() ? programme_ : weights_;
}

std::array<double, 5> Scorer::weights_of(const std::string& feature,
                                         bool programme) const {
  const Table& weights = table(programme);
  const auto found = weights.find(feature);
  return found == weights.end() ? std::array<double, 5>{} : found->second;
}

Scores Scorer::score(const std::vector<std::string>& features,
                     const std::vector<Kind>& never) const {
  Scores out;
  for (const Kind kind : never) {
    out.logits[static_cast<std::size_t>(kind) + 1] = kRuledOut;
  }
  const bool programme = among(features, "voice.programme");
  const Table& weights = table(programme);
  for (const std::string& feature : features) {
    const auto found = weights.find(feature);
    if (found == weights.end()) continue;
    for (std::size_t k = 0; k < 5; ++k) out.logits[k] += found->second[k];
  }
  const auto best = std::max_element(out.logits.begin(), out.logits.end());
  double sum = 0;
  for (const double logit : out.logits) sum += std::exp(logit - *best);
  for (std::size_t k = 0; k < 5; ++k) {
    out.probability[k] = std::exp(out.logits[k] - *best) / sum;
  }
  const auto index = static_cast<std::size_t>(best - out.logits.begin());
  if (index > 0) out.kind = static_cast<Kind>(index - 1);
  out.confidence = out.probability[index];
  return out;
}

}  // namespace pledgebook
