// Counts kept in the tally are those of the statements, whatever happened.
#include <doctest/doctest.h>

#include "pledgebook/query/list.h"
#include "pledgebook/query/scoreboard.h"
#include "pledgebook/query/tally.h"
#include "pledgebook/store/records.h"
#include "support/synthetic.h"
#include "unit/store/fixture.h"

using namespace pledgebook;
using namespace pledgebook::test;

namespace {

// Cells in which the tally and the statements differ, either way.
long long differing(const Store& store, const std::string& kept,
                    const std::string& counted) {
  return store.db().integer(
      "SELECT (SELECT count(*) FROM (" + kept + " EXCEPT " + counted +
      ")) + (SELECT count(*) FROM (" + counted + " EXCEPT " + kept + "))");
}

long long wrong_cells(const Store& store) {
  const std::string kept =
      "SELECT field, topic, value, day, last_day, kind, verdict, no_office,"
      " settled, statements, mentions FROM tally WHERE statements <> 0";
  const std::string counted =
      "SELECT field, topic, value, day, last_day, kind, verdict, no_office,"
      " settled, count(*), sum(mentions) FROM v_tally_cell"
      " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9";
  return differing(store, kept, counted) +
         differing(store, "SELECT * FROM tally_pair WHERE statements <> 0",
                   "SELECT field, value, other, other_value, kind, count(*),"
                   " sum(mentions) FROM v_tally_pair GROUP BY 1, 2, 3, 4, 5");
}

bool same(const std::vector<TimelineRow>& a,
          const std::vector<TimelineRow>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].period != b[i].period || a[i].group != b[i].group ||
        a[i].statements != b[i].statements || a[i].mentions != b[i].mentions) {
      return false;
    }
  }
  return true;
}

// The same question in a way that the tally does not answer.
StatementFilter counted_one_by_one(StatementFilter filter) {
  filter.min_confidence = 0.0001;
  return filter;
}

std::vector<StatementFilter> answered_filters() {
  std::vector<StatementFilter> out(9);
  out[1].kinds = {Kind::pledge, Kind::claim};
  out[2].parties = {"labour", "snp"};
  out[3].actors = {"Actor 7"};
  out[4].areas = {"health"};
  out[5].models = {"mutual"};
  out[6].since = Date{2001, 0, 0};
  out[6].until = Date{2010, 6, 0};
  out[7].topic = Topic::all;
  out[8].topic = Topic::off;
  out[8].parties = {"labour"};
  return out;
}

}  // namespace

TEST_CASE("timelines by the tally are those of the statements") {
  Store store(":memory:", Store::Access::write);
  Synthetic(store).fill(3000);
  CHECK(wrong_cells(store) == 0);
  int compared = 0;
  for (const StatementFilter& f : answered_filters()) {
    for (const GroupBy by : {GroupBy::none, GroupBy::kind, GroupBy::party,
                             GroupBy::actor, GroupBy::area, GroupBy::model}) {
      if (!tally_sql(f, by)) continue;
      const StatementFilter plain = counted_one_by_one(f);
      REQUIRE_FALSE(tally_sql(plain, by));
      ++compared;
      CAPTURE(compared);
      for (const Bucket step : {Bucket::month, Bucket::year}) {
        CHECK(same(timeline(store, f, step, by),
                   timeline(store, plain, step, by)));
      }
    }
    const ListCount fast = count(store, f);
    const ListCount slow = count(store, counted_one_by_one(f));
    CHECK(fast.statements == slow.statements);
    CHECK(fast.mentions == slow.mentions);
    CHECK(fast.statements > 0);
  }
  CHECK(compared > 25);
}

TEST_CASE("what the tally cannot tell is counted") {
  StatementFilter two, day, strong, places;
  two.parties = {"labour"};
  two.areas = {"health"};
  day.since = Date{2005, 3, 17};
  strong.strengths = {Strength::firm};
  places.collapse = false;
  StatementFilter off, areas;
  off.topic = Topic::off;
  off.actors = {"Actor 7"};
  areas.areas = {"health", "sport"};
  for (const auto& f : {two, day, strong, places, off, areas}) {
    CHECK_FALSE(tally_sql(f));
  }
  StatementFilter party;
  party.parties = {"labour"};
  CHECK(tally_sql(party, GroupBy::kind));
  CHECK_FALSE(tally_sql(party, GroupBy::actor));
  Store store(":memory:", Store::Access::write);
  Synthetic(store).fill(3000);
  const ListCount all = count(store, strong);
  CHECK_FALSE(all.more);
  CHECK(all.statements > 100);
  const ListCount some = count(store, strong, 100);
  CHECK(some.more);
  CHECK(some.statements == 100);
}

TEST_CASE("the tally follows revisions, recipes, reprints and reviews") {
  Store store(":memory:", Store::Access::write);
  const std::string words =
      "We will support mutuals in every town. We will pay for it all.";
  const Document a = make_document("a.txt", words, "2010-02-18");
  const Document reprint = make_document("b.txt", words + " x.", "2010-02-20");
  const Document year = make_document("c.txt", "We will own it.", "2011");
  const Document undated = make_document("d.txt", "We will stay.", "");
  const auto put = [&](const Document& d, const Recipe& recipe) {
    auto found = sentences(d, "Tessa Jowell", "labour");
    if (&recipe == &kNextRecipe) found.front().areas = {"health", "sport"};
    Writer(store, recipe, kNow).add(d, found);
    CHECK(wrong_cells(store) == 0);
  };
  for (const Document* d : {&a, &reprint, &year, &undated}) put(*d, kRecipe);
  for (const Document* d : {&reprint, &a}) put(*d, kNextRecipe);
  CHECK(count(store, {}).mentions > count(store, {}).statements);
  Document next = make_document("a.txt", "We will not.", "2010-02-18");
  put(next, kNextRecipe);
  Records records(store);
  const std::string id = list(store, {}).front().statement.id;
  REQUIRE(records.add(
      id, {Review::Verdict::corrected, R"({"party":"conservative"})"},
      {"Ann", "2024-01-02T00:00:00Z", ""}));
  CHECK(wrong_cells(store) == 0);
  StatementFilter moved;
  moved.parties = {"conservative"};
  CHECK(count(store, moved).statements == 1);
  REQUIRE(records.add(id, {Review::Verdict::rejected, "{}"},
                      {"Ann", "2024-01-03T00:00:00Z", ""}));
  CHECK(wrong_cells(store) == 0);
  CHECK(count(store, moved).statements == 0);
}

TEST_CASE("the score of all is that of every pledge") {
  Store store(":memory:", Store::Access::write);
  Synthetic(store).fill(9000);
  StatementFilter filter;
  filter.as_of = AsOf{{2024, 1, 1}, {2024, 1, 1}};
  const ScoreRow counted = score_of_all(store, filter);
  const ScoreRow read =
      scoreboard(follow_through(store, filter), ScoreBy::all).front();
  CHECK(counted.pledges == read.pledges);
  CHECK(counted.not_rated == read.not_rated);
  CHECK(counted.fulfilled == read.fulfilled);
  CHECK(counted.fulfilled > 0);
  filter.statuses = {Status::fulfilled};
  CHECK(score_of_all(store, filter).pledges == read.fulfilled);
  filter.as_of = AsOf{{2019, 1, 1}, {2019, 1, 1}};
  filter.statuses.clear();
  CHECK(score_of_all(store, filter).not_rated == read.pledges);
}
