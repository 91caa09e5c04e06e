// Totals from the tallies are those of the rows, whatever days are asked
// about.
#include <doctest/doctest.h>

#include <random>

#include "pledgebook/query/list.h"
#include "pledgebook/query/scoreboard.h"
#include "pledgebook/query/tally.h"
#include "pledgebook/store/records.h"
#include "support/synthetic.h"
#include "unit/store/fixture.h"

using namespace pledgebook;
using namespace pledgebook::test;

namespace {

void check_same(const ScoreRow& kept, const ScoreRow& read) {
  CHECK(kept.pledges == read.pledges);
  CHECK(kept.not_rated == read.not_rated);
  CHECK(kept.no_action == read.no_action);
  CHECK(kept.under_way == read.under_way);
  CHECK(kept.fulfilled == read.fulfilled);
  CHECK(kept.partly == read.partly);
  CHECK(kept.not_fulfilled == read.not_fulfilled);
  CHECK(kept.disputed == read.disputed);
  CHECK(kept.unratable == read.unratable);
  CHECK(kept.no_office == read.no_office);
}

ScoreRow read_one_by_one(const Store& store, const StatementFilter& filter) {
  const auto rows = scoreboard(follow_through(store, filter), ScoreBy::all);
  return rows.empty() ? ScoreRow() : rows.front();
}

class Draw {
 public:
  std::size_t below(std::size_t n) { return numbers_() % n; }
  Date date() {
    Date day = date_of_day(15000 + static_cast<long>(below(600)));
    const std::size_t exact = below(6);
    if (exact < 2) day.day = 0;
    if (exact < 1) day.month = 0;
    return day;
  }

 private:
  std::mt19937 numbers_{7};
};

// Pledges with none to four assessments, on near and on equal days.
void fill(Store& store, Draw& draw) {
  Records records(store);
  for (int n = 0; n < 60; ++n) {
    const std::string name = "d" + std::to_string(n);
    const Document d = make_document(
        name + ".txt", "We will build " + name + " in every town of ours.",
        to_string(draw.date()));
    const auto found = sentences(d, "Ann " + std::to_string(draw.below(3)),
                                 draw.below(2) == 0 ? "labour" : "snp");
    Writer(store, kRecipe, kNow).add(d, found);
    for (std::size_t k = draw.below(5); k > 0; --k) {
      Outcome o;
      o.status = static_cast<Status>(1 + draw.below(8));
      o.effective = draw.date();
      o.recorded = draw.below(3) == 0 ? o.effective : draw.date();
      if (draw.below(4) == 0) o.reason = Reason::no_office;
      o.note = std::to_string(k);
      records.add({found.front().id, "", ""}, o);
    }
  }
}

}  // namespace

TEST_CASE("the score of all is that of every pledge, on any two days") {
  Draw draw;
  Store store(":memory:", Store::Access::write);
  fill(store, draw);
  long rated = 0;
  for (int n = 0; n < 200; ++n) {
    StatementFilter filter;
    filter.as_of = AsOf{draw.date(), draw.date()};
    if (n % 3 == 0) filter.as_of->known_at = filter.as_of->as_of;
    if (n % 4 == 1) filter.parties = {"snp"};
    if (n % 4 == 2) filter.actors = {"Ann 1"};
    if (n % 4 == 3) filter.statuses = {static_cast<Status>(draw.below(9))};
    if (n % 5 == 0) filter.since = Date{2011, 6, 0};
    CAPTURE(n);
    const ScoreRow kept = score_of_all(store, filter);
    check_same(kept, read_one_by_one(store, filter));
    rated += kept.pledges - kept.not_rated;
  }
  CHECK(rated > 1000);
}

TEST_CASE("a score by party is that of each party alone") {
  Draw draw;
  Store store(":memory:", Store::Access::write);
  fill(store, draw);
  StatementFilter filter;
  filter.as_of = AsOf{{2011, 9, 1}, {2011, 9, 1}};
  const auto kept = score_of_parties(store, filter);
  const auto read = scoreboard(follow_through(store, filter), ScoreBy::party);
  REQUIRE(kept.size() == read.size());
  REQUIRE(kept.size() == 2);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    CHECK(kept[i].group == read[i].group);
    check_same(kept[i], read[i]);
  }
}

TEST_CASE("two fields at once are counted as they come") {
  Store store(":memory:", Store::Access::write);
  Synthetic(store).fill(6000);
  StatementFilter filter;
  filter.parties = {"labour", "snp"};
  filter.areas = {"health"};
  std::vector<StatementFilter> asked(5, filter);
  asked[1].kinds = {Kind::pledge, Kind::claim};
  asked[2].areas.clear();
  asked[2].models = {"mutual"};
  asked[3].parties.clear();
  asked[4].areas.clear();
  for (int n = 0; n < 40; ++n) {
    asked[3].actors.push_back("Actor " + std::to_string(n));
    asked[4].actors.push_back("Actor " + std::to_string(n));
  }
  for (StatementFilter& f : asked) {
    CHECK(pair_sql(f));
    const ListCount kept = count(store, f, 1);
    f.min_confidence = 0.0001;
    REQUIRE_FALSE(pair_sql(f));
    const ListCount read = count(store, f);
    CHECK(kept.statements == read.statements);
    CHECK(kept.mentions == read.mentions);
    CHECK(kept.statements > 0);
  }
  filter.since = Date{2001, 0, 0};
  CHECK_FALSE(pair_sql(filter));
  filter.since.reset();
  filter.topic = Topic::all;
  CHECK_FALSE(pair_sql(filter));
}
