#include "pledgebook/report/printed.h"

#include "pledgebook/base/strings.h"
#include "pledgebook/report/cell.h"
#include "pledgebook/report/notice.h"

namespace pledgebook {
namespace {

std::string amount(const Quantity& q) {
  std::string out = q.comparator + " " + number_words(q.value) + " " + q.unit;
  if (!q.of.empty()) out += " of " + q.of;
  return out + " (" + q.text + ")";
}

}  // namespace

std::string printed_date(const StatementRow& row) {
  const std::optional<Date> date = row.date();
  return date ? to_string(*date) : "undated";
}

std::string printed_kind(const Statement& statement) {
  std::string out(to_string(statement.kind));
  if (statement.strength) {
    out += ", ";
    out += to_string(*statement.strength);
  }
  return out;
}

std::string printed_mentions(const StatementRow& row) {
  if (row.mentions < 2) return {};
  return " in " + counted(static_cast<std::size_t>(row.mentions), "place");
}

std::string printed_review(const StatementRow& row) {
  if (row.reviewed_by.empty()) return {};
  return " (" + row.review + " by " + row.reviewed_by + ")";
}

std::vector<std::pair<std::string, std::string>> printed_fields(
    const StatementRow& row) {
  const Statement& s = row.statement;
  std::vector<std::pair<std::string, std::string>> out;
  const auto add = [&](const char* name, std::string value) {
    if (!value.empty()) out.emplace_back(name, std::move(value));
  };
  add("id", s.id);
  add("kind", printed_kind(s));
  add("who", printed_holder(s));
  add("party", s.party);
  add("said", printed_date(row));
  add("attribution", std::string(to_string(s.attribution)));
  if (s.specificity) add("specificity", std::string(to_string(*s.specificity)));
  add("condition", s.condition);
  add("deadline", s.deadline);
  if (s.deadline_by) add("", "by " + to_string(*s.deadline_by));
  add("target", s.target);
  add("about", s.about);
  add("areas", join(s.areas, ", "));
  add("models", join(s.models, ", "));
  for (const Quantity& q : s.quantities) add("figure", amount(q));
  return out;
}

std::string counted(std::size_t number, const std::string& noun) {
  return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

}  // namespace pledgebook
