#include "pledgebook/store/extraction.h"

#include <algorithm>
#include <map>

#include "pledgebook/base/strings.h"
#include "pledgebook/store/fields.h"

namespace pledgebook {
namespace {

Statement as_found(const StoredStatement& stored) {
  if (stored.found.empty()) return stored.statement;
  const Result<Statement> found = with_fields(stored.statement, stored.found);
  return found ? *found : stored.statement;
}

// The row that says the words of a vanished one: same kind first, then the
// one that covers most of it, and at least half.
const StoredStatement* successor(const StoredStatement& old,
                                 const std::vector<StoredStatement>& now) {
  const StoredStatement* best = nullptr;
  auto score = [&](const StoredStatement& s) {
    return overlap(old.statement.span, s.statement.span) +
           (s.statement.kind == old.statement.kind ? old.statement.span.size()
                                                   : 0);
  };
  for (const StoredStatement& s : now) {
    const std::size_t common = overlap(old.statement.span, s.statement.span);
    if (2 * common < old.statement.span.size()) continue;
    if (best == nullptr || score(s) > score(*best)) best = &s;
  }
  return best;
}

}  // namespace

std::string record_of(const Statement& s) {
  const std::string rest =
      to_json_object({{"text", s.text},
                      {"begin", std::to_string(s.span.begin)},
                      {"end", std::to_string(s.span.end)},
                      {"url", s.url},
                      {"sentence", std::to_string(s.sentence)},
                      {"passage", std::to_string(s.passage)},
                      {"confidence", std::to_string(s.confidence)},
                      {"rules", join(s.rules, " ")}});
  return merged_json(fields_of(s), rest);
}

Extraction::Extraction(Db& db)
    : table_(db),
      groups_(db),
      anchors_(db),
      reviews_(db),
      journal_(db,
               "INSERT INTO statement_change(run, id, what, document, before,"
               " after) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
               " what = excluded.what, after = excluded.after"),
      place_(db, "INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?)"),
      clear_places_(db, "DELETE FROM place WHERE location = ?"),
      spans_(db,
             "SELECT statement, begin, end, id FROM statement"
             " WHERE document = ?"),
      live_(db,
            "UPDATE statement SET live = ?2 WHERE document = ?1"
            " AND live <> ?2"),
      keep_(db, "UPDATE statement SET kept = 1 WHERE statement = ?"),
      group_(db, "SELECT DISTINCT grp FROM statement WHERE document = ?") {}

void Extraction::insert(const StatementHome& home,
                        std::span<const Statement> found) {
  for (const Statement& s : found) {
    table_.insert(home, s);
    const long long group = group_of(s);
    if (!groups_.alone(group)) touched_.insert(group);
  }
  table_.index_new();
}

void Extraction::journal(long long run, const StatementHome& home,
                         const std::string& id, const char* what,
                         const std::string& before, const std::string& after) {
  journal_.run(run, id, what, home.document, NullIfEmpty{before},
               NullIfEmpty{after});
}

void Extraction::replace(const StatementHome& home,
                         std::span<const Statement> found, long long run) {
  std::map<std::string, StoredStatement> before;
  for (StoredStatement& s : table_.of_document(home.document)) {
    touched_.insert(group_of(s.statement));
    before.emplace(s.statement.id, std::move(s));
  }
  std::vector<StoredStatement> now;
  for (const Statement& s : found) {
    touched_.insert(group_of(s));
    const auto old = before.find(s.id);
    if (old == before.end()) {
      now.push_back({table_.insert(home, s), s, "", false});
      journal(run, home, s.id, "added", "", record_of(s));
      continue;
    }
    const std::string was = record_of(as_found(old->second));
    const std::string is = record_of(s);
    if (was != is || old->second.kept) {
      journal(run, home, s.id, "changed", was, is);
    }
    table_.update(old->second.rowid, home, s);
    now.push_back({old->second.rowid, s, "", false});
    before.erase(old);
  }
  table_.index_new();
  for (const auto& [id, old] : before) drop(old, home, now, run);
  for (const StoredStatement& s : now) {
    reviews_.apply(table_, groups_, s.rowid);
  }
}

void Extraction::drop(const StoredStatement& old, const StatementHome& home,
                      const std::vector<StoredStatement>& now, long long run) {
  if (!old.kept) {
    journal(run, home, old.statement.id, "dropped", record_of(as_found(old)),
            "");
  }
  const StoredStatement* heir = successor(old, now);
  if (heir != nullptr) {
    anchors_.move(old.rowid, heir->rowid);
  } else if (anchors_.holds(old.rowid)) {
    keep_.run(old.rowid);
    return;
  }
  table_.remove(old.rowid);
}

void Extraction::place(long long document, long long location,
                       const Document& in,
                       const std::map<std::string, ByteSpan>* given) {
  clear_places_.run(location);
  spans_.bind(document);
  while (spans_.step()) {
    const ByteSpan span{static_cast<std::size_t>(spans_.integer(1)),
                        static_cast<std::size_t>(spans_.integer(2))};
    ByteSpan bytes = in.has_source_bytes && given == nullptr
                         ? in.source_map.to_source(span)
                         : span;
    if (given != nullptr) {
      const auto known = given->find(spans_.text(3));
      if (known != given->end()) bytes = known->second;
    }
    place_.run(spans_.integer(0), location, bytes.begin, bytes.end);
  }
  spans_.reset();
}

void Extraction::set_live(long long document, bool live) {
  live_.run(document, live);
  touch(document);
}

void Extraction::touch(long long document) {
  group_.bind(document);
  while (group_.step()) touched_.insert(group_.integer(0));
  group_.reset();
}

void Extraction::settle(long long document, long long previous) {
  std::vector<long long> moved = anchors_.settle(document, previous);
  std::sort(moved.begin(), moved.end());
  moved.erase(std::unique(moved.begin(), moved.end()), moved.end());
  for (const long long rowid : moved) {
    reviews_.apply(table_, groups_, rowid);
    groups_.refresh_statement(rowid);
  }
  for (const long long group : touched_) groups_.refresh(group);
  touched_.clear();
}

}  // namespace pledgebook
