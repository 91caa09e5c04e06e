#ifndef PLEDGEBOOK_LEXICON_TERM_SET_H_
#define PLEDGEBOOK_LEXICON_TERM_SET_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/lexicon/misspellings.h"

namespace pledgebook {

struct TermWords;
struct Word;

/// Where a term stands, and which term (an index into TermSet::term).
struct TermHit {
  ByteSpan span;  ///< bytes of the text that was searched
  int term = 0;
  bool misspelt = false;  ///< found by its neighbourhood, not by its letters
};

/// Finds many fixed phrases at once in the matching form of a text
/// (text/normalize.h), whole words only, longest first, without regard to
/// case. A hyphen in a term also matches a space or nothing between the same
/// words ("co-operative", "cooperative", "co operative"); a space also
/// matches a hyphen ("credit-union"). A possessive 's after a term is left
/// out of the hit. It also reads text that is not normalised: curly
/// apostrophes, no-break blanks and hyphens, soft hyphens, and a line break
/// inside a phrase, so that a gate on raw bytes misses nothing.
///
///   TermSet terms;
///   terms.add({"worker co-operative", "co-operative"});
///   terms.compile();
///   terms.find("A worker cooperative's rules");  // one hit, bytes [2, 20)
///
/// Method: a filter on the first two bytes of each word, then a trie whose
/// edges are words in one open hash table; linear in the text
/// (docs/performance.md compares it with its peers).
/// Thread contract: const after compile().
class TermSet {
 public:
  struct Term {
    std::string text;   ///< as in the lexicon
    std::string label;  ///< what it means: "mutual", "health"
    double weight = 1;  ///< strength of evidence; 0 only names
    /// Capitals as written; all capitals (a heading) and a capital at the
    /// start of a sentence count as the same.
    bool match_case = false;
    /// One word of 8 letters or more, of which misspellings count too.
    bool fuzzy = false;
  };

  /// Whether the text can be a term: words joined by spaces, hyphens or
  /// apostrophes. "&" reads as "and", a comma in a term may be left out.
  static bool valid(std::string_view text);

  /// REQUIRES: valid(term.text). Of terms found at the same places the first
  /// that was added counts, but those with match_case go before.
  void add(Term term);
  /// A correct word that is never a misspelling of a term.
  void keep(std::string_view word);
  /// REQUIRES: called once, after the last add().
  void compile();

  /// Hits in order, never overlapping: the longest that begins first wins.
  std::vector<TermHit> find(std::string_view text) const;
  /// Whether there is any hit: find() that stops at the first.
  bool any(std::string_view text) const;

  const Term& term(int index) const {
    return terms_[static_cast<std::size_t>(index)];
  }
  std::size_t size() const { return terms_.size(); }

 private:
  static constexpr int kNone = -1;
  struct Edge {
    std::uint64_t key = 0;  // node and word, see edge_key()
    int child = kNone;
  };
  struct Node {
    std::vector<int> terms;  // those that end here, match_case first
  };
  struct WordSlot {
    std::uint32_t hash = 0;
    int id = kNone;
  };

  void insert(int term, const std::vector<std::string>& words);
  void insert_variants(int term);
  void insert_joined(int term, const TermWords& split);
  void build_misspellings();
  std::size_t word_slot(std::string_view folded, std::uint32_t hash) const;
  void grow_words();
  int word_id_or_new(const std::string& folded);
  int word_id(const Word& word) const;
  std::size_t edge_slot(std::uint64_t key) const;
  void grow_edges();
  int child_or_new(int node, int word);
  int child(int node, int word) const;
  int accept(int node, std::string_view found) const;
  bool may_start(std::string_view text, std::size_t at) const;
  // The longest hit that begins with `first`; false if none.
  bool hit_at(std::string_view text, const Word& first, TermHit& hit) const;
  bool misspelt_at(std::string_view text, const Word& first,
                   TermHit& hit) const;
  template <typename Sink>
  void scan(std::string_view text, Sink sink) const;

  std::vector<Term> terms_;
  std::vector<Node> nodes_;
  std::vector<Edge> edges_;           // open hash table, a power of two in size
  std::vector<std::string> words_;    // by id
  std::vector<WordSlot> word_slots_;  // open hash table, as edges_
  std::vector<std::uint64_t> starts_;  // bit set over the first two bytes
  std::vector<std::uint64_t> capital_starts_;  // of those with a capital
  std::vector<std::string> kept_;
  std::vector<std::string> fuzzy_prefixes_;  // "co" of "co-operative"
  Misspellings misspellings_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_LEXICON_TERM_SET_H_
