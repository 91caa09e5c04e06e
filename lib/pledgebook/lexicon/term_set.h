#ifndef PLEDGEBOOK_LEXICON_TERM_SET_H_
#define PLEDGEBOOK_LEXICON_TERM_SET_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pledgebook/base/byte_span.h"

namespace pledgebook {

/// Where a term stands, and which term (an index into TermSet::term).
struct TermHit {
  ByteSpan span;  ///< bytes of the text that was searched
  int term = 0;
};

/// Finds many fixed phrases at once in the matching form of a text
/// (text/normalize.h), whole words only, longest first, without regard to
/// case. A hyphen in a term also matches a space or nothing between the same
/// words ("co-operative", "cooperative", "co operative").
///
/// Method: hash of the first word, then comparison word by word; linear in
/// the text (docs/performance.md compares it with its peers).
/// Thread contract: const after compile().
class TermSet {
 public:
  struct Term {
    std::string text;       ///< as in the lexicon
    std::string label;      ///< what it means: "mutual", "health"
    double weight = 1;      ///< strength of evidence; 0 only names
    bool match_case = false;
  };

  void add(Term term);
  /// REQUIRES: called once, after the last add().
  void compile();

  /// Hits in order, never overlapping: the longest that begins first wins.
  std::vector<TermHit> find(std::string_view text) const;
  const Term& term(int index) const {
    return terms_[static_cast<std::size_t>(index)];
  }
  std::size_t size() const { return terms_.size(); }

 private:
  std::vector<Term> terms_;
  // First word (folded, hyphens removed) → terms, longest first.
  std::unordered_map<std::string, std::vector<int>> by_first_word_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_LEXICON_TERM_SET_H_
