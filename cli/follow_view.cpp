#include "cli/follow_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/statement_view.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/report/notice.h"

namespace pledgebook::cli {
namespace {

using Words = std::vector<std::string>;

// One value of each assessment that holds, repeated ones once: with disputed
// verdicts every source is shown.
template <typename Field>
Words of_holding(const FollowRow& row, Field field) {
  Words out;
  for (const Outcome& outcome : row.holding) {
    const std::string value = field(outcome);
    if (value.empty() ||
        std::find(out.begin(), out.end(), value) != out.end()) {
      continue;
    }
    out.push_back(value);
  }
  return out;
}

Words sources(const FollowRow& row) {
  return of_holding(row, [](const Outcome& o) { return o.source; });
}

Words evidence(const FollowRow& row) {
  return of_holding(row, [](const Outcome& o) {
    return o.evidence.empty() ? o.title : o.evidence;
  });
}

Words effective(const FollowRow& row) {
  return of_holding(row,
                    [](const Outcome& o) { return to_string(o.effective); });
}

Words assessors(const FollowRow& row) {
  return of_holding(row, [](const Outcome& o) { return o.assessor; });
}

std::string reason(const FollowRow& row) {
  if (row.holding.empty() || !row.holding.front().reason) return {};
  return std::string(to_string(*row.holding.front().reason));
}

Cell days(const std::optional<long>& value) {
  return value ? Cell(static_cast<std::int64_t>(*value)) : Cell();
}

std::string printed_deadline(const Statement& s) {
  return s.deadline_by ? to_string(*s.deadline_by) : s.deadline;
}

std::vector<Column> reading_columns() {
  return {{"date"},
          {"who", false, true},
          {"words", false, true},
          {"status", false, true},
          {"since"},
          {"evidence", false, true},
          {"deadline"},
          {"days", true},
          {"id"}};
}

// Evidence is the assessor's report and no quotation of anybody's.
Row reading_cells(const FollowRow& row) {
  const StatementRow& statement = row.row;
  const Statement& s = statement.statement;
  Words proof = evidence(row);
  for (const std::string& source : sources(row)) proof.push_back(source);
  const std::string holder = printed_holder(s);
  return {printed_date(statement),
          holder.empty() ? s.party : holder,
          printed_words(s.text, statement.meta, statement.url()),
          join(computed_flags(row), ", ").empty()
              ? printed_status(row)
              : printed_status(row) + ", " + join(computed_flags(row), ", "),
          join(effective(row), ", "),
          join(proof, "; "),
          printed_deadline(s),
          days(row.days),
          s.id};
}

std::vector<Column> data_columns() {
  return {{"id"},          {"date"},      {"actor"},          {"holder_basis"},
          {"party"},       {"text"},      {"wording"},        {"url"},
          {"document"},    {"strength"},  {"specificity"},    {"status"},
          {"reason"},      {"effective"}, {"evidence"},       {"source"},
          {"assessor"},    {"deadline"},  {"deadline_by"},    {"days"},
          {"days_open"},   {"overdue"},   {"fulfilled_late"}, {"contradicted"},
          {"assessments"}, {"review"}};
}

template <typename Enum>
Cell word(const std::optional<Enum>& value) {
  return value ? Cell(to_string(*value)) : Cell();
}

Cell date_cell(const std::optional<Date>& date) {
  return date ? Cell(to_string(*date)) : Cell();
}

Row data_cells(const FollowRow& row) {
  const StatementRow& statement = row.row;
  const Statement& s = statement.statement;
  return {s.id,
          date_cell(statement.date()),
          s.actor,
          word(s.holder_basis),
          s.party,
          s.text,
          is_paraphrase(statement.meta) ? "paraphrase" : "original",
          statement.url(),
          statement.document,
          word(s.strength),
          word(s.specificity),
          to_string(row.status),
          reason(row),
          join(effective(row), " ; "),
          join(evidence(row), " ; "),
          join(sources(row), " ; "),
          join(assessors(row), " ; "),
          s.deadline,
          date_cell(s.deadline_by),
          days(row.days),
          days(row.days_open),
          row.overdue,
          row.fulfilled_late,
          row.contradicted,
          row.history.size(),
          statement.review};
}

std::string percent(long part, long whole) {
  return fmt::format(
      "{} ({:.0f} %)", part,
      100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

// What cannot be rated is always said, and never folded into a rate.
void remark_unrated(const std::vector<FollowRow>& rows, Printer& printer) {
  const ScoreRow all = scoreboard(rows, ScoreBy::all).front();
  printer.remark(fmt::format(
      "Of {}: not rated {}, unratable {}, never in office {}; final verdicts "
      "{}, of which fulfilled {}, partly {}, not {}.",
      counted(rows.size(), "pledge"), percent(all.not_rated, all.pledges),
      percent(all.unratable, all.pledges), percent(all.no_office, all.pledges),
      all.final(), all.fulfilled, all.partly, all.not_fulfilled));
}

bool any_pending(const std::vector<FollowRow>& rows) {
  return std::any_of(rows.begin(), rows.end(), [](const FollowRow& row) {
    return row.row.review == "pending";
  });
}

}  // namespace

std::string printed_status(const FollowRow& row) {
  const std::string status(to_string(row.status));
  const std::string why = reason(row);
  return why.empty() ? status : status + " (" + why + ")";
}

Words computed_flags(const FollowRow& row) {
  Words flags;
  if (row.overdue) flags.push_back("overdue");
  if (row.fulfilled_late) flags.push_back("fulfilled late");
  if (row.contradicted) flags.push_back("contradicted");
  return flags;
}

void print_follow_rows(const std::vector<FollowRow>& rows, const AsOf& at,
                       Printer& printer) {
  std::vector<Row> cells;
  for (const FollowRow& row : rows) {
    cells.push_back(printer.for_people() ? reading_cells(row)
                                         : data_cells(row));
  }
  printer.rows(printer.for_people() ? reading_columns() : data_columns(),
               cells);
  if (rows.empty()) return;
  if (printer.for_people()) printer.data() << '\n';
  printer.remark("As of " + to_string(at.as_of) + ", as known on " +
                 to_string(at.known_at) + ".");
  remark_unrated(rows, printer);
  if (any_pending(rows)) printer.remark(kNotice);
}

void print_scoreboard(const std::vector<ScoreRow>& rows, const std::string& by,
                      Printer& printer) {
  std::vector<Row> cells;
  const auto count = [](long value) {
    return Cell(static_cast<std::int64_t>(value));
  };
  for (const ScoreRow& row : rows) {
    const std::optional<double> share = row.fulfilled_share();
    cells.push_back(
        {row.group.empty() ? Cell("unknown") : Cell(row.group),
         count(row.pledges), count(row.fulfilled), count(row.partly),
         count(row.not_fulfilled),
         share ? Cell(fmt::format("{:.0f} %", *share * 100)) : Cell(),
         count(row.under_way), count(row.no_action), count(row.disputed),
         count(row.not_rated), count(row.unratable), count(row.no_office),
         count(row.overdue), days(row.median_days)});
  }
  printer.rows({{by},
                {"pledges", true},
                {"fulfilled", true},
                {"partly", true},
                {"not", true},
                {"of final", true},
                {"under way", true},
                {"no action", true},
                {"disputed", true},
                {"not rated", true},
                {"unratable", true},
                {"no office", true},
                {"overdue", true},
                {"median days", true}},
               cells);
  if (printer.for_people()) printer.data() << '\n';
  printer.remark(
      "\"of final\" is fulfilled ÷ (fulfilled + partly + not); what is not "
      "rated, unratable or was never in office stands outside of it.");
  printer.remark(kNotice);
}

}  // namespace pledgebook::cli
