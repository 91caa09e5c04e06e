#include "pledgebook/model/statement.h"

#include <array>

#include "pledgebook/base/hash.h"
#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

constexpr std::array<std::string_view, 4> kKinds = {"pledge", "proposal",
                                                    "claim", "position"};
constexpr std::array<std::string_view, 3> kAttributions = {"quote", "reported",
                                                           "author"};
constexpr std::array<std::string_view, 3> kStrengths = {"firm", "intended",
                                                        "aspiration"};
constexpr std::array<std::string_view, 4> kSpecificities = {
    "rhetorical", "general", "specific", "detailed"};
constexpr std::array<std::string_view, 8> kHolderBases = {
    "named", "byline",    "speaker-turn", "pronoun",
    "role",  "continued", "list-lead-in", "metadata"};

template <typename Enum, std::size_t n>
std::optional<Enum> parse(const std::array<std::string_view, n>& words,
                          std::string_view word) {
  for (std::size_t i = 0; i < n; ++i) {
    if (words[i] == word) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

template <typename Enum, std::size_t n>
std::string_view name(const std::array<std::string_view, n>& words,
                      Enum value) {
  return words[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view to_string(Kind v) { return name(kKinds, v); }
std::string_view to_string(Attribution v) { return name(kAttributions, v); }
std::string_view to_string(Strength v) { return name(kStrengths, v); }
std::string_view to_string(Specificity v) { return name(kSpecificities, v); }
std::string_view to_string(HolderBasis v) { return name(kHolderBases, v); }

std::optional<Kind> parse_kind(std::string_view word) {
  return parse<Kind>(kKinds, word);
}
std::optional<Attribution> parse_attribution(std::string_view word) {
  return parse<Attribution>(kAttributions, word);
}
std::optional<Strength> parse_strength(std::string_view word) {
  return parse<Strength>(kStrengths, word);
}
std::optional<Specificity> parse_specificity(std::string_view word) {
  return parse<Specificity>(kSpecificities, word);
}
std::optional<HolderBasis> parse_holder_basis(std::string_view word) {
  return parse<HolderBasis>(kHolderBases, word);
}

std::string statement_id(std::string_view document_key, Kind kind,
                         std::string_view text, int ordinal) {
  static constexpr char kUnitSeparator = '\x1F';
  std::string bytes(document_key);
  bytes += kUnitSeparator;
  bytes += to_string(kind);
  bytes += kUnitSeparator;
  bytes += fold_blanks(text);
  bytes += kUnitSeparator;
  bytes += std::to_string(ordinal);
  return sha256_hex(bytes).substr(0, 16);
}

}  // namespace pledgebook
