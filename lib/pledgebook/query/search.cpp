#include "pledgebook/query/search.h"

#include "pledgebook/base/strings.h"
#include "pledgebook/query/ranking.h"
#include "pledgebook/store/row.h"

namespace pledgebook {
namespace {

constexpr char kOpen = '\x02';
constexpr char kClose = '\x03';
constexpr int kMarked = 58;  // after row_columns()

// Reads ranked statements one after another: row_columns(), the marked words
// and the document's text.
class Hits {
 public:
  Hits(const Store& store, const std::string& match)
      : match_(match),
        row_(store.db(),
             "SELECT " + row_columns() +
                 ", highlight(statement_fts, 0, char(2), char(3)), t.text"
                 " FROM statement_fts CROSS JOIN statement s"
                 " ON s.statement = (statement_fts.rowid & " +
                 std::to_string(kNewestRowMask) + ")" + row_joins() +
                 " LEFT JOIN document_text t ON t.document = s.document"
                 " WHERE statement_fts MATCH ? AND statement_fts.rowid = ?") {}

  const Stmt& at(long long key) {
    row_.bind(match_, key).step();
    return row_;
  }

 private:
  std::string match_;
  Stmt row_;
};

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
               const std::function<void(KwicLine&&)>& sink) {
  const Statement& s = stored.row.statement;
  // Without the document's text the statement is all the context there is.
  const bool whole =
      s.span.end <= document.size() && s.span.in(document) == s.text;
  const std::string_view text = whole ? document : std::string_view(s.text);
  const std::size_t base = whole ? s.span.begin : 0;
  for (const ByteSpan match : spans_of(marked)) {
    const ByteSpan at{base + match.begin, base + match.end};
    sink({before(text, at.begin, width), fold_blanks(at.in(text)),
          after(text, at.end, width), s.id, stored.row.document});
  }
}

// Every delivered row of a search into a vector.
template <typename Row, typename Search>
Result<std::vector<Row>> collected(const Search& search) {
  std::vector<Row> out;
  const Result<SearchCount> count = search([&](Row&& row) {
    out.push_back(std::move(row));
    return true;
  });
  if (!count) return count.error();
  return out;
}

}  // namespace

Result<SearchCount> search_statements(
    const Store& store, std::string_view typed, const StatementFilter& filter,
    std::size_t limit, const std::function<bool(StatementHit&&)>& sink) {
  const Result<std::string> match = match_expression(typed);
  if (!match) return match.error();
  const Ranked found =
      ranked(store, kStatements, *match, restriction_of(store, filter), limit);
  Hits hits(store, *match);
  for (const Ranked::Row& row : found.rows) {
    const Stmt& hit = hits.at(row.key);
    if (!sink({read_row(hit).row, row.score, hit.text(kMarked)})) break;
  }
  return found.count;
}

Result<std::vector<StatementHit>> search_statements(
    const Store& store, std::string_view typed, const StatementFilter& filter,
    std::size_t limit) {
  return collected<StatementHit>([&](const auto& sink) {
    return search_statements(store, typed, filter, limit, sink);
  });
}

Result<SearchCount> search_documents(
    const Store& store, std::string_view typed, std::size_t limit,
    const std::function<bool(DocumentHit&&)>& sink) {
  const Result<std::string> match = match_expression(typed);
  if (!match) return match.error();
  const Ranked found =
      ranked(store, kDocuments, *match, live_documents(), limit);
  Stmt hit(store.db(),
           "SELECT l.path, d.key, snippet(document_fts, 0, char(2), char(3),"
           " '…', 24), " +
               metadata_columns("d") +
               " FROM document_fts CROSS JOIN document d ON d.document ="
               " document_fts.rowid CROSS JOIN location l ON l.location ="
               " d.location WHERE document_fts MATCH ?"
               " AND document_fts.rowid = ?");
  for (const Ranked::Row& row : found.rows) {
    hit.bind(*match, row.key).step();
    if (!sink({hit.text(0), hit.text(1), read_metadata(hit, 3), row.score,
               fold_blanks(hit.view(2))})) {
      break;
    }
  }
  return found.count;
}

Result<std::vector<DocumentHit>> search_documents(const Store& store,
                                                  std::string_view typed,
                                                  std::size_t limit) {
  return collected<DocumentHit>([&](const auto& sink) {
    return search_documents(store, typed, limit, sink);
  });
}

Result<SearchCount> kwic(const Store& store, std::string_view typed,
                         const StatementFilter& filter, std::size_t width,
                         std::size_t limit,
                         const std::function<void(KwicLine&&)>& sink) {
  const Result<std::string> match = match_expression(typed);
  if (!match) return match.error();
  const Ranked found =
      ranked(store, kStatements, *match, restriction_of(store, filter), limit);
  Hits hits(store, *match);
  std::size_t lines = 0;
  const auto counting = [&](KwicLine&& line) {
    if (limit == 0 || lines++ < limit) sink(std::move(line));
  };
  for (const Ranked::Row& row : found.rows) {
    if (limit > 0 && lines >= limit) break;
    const Stmt& hit = hits.at(row.key);
    add_lines(read_row(hit), hit.view(kMarked), hit.view(kMarked + 1), width,
              counting);
  }
  return found.count;
}

Result<std::vector<KwicLine>> kwic(const Store& store, std::string_view typed,
                                   const StatementFilter& filter,
                                   std::size_t width, std::size_t limit) {
  return collected<KwicLine>([&](const auto& sink) {
    return kwic(store, typed, filter, width, limit, sink);
  });
}

}  // namespace pledgebook
