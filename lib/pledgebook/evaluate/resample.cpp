#include "pledgebook/evaluate/resample.h"

#include <algorithm>
#include <cmath>

namespace pledgebook {
namespace {

class SplitMix64 {
 public:
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  // Uniform below `limit`, which is far below 2^32.
  std::size_t below(std::size_t limit) {
    return static_cast<std::size_t>(((next() >> 32) * limit) >> 32);
  }

 private:
  std::uint64_t state_ = 20100218;  // any fixed number does
};

// The nearest-rank percentile of sorted values.
double percentile(const std::vector<double>& sorted, double share) {
  const double rank = share * static_cast<double>(sorted.size() - 1);
  return sorted[static_cast<std::size_t>(std::lround(rank))];
}

Interval interval_of(std::vector<double>& values) {
  std::sort(values.begin(), values.end());
  return {percentile(values, 0.025), percentile(values, 0.975), true};
}

}  // namespace

std::vector<Interval> bootstrap(
    std::size_t count, std::size_t draws,
    const std::function<std::vector<double>(
        const std::vector<std::size_t>& documents)>& statistics) {
  std::vector<std::size_t> drawn(count);
  for (std::size_t i = 0; i < count; ++i) drawn[i] = i;
  const std::size_t size = statistics(drawn).size();
  if (count < 2 || draws == 0) return std::vector<Interval>(size);
  SplitMix64 random;
  std::vector<std::vector<double>> values(size);
  for (std::size_t draw = 0; draw < draws; ++draw) {
    for (std::size_t& document : drawn) document = random.below(count);
    const std::vector<double> results = statistics(drawn);
    for (std::size_t i = 0; i < size; ++i) values[i].push_back(results[i]);
  }
  std::vector<Interval> intervals;
  for (auto& column : values) intervals.push_back(interval_of(column));
  return intervals;
}

}  // namespace pledgebook
