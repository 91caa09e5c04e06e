#include "pledgebook/query/show.h"

#include "pledgebook/base/strings.h"
#include "pledgebook/store/fields.h"
#include "pledgebook/store/row.h"

namespace pledgebook {
namespace {

constexpr std::size_t kShortestId = 4;

// Begins after the last sentence end or line end in the first half, so that
// context does not start in mid-sentence where it need not.
std::string_view from_sentence(std::string_view text) {
  const std::size_t half = text.size() / 2;
  for (std::size_t i = 0; i + 1 < half; ++i) {
    const bool end = text[i] == '\n' || (text[i] == '.' && text[i + 1] == ' ');
    if (end) return text.substr(i + 1);
  }
  return text;
}

std::string_view to_sentence(std::string_view text) {
  for (std::size_t i = text.size(); i > text.size() / 2; --i) {
    if (text[i - 1] == '\n' || text[i - 1] == '.') return text.substr(0, i);
  }
  return text;
}

bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

void add_context(const Store& store, long long document, std::size_t width,
                 Shown& shown) {
  Stmt find(store.db(), "SELECT text FROM document_text WHERE document = ?");
  find.bind(document);
  if (!find.step()) return;
  const std::string_view text = find.view(0);
  const ByteSpan span = shown.follow.row.statement.span;
  if (span.end > text.size()) return;
  std::size_t begin = span.begin > width ? span.begin - width : 0;
  std::size_t end = std::min(text.size(), span.end + width);
  while (begin < span.begin && continues(text[begin])) ++begin;
  while (end > span.end && end < text.size() && continues(text[end])) --end;
  const std::string_view before = text.substr(begin, span.begin - begin);
  const std::string_view after = text.substr(span.end, end - span.end);
  shown.before = begin > 0 ? from_sentence(before) : before;
  shown.after = end < text.size() ? to_sentence(after) : after;
}

void add_mentions(const Store& store, long long lead, Shown& shown) {
  Stmt rows(store.db(),
            "SELECT l.path, l.revision, l.current, l.source_sha256, l.reader,"
            " l.encoding, l.notes, p.begin, p.end, m.id, " +
                metadata_columns("l") +
                " FROM statement m CROSS JOIN location l"
                " ON l.document = m.document LEFT JOIN place p"
                " ON p.statement = m.statement AND p.location = l.location"
                " WHERE m.lead = ? ORDER BY m.day, m.rank, m.begin,"
                " l.location");
  rows.bind(lead);
  while (rows.step()) {
    Occurrence m;
    m.path = rows.text(0);
    m.revision = static_cast<int>(rows.integer(1));
    m.current = rows.integer(2) != 0;
    m.source_sha256 = rows.text(3);
    m.reader = rows.text(4);
    m.encoding = rows.text(5);
    m.notes = strings_of(rows.view(6));
    m.bytes = {static_cast<std::size_t>(rows.integer(7)),
               static_cast<std::size_t>(rows.integer(8))};
    m.id = rows.text(9);
    m.meta = read_metadata(rows, 10);
    shown.mentions.push_back(std::move(m));
  }
}

void add_reviews(const Store& store, long long statement, Shown& shown) {
  Stmt rows(store.db(),
            "SELECT r.verdict, r.fields, r.by, r.at, r.why FROM anchor a"
            " CROSS JOIN review r ON r.anchor = a.anchor"
            " WHERE a.statement = ? ORDER BY r.at, r.digest");
  rows.bind(statement);
  while (rows.step()) {
    shown.reviews.push_back({rows.text(0),
                             rows.text(1),
                             {rows.text(2), rows.text(3), rows.text(4)}});
  }
}

void add_evidence(const Store& store, long long lead, Shown& shown) {
  Stmt rows(store.db(),
            "SELECT e.bearing, e.kind, e.act, e.date, e.source, e.title,"
            " e.words, e.by, e.at, e.why FROM statement m"
            " CROSS JOIN anchor a ON a.statement = m.statement"
            " CROSS JOIN evidence e ON e.anchor = a.anchor"
            " WHERE m.lead = ? ORDER BY e.date, e.at, e.digest");
  rows.bind(lead);
  while (rows.step()) {
    shown.evidence.push_back(
        {{rows.text(0), rows.text(1), rows.text(2), rows.date(3), rows.text(4),
          rows.text(5), rows.text(6)},
         {rows.text(7), rows.text(8), rows.text(9)}});
  }
}

}  // namespace

std::vector<std::string> ids_like(const Store& store,
                                  const std::string& beginning,
                                  std::size_t limit) {
  std::vector<std::string> ids;
  if (beginning.size() < kShortestId) return ids;
  // "g" is the first character after the hexadecimal digits.
  Stmt rows(store.db(),
            "SELECT id FROM statement WHERE id >= ?1 AND"
            " id < ?1 || 'g' ORDER BY id LIMIT ?2");
  rows.bind(beginning, limit);
  while (rows.step()) ids.push_back(rows.text(0));
  return ids;
}

std::optional<Shown> show(const Store& store, const std::string& id,
                          const AsOf& at, std::size_t context) {
  const std::vector<std::string> ids = ids_like(store, id, 2);
  if (ids.size() != 1) return std::nullopt;
  Shown shown;
  shown.follow = *follow_one(store, ids.front(), at);
  Stmt keys(store.db(),
            "SELECT statement, document, lead, found"
            " FROM statement WHERE id = ?");
  keys.bind(ids.front()).step();
  shown.found = keys.text(3);
  add_context(store, keys.integer(1), context, shown);
  add_mentions(store, keys.integer(2), shown);
  add_reviews(store, keys.integer(0), shown);
  add_evidence(store, keys.integer(2), shown);
  return shown;
}

}  // namespace pledgebook
