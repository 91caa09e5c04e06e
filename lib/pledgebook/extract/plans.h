#ifndef PLEDGEBOOK_EXTRACT_PLANS_H_
#define PLEDGEBOOK_EXTRACT_PLANS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "pledgebook/extract/discourse.h"
#include "pledgebook/extract/tokens.h"

namespace pledgebook {

/// Whose plan a reporter's sentence tells of that no reporting verb gives to
/// anybody: section 2 of the codebook, "a report of somebody's plan".
///
///   Under the Tory scheme tenants would …      the owner beside "under"
///   Labour's proposals would …                 the owner before the noun
///   Ann Webb, the minister, has presented …    who presents a plan
///   Green ministers will look into …           an office without a name
///   Another part of the plans is …             the plan told of before
///
/// One per document, asked about its sentences in order; remembers the plan
/// told of last. Keeps a reference to the discourse.
class PlanReader {
 public:
  explicit PlanReader(const Discourse& discourse) : discourse_(discourse) {}

  /// A sentence as the unit finder sees it.
  struct Sentence {
    std::string_view words;
    const std::vector<Token>& tokens;
    const std::vector<Mention>& mentions;
    std::size_t index = 0;
  };
  /// The owner of the plan that the sentence names or presents; unknown if it
  /// does neither.
  Holder named(const Sentence& sentence) const;
  /// The owner of the plan told of before, where the sentence goes on with it.
  Holder going_on(const Sentence& sentence) const;
  /// Tells that sentence `index` told of `owner`'s plan.
  void told(const Holder& owner, std::size_t index);
  /// Tells that `holder` was reported in sentence `index`.
  void spoke(const Holder& holder, std::size_t index);

  /// Whether the sentence says that somebody made the plan it tells of, be it
  /// known who or not: "an amendment in the name of Lord Penfold would".
  bool somebodys(const Sentence& sentence) const;

 private:
  Holder under(const Sentence& sentence) const;
  static std::size_t under_plan(const std::vector<Token>& tokens);
  static std::size_t made_behind(const std::vector<Token>& tokens,
                                 std::size_t plan);
  Holder under_behind(const Sentence& sentence) const;
  Holder before_noun(const Sentence& sentence) const;
  Holder winner(const Sentence& sentence) const;
  Holder made_by(const Sentence& sentence) const;
  Holder maker(const Sentence& sentence, std::size_t by, bool acts) const;
  Holder presenter(const Sentence& sentence) const;
  Holder unnamed_office(const Sentence& sentence) const;
  Holder by_pronoun(const Sentence& sentence) const;
  Holder owner_at(const Sentence& sentence, std::size_t at,
                  std::size_t& behind) const;
  bool recent(std::size_t index, std::size_t farthest) const;

  const Discourse& discourse_;
  Holder owner_;
  std::size_t told_at_ = 0;
  std::size_t other_at_ = 0;  ///< where somebody of another side spoke last
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_PLANS_H_
