#include "cli/follow_view.h"

#include "cli/cells.h"
#include "cli/sources.h"
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
    if (value.empty() || among(out, value)) {
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

std::vector<Column> reading_columns() {
  return {{"date"},
          {"who", false, true, true},
          {"pledge", false, true},
          {"what became of it", false, true},
          {"id"}};
}

std::string printed_deadline(const Statement& s) {
  if (s.deadline_by) return "promised by " + to_string(*s.deadline_by);
  return s.deadline.empty() ? "" : "promised " + s.deadline;
}

// Status, since when, computed flags, evidence and its sources. Evidence is
// the assessor's report and no quotation of anybody's.
std::string printed_outcome(const FollowRow& row, Sources& sources) {
  Words parts = {printed_status(row)};
  if (!row.holding.empty()) {
    parts[0] += " from " + join(effective(row), ", ");
  }
  for (const std::string& flag : computed_flags(row)) parts.push_back(flag);
  const std::string deadline = printed_deadline(row.row.statement);
  if (!deadline.empty()) parts.push_back(deadline);
  if (row.days) parts.push_back("after " + std::to_string(*row.days) + " days");
  std::string out = join(parts, ", ");
  if (const Words proof = evidence(row); !proof.empty()) {
    out += ": " + join(proof, "; ");
  }
  for (const std::string& source :
       of_holding(row, [](const Outcome& o) { return o.source; })) {
    out += " " + sources.mark(source);
  }
  return out;
}

Row reading_cells(const FollowRow& row, Sources& marks) {
  const StatementRow& statement = row.row;
  const Statement& s = statement.statement;
  const std::string holder = printed_holder(s);
  const std::string side = s.party.empty() ? "[unclear]" : s.party;
  return {printed_date(statement), holder.empty() ? side : holder,
          marks.words(statement) + printed_mentions(statement) +
              printed_review(statement),
          printed_outcome(row, marks), s.id};
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

Row data_cells(const FollowRow& row) {
  const StatementRow& statement = row.row;
  const Statement& s = statement.statement;
  return {s.id,
          word_cell(statement.date()),
          s.actor,
          word_cell(s.holder_basis),
          s.party,
          s.text,
          is_paraphrase(statement.meta) ? "paraphrase" : "original",
          statement.url(),
          statement.document,
          word_cell(s.strength),
          word_cell(s.specificity),
          to_string(row.status),
          reason(row),
          join(effective(row), " ; "),
          join(evidence(row), " ; "),
          join(sources(row), " ; "),
          join(assessors(row), " ; "),
          s.deadline,
          word_cell(s.deadline_by),
          days(row.days),
          days(row.days_open),
          row.overdue,
          row.fulfilled_late,
          row.contradicted,
          row.history.size(),
          statement.review};
}

}  // namespace

FollowView::FollowView(Printer& printer)
    : printer_(printer),
      rows_(make_row_writer(
          printer.row_options(),
          printer.for_people() ? reading_columns() : data_columns(),
          printer.data())) {}

bool FollowView::add(const FollowRow& row) {
  ++shown_;
  pending_ = pending_ || row.row.review == "pending";
  rows_->add(printer_.for_people() ? reading_cells(row, sources_)
                                   : data_cells(row));
  return shown_ < printer_.most_rows();
}

void FollowView::finish(const Store& store, const StatementFilter& filter) {
  rows_->finish();
  printer_.found(shown_);
  if (shown_ == 0) return;
  if (printer_.for_people()) sources_.print(printer_);
  if (printer_.for_people()) printer_.data() << '\n';
  printer_.remark("As of " + to_string(filter.as_of->as_of) + ", as known on " +
                  to_string(filter.as_of->known_at) + ".");
  const ScoreRow all = score_of_all(store, filter);
  printer_.remark(unrated_remark(all));
  if (pending_) printer_.remark(kNotice);
  say_cut(shown_, static_cast<std::size_t>(all.pledges), false, "pledge",
          printer_);
}

void print_scoreboard(const std::vector<ScoreRow>& rows, const std::string& by,
                      Printer& printer) {
  std::vector<Row> cells;
  for (const ScoreRow& row : rows) {
    cells.push_back(score_cells(row, printer.for_people()));
  }
  printer.rows(score_columns(by, printer.for_people()), cells);
  if (printer.for_people()) printer.data() << '\n';
  printer.remark(kShareRemark);
  printer.remark(kNotice);
}

}  // namespace pledgebook::cli
