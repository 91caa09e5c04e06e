// A page of a search is what reading everything would give, and the index
// behind it follows whatever happens to a statement.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "pledgebook/base/strings.h"
#include "pledgebook/query/list.h"
#include "pledgebook/query/search.h"
#include "pledgebook/store/records.h"
#include "pledgebook/store/row.h"
#include "support/synthetic.h"
#include "unit/store/fixture.h"

using namespace pledgebook;
using namespace pledgebook::test;

namespace {

using Ids = std::vector<std::string>;

const Store& filled() {
  static const auto store = [] {
    Store made(":memory:", Store::Access::write);
    Synthetic(made).fill(12000);
    return made;
  }();
  return store;
}

// FTS5 compares every entry with the statement that it stands for.
void check_index(const Store& store) {
  store.db().exec(
      "INSERT INTO statement_fts(statement_fts, rank)"
      " VALUES ('integrity-check', 1)");
}

Ids found(const Store& store, const std::string& words,
          const StatementFilter& filter, std::size_t limit,
          SearchCount* count = nullptr) {
  Ids ids;
  const auto counted =
      search_statements(store, words, filter, limit, [&](StatementHit&& hit) {
        ids.push_back(hit.row.statement.id);
        return true;
      });
  REQUIRE(counted);
  if (count != nullptr) *count = *counted;
  return ids;
}

bool has_word(const std::string& text, const std::string& word) {
  const auto words = split(text, ' ');
  return among(words, word);
}

// The plain way: every row of the list is read.
std::set<std::string> read_one_by_one(const StatementFilter& filter,
                                      const std::string& word) {
  std::set<std::string> ids;
  for (const StatementRow& row : list(filled(), filter)) {
    if (has_word(row.statement.text, word)) ids.insert(row.statement.id);
  }
  return ids;
}

std::vector<StatementFilter> filters() {
  std::vector<StatementFilter> out(12);
  out[1].topic = Topic::off;
  out[2].topic = Topic::all;
  out[3].parties = {"snp"};
  out[4].parties = {"snp", "labour"};
  out[4].kinds = {Kind::pledge};
  out[5].areas = {"health"};
  out[6].areas = {"health", "sport"};
  out[6].models = {"mutual"};
  out[7].since = Date{2005, 3, 17};
  out[8].until = Date{1999, 0, 0};
  out[9].since = Date{1995, 2, 0};
  out[9].until = Date{2001, 6, 30};
  out[9].topic = Topic::all;
  out[10].review = "any";
  out[11].collapse = false;
  out[11].actors = {"Actor 7"};
  return out;
}

}  // namespace

TEST_CASE("a search finds what stands in the list and has the word") {
  std::size_t compared = 0;
  for (const StatementFilter& filter : filters()) {
    for (const char* word : {"mutual", "w1", "w30"}) {
      CAPTURE(compared);
      const Ids ids = found(filled(), word, filter, 0);
      CHECK(std::set<std::string>(ids.begin(), ids.end()) ==
            read_one_by_one(filter, word));
      compared += ids.size();
    }
  }
  CHECK(compared > 5000);
}

TEST_CASE("a page of a search that its window holds is the best of all") {
  int compared = 0;
  for (const StatementFilter& filter : filters()) {
    for (const char* words : {"w1", "w30", "mutual w1", "w30 OR w60"}) {
      Ids all = found(filled(), words, filter, 0);
      SearchCount count;
      const Ids page = found(filled(), words, filter, 50, &count);
      if (count.more) continue;
      CHECK(count.found == static_cast<long long>(all.size()));
      all.resize(std::min<std::size_t>(all.size(), 50));
      CHECK(page == all);
      compared += all.empty() ? 0 : 1;
    }
  }
  CHECK(compared > 20);
}

TEST_CASE("a page is never left unfilled while there are rows to fill it") {
  for (const StatementFilter& filter : filters()) {
    const std::size_t all = found(filled(), "mutual", filter, 0).size();
    CHECK(found(filled(), "mutual", filter, 50).size() ==
          std::min<std::size_t>(all, 50));
  }
}

TEST_CASE("beyond its window a search looks at the newest") {
  SearchCount count;
  StatementFilter filter;
  const Ids page = found(filled(), "mutual", filter, 50, &count);
  REQUIRE(count.more);
  CHECK(count.found == kSearched);
  std::vector<Date> days;
  for (const StatementRow& row : list(filled(), filter)) {
    if (has_word(row.statement.text, "mutual")) days.push_back(*row.date());
  }
  std::sort(days.rbegin(), days.rend());
  for (const StatementRow& row : list(filled(), filter)) {
    const bool shown = among(page, row.statement.id);
    if (shown) CHECK(*row.date() >= days[kSearched - 1]);
  }
}

TEST_CASE("the newest come first, and only what is shown") {
  std::vector<StatementRow> rows = newest_statements(filled(), 100);
  REQUIRE(rows.size() == 100);
  const std::vector<StatementRow> all = list(filled(), {});
  CHECK(*rows.front().date() == *all.back().date());
  for (std::size_t i = 1; i < rows.size(); ++i) {
    CHECK(*rows[i].date() <= *rows[i - 1].date());
    CHECK(rows[i].statement.topic);
  }
}

TEST_CASE("the index of words follows revisions, recipes and reviews") {
  Store store(":memory:", Store::Access::write);
  const std::string words =
      "We will support mutuals in every town. We will pay for it all.";
  const Document a = make_document("a.txt", words, "2010-02-18");
  const Document reprint = make_document("b.txt", words + " x.", "2010-02-20");
  const Document undated = make_document("d.txt", "We will stay.", "");
  const auto put = [&](const Document& d, const Recipe& recipe) {
    auto statements = sentences(d, "Tessa Jowell", "labour");
    if (&recipe == &kNextRecipe) statements.front().topic = false;
    Writer(store, recipe, kNow).add(d, statements);
    check_index(store);
  };
  for (const Document* d : {&reprint, &a, &undated}) put(*d, kRecipe);
  CHECK(found(store, "mutuals", {}, 0).size() == 1);
  CHECK(found(store, "will", {}, 0).size() == 3);
  for (const Document* d : {&a, &reprint}) put(*d, kNextRecipe);
  CHECK(found(store, "mutuals", {}, 0).empty());
  StatementFilter off;
  off.topic = Topic::off;
  CHECK(found(store, "mutuals", off, 0).size() == 1);
  Records records(store);
  const std::string id = list(store, {}).front().statement.id;
  const Signature ann{"Ann", "2024-01-02T00:00:00Z", ""};
  REQUIRE(records.add(id, {Review::Verdict::rejected, "{}"}, ann));
  check_index(store);
  put(make_document("a.txt", "We will not.", "2012-02-18"), kNextRecipe);
  CHECK(found(store, "not", off, 0).size() == 1);
}
