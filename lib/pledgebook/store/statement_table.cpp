#include "pledgebook/store/statement_table.h"

#include <charconv>

#include "pledgebook/base/hash.h"
#include "pledgebook/store/fields.h"
#include "pledgebook/store/row.h"

namespace pledgebook {
namespace {

constexpr const char* kInsert =
    "INSERT INTO statement(document, id, kind, begin, end, text, url, page,"
    " sentence, passage, headline, said, actor, holder_basis, candidates,"
    " party, attribution, strength, specificity, condition, deadline,"
    " deadline_by, target, about, topic, areas, models, quantities,"
    " confidence, rules, day, last_day, rank, grp, statement, lead)"
    " VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,"
    "?19,?20,?21,?22,?23,?24,?25,?26,?27,?28,?29,?30,?31,?32,?33,?34,?35,"
    "?35)";
constexpr const char* kUpdate =
    "UPDATE statement SET document = ?1, id = ?2, kind = ?3, begin = ?4,"
    " end = ?5, text = ?6, url = ?7, page = ?8, sentence = ?9, passage = ?10,"
    " headline = ?11, said = ?12, actor = ?13, holder_basis = ?14,"
    " candidates = ?15, party = ?16, attribution = ?17, strength = ?18,"
    " specificity = ?19, condition = ?20, deadline = ?21, deadline_by = ?22,"
    " target = ?23, about = ?24, topic = ?25, areas = ?26, models = ?27,"
    " quantities = ?28, confidence = ?29, rules = ?30, day = ?31,"
    " last_day = ?32, rank = ?33, grp = ?34, found = NULL, kept = 0"
    " WHERE statement = ?35";

// Fewer words than this may be said twice by chance.
constexpr int kWordsOfKnownHolder = 5;
constexpr int kWordsOfAnybody = 8;

std::string_view word(const std::optional<Strength>& v) {
  return v ? to_string(*v) : std::string_view();
}
std::string_view word(const std::optional<Specificity>& v) {
  return v ? to_string(*v) : std::string_view();
}
std::string_view word(const std::optional<HolderBasis>& v) {
  return v ? to_string(*v) : std::string_view();
}

long long first_bits(const std::string& hex) {
  unsigned long long bits = 0;
  std::from_chars(hex.data(), hex.data() + 15, bits, 16);
  return static_cast<long long>(bits);
}

// Words in lower case joined by single blanks; bytes beyond ASCII count as
// letters, except the dashes and quotation marks U+2010–U+201F.
std::string plain_words(std::string_view text, int& words) {
  std::string out;
  bool inside = false;
  words = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool mark = c == 0xE2 && i + 2 < text.size() && text[i + 1] == '\x80';
    const bool blank =
        c == 0xC2 && i + 1 < text.size() && text[i + 1] == '\xA0';
    if (mark) i += 2;
    if (blank) i += 1;
    const bool letter = !mark && !blank &&
                        (c >= 0x80 || (c >= '0' && c <= '9') ||
                         ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'));
    if (letter && !inside) {
      if (words++ > 0) out += ' ';
    }
    if (letter) out += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    inside = letter;
  }
  return out;
}

}  // namespace

long long rank_of(const std::string& key) {
  return first_bits(key.size() >= 15 ? key : sha256_hex(key));
}

long long group_of(const Statement& s) {
  int words = 0;
  const std::string plain = plain_words(s.text, words);
  const std::string& holder = s.actor.empty() ? s.party : s.actor;
  const int least = holder.empty() ? kWordsOfAnybody : kWordsOfKnownHolder;
  if (words < least) return first_bits(sha256_hex(s.id));
  std::string bytes(to_string(s.kind));
  bytes += '\x1F' + holder + '\x1F' + plain;
  return first_bits(sha256_hex(bytes));
}

StatementTable::StatementTable(Db& db)
    : db_(db),
      insert_(db, kInsert),
      update_(db, kUpdate),
      remove_(db, "DELETE FROM statement WHERE statement = ?"),
      labels_(db, "INSERT OR IGNORE INTO label VALUES (?, ?, ?, ?, ?, ?)"),
      clear_labels_(db, "DELETE FROM label WHERE statement = ?"),
      of_document_(db, "SELECT " + statement_columns() +
                           ", s.statement, s.found, s.kept FROM statement s"
                           " WHERE s.document = ? ORDER BY s.begin, s.id"),
      one_(db, "SELECT " + statement_columns() +
                   ", s.statement, s.found, s.kept FROM statement s"
                   " WHERE s.statement = ?"),
      index_(db,
             "INSERT INTO statement_fts(rowid, text, actor) SELECT newest,"
             " text, actor FROM statement WHERE statement >= ?"
             " ORDER BY newest"),
      next_(db.integer("SELECT max(statement) FROM statement") + 1) {}

void StatementTable::bind_all(Stmt& stmt, const StatementHome& home,
                              const Statement& s) {
  const std::optional<Date> date = s.said ? s.said : home.date;
  stmt.bind(home.document, s.id, to_string(s.kind), s.span.begin, s.span.end,
            s.text, NullIfEmpty{s.url});
  s.page > 0 ? stmt.add(s.page) : stmt.add(nullptr);
  stmt.add(s.sentence).add(s.passage).add(s.headline).add(s.said);
  stmt.add(NullIfEmpty{s.actor}).add(NullIfEmpty{word(s.holder_basis)});
  stmt.add(to_json(s.candidates)).add(NullIfEmpty{s.party});
  stmt.add(to_string(s.attribution)).add(NullIfEmpty{word(s.strength)});
  stmt.add(NullIfEmpty{word(s.specificity)}).add(NullIfEmpty{s.condition});
  stmt.add(NullIfEmpty{s.deadline}).add(s.deadline_by);
  stmt.add(NullIfEmpty{s.target}).add(NullIfEmpty{s.about}).add(s.topic);
  stmt.add(to_json(s.areas)).add(to_json(s.models));
  stmt.add(to_json(s.quantities)).add(s.confidence).add(to_json(s.rules));
  stmt.add(date ? date->first_day() : kUndated);
  stmt.add(date ? date->last_day() : kUndated);
  stmt.add(home.rank).add(group_of(s));
}

long long StatementTable::insert(const StatementHome& home,
                                 const Statement& s) {
  bind_all(insert_, home, s);
  insert_.add(next_).step();
  insert_.reset();
  write_labels(next_, home, s);
  return next_++;
}

void StatementTable::index_new() {
  if (unindexed_ < next_) index_.run(unindexed_);
  unindexed_ = next_;
}

void StatementTable::update(long long rowid, const StatementHome& home,
                            const Statement& s) {
  bind_all(update_, home, s);
  update_.add(rowid).step();
  update_.reset();
  clear_labels_.run(rowid);
  write_labels(rowid, home, s);
}

void StatementTable::write_labels(long long rowid, const StatementHome& home,
                                  const Statement& s) {
  const std::optional<Date> date = s.said ? s.said : home.date;
  const long long day = date ? date->first_day() : kUndated;
  for (const std::string& area : s.areas) {
    labels_.run("area", area, day, home.rank, s.span.begin, rowid);
  }
  for (const std::string& model : s.models) {
    labels_.run("model", model, day, home.rank, s.span.begin, rowid);
  }
}

void StatementTable::remove(long long rowid) { remove_.run(rowid); }

std::vector<StoredStatement> StatementTable::of_document(long long document) {
  std::vector<StoredStatement> out;
  of_document_.bind(document);
  while (of_document_.step()) {
    out.push_back({of_document_.integer(29), read_statement(of_document_, 0),
                   of_document_.text(30), of_document_.integer(31) != 0});
  }
  of_document_.reset();
  return out;
}

std::optional<StoredStatement> StatementTable::one(long long rowid) {
  std::optional<StoredStatement> out;
  one_.bind(rowid);
  if (one_.step()) {
    out = StoredStatement{one_.integer(29), read_statement(one_, 0),
                          one_.text(30), one_.integer(31) != 0};
  }
  one_.reset();
  return out;
}

}  // namespace pledgebook
