#include "pledgebook/query/search.h"

#include "pledgebook/base/strings.h"
#include "pledgebook/query/filter_sql.h"
#include "pledgebook/store/row.h"

namespace pledgebook {
namespace {

constexpr char kOpen = '\x02';
constexpr char kClose = '\x03';

std::string limited(std::size_t limit) {
  return limit > 0 ? " LIMIT " + std::to_string(limit) : std::string();
}

// The words choose the rows; the filter only tests them.
Stmt hits(const Store& store, const std::string& match,
          const StatementFilter& filter, std::size_t limit) {
  StatementFilter tested = filter;
  if (tested.areas.size() == 1) tested.areas.push_back(tested.areas.front());
  if (tested.models.size() == 1) {
    tested.models.push_back(tested.models.front());
  }
  FilterSql sql = filter_sql(store, tested);
  sql.values.insert(sql.values.begin(), match);
  Stmt rows(store.db(),
            "SELECT " + row_columns() +
                ", -bm25(statement_fts), highlight(statement_fts, 0, char(2),"
                " char(3)), t.text FROM statement_fts CROSS JOIN statement s"
                " ON s.statement = statement_fts.rowid" +
                row_joins() +
                " LEFT JOIN document_text t ON t.document = s.document"
                " WHERE statement_fts MATCH ? AND " +
                sql.where + " ORDER BY bm25(statement_fts), s.id" +
                limited(limit));
  sql.bind(rows);
  return rows;
}

constexpr int kScore = 58;  // after row_columns()

std::size_t back_to_character(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() &&
         (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) {
    --at;
  }
  return at;
}

std::string before(std::string_view text, std::size_t at, std::size_t width) {
  const std::size_t begin =
      back_to_character(text, at > width ? at - width : 0);
  return fold_blanks(text.substr(begin, at - begin));
}

std::string after(std::string_view text, std::size_t at, std::size_t width) {
  const std::size_t end =
      back_to_character(text, std::min(text.size(), at + width));
  return fold_blanks(text.substr(at, end - at));
}

// Matches of `marked`, as spans of the text without the marks.
std::vector<ByteSpan> spans_of(std::string_view marked) {
  std::vector<ByteSpan> spans;
  std::size_t at = 0;
  for (const char c : marked) {
    if (c == kOpen) {
      spans.push_back({at, at});
    } else if (c == kClose) {
      spans.back().end = at;
    } else {
      ++at;
    }
  }
  return spans;
}

void add_lines(const StoredRow& stored, std::string_view marked,
               std::string_view document, std::size_t width,
               std::vector<KwicLine>& out) {
  const Statement& s = stored.row.statement;
  // Without the document's text the statement is all the context there is.
  const bool whole =
      s.span.end <= document.size() && s.span.in(document) == s.text;
  const std::string_view text = whole ? document : std::string_view(s.text);
  const std::size_t base = whole ? s.span.begin : 0;
  for (const ByteSpan match : spans_of(marked)) {
    const ByteSpan at{base + match.begin, base + match.end};
    out.push_back({before(text, at.begin, width), fold_blanks(at.in(text)),
                   after(text, at.end, width), s.id, stored.row.document});
  }
}

}  // namespace

Result<std::vector<StatementHit>> search_statements(
    const Store& store, std::string_view typed, const StatementFilter& filter,
    std::size_t limit) {
  const Result<std::string> match = match_expression(typed);
  if (!match) return match.error();
  std::vector<StatementHit> out;
  Stmt rows = hits(store, *match, filter, limit);
  while (rows.step()) {
    out.push_back(
        {read_row(rows).row, rows.real(kScore), rows.text(kScore + 1)});
  }
  return out;
}

Result<std::vector<DocumentHit>> search_documents(const Store& store,
                                                  std::string_view typed,
                                                  std::size_t limit) {
  const Result<std::string> match = match_expression(typed);
  if (!match) return match.error();
  Stmt rows(store.db(),
            "SELECT l.path, d.key, -bm25(document_fts), snippet(document_fts,"
            " 0, char(2), char(3), '…', 24), " +
                metadata_columns("d") +
                " FROM document_fts CROSS JOIN document d ON d.document ="
                " document_fts.rowid CROSS JOIN location l ON l.location ="
                " d.location WHERE document_fts MATCH ? AND d.live = 1"
                " ORDER BY bm25(document_fts), d.key" +
                limited(limit));
  rows.bind(*match);
  std::vector<DocumentHit> out;
  while (rows.step()) {
    out.push_back({rows.text(0), rows.text(1), read_metadata(rows, 4),
                   rows.real(2), fold_blanks(rows.view(3))});
  }
  return out;
}

Result<std::vector<KwicLine>> kwic(const Store& store, std::string_view typed,
                                   const StatementFilter& filter,
                                   std::size_t width, std::size_t limit) {
  const Result<std::string> match = match_expression(typed);
  if (!match) return match.error();
  std::vector<KwicLine> out;
  Stmt rows = hits(store, *match, filter, 0);
  while (rows.step() && (limit == 0 || out.size() < limit)) {
    add_lines(read_row(rows), rows.view(kScore + 1), rows.view(kScore + 2),
              width, out);
  }
  if (limit > 0 && out.size() > limit) out.resize(limit);
  return out;
}

}  // namespace pledgebook
