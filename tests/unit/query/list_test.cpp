#include "pledgebook/query/list.h"

#include <doctest/doctest.h>

#include "pledgebook/query/follow_through.h"
#include "pledgebook/query/timeline.h"
#include "unit/store/fixture.h"

using namespace pledgebook;
using namespace pledgebook::test;

namespace {

struct Small {
  Store store{":memory:", Store::Access::write};
  Small() {
    Writer writer(store, kRecipe, kNow);
    add(writer, "x/jowell.txt", "2010-02-18", "Tessa Jowell", "labour",
        "We will let staff own their services here. We shall open ten centres"
        " in all of the towns.");
    add(writer, "x/cameron.txt", "2007-11-08", "David Cameron", "conservative",
        "I will start a movement of co-operatives now.");
    add(writer, "x/undated.txt", "", "David Cameron", "conservative",
        "We will put schools into the hands of parents.");
    add(writer, "x/year.txt", "2010", "Phillip Blond", "respublica",
        "We will publish a paper on civil companies.");
  }
  static void add(Writer& writer, const std::string& path,
                  const std::string& date, const std::string& actor,
                  const std::string& party, const std::string& text) {
    const Document d = make_document(path, text, date);
    std::vector<Statement> found = sentences(d, actor, party);
    found.back().areas = {"education"};
    if (party == "respublica") found.back().topic = false;
    writer.add(d, found);
  }
};

std::vector<std::string> texts(const std::vector<StatementRow>& rows) {
  std::vector<std::string> out;
  for (const StatementRow& row : rows) {
    out.push_back(row.statement.text.substr(0, 12));
  }
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("statements come by date, undated last, on the topic") {
  Small base;
  const std::vector<StatementRow> rows = list(base.store, {});
  CHECK(texts(rows) ==
        Texts{"I will start", "We will let ", "We shall ope", "We will put "});
  CHECK(rows[1].document == "x/jowell.txt");
  CHECK(rows[1].meta.title == "About x/jowell.txt");
  CHECK(rows[1].lexicon == kRecipe.lexicon);
  CHECK(rows[1].statement.holder_basis == HolderBasis::named);
  CHECK(count_others(base.store, {}).statements == 1);
  CHECK(count(base.store, {}).statements == 4);
}

TEST_CASE("every filter restricts, undated rows are never dropped") {
  Small base;
  StatementFilter f;
  f.actors = {"David Cameron"};
  CHECK(list(base.store, f).size() == 2);
  f = {};
  f.parties = {"labour", "conservative"};
  f.until = Date{2009, 0, 0};
  CHECK(texts(list(base.store, f)) == Texts{"I will start", "We will put "});
  f = {};
  f.since = Date{2010, 6, 0};
  f.topic = Topic::all;
  CHECK(texts(list(base.store, f)) == Texts{"We will publ", "We will put "});
  f = {};
  f.areas = {"education"};
  CHECK(texts(list(base.store, f)) ==
        Texts{"I will start", "We shall ope", "We will put "});
  f.models = {"mutual"};
  f.parties = {"labour"};
  CHECK(texts(list(base.store, f)) == Texts{"We shall ope"});
  f = {};
  f.document = "jowell";
  CHECK(list(base.store, f).size() == 2);
  f.document = "nobody.txt";
  CHECK(list(base.store, f).empty());
  f = {};
  f.min_confidence = 0.95;
  CHECK(list(base.store, f).empty());
}

TEST_CASE("pages join without gap or overlap, whatever the filter") {
  Small base;
  for (const char* area : {"", "education"}) {
    StatementFilter f;
    f.topic = Topic::all;
    if (*area != 0) f.areas = {area};
    const Texts whole = texts(list(base.store, f));
    Texts paged;
    Page page{1, std::nullopt};
    for (;;) {
      const auto after = list(base.store, f, page, [&](StatementRow&& row) {
        paged.push_back(row.statement.text.substr(0, 12));
        return true;
      });
      if (!after) break;
      page.after = after;
    }
    CHECK(paged == whole);
  }
}

TEST_CASE("a timeline keeps what is vague vague") {
  Small base;
  StatementFilter f;
  f.topic = Topic::all;
  auto periods = [&](Bucket bucket) {
    std::string out;
    for (const TimelineRow& row : timeline(base.store, f, bucket)) {
      out += row.period + "=" + std::to_string(row.statements) + " ";
    }
    return out;
  };
  CHECK(periods(Bucket::month) == "2007-11=1 2010=1 2010-02=2 =1 ");
  CHECK(periods(Bucket::quarter) == "2007-Q4=1 2010=1 2010-Q1=2 =1 ");
  CHECK(periods(Bucket::year) == "2007=1 2010=3 =1 ");
  const auto rows = timeline(base.store, f, Bucket::year, GroupBy::area);
  REQUIRE(rows.size() == 4);
  CHECK(rows[1].group.empty());  // the statement without an area
  CHECK(rows[2].group == "education");
  CHECK(rows[2].statements == 2);
}

TEST_CASE("follow-through lists pledges that nobody rated as such") {
  Small base;
  StatementFilter f;
  f.as_of = AsOf{{2024, 1, 1}, {2024, 1, 1}};
  for (const FollowRow& row : follow_through(base.store, f)) {
    CHECK(row.status == Status::not_rated);
  }
  f.statuses = {Status::not_rated};
  CHECK(follow_through(base.store, f, {3, {}}).size() == 3);
  f.statuses = {Status::fulfilled};
  CHECK(list(base.store, f).empty());
}

TEST_CASE("names can be found by a part") {
  Small base;
  CHECK(actors_like(base.store, "cameron") == Texts{"David Cameron"});
  CHECK(actors_like(base.store, "").size() > 1);
  CHECK(actors_like(base.store, "nobody").empty());
}

TEST_CASE("a bound to the day keeps dates that may reach it") {
  Store store(":memory:", Store::Access::write);
  Writer writer(store, kRecipe, kNow);
  const auto put = [&](const std::string& name, const std::string& date) {
    const Document d = make_document(name, "We will build " + name, date);
    writer.add(d, sentences(d, "Ann " + name, "labour"));
  };
  for (const char* date : {"2010", "2010-03", "2010-02", "2010-03-16",
                           "2010-03-17", "2009", "2011"}) {
    put(std::string("at") + date, date);
  }
  StatementFilter f;
  f.since = Date{2010, 3, 17};
  Texts kept;
  for (const StatementRow& row : list(store, f)) kept.push_back(row.document);
  CHECK(kept == Texts{"at2010", "at2010-03", "at2010-03-17", "at2011"});
  for (const char* review : {"any", "pending"}) {
    f.review = review;
    CHECK(list(store, f).size() == 4);
  }
  f.review.clear();
  f.collapse = false;
  CHECK(list(store, f).size() == 4);
}
