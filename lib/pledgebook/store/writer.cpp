#include "pledgebook/store/writer.h"

#include <optional>

#include "pledgebook/base/hash.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/store/document_table.h"
#include "pledgebook/store/extraction.h"

namespace pledgebook {
namespace {

std::vector<std::string> parts_of(const Metadata& m) {
  return {m.title,  m.date ? to_string(*m.date) : "",
          m.type,   m.publisher,
          m.author, m.party,
          m.url,    m.wording,
          m.source, m.language};
}

std::string stamp_of(std::vector<std::string> parts, const Metadata& meta,
                     const Recipe& recipe) {
  for (std::string& part : parts_of(meta)) parts.push_back(std::move(part));
  parts.insert(parts.end(), {recipe.version, recipe.lexicon, recipe.options});
  return sha256_hex(join(parts, "\x1F")).substr(0, 32);
}

long long recipe_rowid(Db& db, const Recipe& r) {
  Stmt(db,
       "INSERT OR IGNORE INTO recipe(version, lexicon, options)"
       " VALUES (?, ?, ?)")
      .run(r.version, r.lexicon, r.options);
  Stmt find(db,
            "SELECT recipe FROM recipe WHERE version = ? AND lexicon = ?"
            " AND options = ?");
  find.bind(r.version, r.lexicon, r.options).step();
  return find.integer(0);
}

}  // namespace

std::string ingest_stamp(const Document& d, const Recipe& recipe) {
  return stamp_of({d.path, d.key, d.source_sha256, d.reader, d.encoding},
                  d.meta, recipe);
}

std::string file_stamp(const std::string& path, const std::string& sha256,
                       const Metadata& given, const Recipe& recipe) {
  return stamp_of({path, sha256}, given, recipe);
}

struct Writer::Impl {
  Impl(Db& database, const Recipe& given, std::string_view now)
      : db(database),
        tx(database),
        recipe(given),
        recipe_id(recipe_rowid(database, given)),
        run(begin_run(now)),
        documents(database),
        extraction(database),
        refuse(database, "INSERT OR REPLACE INTO refusal VALUES (?, ?, ?, ?)"),
        read_file(database, "INSERT OR REPLACE INTO file VALUES (?, ?, ?)"),
        forget(database,
               "DELETE FROM refusal WHERE run <> ?2 AND (path = ?1 OR"
               " (path > ?1 || '!' AND path < ?1 || '\"') OR"
               " (path > ?1 || '#' AND path < ?1 || '$'))") {
    tx.commit();
  }

  long long begin_run(std::string_view now) {
    Stmt(db, "INSERT INTO run(recipe, started) VALUES (?, ?)")
        .run(recipe_id, now);
    return db.last_insert_rowid();
  }

  Added add(const Document& d, std::span<const Statement> found,
            const Options& options);
  long long put_place(const Document& d, long long document,
                      const Options& options, const std::string& stamp,
                      const std::optional<CurrentPlace>& here);
  void put_statements(const Document& d, std::span<const Statement> found,
                      const std::optional<KnownDocument>& known,
                      long long document, long long location);
  void refresh_life(long long document);

  Db& db;
  Tx tx;
  Recipe recipe;
  long long recipe_id, run;
  DocumentTable documents;
  Extraction extraction;
  Stmt refuse, read_file, forget;
};

Writer::Added Writer::Impl::add(const Document& d,
                                std::span<const Statement> found,
                                const Options& options) {
  const std::string stamp = ingest_stamp(d, recipe);
  const std::optional<CurrentPlace> here = documents.at_path(d.path);
  if (here && here->stamp == stamp) return Added::unchanged;

  const std::optional<KnownDocument> known = documents.by_key(d.key);
  const long long document =
      known ? known->document : documents.insert(d, recipe_id, run);
  if (options.keep_text) {
    documents.set_text(document, d.text, options.index_text);
  }
  const bool other = here && here->document != document;
  if (other) documents.retire_place(here->location);
  const long long location = put_place(d, document, options, stamp, here);
  documents.settle(document);
  put_statements(d, found, known, document, location);
  extraction.place(document, location, d, options.places);
  if (known) refresh_life(document);
  if (other) {
    documents.settle(here->document);
    refresh_life(here->document);
  }
  extraction.settle(document, other ? here->document : 0);
  if (other) return Added::revised;
  if (!known) return Added::created;
  return here ? Added::updated : Added::location;
}

long long Writer::Impl::put_place(const Document& d, long long document,
                                  const Options& options,
                                  const std::string& stamp,
                                  const std::optional<CurrentPlace>& here) {
  const std::string& file = options.file.empty() ? d.path : options.file;
  if (here && here->document == document) {
    documents.update_place(here->location, d, file, stamp);
    return here->location;
  }
  const int revision = here ? here->revision + 1 : 1;
  return documents.insert_place(document, d, file, stamp, revision, run);
}

// The first location's metadata and findings are the document's. Under a new
// recipe any location will do until the first comes by.
void Writer::Impl::put_statements(const Document& d,
                                  std::span<const Statement> found,
                                  const std::optional<KnownDocument>& known,
                                  long long document, long long location) {
  const StatementHome home{document, d.meta.date, rank_of(d.key)};
  if (!known) {
    extraction.insert(home, found);
    return;
  }
  const long long first = documents.by_key(d.key)->location;
  if (first != location && known->recipe == recipe_id) return;
  documents.update(document, d, recipe_id);
  extraction.replace(home, found, run);
}

void Writer::Impl::refresh_life(long long document) {
  Stmt live(db, "SELECT live FROM document WHERE document = ?");
  live.bind(document).step();
  extraction.set_live(document, live.integer(0) != 0);
}

Writer::Writer(Store& store, const Recipe& recipe, std::string_view now)
    : impl_(std::make_unique<Impl>(store.db(), recipe, now)) {}
Writer::~Writer() = default;

Writer::Added Writer::add(const Document& document,
                          std::span<const Statement> statements,
                          const Options& options) {
  Tx tx(impl_->db);
  const Added added = impl_->add(document, statements, options);
  tx.commit();
  return added;
}

void Writer::refuse(const Diagnostic& reason) {
  impl_->refuse.run(reason.path, reason.line, reason.message, impl_->run);
}

void Writer::file_done(const std::string& path, const std::string& stamp,
                       std::size_t documents) {
  Tx tx(impl_->db);
  if (!stamp.empty()) impl_->read_file.run(path, stamp, documents);
  impl_->forget.run(path, impl_->run);
  tx.commit();
}

void Writer::finish(std::string_view now) {
  Stmt(impl_->db, "UPDATE run SET finished = ? WHERE run = ?")
      .run(now, impl_->run);
}

long long Writer::run() const { return impl_->run; }
const Recipe& Writer::recipe() const { return impl_->recipe; }

}  // namespace pledgebook
