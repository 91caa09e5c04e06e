#ifndef PLEDGEBOOK_RULES_LITERAL_INDEX_H_
#define PLEDGEBOOK_RULES_LITERAL_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pledgebook {

/// Tells in one pass over a text which patterns are worth asking: those of
/// which a required literal stands in it (rules/literals.h), and those that
/// require none.
///
/// Method: at each byte a table over three bytes leads to the literals that
/// begin with them, of which eight bytes are compared at once; what stands
/// behind those is left to the pattern.
/// Thread contract: const after compile().
class LiteralIndex {
 public:
  /// The pattern `owner`, counted from 0; literals of three bytes or more.
  void add(std::size_t owner, const std::vector<std::string>& literals);
  void compile();

  /// One byte a pattern: whether it has to be asked of `text`.
  std::vector<char> candidates(std::string_view text) const;

 private:
  struct Entry {
    std::uint64_t bytes = 0;  // the first eight of the literal
    std::uint64_t mask = 0;   // those that it has
    std::uint32_t owner = 0;
  };

  std::vector<Entry> entries_;         // by the first three bytes
  std::vector<std::uint32_t> begins_;  // by those: where in entries_
  std::vector<char> always_;           // by owner
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_RULES_LITERAL_INDEX_H_
