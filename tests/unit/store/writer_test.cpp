#include "pledgebook/store/writer.h"

#include <doctest/doctest.h>

#include "unit/store/fixture.h"

using namespace pledgebook;
using namespace pledgebook::test;

namespace {

struct Database {
  Store store{":memory:", Store::Access::write};
  Db& db = store.db();
  long long one(const std::string& sql) { return db.integer(sql); }
};

const char* kText =
    "Tessa Jowell spoke. We will give staff the right to own their services."
    " Membership doubled.";
const char* kPledge = "We will give staff the right to own their services.";

}  // namespace

TEST_CASE("adding the same document again changes nothing") {
  Database base;
  const Document d = make_document("a.txt", kText);
  const std::vector<Statement> found = {make_statement(d, kPledge)};
  Writer writer(base.store, kRecipe, kNow);
  CHECK(writer.add(d, found) == Writer::Added::created);
  const long long changes = base.one("SELECT total_changes()");
  CHECK(writer.add(d, found) == Writer::Added::unchanged);
  CHECK(base.one("SELECT total_changes()") == changes);
  CHECK(base.one("SELECT count(*) FROM statement") == 1);
}

TEST_CASE("equal documents are one document with several locations") {
  Database base;
  Writer writer(base.store, kRecipe, kNow);
  Document d = make_document("b/one.txt", kText);
  writer.add(d, std::vector{make_statement(d, kPledge)});
  d.path = "a/two.txt";
  // The second file begins with a byte-order mark.
  d.source_map.replaced(0, 3);
  d.source_map.equal(d.text.size());
  CHECK(writer.add(d, std::vector{make_statement(d, kPledge)}) ==
        Writer::Added::location);
  CHECK(base.one("SELECT count(*) FROM document") == 1);
  CHECK(base.one("SELECT count(*) FROM statement") == 1);
  CHECK(base.one("SELECT mentions FROM statement") == 2);
  CHECK(base.db.text("SELECT document FROM v_statement") == "b/one.txt");
  CHECK(base.one("SELECT max(begin) - min(begin) FROM place") == 3);
}

TEST_CASE("a changed file is a new revision and the old one is kept") {
  Database base;
  Writer writer(base.store, kRecipe, kNow);
  const Document before = make_document("a.txt", kText);
  writer.add(before, std::vector{make_statement(before, kPledge)});
  const Document after =
      make_document("a.txt", std::string(kText) + " It has been edited.");
  CHECK(writer.add(after, std::vector{make_statement(after, kPledge)}) ==
        Writer::Added::revised);
  CHECK(base.one("SELECT count(*) FROM document") == 2);
  CHECK(base.one("SELECT count(*) FROM v_statement") == 1);
  CHECK(base.one("SELECT count(*) FROM statement WHERE live = 0") == 1);
  CHECK(base.one("SELECT revision FROM location WHERE current = 1") == 2);

  SUBCASE("and may come back") {
    CHECK(writer.add(before, std::vector{make_statement(before, kPledge)}) ==
          Writer::Added::revised);
    CHECK(base.db.text("SELECT d.key FROM v_statement v JOIN statement s"
                       " ON s.id = v.id JOIN document d"
                       " ON d.document = s.document") == before.key);
    CHECK(base.one("SELECT count(*) FROM v_statement") == 1);
  }
}

TEST_CASE("a new recipe replaces statements and journals the difference") {
  Database base;
  const Document d = make_document("a.txt", kText);
  {
    Writer writer(base.store, kRecipe, kNow);
    writer.add(d, std::vector{make_statement(d, kPledge),
                              make_statement(d, "Tessa Jowell spoke.",
                                             Kind::position)});
  }
  Writer writer(base.store, kNextRecipe, kNow);
  Statement changed = make_statement(d, kPledge);
  changed.strength = Strength::intended;
  CHECK(writer.add(d,
                   std::vector{changed, make_statement(d, "Membership doubled.",
                                                       Kind::claim)}) ==
        Writer::Added::updated);
  CHECK(base.one("SELECT count(*) FROM statement") == 2);
  CHECK(base.db.text("SELECT group_concat(what, ' ') FROM (SELECT what FROM"
                     " statement_change ORDER BY what)") ==
        "added changed dropped");
  CHECK(base.db.text("SELECT strength FROM v_pledge") == "intended");
}

TEST_CASE(
    "reprints within a month are one statement, later they are said "
    "again") {
  Database base;
  Writer writer(base.store, kRecipe, kNow);
  auto add = [&](const std::string& path, const std::string& text,
                 const std::string& date) {
    const Document d = make_document(path, text, date);
    writer.add(d, std::vector{make_statement(d, kPledge)});
  };
  add("c.txt", std::string(kText) + " Third.", "2010-02-25");
  add("b.txt", std::string(kText) + " Second.", "2010-02-19");
  add("a.txt", std::string(kText) + " First.", "2010-02-18");
  add("d.txt", std::string(kText) + " Later.", "2013-02-18");
  CHECK(base.one("SELECT count(*) FROM v_pledge") == 2);
  CHECK(base.one("SELECT mentions FROM v_pledge WHERE date = '2010-02-18'") ==
        3);
  CHECK(base.one("SELECT mentions FROM v_pledge WHERE date = '2013-02-18'") ==
        1);
}

TEST_CASE("a failing batch leaves the database as it was") {
  Database base;
  Writer writer(base.store, kRecipe, kNow);
  const Document d = make_document("a.txt", kText);
  Statement twice = make_statement(d, kPledge);
  CHECK_THROWS_AS(writer.add(d, std::vector{twice, twice}), StoreError);
  CHECK(base.one("SELECT count(*) FROM document") == 0);
  CHECK(writer.add(d, std::vector{twice}) == Writer::Added::created);
}

TEST_CASE("documents in other languages are kept and not counted") {
  Database base;
  Writer writer(base.store, kRecipe, kNow);
  Document d = make_document("cy.txt", "Mae'r gymuned yn berchen.");
  d.meta.language = "cy";
  writer.add(d, {});
  CHECK(base.one("SELECT count(*) FROM v_document") == 1);
  CHECK(base.one("SELECT count(*) FROM v_denominator") == 0);
}

TEST_CASE("words are counted by the party of the speaker") {
  Document d =
      make_document("h.xml", "Heading here. One two three. Four five.");
  d.meta.party = "labour";
  d.turns.push_back({{14, 28}, "A"});
  d.turns.back().party = "conservative";
  d.turns.push_back({{29, 39}, "B"});
  Database base;
  Writer(base.store, kRecipe, kNow).add(d, {});
  CHECK(base.one("SELECT words FROM v_denominator WHERE party ="
                 " 'conservative' AND month = '2010-02'") == 3);
  CHECK(base.one("SELECT words FROM v_denominator WHERE party = 'labour'") ==
        4);
}

TEST_CASE("a file read to its end forgets old refusals of its parts only") {
  Database base;
  Writer first(base.store, kRecipe, kNow);
  first.refuse({"x.zip!bad.txt", 0, 0, "binary", ""});
  first.refuse({"x.zipped", 3, 0, "malformed row", ""});
  first.refuse({"x.zipped", 3, 0, "malformed row", ""});
  CHECK(base.one("SELECT count(*) FROM v_refusal") == 2);
  Writer second(base.store, kRecipe, kNow);
  second.file_done("x.zip", "stamp", 1);
  CHECK(base.db.text("SELECT group_concat(path) FROM v_refusal") == "x.zipped");
}
