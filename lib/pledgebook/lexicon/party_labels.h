#ifndef PLEDGEBOOK_LEXICON_PARTY_LABELS_H_
#define PLEDGEBOOK_LEXICON_PARTY_LABELS_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/lexicon/actor_register.h"

namespace pledgebook {

/// The codes of parties by what records and lists of members call them:
/// "Lab", "LAB", "Labour Co-operative", "Conservative", "the Tories". Case
/// and everything but letters and figures are ignored, "Party" at the end
/// too. What two parties are called is nobody's label.
///
/// Thread contract: const after construction.
class PartyLabels {
 public:
  explicit PartyLabels(const std::vector<Party>& parties);

  /// Empty if no party is called so.
  std::string code(std::string_view label) const;

 private:
  void add(std::string_view label, const std::string& code);

  std::map<std::string, std::string> codes_;  // by folded label
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_LEXICON_PARTY_LABELS_H_
