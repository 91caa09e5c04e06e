#ifndef PLEDGEBOOK_TESTS_UNIT_EXTRACT_TOLD_H_
#define PLEDGEBOOK_TESTS_UNIT_EXTRACT_TOLD_H_

#include <string>

#include "pledgebook/extract/candidates.h"
#include "support/shipped.h"

namespace pledgebook::testing {

/// A whole document read: whose each of its units is.
struct Told {
  Analysis analysis;

  /// The first unit whose words hold `part`.
  Unit operator()(const std::string& part) const {
    for (const Candidate& candidate : analysis.candidates) {
      const auto words = candidate.unit.span.in(analysis.text.text);
      if (words.find(part) != words.npos) return candidate.unit;
    }
    FAIL("no unit holds: " << part);
    return {};
  }

  /// Its holder's name, empty where it is nobody's.
  std::string name(const std::string& part) const {
    return (*this)(part).holder.name;
  }
};

inline Told told(const Document& document) {
  return {analyzer().explain(document)};
}
inline Told told(const std::string& text, const std::string& type = "article") {
  return told(document(text, type));
}

}  // namespace pledgebook::testing

#endif  // PLEDGEBOOK_TESTS_UNIT_EXTRACT_TOLD_H_
