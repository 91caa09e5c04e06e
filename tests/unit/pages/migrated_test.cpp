// A file as schema 5 left it answers, once brought up to date, as one that
// today's program filled.
#include <doctest/doctest.h>

#include "pledgebook/pages/site.h"
#include "pledgebook/query/canonical.h"
#include "pledgebook/query/list.h"
#include "pledgebook/query/search.h"
#include "pledgebook/store/records.h"
#include "pledgebook/store/schema.h"
#include "support/scratch_folder.h"
#include "support/synthetic.h"
#include "unit/store/fixture.h"

using namespace pledgebook;
using namespace pledgebook::test;

namespace {

using Lines = std::vector<std::string>;

constexpr int kBefore = 5;
constexpr const char* kPledge = "We will share the mills of Hull";

Lines column(Db& db, const std::string& sql) {
  Lines out;
  for (Stmt rows(db, sql); rows.step();) out.push_back(rows.text(0));
  return out;
}

Document note(const std::string& path, const std::string& words,
              const std::string& date) {
  return make_document(path, words + ". It rained on " + date + ".", date);
}

// Invented statements, some of them rated; reprints, a verdict that lets off
// (no office), a correction, a rejection and a thread.
void fill(const std::string& path) {
  Store store(path, Store::Access::write);
  Synthetic(store).fill(2000);
  Writer writer(store, kRecipe, kNow);
  Lines ids;
  for (const char* date : {"2010-02-18", "2010-02-25", "2014-06-01"}) {
    const Document d = note(std::string(date) + ".txt", kPledge, date);
    Statement s = make_statement(d, kPledge);
    s.areas = {"business", "finance"};
    writer.add(d, std::vector{s});
    ids.push_back(s.id);
  }
  const Document other = note("other.txt", "Looms must be idle", "");
  const auto found = make_statement(other, "Looms must be idle");
  writer.add(other, std::vector{found});
  Records records(store);
  Outcome outcome;
  outcome.status = Status::not_fulfilled;
  outcome.reason = Reason::no_office;
  outcome.effective = {2012, 3, 1};
  outcome.recorded = {2013, 1, 1};
  outcome.source = "https://example.org/act";
  records.add({ids[0], "", ""}, outcome);
  const Signature anna{"Anna", "2023-05-01T09:00:00Z", ""};
  REQUIRE(ids[0] != ids[2]);
  REQUIRE(records.add_edit("join", ids[0], ids[2], "repeats", anna));
  REQUIRE(records.add(
      ids[2], {Review::Verdict::corrected, R"({"actor":"Ann Lee"})"}, anna));
  REQUIRE(records.add(found.id, {Review::Verdict::rejected, "{}"}, anna));
}

// The rows of a file of today in one of the schema before, which counted
// nothing and numbered its index otherwise.
void write_before(const std::string& today, const std::string& path) {
  Db db(path, Db::Mode::create);
  for (const Migration& step : migrations().first(kBefore)) db.exec(step.sql);
  db.exec("PRAGMA foreign_keys = OFF; ATTACH '" + today + "' AS today");
  const Lines tables =
      column(db,
             "SELECT name FROM pragma_table_list WHERE schema = 'main' AND"
             " type = 'table' AND name NOT LIKE 'sqlite_%'");
  REQUIRE(tables.size() > 15);
  for (const std::string& table : tables) {
    const std::string columns =
        db.text("SELECT group_concat(name) FROM pragma_table_xinfo('" + table +
                "', 'main') WHERE hidden = 0");
    db.exec("INSERT INTO main." + table + "(" + columns + ") SELECT " +
            columns + " FROM today." + table +
            (table == "migration" ? " WHERE version <= 5" : ""));
  }
  for (const std::string index : {"statement_fts", "document_fts"}) {
    db.exec("INSERT INTO " + index + "(" + index + ") VALUES ('rebuild')");
  }
  db.exec("PRAGMA user_version = " + std::to_string(kBefore) +
          "; PRAGMA application_id = " + std::to_string(kApplicationId));
}

// One file of today, and one that was brought up to it.
struct Both {
  Both() {
    fill(folder / "today.db");
    write_before(folder / "today.db", folder / "before.db");
    REQUIRE(Db(folder / "before.db", Db::Mode::read_only)
                .integer("PRAGMA user_version") == kBefore);
    today = std::make_unique<Store>(folder / "today.db", Store::Access::write);
    migrated =
        std::make_unique<Store>(folder / "before.db", Store::Access::write);
  }
  pledgebook_tests::ScratchFolder folder;
  std::unique_ptr<Store> today, migrated;
};

const Both& both() {
  static const Both stores;
  return stores;
}

Lines content(const Store& store) {
  Lines out;
  canonical(store, [&](std::string_view line) { out.emplace_back(line); });
  return out;
}

// Counts that came to nothing may stand or not.
Lines tallies(const Store& store) {
  Lines out = column(
      store.db(),
      "SELECT json_array(field, topic, value, day, last_day, kind, verdict,"
      " no_office, settled, statements, mentions) FROM tally"
      " WHERE statements <> 0 ORDER BY 1");
  const Lines pairs = column(
      store.db(),
      "SELECT json_array(field, value, other, other_value, kind, statements,"
      " mentions) FROM tally_pair WHERE statements <> 0 ORDER BY 1");
  out.insert(out.end(), pairs.begin(), pairs.end());
  return out;
}

Lines found(const Store& store, const std::string& words) {
  Lines out;
  const auto hits = search_statements(store, words, {});
  REQUIRE(hits);
  for (const StatementHit& hit : *hits) out.push_back(hit.row.statement.id);
  const auto documents = search_documents(store, words);
  REQUIRE(documents);
  for (const DocumentHit& hit : *documents) out.push_back(hit.document);
  return out;
}

std::string page(const Store& store, const std::string& path,
                 const Parameters& parameters) {
  const HttpResponse answered =
      answer(store, {"GET", path, "127.0.0.1", parameters}, {2024, 7, 4});
  CHECK(answered.status == 200);
  return answered.body;
}

}  // namespace

TEST_CASE("a filled file of schema 5 keeps what it holds") {
  REQUIRE(both().migrated->schema_version() == schema_version());
  const Lines today = content(*both().today);
  CHECK(today.size() > 2000);
  CHECK((content(*both().migrated) == today));
}

TEST_CASE("what schema 5 did not count is counted") {
  const Lines today = tallies(*both().today);
  CHECK(today.size() > 1000);
  CHECK((tallies(*both().migrated) == today));
  const std::string verdicts =
      "SELECT json_array(id, verdict, no_office, open_from, settled) FROM"
      " statement WHERE verdict IS NOT NULL ORDER BY id";
  const Lines rated = column(both().today->db(), verdicts);
  CHECK(rated.size() > 1);
  CHECK(column(both().migrated->db(), verdicts) == rated);
}

TEST_CASE("statements and documents of a schema 5 file are found again") {
  for (const std::string words : {"mutual", "w3", "share mills", "rained"}) {
    CAPTURE(words);
    const Lines today = found(*both().today, words);
    CHECK_FALSE(today.empty());
    CHECK(found(*both().migrated, words) == today);
  }
  CHECK_NOTHROW(both().migrated->db().exec(
      "INSERT INTO statement_fts(statement_fts, rank)"
      " VALUES ('integrity-check', 1)"));
}

TEST_CASE("every page of a schema 5 file is what it would be today") {
  const std::string id = both().today->db().text(
      "SELECT id FROM v_outcome WHERE reason = 'no-office'");
  const std::vector<std::pair<std::string, Parameters>> asked = {
      {"/", {}},
      {"/list", {}},
      {"/list", {{"kind", "pledge"}, {"party", "labour"}, {"topic", "all"}}},
      {"/search", {{"q", "mutual"}}},
      {"/timeline", {{"by", "month"}, {"group", "party"}}},
      {"/timeline", {{"group", "area"}}},
      {"/follow-through", {}},
      {"/follow-through", {{"as_of", "2012-06-01"}, {"status", "not-rated"}}},
      {"/statement/" + id, {}},
      {"/thread/" + id, {}}};
  for (const auto& [path, parameters] : asked) {
    CAPTURE(path);
    const std::string today = page(*both().today, path, parameters);
    CHECK((page(*both().migrated, path, parameters) == today));
  }
}

TEST_CASE("what comes after the step is counted and found as ever") {
  const Document d =
      note("late.txt", "Weavers will own the quay", "2016-01-02");
  const std::vector statements = {
      make_statement(d, "Weavers will own the quay")};
  const Both apart;
  for (Store* store : {apart.today.get(), apart.migrated.get()}) {
    Writer(*store, kNextRecipe, kNow).add(d, statements);
    CHECK(found(*store, "quay").size() == 2);  // the statement, its document
  }
  CHECK((tallies(*apart.migrated) == tallies(*apart.today)));
}
