#include "pledgebook/store/merge.h"

#include <map>
#include <memory>
#include <optional>

#include "pledgebook/base/hash.h"
#include "pledgebook/store/anchors.h"
#include "pledgebook/store/fields.h"
#include "pledgebook/store/groups.h"
#include "pledgebook/store/reviews.h"
#include "pledgebook/store/row.h"
#include "pledgebook/store/statement_table.h"
#include "pledgebook/store/writer.h"

namespace pledgebook {
namespace {

using Recipes =
    std::map<std::pair<std::string, std::string>, std::unique_ptr<Writer>>;

Writer& writer_for(Recipes& writers, Store& into, const Recipe& recipe,
                   std::string_view now) {
  auto& writer =
      writers[{recipe.version + '\x1F' + recipe.lexicon, recipe.options}];
  if (!writer) writer = std::make_unique<Writer>(into, recipe, now);
  return *writer;
}

// The documents of a database, place by place, in input order.
class Places {
 public:
  explicit Places(const Store& from)
      : rows_(from.db(),
              "SELECT l.location, l.path, l.file, l.source_sha256,"
              " l.has_source_bytes, l.reader, l.encoding, l.notes, d.key,"
              " t.text, d.document, r.version, r.lexicon, r.options, " +
                  metadata_columns("l") +
                  " FROM location l CROSS JOIN document d ON d.document ="
                  " l.document CROSS JOIN recipe r ON r.recipe = d.recipe"
                  " LEFT JOIN document_text t ON t.document = d.document"
                  " ORDER BY l.location"),
        spans_(from.db(),
               "SELECT s.id, p.begin, p.end FROM place p CROSS JOIN"
               " statement s ON s.statement = p.statement"
               " WHERE s.document = ?1 AND p.location = ?2"),
        statements_(from.db()) {}

  bool next() {
    if (!rows_.step()) return false;
    document = {};
    document.path = rows_.text(1);
    options.file = rows_.text(2);
    document.source_sha256 = rows_.text(3);
    document.has_source_bytes = rows_.integer(4) != 0;
    document.reader = rows_.text(5);
    document.encoding = rows_.text(6);
    document.notes = strings_of(rows_.view(7));
    document.key = rows_.text(8);
    document.text = rows_.text(9);
    options.keep_text = !rows_.null(9);
    recipe = {rows_.text(11), rows_.text(12), rows_.text(13)};
    document.meta = read_metadata(rows_, 14);
    read_statements(rows_.integer(10), rows_.integer(0));
    return true;
  }

  Document document;
  std::vector<Statement> found;
  std::map<std::string, ByteSpan> places;
  Writer::Options options;
  Recipe recipe;

 private:
  void read_statements(long long rowid, long long location) {
    found.clear();
    places.clear();
    for (const StoredStatement& s : statements_.of_document(rowid)) {
      const auto as_found = s.found.empty() ? Result<Statement>(s.statement)
                                            : with_fields(s.statement, s.found);
      found.push_back(as_found ? *as_found : s.statement);
    }
    spans_.bind(rowid, location);
    while (spans_.step()) {
      places[spans_.text(0)] = {static_cast<std::size_t>(spans_.integer(1)),
                                static_cast<std::size_t>(spans_.integer(2))};
    }
    spans_.reset();
    options.places = &places;
  }

  Stmt rows_, spans_;
  StatementTable statements_;
};

// Copies an append-only table, anchors made anew by what they point at.
class RecordCopy {
 public:
  RecordCopy(Store& into, const Store& from)
      : into_(into),
        from_(from),
        anchors_(into.db()),
        groups_(into.db()),
        table_(into.db()),
        reviews_(into.db()) {}

  // `anchor_columns`: how many of the first columns are anchors.
  std::size_t copy(const std::string& table, const std::string& anchors,
                   const std::string& columns, int anchor_columns,
                   int other_columns) {
    const std::string names = anchors + ", " + columns;
    Stmt rows(from_.db(),
              "SELECT " + names + " FROM " + table + " ORDER BY digest");
    std::string marks = "?";
    for (int i = 1; i < anchor_columns + other_columns; ++i) marks += ", ?";
    Stmt insert(into_.db(), "INSERT OR IGNORE INTO " + table + "(" + names +
                                ") VALUES (" + marks + ")");
    std::size_t added = 0;
    while (rows.step()) {
      insert.bind();
      for (int c = 0; c < anchor_columns; ++c) {
        insert.add(anchor(rows.integer(c)));
      }
      for (int c = 0; c < other_columns; ++c) {
        const int at = anchor_columns + c;
        rows.null(at) ? insert.add(nullptr) : insert.add(rows.view(at));
      }
      insert.step();
      added += into_.db().changes() > 0 ? 1 : 0;
      insert.reset();
    }
    return added;
  }

  void settle() {
    for (const auto& [from, to] : map_) {
      const auto statement = anchors_.statement(to);
      if (!statement) continue;
      reviews_.apply(table_, groups_, *statement);
      groups_.refresh_statement(*statement);
    }
  }

 private:
  long long anchor(long long from) {
    const auto known = map_.find(from);
    if (known != map_.end()) return known->second;
    Stmt find(from_.db(),
              "SELECT s.id, a.id, a.document, a.exact FROM anchor a LEFT JOIN"
              " statement s ON s.statement = a.statement WHERE a.anchor = ?");
    find.bind(from).step();
    const bool stands = !find.null(0);
    const Target target = stands ? Target{find.text(0), "", ""}
                                 : Target{find.null(2) ? find.text(1) : "",
                                          find.text(2), find.text(3)};
    return map_[from] = anchors_.of_target(target);
  }

  Store& into_;
  const Store& from_;
  Anchors anchors_;
  Groups groups_;
  StatementTable table_;
  Reviews reviews_;
  std::map<long long, long long> map_;
};

std::size_t copy_records(Store& into, const Store& from) {
  RecordCopy copy(into, from);
  std::size_t added = 0;
  added += copy.copy("outcome", "anchor",
                     "digest, status, effective, recorded, reason, source,"
                     " title, evidence, assessor, note",
                     1, 10);
  added += copy.copy("evidence", "anchor",
                     "digest, bearing, kind, act, date, source, title, words,"
                     " by, at, why",
                     1, 11);
  added += copy.copy("review", "anchor",
                     "digest, verdict, fields, seen, by, at, why", 1, 7);
  added += copy.copy("thread_edit", "earlier, later",
                     "digest, op, relation, by, at, why", 2, 6);
  added += copy.copy("suggestion_decision", "anchor",
                     "digest, candidate, accepted, by, at, why", 1, 6);
  copy.settle();
  return added;
}

void copy_plain(Store& into, const Store& from, const std::string& table,
                const std::string& columns, int count) {
  Stmt rows(from.db(), "SELECT " + columns + " FROM " + table);
  std::string marks = "?";
  for (int i = 1; i < count; ++i) marks += ", ?";
  Stmt insert(into.db(), "INSERT OR IGNORE INTO " + table + "(" + columns +
                             ") VALUES (" + marks + ")");
  while (rows.step()) {
    insert.bind();
    for (int c = 0; c < count; ++c) {
      rows.null(c) ? insert.add(nullptr) : insert.add(rows.view(c));
    }
    insert.step();
    insert.reset();
  }
}

void copy_refusals(Store& into, const Store& from, Writer& writer) {
  Stmt rows(from.db(),
            "SELECT path, line, reason FROM refusal"
            " ORDER BY path, line, reason");
  while (rows.step()) {
    writer.refuse({rows.text(0), static_cast<std::size_t>(rows.integer(1)), 0,
                   rows.text(2), ""});
  }
  copy_plain(into, from, "file", "path, stamp, documents", 3);
  copy_plain(into, from, "fact",
             "digest, name, measure, scope, date, value, unit, words, source,"
             " kind, note",
             11);
}

// To which document an id belongs.
class Owners {
 public:
  explicit Owners(const Store& store)
      : key_(store.db(),
             "SELECT d.key FROM statement s CROSS JOIN document d"
             " ON d.document = s.document WHERE s.id = ?") {}

  // Empty where nobody has it.
  std::string of(const std::string& id) {
    key_.bind(id);
    std::string key = key_.step() ? key_.text(0) : std::string();
    key_.reset();
    return key;
  }
  bool may(const std::string& key, const std::string& id) {
    const std::string owner = of(id);
    return owner.empty() || owner == key;
  }

 private:
  Stmt key_;
};

// Equal ids come from equal texts, so a row without a key whose id is known is
// the known document at another place.
std::string key_of(const StatementRow& row, Owners& owners) {
  if (!row.document_key.empty()) return row.document_key;
  std::string owner = owners.of(row.statement.id);
  if (!owner.empty()) return owner;
  return sha256_hex("no text\x1F" + row.source_sha256 + "\x1F" + row.document);
}

Document document_of(const StatementRow& row, Owners& owners) {
  Document d;
  d.path = row.document;
  d.meta = row.meta;
  d.key = key_of(row, owners);
  d.source_sha256 = row.source_sha256;
  d.encoding = row.encoding;
  d.has_source_bytes = row.has_source_bytes;
  d.reader = "ndjson";
  return d;
}

}  // namespace

MergeSummary merge(Store& into, const Store& from, std::string_view now) {
  Tx tx(into.db());
  MergeSummary out;
  Recipes writers;
  Places places(from);
  while (places.next()) {
    ++out.documents;
    Writer& writer = writer_for(writers, into, places.recipe, now);
    const auto added =
        writer.add(places.document, places.found, places.options);
    out.added += added == Writer::Added::unchanged ? 0 : 1;
  }
  out.records = copy_records(into, from);
  if (!writers.empty()) {
    copy_refusals(into, from, *writers.begin()->second);
  }
  for (auto& [recipe, writer] : writers) writer->finish(now);
  tx.commit();
  return out;
}

MergeSummary merge(Store& into, const std::vector<StatementRow>& rows,
                   std::string_view now) {
  Tx tx(into.db());
  MergeSummary out;
  Recipes writers;
  Owners owners(into);
  for (std::size_t i = 0; i < rows.size();) {
    const Document document = document_of(rows[i], owners);
    std::vector<Statement> found;
    std::map<std::string, ByteSpan> places;
    std::size_t j = i;
    for (; j < rows.size() && rows[j].document == rows[i].document; ++j) {
      const Statement& s = rows[j].statement;
      if (places.contains(s.id) || !owners.may(document.key, s.id)) {
        out.conflicts.push_back(s.id);
        continue;
      }
      found.push_back(s);
      places[s.id] = s.source;
    }
    Writer::Options options;
    options.keep_text = false;
    options.places = &places;
    Writer& writer =
        writer_for(writers, into, {rows[i].version, rows[i].lexicon, ""}, now);
    const auto added = writer.add(document, found, options);
    ++out.documents;
    out.added += added == Writer::Added::unchanged ? 0 : 1;
    i = j;
  }
  for (auto& [recipe, writer] : writers) writer->finish(now);
  tx.commit();
  return out;
}

}  // namespace pledgebook
