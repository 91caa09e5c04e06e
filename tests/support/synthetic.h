#ifndef PLEDGEBOOK_TESTS_SUPPORT_SYNTHETIC_H_
#define PLEDGEBOOK_TESTS_SUPPORT_SYNTHETIC_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "pledgebook/base/hash.h"
#include "pledgebook/store/groups.h"
#include "pledgebook/store/statement_table.h"
#include "pledgebook/store/store.h"

namespace pledgebook::test {

inline constexpr const char* kSyntheticParties[] = {
    "labour",    "conservative", "liberal-democrat",
    "coalition", "green",        "respublica",
    "snp",       "plaid-cymru",  "dup",
    "crossbench"};
inline constexpr const char* kSyntheticAreas[] = {
    "public-services", "health",          "social-care",      "education",
    "early-years",     "housing",         "local-government", "employment",
    "business",        "finance",         "economy",          "welfare",
    "pensions",        "postal-services", "transport",        "waterways",
    "energy",          "environment",     "agriculture",      "sport",
    "culture",         "civil-society",   "communities",      "families",
    "equalities",      "justice"};
inline constexpr const char* kSyntheticModels[] = {
    "co-operative",        "mutual",
    "employee-ownership",  "community-ownership",
    "social-enterprise",   "foundation-trust",
    "co-operative-school", "building-society",
    "credit-union",        "friendly-society",
    "shared-ownership",    "supporters-trust",
    "civil-company"};

/// Fills an empty database with invented statements of the shape of real
/// ones: documents of 20, ten parties, 400 actors, the areas and models of
/// the codebook, dates of 35 years, words drawn so that some are everywhere
/// and most are rare, three in ten on the topic, one pledge in a hundred
/// rated. The same for the same number; memory does not grow with it.
class Synthetic {
 public:
  explicit Synthetic(Store& store)
      : db_(store.db()), table_(store.db()), groups_(store.db()) {}

  void fill(long long statements) {
    Tx tx(db_);
    db_.exec(
        "INSERT INTO recipe(version, lexicon, options) VALUES ('0','0','');"
        "INSERT INTO run(recipe, started) VALUES (1, '2024-01-01')");
    tx.commit();
    for (long long n = 0; n < statements;) {
      Tx batch(db_);
      do {
        if (n % 20 == 0) begin_document(n / 20);
        add_statement(n);
      } while (++n < statements && n % kBatch != 0);
      table_.index_new();
      batch.commit();
    }
  }

 private:
  static constexpr long long kBatch = 20000;

  std::uint64_t random(std::uint64_t below) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return (state_ >> 33) % below;
  }

  template <std::size_t N>
  const char* one_of(const char* const (&words)[N]) {
    return words[random(N)];
  }

  void begin_document(long long n) {
    const std::string path = "doc" + std::to_string(n) + ".txt";
    key_ = sha256_hex(path);
    home_ = {n + 1, date_of_day(7300 + static_cast<long>(random(12700))),
             rank_of(key_)};
    Stmt(db_,
         "INSERT INTO document(document, key, location, recipe, run,"
         " analysed, words, date, title) VALUES (?1, ?2, ?1, 1, 1, 1,"
         " 400, ?3, ?4)")
        .run(home_.document, key_, home_.date, path);
    Stmt(db_,
         "INSERT INTO location(location, path, revision, document, stem,"
         " file, source_sha256, has_source_bytes, reader, notes, stamp,"
         " run) VALUES (?1, ?2, 1, ?1, ?2, ?2, ?3, 1, 'text', '[]', ?3,"
         " 1)")
        .run(home_.document, path, key_);
  }

  // The square of an even draw: low numbers often, high ones rarely.
  std::string word() {
    const std::uint64_t draw = random(1000);
    return "w" + std::to_string(draw * draw / 40 + random(draw + 1));
  }

  void add_statement(long long n) {
    Statement s;
    s.id = sha256_hex("statement " + std::to_string(n)).substr(0, 16);
    s.kind = static_cast<Kind>(random(4));
    s.text = random(2) == 0 ? "mutual" : "shop";
    for (int i = 0; i < 12; ++i) s.text += " " + word();
    const auto begin = static_cast<std::size_t>(n % 20) * 100;
    s.span = {begin, begin + s.text.size()};
    s.sentence = static_cast<int>(n % 20) + 1;
    s.passage = 1;
    s.actor = "Actor " + std::to_string(random(400));
    s.party = one_of(kSyntheticParties);
    if (s.kind == Kind::pledge) s.strength = Strength::firm;
    s.topic = random(10) < 3;
    s.areas = {one_of(kSyntheticAreas)};
    s.models = {one_of(kSyntheticModels)};
    s.confidence = 0.8;
    s.rules = {"rule"};
    const long long rowid = table_.insert(home_, s);
    if (s.kind == Kind::pledge && random(100) == 0) rate(rowid, s.id);
  }

  void rate(long long rowid, const std::string& id) {
    Stmt(db_, "INSERT INTO anchor(digest, id, statement) VALUES (?1, ?1, ?2)")
        .run(id, rowid);
    Stmt(db_,
         "INSERT INTO outcome(digest, anchor, status, effective,"
         " recorded) VALUES (?, last_insert_rowid(), 'fulfilled',"
         " '2020-01-01', '2020-02-01')")
        .run(id);
    groups_.refresh_statement(rowid);
  }

  Db& db_;
  StatementTable table_;
  Groups groups_;
  std::string key_;
  StatementHome home_;
  std::uint64_t state_ = 42;
};

}  // namespace pledgebook::test

#endif  // PLEDGEBOOK_TESTS_SUPPORT_SYNTHETIC_H_
