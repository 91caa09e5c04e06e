#ifndef PLEDGEBOOK_QUERY_TERMS_H_
#define PLEDGEBOOK_QUERY_TERMS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace pledgebook {

/// What a text is about, for comparing short texts: its words without
/// function words, inflection taken off, words of one meaning ("law", "act",
/// "bill") under one name ("=law"). Each once, sorted.
///
/// Method: a light suffix stripper (S. E. Weiss's observation that for
/// retrieval removing plurals, -ed, -ing and -isation is most of the gain)
/// and the small table of concepts in terms.cpp.
std::vector<std::string> terms_of(std::string_view text);

/// How much a shared term tells, whatever its frequency: more for named things
/// and instruments, less for the forms that everything here is about.
double emphasis(std::string_view term);

/// Texts by what they are about. Cosine similarity of inverse document
/// frequencies (Salton, Buckley 1988); only texts that share one of the
/// rarest terms are compared, and of a frequent term only the neighbours in
/// the order of adding, so that finding partners for every one of n texts
/// costs about n times a constant.
///
/// Thread contract: const after finish().
class TermIndex {
 public:
  struct Match {
    std::size_t text = 0;   ///< in order of adding
    double similarity = 0;  ///< cosine, 0–1
    double coverage = 0;    ///< share of the asked terms' weight, 0–1
    std::vector<std::string> shared;  ///< terms, rarest first
  };

  /// Add in order of time, so that neighbours in order are near in time.
  std::size_t add(std::vector<std::string> terms);
  void finish();

  /// The texts most like these terms, best first. `near` is where in the
  /// order of adding to look first among frequent terms.
  std::vector<Match> like(const std::vector<std::string>& terms,
                          std::size_t near, std::size_t limit) const;

  /// With a text that is not in the index, by the index's frequencies.
  Match compare(const std::vector<std::string>& terms,
                const std::vector<std::string>& others) const;

  const std::vector<std::string>& terms(std::size_t text) const {
    return texts_[text];
  }
  std::size_t size() const { return texts_.size(); }

 private:
  double weight(const std::string& term) const;
  double norm(const std::vector<std::string>& terms) const;
  std::vector<std::string> by_rarity(std::vector<std::string> terms) const;
  Match compare(const std::vector<std::string>& terms,
                const std::vector<std::string>& others,
                double norm_of_others) const;

  std::vector<std::vector<std::string>> texts_;
  std::vector<double> norms_;
  std::unordered_map<std::string, std::vector<std::size_t>> postings_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_TERMS_H_
