#ifndef PLEDGEBOOK_EXTRACT_CANDIDATES_H_
#define PLEDGEBOOK_EXTRACT_CANDIDATES_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pledgebook/base/offset_map.h"
#include "pledgebook/base/result.h"
#include "pledgebook/extract/scoring.h"
#include "pledgebook/extract/topic.h"
#include "pledgebook/extract/unit.h"
#include "pledgebook/model/document.h"
#include "pledgebook/rules/rule_set.h"
#include "pledgebook/text/segment.h"

namespace pledgebook {

/// A unit with its evidence and what was decided on it.
struct Candidate {
  Unit unit;
  std::vector<std::string> features;   ///< sorted
  std::vector<std::string> strongest;  ///< those that spoke for the kind
  Scores scores;
  Subject subject;
  bool topic = false;
  std::string about;
  std::optional<Date> said;
  int passage = 0;
  std::string url;  ///< of the speech
};

/// Everything found in one document, statements and what was passed over.
/// Spans of units are bytes of `text.text`; `map` leads to canonical text.
struct Analysis {
  Segmentation text;
  OffsetMap map;
  std::vector<Candidate> candidates;
};

/// Segments a document, finds its units and holders, and scores them.
/// Thread contract: const, may run on many threads at once.
class CandidateFinder {
 public:
  /// An error if a pattern of the lexicon's rules or of its furniture is
  /// faulty (rules/rule_set.h). Keeps a reference to the lexicon.
  static Result<CandidateFinder> make(const Lexicon& lexicon);
  ~CandidateFinder();
  CandidateFinder(CandidateFinder&&) noexcept;

  /// `merge` joins clauses of one sentence that say the same kind of thing for
  /// the same holder; without it every clause stands alone.
  Analysis find(const Document& document, bool merge = true) const;
  const Scorer& scorer() const;
  const RuleSet& rules() const;

 private:
  struct Impl;
  explicit CandidateFinder(std::unique_ptr<const Impl> impl);
  std::unique_ptr<const Impl> impl_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_CANDIDATES_H_
