#include "cli/statement_view.h"

#include "cli/cells.h"
#include "pledgebook/query/list.h"
#include "pledgebook/report/notice.h"

namespace pledgebook::cli {
namespace {

// What no tally counts is counted so far (query/tally.h): as far as a page.
constexpr long long kMostCounted = 50;

// Below this width a column of its own for the party leaves no room for words.
constexpr std::size_t kRoomForParty = 96;

std::vector<Column> reading_columns(bool narrow) {
  std::vector<Column> out = {{"date"}, {"who", false, true, true}};
  if (!narrow) out.push_back({"party"});
  for (const Column& column : {Column{"kind", false, true, true},
                               Column{"words", false, true}, Column{"id"}}) {
    out.push_back(column);
  }
  return out;
}

Row reading_cells(const StatementRow& row, Sources& sources, bool narrow) {
  const Statement& s = row.statement;
  const std::string holder = printed_holder(s);
  const std::string words =
      sources.words(row) + printed_mentions(row) + printed_review(row);
  if (!narrow) {
    return {printed_date(row), holder, s.party, printed_kind(s), words, s.id};
  }
  const std::string party = s.party.empty() ? "" : "(" + s.party + ")";
  return {
      printed_date(row),
      holder.empty() || party.empty() ? holder + party : holder + " " + party,
      printed_kind(s), words, s.id};
}

std::vector<Column> data_columns() {
  return {{"id"},          {"date"},         {"kind"},       {"strength"},
          {"actor"},       {"holder_basis"}, {"candidates"}, {"party"},
          {"attribution"}, {"wording"},      {"text"},       {"document"},
          {"title"},       {"url"},          {"mentions"},   {"review"}};
}

Row data_cells(const StatementRow& row) {
  const Statement& s = row.statement;
  return {s.id,
          word_cell(row.date()),
          to_string(s.kind),
          word_cell(s.strength),
          s.actor,
          word_cell(s.holder_basis),
          s.candidates,
          s.party,
          to_string(s.attribution),
          is_paraphrase(row.meta) ? "paraphrase" : "original",
          s.text,
          row.document,
          row.meta.title,
          row.url(),
          row.mentions,
          row.review};
}

bool is_json(Format format) {
  return format == Format::json || format == Format::ndjson;
}

}  // namespace

StatementView::StatementView(Printer& printer) : printer_(printer) {
  if (is_json(printer.format())) {
    objects_ = make_statement_writer(printer.row_options(), Keys::stored,
                                     printer.data());
  } else {
    rows_ = make_row_writer(
        printer.row_options(),
        printer.for_people() ? reading_columns(narrow()) : data_columns(),
        printer.data());
  }
}

bool StatementView::narrow() const {
  return printer_.format() == Format::table && printer_.width() < kRoomForParty;
}

bool StatementView::add(const StatementRow& row) {
  ++shown_;
  if (row.review == "pending") ++pending_;
  if (objects_) {
    objects_->add(row);
  } else {
    rows_->add(printer_.for_people() ? reading_cells(row, sources_, narrow())
                                     : data_cells(row));
  }
  return shown_ < printer_.most_rows();
}

void StatementView::finish(std::size_t all, bool more) {
  if (objects_) objects_->finish();
  if (rows_) rows_->finish();
  if (printer_.for_people()) sources_.print(printer_);
  printer_.found(shown_);
  if (pending_ > 0) printer_.notice();
  say_cut(shown_, all, more, "statement", printer_);
}

void StatementView::finish(const Store& store, const StatementFilter& filter) {
  if (shown_ < printer_.most_rows()) {
    finish(shown_);
  } else {
    const ListCount all = count(store, filter, static_cast<long long>(shown_));
    finish(static_cast<std::size_t>(all.statements), all.more);
  }
  say_others(store, filter, printer_);
}

void say_cut(std::size_t shown, std::size_t all, bool more,
             const std::string& noun, Printer& printer) {
  if (shown >= all && !more) return;
  printer.say("shown: " + std::to_string(shown) + " of " +
              (more ? "more than " : "") + counted(all, noun) +
              " (--limit 0 shows all)");
}

void say_others(const Store& store, const StatementFilter& filter,
                Printer& printer) {
  const ListCount others = count_others(store, filter, kMostCounted);
  if (others.statements == 0) return;
  printer.say(
      std::string("not shown: ") + (others.more ? "more than " : "") +
      counted(static_cast<std::size_t>(others.statements), "statement") +
      " not on the topic (--all-topics)");
}

}  // namespace pledgebook::cli
