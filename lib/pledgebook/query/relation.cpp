#include "pledgebook/query/relation.h"

#include <optional>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

bool has_any(const std::string& text, std::string_view cues) {
  const std::string padded = " " + to_lower_ascii(fold_blanks(text)) + " ";
  for (const std::string& cue : split(cues, ',')) {
    if (padded.find(cue) != padded.npos) return true;
  }
  return false;
}

bool negated(const StatementRow& row) {
  return has_any(row.statement.text,
                 " not , never ,n't ,n’t ,rule out,rules out,ruled out,"
                 " oppose, reject, refuse, no plans");
}

bool given_up(const StatementRow& row) {
  return has_any(row.statement.text,
                 " drop , drops , dropped, abandon, scrap, shelve, no longer ,"
                 " ditch, withdraw, withdrew");
}

template <typename Enum>
std::optional<Relation> by_rank(const std::optional<Enum>& earlier,
                                const std::optional<Enum>& later,
                                bool higher_is_firmer, const char* what) {
  if (!earlier || !later || *earlier == *later) return std::nullopt;
  const bool firmer = (*later > *earlier) == higher_is_firmer;
  return Relation{firmer ? "firms" : "softens",
                  std::string(what) + " " + std::string(to_string(*earlier)) +
                      " → " + std::string(to_string(*later))};
}

std::optional<Relation> by_extent(const Statement& a, const Statement& b) {
  for (const Quantity& x : a.quantities) {
    for (const Quantity& y : b.quantities) {
      if (x.unit != y.unit || x.of != y.of || x.value == y.value) continue;
      return Relation{y.value < x.value ? "narrows" : "widens",
                      x.text + " → " + y.text};
    }
  }
  if (a.condition.empty() != b.condition.empty()) {
    return Relation{a.condition.empty() ? "narrows" : "widens",
                    a.condition.empty() ? "condition added: " + b.condition
                                        : "condition gone: " + a.condition};
  }
  return std::nullopt;
}

}  // namespace

bool same_side(const std::string& a, const std::string& b) {
  auto in_coalition = [](const std::string& party) {
    return party == "conservative" || party == "liberal-democrat" ||
           party == "coalition";
  };
  return a == b || ((a == "coalition" || b == "coalition") && in_coalition(a) &&
                    in_coalition(b));
}

Relation relate(const StatementRow& earlier, const StatementRow& later) {
  const Statement& a = earlier.statement;
  const Statement& b = later.statement;
  if (given_up(later) && !given_up(earlier)) {
    return {"drops", "says that it is given up"};
  }
  if (negated(earlier) != negated(later)) {
    return {"contradicts", "one of the two is negated"};
  }
  if (!a.party.empty() && !b.party.empty() && !same_side(a.party, b.party)) {
    return {"adopts", a.party + " → " + b.party};
  }
  // Strength::firm is the first of its words, Specificity::detailed the last.
  if (const auto r = by_rank(a.strength, b.strength, false, "strength")) {
    return *r;
  }
  if (const auto r =
          by_rank(a.specificity, b.specificity, true, "specificity")) {
    return *r;
  }
  if (const auto r = by_extent(a, b)) return *r;
  return {"repeats", "the same in other words"};
}

}  // namespace pledgebook
