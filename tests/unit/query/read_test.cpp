// search, show, verify and diff.
#include <doctest/doctest.h>

#include "pledgebook/query/diff.h"
#include "pledgebook/query/search.h"
#include "pledgebook/query/show.h"
#include "pledgebook/query/verify.h"
#include "unit/store/fixture.h"

using namespace pledgebook;
using namespace pledgebook::test;

namespace {

struct Base {
  Store store{":memory:", Store::Access::write};
  Document d = make_document(
      "a.txt",
      "It began in Rochdale. The minister spoke. We will support mutuals in"
      " every town. Nobody asked why. The café was full of co-operators.");
  Statement s = make_statement(d, "We will support mutuals in every town.");
  Base() { Writer(store, kRecipe, kNow).add(d, std::vector{s}); }
};

std::string expression(const char* typed) {
  const auto out = match_expression(typed);
  return out ? *out : "error: " + out.error().message;
}

}  // namespace

TEST_CASE("what is typed becomes a search that cannot fail") {
  CHECK(expression("mutual town") == "\"mutual\" AND \"town\"");
  CHECK(expression("\"every town\" OR caf*") == "\"every town\" OR \"caf\"*");
  CHECK(expression("co-op NOT shop") == "\"co-op\" NOT \"shop\"");
  CHECK(expression("a(b) ^c {d}") == "\"a(b)\" AND \"^c\" AND \"{d}\"");
  CHECK(expression("  ") == "error: nothing to search for");
  CHECK(expression("OR x") == "error: OR needs a word before it");
  CHECK(expression("x NOT").starts_with("error"));
  CHECK(expression("\"open").starts_with("error"));
  CHECK(expression("\"\"") == "error: nothing to search for");
}

TEST_CASE("statements and documents are found by stems, without accents") {
  Base base;
  const auto hits = search_statements(base.store, "mutual towns", {});
  REQUIRE(hits);
  REQUIRE(hits->size() == 1);
  CHECK(hits->front().marked.find("\x02mutuals\x03") != std::string::npos);
  CHECK(hits->front().score > 0);
  CHECK(search_statements(base.store, "jowell", {})->size() == 1);
  StatementFilter others;
  others.parties = {"conservative"};
  CHECK(search_statements(base.store, "mutual", others)->empty());
  const auto documents = search_documents(base.store, "cafe");
  REQUIRE(documents->size() == 1);
  CHECK(documents->front().document == "a.txt");
}

TEST_CASE("keyword in context shows the document around the match") {
  Base base;
  const auto lines = kwic(base.store, "mutual", {}, 30);
  REQUIRE(lines);
  REQUIRE(lines->size() == 1);
  CHECK(lines->front().left == "nister spoke. We will support");
  CHECK(lines->front().match == "mutuals");
  CHECK(lines->front().right == "in every town. Nobody asked w");
}

TEST_CASE("show gives context, places and provenance by a short id") {
  Base base;
  const AsOf today{{2024, 1, 1}, {2024, 1, 1}};
  const auto shown = show(base.store, base.s.id.substr(0, 6), today, 40);
  REQUIRE(shown);
  CHECK(shown->follow.row.statement.text == base.s.text);
  CHECK(shown->before.ends_with("The minister spoke. "));
  CHECK(shown->after.starts_with(" Nobody asked why."));
  REQUIRE(shown->mentions.size() == 1);
  CHECK(shown->mentions[0].bytes == base.s.span);
  CHECK(shown->follow.row.statement.rules ==
        std::vector<std::string>{"pledge.will"});
  CHECK_FALSE(show(base.store, "ffff", today));
  CHECK_FALSE(show(base.store, "", today));
}

TEST_CASE("verify proves every quotation and finds what does not hold") {
  Base base;
  std::vector<std::string> faults;
  auto sink = [&](const Diagnostic& d) { faults.push_back(d.message); };
  std::string changed;
  const Reread reread = [&](const FileToRead& file,
                            const std::function<void(Document &&)>& put)
      -> std::optional<Diagnostic> {
    if (changed == "gone") return Diagnostic{file.path, 0, 0, "missing", ""};
    if (changed == "empty") return std::nullopt;
    put(make_document(file.path, base.d.text + changed));
    return std::nullopt;
  };
  const VerifySummary good = verify(base.store, reread, sink);
  CHECK(good.statements == 1);
  CHECK(good.places == 1);
  CHECK(good.faults == 0);
  for (const char* how : {" edited", "gone", "empty"}) {
    changed = how;
    CHECK(verify(base.store, reread, sink).faults == 1);
  }
  base.store.db().exec("UPDATE statement SET begin = begin + 1");
  CHECK(verify(base.store, nullptr, sink).faults == 1);
  CHECK(faults.back().find("not the stored text") != std::string::npos);
}

TEST_CASE("diff tells what was added, dropped and changed, and by which rule") {
  Base before;
  Store after(":memory:", Store::Access::write);
  Statement same = before.s;
  same.kind = Kind::position;
  same.id = statement_id(before.d.key, same.kind, same.text, 1);
  same.rules = {"position.support"};
  const Statement added =
      make_statement(before.d, "It began in Rochdale.", Kind::claim);
  Writer(after, kNextRecipe, kNow).add(before.d, std::vector{same, added});
  std::vector<DiffRow> rows;
  auto sink = [&](const DiffRow& row) { rows.push_back(row); };
  diff(before.store, after, sink);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].what == DiffRow::What::added);
  CHECK(rows[0].rules_after == "pledge.will");
  CHECK(rows[1].what == DiffRow::What::changed);
  CHECK(rows[1].rules_before == "pledge.will");
  CHECK(rows[1].rules_after == "position.support");
  CHECK(rows[1].fields == std::vector<std::string>{"kind", "rules"});

  SUBCASE("and between runs of one database") {
    rows.clear();
    Writer(before.store, kNextRecipe, kNow)
        .add(before.d, std::vector{before.s, added});
    const auto all = runs(before.store);
    REQUIRE(all.size() == 2);
    CHECK(all[1].lexicon == kNextRecipe.lexicon);
    diff_runs(before.store, all[0].run, all[1].run, sink);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].what == DiffRow::What::added);
    CHECK(rows[0].text == "It began in Rochdale.");
  }
}
