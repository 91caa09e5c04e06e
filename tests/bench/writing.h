#ifndef PLEDGEBOOK_TESTS_BENCH_WRITING_H_
#define PLEDGEBOOK_TESTS_BENCH_WRITING_H_

#include <string>
#include <vector>

#include "pledgebook/base/hash.h"
#include "pledgebook/store/store.h"
#include "pledgebook/store/writer.h"
#include "support/synthetic.h"

namespace pledgebook::test {

/// The same invented statements written three ways, for comparison. Each call
/// makes the database that it names.
class Writing {
 public:
  explicit Writing(long long statements) {
    Store source(":memory:", Store::Access::write);
    Synthetic(source).fill(statements);
    read_columns(source);
    read_documents(source);
  }

  /// Into a table of the same columns and nothing else.
  void bare(const std::string& path) const {
    Db db(path, Db::Mode::create);
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    std::string columns;
    for (const std::string& name : names_) {
      columns += (columns.empty() ? "" : ", ") + name;
    }
    db.exec("CREATE TABLE statement(" + columns + ")");
    insert_rows(db);
  }

  /// Into the table as it is, its indexes, full text and tally kept.
  void indexed(const std::string& path) const {
    const Store store(path, Store::Access::write);
    store.db().exec("PRAGMA foreign_keys = OFF");
    insert_rows(store.db());
    store.db().exec(
        "INSERT INTO statement_fts(statement_fts) VALUES ('rebuild')");
  }

  /// As ingest does: documents with their text and places.
  void writer(const std::string& path) const {
    constexpr std::size_t kBatch = 64;
    Store store(path, Store::Access::write);
    Writer writer(store, {"0", "0", ""}, "2024-01-01T00:00:00Z");
    for (std::size_t i = 0; i < documents_.size();) {
      Tx batch(store.db());
      for (std::size_t n = 0; n < kBatch && i < documents_.size(); ++n, ++i) {
        writer.add(documents_[i].document, documents_[i].statements);
      }
      batch.commit();
    }
    writer.finish("2024-01-01T00:00:00Z");
  }

 private:
  struct Found {
    Document document;
    std::vector<Statement> statements;
  };

  void read_columns(const Store& source) {
    Stmt columns(source.db(),
                 "SELECT name FROM pragma_table_info('statement')");
    std::string list;
    while (columns.step()) {
      names_.push_back(columns.text(0));
      list += (list.empty() ? "" : ", ") + names_.back();
    }
    Stmt rows(source.db(), "SELECT " + list + " FROM statement");
    while (rows.step()) {
      std::vector<std::string> row;
      for (int i = 0; i < static_cast<int>(names_.size()); ++i) {
        row.push_back(rows.text(i));
      }
      rows_.push_back(std::move(row));
    }
  }

  void read_documents(const Store& source) {
    StatementTable table(source.db());
    Stmt documents(source.db(), "SELECT document, title, date FROM document");
    while (documents.step()) {
      Found found;
      found.document.path = documents.text(1);
      found.document.meta.date = documents.date(2);
      for (auto& stored : table.of_document(documents.integer(0))) {
        Statement& s = stored.statement;
        s.span.begin = found.document.text.size();
        found.document.text += s.text + ".\n";
        s.span.end = s.span.begin + s.text.size();
        found.statements.push_back(std::move(s));
      }
      found.document.key = sha256_hex(found.document.text);
      found.document.reader = "text";
      documents_.push_back(std::move(found));
    }
  }

  void insert_rows(Db& db) const {
    std::string columns, marks;
    for (const std::string& name : names_) {
      columns += (columns.empty() ? "" : ", ") + name;
      marks += marks.empty() ? "?" : ", ?";
    }
    Tx tx(db);
    Stmt insert(
        db, "INSERT INTO statement(" + columns + ") VALUES (" + marks + ")");
    for (const auto& row : rows_) {
      insert.bind();
      for (const std::string& value : row) insert.add(NullIfEmpty{value});
      insert.step();
    }
    insert.reset();
    tx.commit();
  }

  std::vector<std::string> names_;
  std::vector<std::vector<std::string>> rows_;
  std::vector<Found> documents_;
};

}  // namespace pledgebook::test

#endif  // PLEDGEBOOK_TESTS_BENCH_WRITING_H_
