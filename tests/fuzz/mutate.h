#ifndef PLEDGEBOOK_TESTS_FUZZ_MUTATE_H_
#define PLEDGEBOOK_TESTS_FUZZ_MUTATE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace pledgebook_fuzz {

/// Pseudo-random damage to sound inputs, the same on every machine: bytes
/// overwritten, stretches cut, repeated and moved in from other seeds, and
/// fragments that mean something to a reader of text (quotation marks, stops,
/// byte-order marks, zero bytes, long numbers, halves of characters).
class Mutator {
 public:
  /// REQUIRES: `seeds` is not empty and outlives the mutator.
  Mutator(const std::vector<std::string>& seeds, std::uint64_t state)
      : seeds_(seeds), state_(state) {}

  /// Some seed after one to eight changes, at most 16 KiB long.
  std::string next();

 private:
  std::uint64_t random();
  std::size_t below(std::size_t limit);  // 0 where limit is 0
  void change(std::string& text);

  const std::vector<std::string>& seeds_;
  std::uint64_t state_;
};

}  // namespace pledgebook_fuzz

#endif  // PLEDGEBOOK_TESTS_FUZZ_MUTATE_H_
