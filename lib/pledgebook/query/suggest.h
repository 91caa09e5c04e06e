#ifndef PLEDGEBOOK_QUERY_SUGGEST_H_
#define PLEDGEBOOK_QUERY_SUGGEST_H_

#include <optional>
#include <string>
#include <vector>

#include "pledgebook/query/facts.h"
#include "pledgebook/store/records.h"
#include "pledgebook/store/store.h"

namespace pledgebook {

/// Something stored that may bear on a pledge. Ranked, never decided: most of
/// what shares words with a pledge does not bear on it.
struct EvidenceSuggestion {
  std::string candidate;  ///< "fact:…", "statement:ID", "document:PATH"
  std::string title;      ///< its words, shortened
  std::string source;     ///< url or path
  std::optional<Date> date;
  double score = 0;
  std::vector<std::string> reasons;
  std::string decision;  ///< "accepted", "declined" or empty
};

/// Facts, claims of stored documents and documents as such (by the passage
/// that fits best) that may tell what became of a statement, best first, with
/// reasons: shared words (rare ones count most), the same figure, model or
/// area, the actor named, and time: documents only of later days; a fact or a
/// claim from before, which can be no more than where things stood, counts
/// half and says so.
/// `candidate` is the name under which decide() (store/records.h) keeps what a
/// person thought of it.
std::vector<EvidenceSuggestion> suggest_evidence(const Store& store,
                                                 const std::string& id,
                                                 std::size_t limit = 5);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_SUGGEST_H_
