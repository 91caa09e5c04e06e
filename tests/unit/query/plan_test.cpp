// Indexes serve the queries, and a page costs the same in a database ten
// times as large. Cost is counted in steps of SQLite's virtual machine, so
// that it does not depend on the machine.
#include <doctest/doctest.h>

#include <map>
#include <memory>

#include "pledgebook/query/follow_through.h"
#include "pledgebook/query/list.h"
#include "pledgebook/query/list_rows.h"
#include "pledgebook/query/ranking.h"
#include "pledgebook/query/show.h"
#include "pledgebook/query/tally.h"
#include "pledgebook/query/timeline.h"
#include "pledgebook/store/row.h"
#include "support/synthetic.h"

using namespace pledgebook;
using namespace pledgebook::test;

namespace {

const Store& filled(long long statements) {
  static std::map<long long, std::unique_ptr<Store>> stores;
  auto& store = stores[statements];
  if (!store) {
    store = std::make_unique<Store>(":memory:", Store::Access::write);
    Synthetic(*store).fill(statements);
  }
  return *store;
}

constexpr long long kSmall = 4000;
constexpr long long kLarge = 40000;

std::string plan(const Store& store, const std::string& query) {
  Stmt rows(store.db(), "EXPLAIN QUERY PLAN " + query);
  std::string out;
  while (rows.step()) out += rows.text(3) + "\n";
  return out;
}

// No table is read from end to end and nothing is sorted.
void check_plan(const std::string& text) {
  CAPTURE(text);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::string line = text.substr(at, end - at);
    const bool whole_table =
        line.starts_with("SCAN") && line.find("USING") == std::string::npos;
    CHECK_FALSE(whole_table);
    CHECK(line.find("TEMP B-TREE") == std::string::npos);
    at = end + 1;
  }
}

std::vector<StatementFilter> filters() {
  std::vector<StatementFilter> out(11);
  out[1].kinds = {Kind::pledge};
  out[2].parties = {"snp"};
  out[3].actors = {"Actor 7"};
  out[4].areas = {"health"};
  out[5].models = {"mutual"};
  out[6].since = Date{2005, 0, 0};
  out[7].topic = Topic::all;
  out[8].topic = Topic::all;
  out[8].parties = {"snp"};
  out[9].topic = Topic::all;
  out[9].actors = {"Actor 7"};
  out[10].kinds = {Kind::pledge};
  out[10].parties = {"labour"};
  return out;
}

StatementFilter everything() {
  StatementFilter filter;
  filter.topic = Topic::all;
  return filter;
}

// Zero where the filter does not fill a page.
long long page_cost(const Store& store, const StatementFilter& filter) {
  const Page page{50, std::nullopt};
  const FilterSql sql = filter_sql(store, filter);
  Stmt rows(store.db(), list_query(sql, page));
  sql.bind(rows);
  int n = 0;
  while (rows.step()) ++n;
  return n == 50 ? rows.work() : 0;
}

}  // namespace

TEST_CASE("an index gives every list its order") {
  for (const StatementFilter& filter : filters()) {
    for (const bool later : {false, true}) {
      FilterSql sql = filter_sql(filled(kLarge), filter);
      if (later) begin_after(sql, {12000, 1, 1, 1});
      check_plan(plan(filled(kLarge), list_query(sql, {50, std::nullopt})));
    }
  }
}

TEST_CASE("ten times the rows do not make a page dearer") {
  int compared = 0;
  for (const StatementFilter& filter : filters()) {
    const long long small = page_cost(filled(kSmall), filter);
    const long long large = page_cost(filled(kLarge), filter);
    if (small == 0) continue;
    ++compared;
    CAPTURE(compared);
    CHECK(static_cast<double>(large) <= 1.5 * static_cast<double>(small));
  }
  CHECK(compared >= 6);
}

TEST_CASE("pages of follow-through with and without a status agree") {
  StatementFilter filter;
  filter.as_of = AsOf{{2024, 1, 1}, {2024, 1, 1}};
  const Store& store = filled(kLarge);
  filter.statuses = {Status::fulfilled};
  const auto rated = follow_through(store, filter);
  CHECK(rated.size() > 10);
  filter.statuses.clear();
  long fulfilled = 0;
  follow_through(store, filter, {}, [&](FollowRow&& row) {
    fulfilled += row.status == Status::fulfilled ? 1 : 0;
    return true;
  });
  CHECK(fulfilled == static_cast<long>(rated.size()));
  FilterSql sql = filter_sql(store, filter);
  sql.where += " AND s.kind = 'pledge' AND s.rated = 1";
  check_plan(plan(store, list_query(sql, {})));
}

TEST_CASE("show, outcomes and searches read by index") {
  const Store& store = filled(kLarge);
  check_plan(plan(store, row_select() + " WHERE s.id = 'x'"));
  check_plan(plan(store,
                  "SELECT o.status FROM statement m CROSS JOIN anchor a"
                  " ON a.statement = m.statement CROSS JOIN outcome o"
                  " ON o.anchor = a.anchor WHERE m.lead = 1"));
  const std::string day = plan(store, rated_query({}));
  CAPTURE(day);
  CHECK(day.find("SEARCH s USING INDEX statement_settled (settled>?)") !=
        std::string::npos);
  check_plan(day);
}

TEST_CASE("a search reads its keys in order and tests a row by its number") {
  const Store& store = filled(kLarge);
  const std::string words = plan(store, ranked_query(kStatements, {}));
  CAPTURE(words);
  CHECK(words.find(" s ") == std::string::npos);
  CHECK(words.find("B-TREE") == std::string::npos);
  for (const RankedTable& table : {kStatements, kDocuments}) {
    const std::string tested =
        plan(store, ranked_query(table, live_documents().tests));
    CAPTURE(tested);
    CHECK(tested.find("SEARCH s USING INTEGER PRIMARY KEY") !=
          std::string::npos);
    CHECK(tested.find("B-TREE") == std::string::npos);
  }
}

TEST_CASE("totals and timelines read the tally, part of it by its key") {
  for (const StatementFilter& filter : filters()) {
    for (const GroupBy by : {GroupBy::none, GroupBy::kind, GroupBy::party}) {
      const auto sql = tally_sql(filter, by);
      if (!sql) continue;
      const std::string text = plan(filled(kLarge), tally_query(*sql, by));
      CAPTURE(text);
      CHECK(text.find("SEARCH t USING PRIMARY KEY (field=? AND topic=?") !=
            std::string::npos);
      CHECK(text.find("SCAN") == std::string::npos);
    }
  }
}

TEST_CASE("the newest come by their key, two fields by theirs") {
  const Store& store = filled(kLarge);
  const std::string newest = plan(store, newest_query());
  CAPTURE(newest);
  CHECK(newest.find("USING INDEX statement_newest (newest>? AND newest<?)") !=
        std::string::npos);
  check_plan(newest);
  StatementFilter both;
  both.parties = {"snp"};
  both.areas = {"health"};
  const std::string pair =
      plan(store, "SELECT sum(t.statements) FROM tally_pair t WHERE " +
                      pair_sql(both)->where);
  CAPTURE(pair);
  CHECK(pair.find("SEARCH t USING PRIMARY KEY (field=? AND value=? AND"
                  " other=? AND other_value=?") != std::string::npos);
}

TEST_CASE("a search of a common word looks at no more than it must") {
  const Store& store = filled(kLarge);
  const auto none = [](StatementHit&&) { return true; };
  const auto common = search_statements(store, "mutual", {}, 50, none);
  REQUIRE(common);
  CHECK(common->more);
  CHECK(common->found == kSearched);
  const auto all = search_statements(store, "mutual", {}, 0, none);
  CHECK_FALSE(all->more);
  CHECK(all->found > kSearched);
}

TEST_CASE("a rare alternative is found beside a common one") {
  const Store& store = filled(kLarge);
  const auto rare = search_statements(store, "w24180", everything(), 50);
  REQUIRE(rare);
  REQUIRE_FALSE(rare->empty());
  const auto both =
      search_statements(store, "mutual OR w24180", everything(), rare->size());
  for (const StatementHit& hit : *both) {
    CAPTURE(hit.row.statement.text);
    CHECK(hit.row.statement.text.find("w24180") != std::string::npos);
  }
}

TEST_CASE("the bounded ranking is BM25's where no word is too common") {
  const Store& store = filled(kSmall);
  Stmt rows(store.db(),
            "SELECT bounded_bm25(statement_fts), bm25(statement_fts) FROM"
            " statement_fts WHERE statement_fts MATCH 'shop OR w1 OR w30'");
  int n = 0;
  for (; rows.step(); ++n) CHECK(rows.real(0) == doctest::Approx(rows.real(1)));
  CHECK(n > 1000);
}
