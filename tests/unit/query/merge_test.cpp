// Shards as lines of NDJSON, joined.
#include <doctest/doctest.h>

#include <sstream>

#include "pledgebook/query/list.h"
#include "pledgebook/report/parse_statement.h"
#include "pledgebook/report/statement_writer.h"
#include "pledgebook/store/merge.h"
#include "unit/store/fixture.h"

using namespace pledgebook;
using namespace pledgebook::test;

namespace {

constexpr const char* kWords = "We will build. We will pay. We will go.";

// A database of one document, and the lines that it exports.
std::vector<StatementRow> shard(const std::string& path, const char* words) {
  Store store(":memory:", Store::Access::write);
  const Document d = make_document(path, words);
  Writer(store, kRecipe, kNow).add(d, sentences(d, "Tessa Jowell", "labour"));
  std::ostringstream out;
  const auto writer =
      make_statement_writer({Format::ndjson}, Keys::stored, out);
  for (const StatementRow& row : list(store, {})) writer->add(row);
  writer->finish();
  std::vector<StatementRow> rows;
  for (const std::string& line : split(out.str(), '\n')) {
    if (line.empty()) continue;
    const auto row = parse_statement_json(line);
    REQUIRE(row);
    rows.push_back(*row);
  }
  return rows;
}

std::vector<std::string> ids(const Store& store) {
  std::vector<std::string> out;
  for (const StatementRow& row : list(store, {})) {
    out.push_back(row.statement.id);
  }
  return out;
}

struct Merged {
  Store store{":memory:", Store::Access::write};
  MergeSummary add(const std::vector<StatementRow>& rows) {
    return merge(store, rows, kNow);
  }
};

}  // namespace

TEST_CASE("lines of shards become one database, in any order, once") {
  const auto a = shard("a.txt", kWords);
  const auto b = shard("b.txt", "We will talk. We will listen.");
  Merged forth, back;
  CHECK(forth.add(a).added == 1);
  CHECK(forth.add(b).added == 1);
  back.add(b);
  back.add(a);
  CHECK(ids(forth.store) == ids(back.store));
  CHECK(ids(forth.store).size() == 5);
  const MergeSummary again = forth.add(a);
  CHECK(again.documents == 1);
  CHECK(again.added == 0);
  CHECK(again.conflicts.empty());
  const auto row = list(forth.store, {}).front();
  CHECK(row.statement.actor == "Tessa Jowell");
  CHECK(row.statement.source.size() > 0);
}

TEST_CASE("a row that stands twice counts once and is named") {
  auto rows = shard("a.txt", kWords);
  rows.push_back(rows.front());
  Merged merged;
  const MergeSummary done = merged.add(rows);
  CHECK(done.conflicts == std::vector{rows.front().statement.id});
  CHECK(ids(merged.store).size() == 3);
}

TEST_CASE("an id that another document has is left out and named") {
  const auto a = shard("a.txt", kWords);
  auto b = shard("b.txt", "We will talk. We will listen.");
  b.back().statement.id = a.front().statement.id;
  Merged merged;
  merged.add(a);
  const MergeSummary done = merged.add(b);
  CHECK(done.conflicts == std::vector{a.front().statement.id});
  CHECK(ids(merged.store).size() == 4);
  CHECK(merged.store.db().text("SELECT l.path FROM statement s JOIN location l"
                               " ON l.document = s.document WHERE s.id = '" +
                               a.front().statement.id + "'") == "a.txt");
}

TEST_CASE("the same text at two places is one document with two mentions") {
  auto here = shard("a.txt", kWords);
  auto there = shard("b/a.txt", kWords);
  for (auto* rows : {&here, &there}) {
    for (StatementRow& row : *rows) row.document_key.clear();
  }
  Merged merged;
  merged.add(here);
  const MergeSummary done = merged.add(there);
  CHECK(done.conflicts.empty());
  CHECK(merged.store.db().integer("SELECT count(*) FROM document") == 1);
  CHECK(list(merged.store, {}).front().mentions == 2);
}
