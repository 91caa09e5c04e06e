#include "pledgebook/evaluate/calibration.h"

#include <doctest/doctest.h>

using namespace pledgebook;

TEST_CASE("perfect calibration has no error") {
  const std::vector<std::vector<Judgement>> documents = {
      {{0.75, true}, {0.75, true}, {0.75, true}, {0.75, false}},
      {{0.75, true}, {0.75, true}, {0.75, false}, {0.75, true}}};
  const Calibration calibration = calibration_of(documents);
  CHECK(calibration.expected_error == doctest::Approx(0));
  REQUIRE(calibration.bins.size() == 10);
  CHECK(calibration.bins[7].rows == 8);
  CHECK(calibration.bins[7].right == doctest::Approx(0.75));
  CHECK(calibration.bins[0].rows == 0);
}

TEST_CASE("the error weighs bins by their rows") {
  // 3 rows at 0.9, none right; 1 row at 0.1, not right.
  const std::vector<std::vector<Judgement>> documents = {
      {{0.9, false}, {0.9, false}}, {{0.9, false}, {0.1, false}}};
  const Calibration calibration = calibration_of(documents);
  CHECK(calibration.expected_error == doctest::Approx((3 * 0.9 + 0.1) / 4));
  CHECK(calibration.interval.known);
  CHECK(calibration.interval.low <= calibration.expected_error);
  CHECK(calibration.interval.high >= calibration.expected_error);
}

TEST_CASE("no rows, or one document, give no interval to trust") {
  CHECK(calibration_of({}).expected_error == 0);
  CHECK_FALSE(calibration_of({{{1.0, true}}}).interval.known);
}

TEST_CASE("the bootstrap is the same every time and covers the mean") {
  const std::vector<double> values = {0, 1, 0, 1, 1, 0, 1, 1, 0, 1};
  const auto mean = [&](const std::vector<std::size_t>& drawn) {
    double sum = 0;
    for (const std::size_t i : drawn) sum += values[i];
    return std::vector<double>{sum / static_cast<double>(drawn.size())};
  };
  const Interval first = bootstrap(values.size(), 2000, mean).front();
  const Interval again = bootstrap(values.size(), 2000, mean).front();
  CHECK(first.low == again.low);
  CHECK(first.high == again.high);
  // Binomial(10, 0.6): 95 per cent lie between 3 and 9.
  CHECK(first.low == doctest::Approx(0.3));
  CHECK(first.high == doctest::Approx(0.9));
}
