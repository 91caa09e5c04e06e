#include "pledgebook/query/outcomes.h"

#include "pledgebook/query/columns.h"
#include "pledgebook/store/row.h"

namespace pledgebook {
namespace {

// One row, or what is wrong with it.
Result<OutcomeRow> read_row(const Columns& row, const Date& today) {
  OutcomeRow out;
  out.line = row.line();
  out.target = {row["id"], row["document"], row["quote"]};
  if (out.target.id.empty() &&
      (out.target.document.empty() || out.target.quote.empty())) {
    return row.wrong("neither an id nor a document and a quote");
  }
  const std::optional<Status> status = parse_status(row["status"]);
  if (!status || *status == Status::not_rated) {
    return row.wrong("not a status: '" + row["status"] + "'");
  }
  out.outcome.status = *status;
  out.outcome.recorded = today;
  for (const auto& [name, date] :
       {std::pair{"recorded", &out.outcome.recorded},
        std::pair{"effective", &out.outcome.effective}}) {
    const std::string text = row[name];
    if (text.empty()) {
      *date = out.outcome.recorded;
      continue;
    }
    const Result<Date> parsed = parse_date(text);
    if (!parsed) {
      return row.wrong(std::string(name) + ": " + parsed.error().message);
    }
    *date = *parsed;
  }
  out.outcome.reason = parse_reason(row["reason"]);
  if (!out.outcome.reason && !row["reason"].empty()) {
    return row.wrong("not a reason: '" + row["reason"] + "'");
  }
  out.outcome.source = row["source"];
  out.outcome.title = row["title"];
  out.outcome.evidence = row["evidence"];
  out.outcome.assessor = row["assessor"];
  out.outcome.note = row["note"];
  return out;
}

StoredOutcome read_stored(const Stmt& q) {
  return {q.text(0), q.text(1), q.text(2), read_outcome(q, 3)};
}

const std::string kSelect =
    "SELECT s.id, coalesce(a.document, l.path, a.document_key), a.exact, " +
    outcome_columns() +
    " FROM outcome o"
    " CROSS JOIN anchor a ON a.anchor = o.anchor"
    " LEFT JOIN statement s ON s.statement = a.statement"
    " LEFT JOIN document d ON d.document = s.document"
    " LEFT JOIN location l ON l.location = d.location";
const std::string kOrder =
    " ORDER BY o.effective, o.recorded, o.status, o.digest";

std::vector<StoredOutcome> read_all(Stmt& rows) {
  std::vector<StoredOutcome> out;
  while (rows.step()) out.push_back(read_stored(rows));
  return out;
}

}  // namespace

std::vector<OutcomeRow> read_outcomes(
    std::string_view text, const std::string& path, const Date& today,
    const std::function<void(const Diagnostic&)>& fault) {
  std::vector<OutcomeRow> rows;
  Columns columns(text, path);
  if (!columns.missing({"status"}).empty()) {
    fault(columns.wrong("no column 'status' in the header line"));
    return rows;
  }
  while (columns.next()) {
    if (const auto wrong = columns.fault()) {
      fault(*wrong);
      continue;
    }
    Result<OutcomeRow> row = read_row(columns, today);
    row ? rows.push_back(std::move(*row)) : fault(row.error());
  }
  return rows;
}

OutcomeImport import_outcomes(Store& store, const std::vector<OutcomeRow>& rows,
                              const std::string& path) {
  OutcomeImport out;
  Records records(store);
  Tx tx(store.db());
  for (const OutcomeRow& row : rows) {
    ++out.rows;
    records.add(row.target, row.outcome) ? ++out.added : ++out.known;
    const Result<std::string> id = records.resolve(row.target);
    if (id) continue;
    Diagnostic why = id.error();
    why.path = path;
    why.line = row.line;
    out.unresolved.push_back(std::move(why));
  }
  tx.commit();
  return out;
}

std::vector<StoredOutcome> outcomes(const Store& store, const std::string& id) {
  if (id.empty()) {
    Stmt rows(store.db(), kSelect + kOrder);
    return read_all(rows);
  }
  Stmt rows(store.db(),
            kSelect +
                " WHERE a.statement IN (SELECT m.statement FROM statement x"
                " JOIN statement m ON m.lead = x.lead WHERE x.id = ?)" +
                kOrder);
  rows.bind(id);
  return read_all(rows);
}

std::vector<StoredOutcome> unresolved_outcomes(const Store& store) {
  Stmt rows(store.db(), kSelect + " WHERE a.statement IS NULL" + kOrder);
  return read_all(rows);
}

}  // namespace pledgebook
