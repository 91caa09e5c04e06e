#ifndef PLEDGEBOOK_EVALUATE_RESAMPLE_H_
#define PLEDGEBOOK_EVALUATE_RESAMPLE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace pledgebook {

/// A 95 per cent interval. `known` is false where it cannot be computed
/// (fewer than two documents).
struct Interval {
  double low = 0;
  double high = 0;
  bool known = false;
};

/// Percentile bootstrap over documents (Efron 1979): draws `count` documents
/// with replacement `draws` times, computes the statistics of each draw, and
/// gives the 2.5th and 97.5th percentile of each. Documents, not sentences,
/// are drawn, since sentences of one document are alike.
///
/// Deterministic: SplitMix64 (Steele et al. 2014) from a fixed seed, with
/// draws by multiplication; the same on every platform.
std::vector<Interval> bootstrap(
    std::size_t count, std::size_t draws,
    const std::function<std::vector<double>(
        const std::vector<std::size_t>& documents)>& statistics);

inline constexpr std::size_t kBootstrapDraws = 2000;

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EVALUATE_RESAMPLE_H_
