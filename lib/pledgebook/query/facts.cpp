#include "pledgebook/query/facts.h"

#include <algorithm>
#include <charconv>

#include "pledgebook/base/hash.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/query/columns.h"

namespace pledgebook {
namespace {

std::string either(const Columns& row, const char* one, const char* other) {
  const std::string value = row[one];
  return value.empty() ? row[other] : value;
}

std::string spaced(std::string text) {
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

Fact read_row(const Columns& row) {
  Fact f;
  f.name = row["id"];
  f.measure = spaced(either(row, "measure", "topic"));
  f.scope = row["scope"];
  f.date = either(row, "date", "as_of");
  f.value = row["value"];
  f.unit = row["unit"];
  f.words = either(row, "words", "statement");
  f.source = either(row, "source", "source_url");
  f.kind = either(row, "kind", "source_kind");
  f.note = row["note"];
  return f;
}

std::string digest_of(const Fact& f) {
  return sha256_hex(join({f.name, f.measure, f.scope, f.date, f.value, f.unit,
                          f.words, f.source, f.kind, f.note},
                         "\x1F"))
      .substr(0, 32);
}

}  // namespace

std::optional<Date> Fact::day() const {
  const std::size_t digit = date.find_first_of("0123456789");
  if (digit == date.npos) return std::nullopt;
  // The longest beginning that is a date: "2009-10" is a month, "2009-2010"
  // begins with a year.
  for (const std::size_t size : {10u, 7u, 4u}) {
    if (date.size() - digit < size) continue;
    const std::size_t next = digit + size;
    const bool ends = next == date.size() ||
                      std::string_view("0123456789").find(date[next]) ==
                          std::string_view::npos;
    const Result<Date> parsed = parse_date(date.substr(digit, size));
    if (ends && parsed) return *parsed;
  }
  return std::nullopt;
}

std::optional<double> Fact::number() const {
  double out = 0;
  const char* end = value.data() + value.size();
  const auto [at, error] = std::from_chars(value.data(), end, out);
  if (error != std::errc() || at != end) return std::nullopt;
  return out;
}

std::vector<Fact> read_facts(
    std::string_view text, const std::string& path,
    const std::function<void(const Diagnostic&)>& fault) {
  std::vector<Fact> out;
  Columns columns(text, path);
  if (columns.missing({"measure"}).size() + columns.missing({"topic"}).size() +
          columns.missing({"words"}).size() ==
      3) {
    fault(columns.wrong("no column 'measure', 'topic' or 'words'"));
    return out;
  }
  while (columns.next()) {
    if (const auto wrong = columns.fault()) {
      fault(*wrong);
      continue;
    }
    Fact fact = read_row(columns);
    if (fact.words.empty() && fact.measure.empty()) {
      fault(columns.wrong("neither words nor a measure"));
    } else if (!fact.date.empty() && !fact.day()) {
      fault(columns.wrong("not a date: '" + fact.date + "'"));
    } else {
      out.push_back(std::move(fact));
    }
  }
  return out;
}

std::size_t import_facts(Store& store, const std::vector<Fact>& facts) {
  Tx tx(store.db());
  Stmt insert(store.db(),
              "INSERT OR IGNORE INTO fact(digest, name, measure, scope, date,"
              " value, unit, words, source, kind, note)"
              " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  std::size_t added = 0;
  for (const Fact& f : facts) {
    insert.run(digest_of(f), NullIfEmpty{f.name}, NullIfEmpty{f.measure},
               NullIfEmpty{f.scope}, NullIfEmpty{f.date}, NullIfEmpty{f.value},
               NullIfEmpty{f.unit}, NullIfEmpty{f.words}, NullIfEmpty{f.source},
               NullIfEmpty{f.kind}, NullIfEmpty{f.note});
    added += store.db().changes() > 0 ? 1 : 0;
  }
  tx.commit();
  return added;
}

std::vector<Fact> facts(const Store& store) {
  Stmt rows(store.db(),
            "SELECT name, measure, scope, date, value, unit, words, source,"
            " kind, note FROM fact ORDER BY date, measure, digest");
  std::vector<Fact> out;
  while (rows.step()) {
    out.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3),
                   rows.text(4), rows.text(5), rows.text(6), rows.text(7),
                   rows.text(8), rows.text(9)});
  }
  return out;
}

}  // namespace pledgebook
