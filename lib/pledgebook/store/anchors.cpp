#include "pledgebook/store/anchors.h"

#include <algorithm>
#include <tuple>

#include "pledgebook/base/hash.h"
#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

constexpr std::size_t kContext = 32;

bool starts_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

std::string before(std::string_view text, std::size_t at) {
  std::size_t begin = at > kContext ? at - kContext : 0;
  while (begin < at && !starts_character(text[begin])) ++begin;
  return std::string(text.substr(begin, at - begin));
}

std::string after(std::string_view text, std::size_t at) {
  std::size_t end = std::min(text.size(), at + kContext);
  while (end > at && end < text.size() && !starts_character(text[end])) --end;
  return std::string(text.substr(at, end - at));
}

std::string digest_of(const std::vector<std::string>& parts) {
  return sha256_hex(join(parts, "\x1F")).substr(0, 32);
}

// How well a statement fits the words; 0 is not at all.
int fit(const std::string& folded, const std::string& exact) {
  if (folded == exact) return 3;
  if (folded.find(exact) != folded.npos) return 2;
  const bool inside = exact.find(folded) != exact.npos;
  return inside && 4 * folded.size() >= exact.size() ? 1 : 0;
}

struct Candidate {
  long long rowid;
  Kind kind;
  std::size_t begin, end;
  int fit;
};

// Pledges first: outcomes and most reviews are about them.
bool better_kind(const Candidate& a, const Candidate& b) {
  return a.kind < b.kind;
}

// Pledges first, then the longest, then the first in the text.
bool chief(const Candidate& a, const Candidate& b) {
  const auto key = [](const Candidate& c) {
    return std::tuple(c.kind, -static_cast<long>(c.end - c.begin), c.begin);
  };
  return key(a) < key(b);
}

void keep_best(std::vector<Candidate>& all) {
  int best = 0;
  for (const Candidate& c : all) best = std::max(best, c.fit);
  std::erase_if(all, [&](const Candidate& c) { return c.fit < best; });
}

// Of several with the same words those that stand in the same context.
void keep_context(std::vector<Candidate>& all, std::string_view text,
                  const std::string& prefix, const std::string& suffix) {
  if (text.empty() || (prefix.empty() && suffix.empty())) return;
  std::vector<Candidate> same;
  for (const Candidate& c : all) {
    if (c.end > text.size()) continue;
    if (fold_blanks(before(text, c.begin)) == fold_blanks(prefix) ||
        fold_blanks(after(text, c.end)) == fold_blanks(suffix)) {
      same.push_back(c);
    }
  }
  if (!same.empty()) all = same;
}

bool one_place(const std::vector<Candidate>& all) {
  return std::all_of(all.begin(), all.end(), [&](const Candidate& c) {
    return c.begin == all.front().begin;
  });
}

}  // namespace

std::string stem_of(const std::string& path) {
  const std::size_t slash = path.find_last_of("/!");
  const std::string name = slash == path.npos ? path : path.substr(slash + 1);
  const std::size_t dot = name.rfind('.');
  return dot == name.npos || dot == 0 ? name : name.substr(0, dot);
}

Anchors::Anchors(Db& db)
    : db_(db),
      find_digest_(db, "SELECT anchor FROM anchor WHERE digest = ?"),
      insert_(db,
              "INSERT INTO anchor(digest, id, document, document_key, stem,"
              " kind, exact, prefix, suffix, statement)"
              " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      point_(db,
             "UPDATE anchor SET statement = ?2,"
             " document_key = coalesce(document_key, ?3),"
             " kind = coalesce(kind, ?4), exact = coalesce(exact, ?5),"
             " prefix = coalesce(prefix, ?6), suffix = coalesce(suffix, ?7)"
             " WHERE anchor = ?1"),
      statement_(db, "SELECT statement FROM anchor WHERE anchor = ?"),
      context_(db,
               "SELECT s.id, d.key, s.kind, s.text, s.begin, s.end, t.text"
               " FROM statement s JOIN document d ON d.document = s.document"
               " LEFT JOIN document_text t ON t.document = s.document"
               " WHERE s.statement = ?"),
      by_id_(db, "SELECT statement FROM statement WHERE id = ?"),
      statements_(db,
                  "SELECT statement, kind, begin, end, text FROM statement"
                  " WHERE document = ? ORDER BY begin, id"),
      text_(db, "SELECT text FROM document_text WHERE document = ?"),
      named_(db,
             "SELECT l.document, l.path FROM location l WHERE l.current = 1"
             " AND l.stem = ?1 UNION SELECT d.document, ?2 FROM document d"
             " WHERE d.key = ?2"),
      of_key_(
          db,
          "SELECT a.anchor, a.exact, a.prefix, a.suffix, a.kind,"
          " a.statement FROM anchor a JOIN document d"
          " ON d.key = a.document_key WHERE d.document = ? AND"
          " (a.statement IS NULL OR a.statement NOT IN"
          "  (SELECT statement FROM statement WHERE document = d.document))"),
      of_previous_(db,
                   "SELECT a.anchor, a.exact, a.prefix, a.suffix, a.kind,"
                   " a.statement FROM statement s JOIN anchor a"
                   " ON a.statement = s.statement WHERE s.document = ?"),
      waiting_(db,
               "SELECT a.anchor, '', a.document, a.exact FROM location l"
               " JOIN anchor a ON a.stem = l.stem AND a.statement IS NULL"
               " WHERE l.document = ? AND l.current = 1 AND a.id IS NULL"),
      waiting_id_(db,
                  "SELECT a.anchor, a.id, '', '' FROM anchor a"
                  " CROSS JOIN statement s ON s.id = a.id"
                  " WHERE a.statement IS NULL AND a.id IS NOT NULL"
                  " AND s.document = ?"),
      holds_(db,
             "SELECT 1 FROM anchor a WHERE a.statement = ?1 AND ("
             " EXISTS (SELECT 1 FROM outcome o WHERE o.anchor = a.anchor) OR"
             " EXISTS (SELECT 1 FROM evidence e WHERE e.anchor = a.anchor) OR"
             " EXISTS (SELECT 1 FROM review r WHERE r.anchor = a.anchor"
             "  AND r.verdict <> 'rejected') OR"
             " EXISTS (SELECT 1 FROM thread_edit t"
             "  WHERE a.anchor IN (t.earlier, t.later)))"),
      move_(db, "UPDATE anchor SET statement = ?2 WHERE statement = ?1") {}

std::optional<long long> Anchors::statement(long long anchor) {
  std::optional<long long> out;
  statement_.bind(anchor);
  if (statement_.step() && !statement_.null(0)) out = statement_.integer(0);
  statement_.reset();
  return out;
}

Anchors::Context Anchors::context_of(long long rowid) {
  Context out;
  context_.bind(rowid);
  if (context_.step()) {
    const std::string_view text = context_.view(6);
    const auto begin = static_cast<std::size_t>(context_.integer(4));
    const auto end = static_cast<std::size_t>(context_.integer(5));
    const bool whole = end <= text.size();
    out = {context_.text(0),
           context_.text(1),
           context_.text(2),
           fold_blanks(context_.view(3)),
           whole ? before(text, begin) : "",
           whole ? after(text, end) : ""};
  }
  context_.reset();
  return out;
}

std::optional<long long> Anchors::known(const std::string& digest) {
  std::optional<long long> out;
  find_digest_.bind(digest);
  if (find_digest_.step()) out = find_digest_.integer(0);
  find_digest_.reset();
  return out;
}

long long Anchors::of_statement(long long rowid) {
  const Context c = context_of(rowid);
  const std::string digest = digest_of({"id", c.id});
  if (const auto anchor = known(digest)) return *anchor;
  insert_.run(digest, c.id, nullptr, c.key, nullptr, c.kind, c.exact, c.prefix,
              c.suffix, rowid);
  return db_.last_insert_rowid();
}

long long Anchors::of_target(const Target& target) {
  const std::optional<long long> found = find(target);
  if (found) return of_statement(*found);
  const std::string quote = fold_blanks(target.quote);
  const std::string digest = target.id.empty()
                                 ? digest_of({"words", target.document, quote})
                                 : digest_of({"id", target.id});
  if (const auto anchor = known(digest)) return *anchor;
  insert_.run(digest, NullIfEmpty{target.id}, NullIfEmpty{target.document},
              nullptr, NullIfEmpty{stem_of(target.document)}, nullptr,
              NullIfEmpty{quote}, nullptr, nullptr, nullptr);
  return db_.last_insert_rowid();
}

std::vector<long long> Anchors::documents_named(const std::string& name) {
  std::vector<long long> exact, partial;
  named_.bind(stem_of(name), name);
  while (named_.step()) {
    const std::string path = named_.text(1);
    if (path == name) {
      exact.push_back(named_.integer(0));
    } else if (path.ends_with("/" + name) || stem_of(path) == name) {
      partial.push_back(named_.integer(0));
    }
  }
  named_.reset();
  return exact.empty() ? partial : exact;
}

std::optional<long long> Anchors::find(const Target& target) {
  if (!target.id.empty()) {
    std::optional<long long> out;
    by_id_.bind(target.id);
    if (by_id_.step()) out = by_id_.integer(0);
    by_id_.reset();
    return out;
  }
  const std::vector<long long> documents = documents_named(target.document);
  if (documents.size() != 1) return std::nullopt;
  return locate(documents.front(), {fold_blanks(target.quote), "", "", {}});
}

std::string Anchors::why_unresolved(const Target& target) {
  if (!target.id.empty()) return "no statement has the id " + target.id;
  const std::size_t documents = documents_named(target.document).size();
  if (documents == 0) return "no document '" + target.document + "'";
  if (documents > 1) {
    return std::to_string(documents) + " documents are called '" +
           target.document + "'";
  }
  return "no single statement of '" + target.document + "' has these words";
}

std::optional<long long> Anchors::locate(long long document,
                                         const Words& words) {
  if (words.exact.empty()) return std::nullopt;
  std::vector<Candidate> found;
  statements_.bind(document);
  while (statements_.step()) {
    const int how = fit(fold_blanks(statements_.view(4)), words.exact);
    if (how == 0) continue;
    found.push_back({statements_.integer(0),
                     parse_kind(statements_.view(1)).value_or(Kind::position),
                     static_cast<std::size_t>(statements_.integer(2)),
                     static_cast<std::size_t>(statements_.integer(3)), how});
  }
  statements_.reset();
  keep_best(found);
  if (found.empty()) return std::nullopt;
  const bool spans_several = found.front().fit == 1;
  if (spans_several || !one_place(found)) {
    text_.bind(document);
    const std::string text = text_.step() ? text_.text(0) : std::string();
    text_.reset();
    // The words as a whole must stand there, not only the statement in them.
    if (spans_several) {
      if (fold_blanks(text).find(words.exact) == text.npos) {
        return std::nullopt;
      }
      return std::min_element(found.begin(), found.end(), chief)->rowid;
    }
    keep_context(found, text, words.prefix, words.suffix);
  }
  if (!one_place(found)) return std::nullopt;
  for (const Candidate& c : found) {
    if (words.kind && c.kind == *words.kind) return c.rowid;
  }
  return std::min_element(found.begin(), found.end(), better_kind)->rowid;
}

void Anchors::point(long long anchor, long long rowid,
                    std::vector<long long>& moved) {
  const Context c = context_of(rowid);
  point_.run(anchor, rowid, c.key, c.kind, c.exact, c.prefix, c.suffix);
  moved.push_back(rowid);
}

// Points every anchor of the query at its statement of the document.
void Anchors::adopt(Stmt& query, long long bound, long long document,
                    std::vector<long long>& moved) {
  struct Open {
    long long anchor, statement;
    Words words;
  };
  std::vector<Open> open;
  query.bind(bound);
  while (query.step()) {
    open.push_back({query.integer(0),
                    query.integer(5),
                    {query.text(1), query.text(2), query.text(3),
                     parse_kind(query.view(4))}});
  }
  query.reset();
  for (const Open& o : open) {
    const std::optional<long long> to = locate(document, o.words);
    if (!to || *to == o.statement) continue;
    if (o.statement != 0) moved.push_back(o.statement);
    point(o.anchor, *to, moved);
  }
}

void Anchors::adopt_waiting(long long document, std::vector<long long>& moved) {
  std::vector<std::pair<long long, Target>> waiting;
  for (Stmt* query : {&waiting_id_, &waiting_}) {
    query->bind(document);
    while (query->step()) {
      waiting.push_back({query->integer(0),
                         {query->text(1), query->text(2), query->text(3)}});
    }
    query->reset();
  }
  for (const auto& [anchor, target] : waiting) {
    if (const auto to = find(target)) point(anchor, *to, moved);
  }
}

std::vector<long long> Anchors::settle(long long document, long long previous) {
  std::vector<long long> moved;
  adopt(of_key_, document, document, moved);
  if (previous != 0) adopt(of_previous_, previous, document, moved);
  adopt_waiting(document, moved);
  return moved;
}

bool Anchors::holds(long long rowid) { return holds_.run(rowid); }
void Anchors::move(long long from, long long to) { move_.run(from, to); }

}  // namespace pledgebook
