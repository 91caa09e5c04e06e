#ifndef PLEDGEBOOK_EVALUATE_SCORES_H_
#define PLEDGEBOOK_EVALUATE_SCORES_H_

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/result.h"
#include "pledgebook/evaluate/alignment.h"

namespace pledgebook {

/// Kinds as they are counted: an index into arrays of four.
inline constexpr std::array<Kind, 4> kScoredKinds = {
    Kind::pledge, Kind::proposal, Kind::claim, Kind::position};

/// What is counted of one document or of many: everything that the figures
/// are made from adds up, so documents can be drawn again and again.
struct Tally {
  struct Share {
    long right = 0;
    long all = 0;
    double value() const {
      return all > 0 ? static_cast<double>(right) / static_cast<double>(all)
                     : 0;
    }
  };
  std::array<long, 4> found{};     ///< matched, per kind
  std::array<long, 4> spurious{};  ///< output that gold does not have
  std::array<long, 4> missed{};    ///< gold that output does not have
  long actor_right = 0;
  long actor_abstained = 0;
  long actor_wrong = 0;
  Share party, attribution, strength, specificity, topic, quantities;

  Tally& operator+=(const Tally& other);
};

/// Counts one aligned document. Fields are compared on matched pairs only;
/// strength and specificity where gold has them; quantities where either has
/// any, as multisets of (comparator, value, class).
Tally tally_of(const Alignment& alignment);

struct Score {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
  long gold = 0;  ///< statements that gold has
};
/// 0 where there is nothing to divide by.
Score score_of(const Tally& tally, Kind kind);
/// Over pledge, proposal and claim: the headline.
Score micro_of(const Tally& tally);

/// The figures by the names under which minima are asked for: micro, pledge,
/// proposal, claim, position (F1), actor, wrong_name, party, attribution,
/// strength, specificity, topic, quantities.
std::map<std::string, double> figures_of(const Tally& tally);

/// The names of figures_of in the order in which they are printed.
const std::vector<std::string>& figure_names();

/// A floor for a figure; for wrong_name a ceiling.
struct Minimum {
  std::string figure;
  double value = 0;
};
/// Reads "micro=0.75"; an unknown figure is an error that lists the known.
Result<Minimum> parse_minimum(std::string_view text);
/// The figures that fall short, in the order asked.
std::vector<std::string> short_of(const Tally& tally,
                                  const std::vector<Minimum>& minima);

/// The reference scorer's five lines and its line of figures, digit for
/// digit; the last begins with what falls short, if anything does.
std::string score_lines(const Tally& tally,
                        const std::vector<Minimum>& minima = {});

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EVALUATE_SCORES_H_
