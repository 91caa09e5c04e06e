#include "pledgebook/store/row.h"

#include "pledgebook/store/fields.h"

namespace pledgebook {
namespace {

constexpr int kStatementColumns = 29;
constexpr int kMetadataColumns = 10;

std::size_t size_at(const Stmt& stmt, int column) {
  return static_cast<std::size_t>(stmt.integer(column));
}

}  // namespace

const std::string& statement_columns() {
  static const std::string kColumns =
      "s.id, s.kind, s.begin, s.end, s.text, s.url, s.page, s.sentence,"
      " s.passage, s.headline, s.said, s.actor, s.holder_basis, s.candidates,"
      " s.party, s.attribution, s.strength, s.specificity, s.condition,"
      " s.deadline, s.deadline_by, s.target, s.about, s.topic, s.areas,"
      " s.models, s.quantities, s.confidence, s.rules";
  return kColumns;
}

std::string metadata_columns(const std::string& alias) {
  std::string out;
  for (const char* name : {"title", "date", "type", "publisher", "author",
                           "party", "url", "wording", "source", "language"}) {
    if (!out.empty()) out += ", ";
    out += alias + "." + name;
  }
  return out;
}

const std::string& row_columns() {
  static const std::string kColumns =
      statement_columns() + ", " + metadata_columns("d") +
      ", s.statement, s.document, s.day, s.rank, s.lead, s.mentions,"
      " s.review, s.reviewed_by, s.reviewed_at, s.kept, d.key, l.path,"
      " l.source_sha256, l.encoding, l.has_source_bytes, p.begin, p.end,"
      " r.lexicon, r.version";
  return kColumns;
}

const std::string& row_joins() {
  static const std::string kJoins =
      " CROSS JOIN document d ON d.document = s.document"
      " CROSS JOIN recipe r ON r.recipe = d.recipe"
      " LEFT JOIN location l ON l.location = d.location"
      " LEFT JOIN place p ON p.statement = s.statement"
      " AND p.location = d.location";
  return kJoins;
}

const std::string& row_select() {
  static const std::string kSelect =
      "SELECT " + row_columns() + " FROM statement s" + row_joins();
  return kSelect;
}

Statement read_statement(const Stmt& q, int c) {
  Statement s;
  s.id = q.text(c);
  s.kind = parse_kind(q.view(c + 1)).value_or(Kind::position);
  s.span = {size_at(q, c + 2), size_at(q, c + 3)};
  s.source = s.span;
  s.text = q.text(c + 4);
  s.url = q.text(c + 5);
  s.page = static_cast<int>(q.integer(c + 6));
  s.sentence = static_cast<int>(q.integer(c + 7));
  s.passage = static_cast<int>(q.integer(c + 8));
  s.headline = q.integer(c + 9) != 0;
  s.said = q.date(c + 10);
  s.actor = q.text(c + 11);
  s.holder_basis = parse_holder_basis(q.view(c + 12));
  s.candidates = strings_of(q.view(c + 13));
  s.party = q.text(c + 14);
  s.attribution =
      parse_attribution(q.view(c + 15)).value_or(Attribution::author);
  s.strength = parse_strength(q.view(c + 16));
  s.specificity = parse_specificity(q.view(c + 17));
  s.condition = q.text(c + 18);
  s.deadline = q.text(c + 19);
  s.deadline_by = q.date(c + 20);
  s.target = q.text(c + 21);
  s.about = q.text(c + 22);
  s.topic = q.integer(c + 23) != 0;
  s.areas = strings_of(q.view(c + 24));
  s.models = strings_of(q.view(c + 25));
  s.quantities = quantities_of(q.view(c + 26));
  s.confidence = q.real(c + 27);
  s.rules = strings_of(q.view(c + 28));
  return s;
}

const std::string& outcome_columns() {
  static const std::string kColumns =
      "o.status, o.effective, o.recorded, o.reason, o.source, o.title,"
      " o.evidence, o.assessor, o.note";
  return kColumns;
}

Outcome read_outcome(const Stmt& q, int c) {
  return {parse_status(q.view(c)).value_or(Status::unratable),
          q.date(c + 1).value_or(Date{}),
          q.date(c + 2).value_or(Date{}),
          parse_reason(q.view(c + 3)),
          q.text(c + 4),
          q.text(c + 5),
          q.text(c + 6),
          q.text(c + 7),
          q.text(c + 8)};
}

Metadata read_metadata(const Stmt& q, int c) {
  return {q.text(c),     q.date(c + 1), q.text(c + 2), q.text(c + 3),
          q.text(c + 4), q.text(c + 5), q.text(c + 6), q.text(c + 7),
          q.text(c + 8), q.text(c + 9)};
}

StoredRow read_row(const Stmt& q, int first) {
  StoredRow out;
  out.row.statement = read_statement(q, first);
  out.row.meta = read_metadata(q, first + kStatementColumns);
  int c = first + kStatementColumns + kMetadataColumns;
  out.statement = q.integer(c++);
  out.document = q.integer(c++);
  out.day = q.integer(c++);
  out.rank = q.integer(c++);
  out.lead = q.integer(c++);
  out.row.mentions = static_cast<int>(q.integer(c++));
  out.row.review = q.text(c++);
  out.row.reviewed_by = q.text(c++);
  out.row.reviewed_at = q.text(c++);
  out.row.kept = q.integer(c++) != 0;
  out.row.document_key = q.text(c++);
  out.row.document = q.text(c++);
  out.row.source_sha256 = q.text(c++);
  out.row.encoding = q.text(c++);
  out.row.has_source_bytes = q.integer(c++) != 0;
  if (!q.null(c)) {
    out.row.statement.source = {size_at(q, c), size_at(q, c + 1)};
  }
  out.row.lexicon = q.text(c + 2);
  out.row.version = q.text(c + 3);
  return out;
}

}  // namespace pledgebook
