#ifndef PLEDGEBOOK_RULES_RULE_SET_H_
#define PLEDGEBOOK_RULES_RULE_SET_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/base/result.h"
#include "pledgebook/lexicon/lexicon.h"

namespace pledgebook {

/// Many patterns at once. Each is an RE2 of its own, compiled when first asked,
/// and asked only of texts in which a literal that it requires stands
/// (rules/literals.h): one automaton for many patterns would need nearly as
/// many states as the product of theirs. The only home of RE2.
///
/// The rule language is RE2 syntax, case ignored, with two additions:
///   {name}  the lexicon class of that name (classes.toml) as alternatives;
///   {<} {>} a word begins, a word ends, for letters of every script (RE2's
///           \b knows ASCII only; these take the neighbouring character).
///
/// Thread contract: const after make(); what is built lazily (the patterns and
/// their automata) is built under locks of its own.
class RuleSet {
 public:
  /// Expands and compiles `rules`. Errors name the rule's file and line: a
  /// pattern that does not parse, an unknown class, too large a set.
  /// `whole` asks each rule to match all of a text, not any part of it.
  static Result<RuleSet> make(const std::vector<RuleSpec>& rules,
                              const Lexicon& lexicon, bool whole = false);
  RuleSet(RuleSet&&) noexcept;
  RuleSet& operator=(RuleSet&&) noexcept;
  ~RuleSet();

  /// Indices of the rules that match anywhere in `clause`, ascending.
  std::vector<int> scan(std::string_view clause) const;
  /// Whether any rule matches.
  bool any(std::string_view clause) const;
  /// Where rule `index` first matches: its first group if it has one, else
  /// all of it.
  std::optional<ByteSpan> locate(int index, std::string_view clause) const;

  const RuleSpec& rule(int index) const {
    return rules_[static_cast<std::size_t>(index)];
  }
  std::size_t size() const { return rules_.size(); }

 private:
  class Single;
  struct Compiled;
  RuleSet();
  std::vector<RuleSpec> rules_;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_RULES_RULE_SET_H_
