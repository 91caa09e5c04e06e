#include "pledgebook/extract/figure_comparators.h"

#include <array>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/figure_nouns.h"

namespace pledgebook {
namespace {

struct Lead {
  std::string_view words;
  std::string_view comparator;
};
// Longer phrases first: "no more than" contains "more than".
constexpr std::array<Lead, 69> kLeads = {{
    {"in the region of", "~"},
    {"in the order of", "~"},
    {"a minimum of", ">="},
    {"a maximum of", "<="},
    {"no more than", "<="},
    {"not more than", "<="},
    {"no less than", ">="},
    {"not less than", ">="},
    {"no fewer than", ">="},
    {"not fewer than", ">="},
    {"in excess of", ">"},
    {"something like", "~"},
    {"as many as", "<="},
    {"as much as", "<="},
    {"as high as", "<="},
    {"as few as", ">="},
    {"as little as", ">="},
    {"as low as", ">="},
    {"at the very least", ">="},
    {"at the most", "<="},
    {"well in excess of", ">"},
    {"in the range of", "~"},
    {"somewhere near", "~"},
    {"not far short of", "~"},
    {"just short of", "~"},
    {"minimum of", ">="},
    {"maximum of", "<="},
    {"well over", ">"},
    {"just over", ">"},
    {"well under", "<"},
    {"just under", "<"},
    {"no longer than", "<="},
    {"not longer than", "<="},
    {"no shorter than", ">="},
    {"not shorter than", ">="},
    {"no higher than", "<="},
    {"no lower than", ">="},
    {"longer than", ">"},
    {"shorter than", "<"},
    {"more than", ">"},
    {"greater than", ">"},
    {"less than", "<"},
    {"fewer than", "<"},
    {"at least", ">="},
    {"at most", "<="},
    {"upwards of", ">="},
    {"upward of", ">="},
    {"nothing like", "<"},
    {"up to", "<="},
    {"close to", "~"},
    {"an estimated", "~"},
    {"over", ">"},
    {"exceeding", ">"},
    {"above", ">"},
    {"under", "<"},
    {"below", "<"},
    {"about", "~"},
    {"around", "~"},
    {"some", "~"},
    {"nearly", "~"},
    {"almost", "~"},
    {"roughly", "~"},
    {"approximately", "~"},
    {"circa", "~"},
    {"virtually", "~"},
    {"approaching", "~"},
    {"nearing", "~"},
    {"beyond", ">"},
    {"within", "<="},
}};
constexpr std::array<Lead, 16> kTrails = {{
    {"or more", ">="},
    {"or over", ">="},
    {"or above", ">="},
    {"or higher", ">="},
    {"or better", ">="},
    {"and over", ">="},
    {"and above", ">="},
    {"or less", "<="},
    {"or fewer", "<="},
    {"or under", "<="},
    {"or below", "<="},
    {"or lower", "<="},
    {"or so", "~"},
    {"odd", "~"},
    {"plus", ">="},
    {"+", ">="},
}};

// Comparators stand before "an extra" and "another" too.
std::size_t before_fillers(const FigureTokens& tokens, std::size_t begin) {
  constexpr std::array<std::string_view, 6> kFillers = {
      "extra", "additional", "further", "another", "an", "the"};
  while (begin > 0 && among(kFillers, tokens.word(begin - 1))) {
    --begin;
  }
  return begin;
}

// "turns over £3m", "takes over 20 shops", "won over 300 voters"
bool is_phrasal_verb(std::string_view verb) {
  constexpr std::array<std::string_view, 16> kVerbs = {
      "turn", "turns",   "turned",   "turning", "take",  "takes",
      "took", "taken",   "taking",   "hand",    "hands", "handed",
      "wins", "handing", "presided", "presides"};
  return among(kVerbs, verb);
}

// What a period is the object of: "for over ten years", "lasted over a week".
bool takes_period(std::string_view word) {
  constexpr std::array<std::string_view, 14> kWords = {
      "for",  "in",    "of",    "after", "covering", "spanning", "lasted",
      "last", "spent", "taken", "took",  "waited",   "served",   "than"};
  return among(kWords, word);
}

// "over ten years" is how long ("for over ten years" is more), "over the 100"
// is about them.
bool is_preposition(const FigureTokens& tokens, const Lead& lead,
                    const Figure& figure, std::size_t begin, bool adjacent) {
  if (lead.words == "over") {
    const std::string_view before = tokens.word(begin - 1);
    const bool duration =
        !period_unit(figure.unit).empty() && !takes_period(before);
    return !adjacent || duration || is_phrasal_verb(before);
  }
  if (lead.words == "within") return period_unit(figure.unit).empty();
  return !adjacent && (lead.words == "about" || lead.words == "under");
}

std::optional<Comparison> leading_comparator(const FigureTokens& tokens,
                                             const Figure& figure) {
  const std::size_t end = before_fillers(tokens, figure.begin);
  for (const Lead& lead : kLeads) {
    const auto begin = tokens.phrase_before(end, lead.words);
    if (!begin ||
        is_preposition(tokens, lead, figure, *begin, end == figure.begin)) {
      continue;
    }
    return Comparison{lead.comparator, *begin, figure.end};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Comparison> trailing_comparator(const FigureTokens& tokens,
                                              std::size_t i) {
  const std::size_t begin = i;
  const bool hung = tokens.word(i + 1) == "plus" || tokens.word(i + 1) == "odd";
  if (tokens.is_hyphen(i) && hung) ++i;
  for (const Lead& trail : kTrails) {
    if (!tokens.phrase_at(i, trail.words)) continue;
    const bool two = trail.words.find(' ') != std::string_view::npos;
    return Comparison{trail.comparator, begin, i + (two ? 2 : 1)};
  }
  return std::nullopt;
}

Comparison comparison_of(const FigureTokens& tokens, const Figure& figure) {
  Comparison comparison{"=", figure.begin, figure.end};
  if (!figure.comparator.empty()) {
    comparison.comparator = figure.comparator;
    return comparison;
  }
  if (const auto lead = leading_comparator(tokens, figure)) comparison = *lead;
  if (const auto trail = trailing_comparator(tokens, figure.end)) {
    comparison.comparator = trail->comparator;
    comparison.end = trail->end;
  }
  return comparison;
}

}  // namespace pledgebook
