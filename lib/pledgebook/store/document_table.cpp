#include "pledgebook/store/document_table.h"

#include "pledgebook/store/anchors.h"
#include "pledgebook/store/fields.h"

namespace pledgebook {
namespace {

constexpr const char* kSetMetadata =
    "title = ?1, date = ?2, type = ?3, publisher = ?4, author = ?5,"
    " party = ?6, url = ?7, wording = ?8, source = ?9, language = ?10";
constexpr const char* kMetadataNames =
    "title, date, type, publisher, author, party, url, wording, source,"
    " language";

long long count_words(std::string_view text) {
  long long words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
    if (!blank && !inside) ++words;
    inside = !blank;
  }
  return words;
}

}  // namespace

bool is_analysed(const Metadata& meta) {
  return meta.language.empty() || meta.language == "en";
}

std::map<std::string, long long> words_by_party(const Document& document) {
  std::map<std::string, long long> words;
  long long in_turns = 0;
  for (const Turn& turn : document.turns) {
    const long long n = count_words(turn.span.in(document.text));
    words[turn.party.empty() ? document.meta.party : turn.party] += n;
    in_turns += n;
  }
  words[document.meta.party] += count_words(document.text) - in_turns;
  return words;
}

DocumentTable::DocumentTable(Db& db)
    : db_(db),
      at_path_(db,
               "SELECT location, document, revision, stamp FROM location"
               " WHERE path = ? ORDER BY current DESC, revision DESC LIMIT 1"),
      by_key_(db,
              "SELECT document, location, recipe, live FROM document"
              " WHERE key = ?"),
      insert_(db, std::string("INSERT INTO document(") + kMetadataNames +
                      ", key, recipe, run, analysed, words) VALUES (?, ?, ?,"
                      " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      update_(db, std::string("UPDATE document SET ") + kSetMetadata +
                      ", recipe = ?11, analysed = ?12 WHERE document = ?13"),
      text_(db, "INSERT OR IGNORE INTO document_text VALUES (?, ?)"),
      index_(db, "INSERT INTO document_fts(rowid, text) VALUES (?, ?)"),
      words_(db, "INSERT INTO document_words VALUES (?, ?, ?)"),
      clear_words_(db, "DELETE FROM document_words WHERE document = ?"),
      place_(db, std::string("INSERT INTO location(") + kMetadataNames +
                     ", path, revision, document, stem, file, source_sha256,"
                     " has_source_bytes, reader, encoding, notes, stamp, run)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                     " ?, ?, ?, ?, ?, ?)"),
      update_place_(db, std::string("UPDATE location SET ") + kSetMetadata +
                            ", file = ?11, source_sha256 = ?12,"
                            " has_source_bytes = ?13, reader = ?14,"
                            " encoding = ?15, notes = ?16, stamp = ?17"
                            " WHERE location = ?18"),
      retire_(db, "UPDATE location SET current = 0 WHERE location = ?"),
      first_(db,
             "SELECT min(location) FROM location WHERE document = ?"
             " AND current = 1"),
      settle_(db,
              "UPDATE document SET live = ?2, location = coalesce(?3,"
              " document.location) WHERE document = ?1 AND (live <> ?2 OR"
              " document.location IS NOT coalesce(?3, document.location))") {}

std::optional<CurrentPlace> DocumentTable::at_path(const std::string& path) {
  std::optional<CurrentPlace> out;
  at_path_.bind(path);
  if (at_path_.step()) {
    out = CurrentPlace{at_path_.integer(0), at_path_.integer(1),
                       static_cast<int>(at_path_.integer(2)), at_path_.text(3)};
  }
  at_path_.reset();
  return out;
}

std::optional<KnownDocument> DocumentTable::by_key(const std::string& key) {
  std::optional<KnownDocument> out;
  by_key_.bind(key);
  if (by_key_.step()) {
    out = KnownDocument{by_key_.integer(0), by_key_.integer(1),
                        by_key_.integer(2), by_key_.integer(3) != 0};
  }
  by_key_.reset();
  return out;
}

void DocumentTable::bind_metadata(Stmt& stmt, const Metadata& m) {
  stmt.bind(NullIfEmpty{m.title}, m.date, NullIfEmpty{m.type},
            NullIfEmpty{m.publisher}, NullIfEmpty{m.author},
            NullIfEmpty{m.party}, NullIfEmpty{m.url}, NullIfEmpty{m.wording},
            NullIfEmpty{m.source}, NullIfEmpty{m.language});
}

void DocumentTable::write_words(long long document, const Document& from) {
  clear_words_.run(document);
  for (const auto& [party, words] : words_by_party(from)) {
    words_.run(document, party, words);
  }
}

long long DocumentTable::insert(const Document& d, long long recipe,
                                long long run) {
  bind_metadata(insert_, d.meta);
  insert_.add(d.key).add(recipe).add(run).add(is_analysed(d.meta));
  insert_.add(count_words(d.text)).step();
  insert_.reset();
  const long long rowid = db_.last_insert_rowid();
  write_words(rowid, d);
  return rowid;
}

void DocumentTable::set_text(long long document, const std::string& text,
                             bool index) {
  text_.run(document, text);
  if (db_.changes() > 0 && index) index_.run(document, text);
}

void DocumentTable::update(long long document, const Document& from,
                           long long recipe) {
  bind_metadata(update_, from.meta);
  update_.add(recipe).add(is_analysed(from.meta)).add(document).step();
  update_.reset();
  write_words(document, from);
}

long long DocumentTable::insert_place(long long document, const Document& d,
                                      const std::string& file,
                                      const std::string& stamp, int revision,
                                      long long run) {
  bind_metadata(place_, d.meta);
  place_.add(d.path).add(revision).add(document).add(stem_of(d.path));
  place_.add(file).add(d.source_sha256).add(d.has_source_bytes).add(d.reader);
  place_.add(NullIfEmpty{d.encoding}).add(to_json(d.notes)).add(stamp);
  place_.add(run).step();
  place_.reset();
  return db_.last_insert_rowid();
}

void DocumentTable::update_place(long long location, const Document& d,
                                 const std::string& file,
                                 const std::string& stamp) {
  bind_metadata(update_place_, d.meta);
  update_place_.add(file).add(d.source_sha256).add(d.has_source_bytes);
  update_place_.add(d.reader).add(NullIfEmpty{d.encoding});
  update_place_.add(to_json(d.notes)).add(stamp).add(location).step();
  update_place_.reset();
}

void DocumentTable::retire_place(long long location) { retire_.run(location); }

bool DocumentTable::settle(long long document) {
  first_.bind(document).step();
  const bool live = !first_.null(0);
  const long long location = first_.integer(0);
  first_.reset();
  live ? settle_.run(document, true, location)
       : settle_.run(document, false, nullptr);
  return db_.changes() > 0;
}

}  // namespace pledgebook
