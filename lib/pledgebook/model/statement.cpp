#include "pledgebook/model/statement.h"

#include "pledgebook/base/hash.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/model/enum_words.h"

namespace pledgebook {
namespace {

constexpr EnumWords<Kind, 4> kKinds = {
    {"pledge", "proposal", "claim", "position"}};
constexpr EnumWords<Attribution, 3> kAttributions = {
    {"quote", "reported", "author"}};
constexpr EnumWords<Strength, 3> kStrengths = {
    {"firm", "intended", "aspiration"}};
constexpr EnumWords<Specificity, 4> kSpecificities = {
    {"rhetorical", "general", "specific", "detailed"}};
constexpr EnumWords<HolderBasis, 8> kHolderBases = {
    {"named", "byline", "speaker-turn", "pronoun", "role", "continued",
     "list-lead-in", "metadata"}};

}  // namespace

std::string_view to_string(Kind v) { return kKinds.of(v); }
std::string_view to_string(Attribution v) { return kAttributions.of(v); }
std::string_view to_string(Strength v) { return kStrengths.of(v); }
std::string_view to_string(Specificity v) { return kSpecificities.of(v); }
std::string_view to_string(HolderBasis v) { return kHolderBases.of(v); }

std::optional<Kind> parse_kind(std::string_view word) {
  return kKinds.parse(word);
}
std::optional<Attribution> parse_attribution(std::string_view word) {
  return kAttributions.parse(word);
}
std::optional<Strength> parse_strength(std::string_view word) {
  return kStrengths.parse(word);
}
std::optional<Specificity> parse_specificity(std::string_view word) {
  return kSpecificities.parse(word);
}
std::optional<HolderBasis> parse_holder_basis(std::string_view word) {
  return kHolderBases.parse(word);
}

std::vector<std::string> kind_words() { return kKinds.all(); }
std::vector<std::string> strength_words() { return kStrengths.all(); }

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
