#include "pledgebook/lexicon/actor_register.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using pledgebook::Actor;
using pledgebook::ActorHit;
using pledgebook::ActorKind;
using pledgebook::ActorRegister;
using pledgebook::Date;
using pledgebook::DateRange;
using pledgebook::Gender;
using pledgebook::parse_date;

Date day(const char* text) { return *parse_date(text); }

Actor person(const std::string& name, Gender gender, const std::string& party) {
  Actor actor;
  actor.name = name;
  actor.gender = gender;
  actor.parties.push_back({party, {}});
  return actor;
}

ActorRegister people() {
  ActorRegister actors;
  actors.add(person("Ed Miliband", Gender::male, "labour"));
  actors.add(person("David Miliband", Gender::male, "labour"));
  actors.add(person("David Cameron", Gender::male, "conservative"));
  Actor brown = person("Gordon Brown", Gender::male, "labour");
  brown.common_word = true;
  brown.offices.push_back({"Chancellor of the Exchequer",
                           {"chancellor"},
                           {day("1997-05-02"), day("2007-06-27")},
                           "a source",
                           "2026-11"});
  actors.add(brown);
  Actor may = person("Theresa May", Gender::female, "conservative");
  may.common_word = true;
  actors.add(may);
  Actor smith = person("Iain Duncan Smith", Gender::male, "conservative");
  smith.surname = "Duncan Smith";
  actors.add(smith);
  Actor treasury;
  treasury.name = "HM Treasury";
  treasury.kind = ActorKind::body;
  treasury.short_forms = {"the Treasury"};
  treasury.of_government = "UK Government";
  actors.add(treasury);
  actors.add_first_name("David", Gender::male);
  actors.add_first_name("Craig", Gender::male);
  actors.add_first_name("Cameron", Gender::male);
  actors.add_role("vice-chancellor");
  actors.set_governments(
      {{"UK Government", "labour", {day("1997-05-02"), day("2010-05-11")}},
       {"UK Government", "coalition", {day("2010-05-11"), day("2015-05-08")}}});
  actors.compile();
  return actors;
}

std::string found(const ActorRegister& actors, const std::string& text) {
  std::string list;
  for (const ActorHit& hit : actors.find(text)) {
    if (!list.empty()) list += '|';
    list += hit.span.in(text);
    list += hit.full_name ? "=" : "~";
    for (const int index : hit.actors) {
      if (list.back() != '=' && list.back() != '~') list += '+';
      list += actors.actor(index).name;
    }
  }
  return list;
}

TEST_CASE("a range covers what lies wholly inside, half-open") {
  const DateRange range{day("2010-05-11"), day("2015-05-08")};
  CHECK(range.covers(day("2010-05-11")));
  CHECK(range.covers(day("2015-05-07")));
  CHECK_FALSE(range.covers(day("2015-05-08")));
  CHECK(range.covers(day("2012")));
  CHECK_FALSE(range.covers(day("2010-05")));
  CHECK_FALSE(range.covers(day("2015")));
  CHECK(range.touches(day("2015")));
  CHECK_FALSE(range.touches(day("2016")));
  CHECK(DateRange{}.covers(day("1066")));
}

TEST_CASE("a bound known by its month leaves that month open") {
  const DateRange range{day("2015-09"), day("2016-06")};
  CHECK_FALSE(range.covers(day("2015-09-14")));
  CHECK(range.covers(day("2015-10-01")));
  CHECK(range.covers(day("2016-05-31")));
  CHECK_FALSE(range.covers(day("2016-06-02")));
  CHECK(range.touches(day("2016-06-02")));
}

TEST_CASE("full names win over surnames, surnames may be several people's") {
  const ActorRegister actors = people();
  CHECK(found(actors, "Ed Miliband and Miliband") ==
        "Ed Miliband=Ed Miliband|Miliband~Ed Miliband+David Miliband");
  CHECK(found(actors, "Iain Duncan Smith; Duncan Smith said") ==
        "Iain Duncan Smith=Iain Duncan Smith|"
        "Duncan Smith~Iain Duncan Smith");
  CHECK(found(actors, "cameron and CAMERON") == "CAMERON~David Cameron");
}

TEST_CASE("titles belong to the name and tell the gender") {
  const ActorRegister actors = people();
  CHECK(found(actors, "The Rt. Hon David Cameron MP") ==
        "Rt. Hon David Cameron=David Cameron");
  CHECK(found(actors, "so Mr Cameron's plan") == "Mr Cameron~David Cameron");
  CHECK(found(actors, "and Mrs Cameron came") == "");
  CHECK(actors.find("Mrs May")[0].title == Gender::female);
}

TEST_CASE("another person's name is not taken for ours") {
  const ActorRegister actors = people();
  CHECK(found(actors, "Craig Brown wrote") == "");
  CHECK(found(actors, "the writer Zadie Brown") == "");
  CHECK(found(actors, "Brown-Forman and Ford-Brown") == "");
  CHECK(found(actors, "Cameron Diaz") == "");
  CHECK(found(actors, "the Cameron Government") == "Cameron~David Cameron");
  CHECK(found(actors, "Prime Minister Brown said") == "Brown~Gordon Brown");
  CHECK(found(actors, "It failed. But Cameron said") ==
        "Cameron~David Cameron");
  CHECK(found(actors, "brown bread") == "");
}

TEST_CASE("a surname that is an ordinary word says so") {
  const ActorRegister actors = people();
  const auto alone = actors.find("Brown is a colour.");
  REQUIRE(alone.size() == 1);
  CHECK(alone[0].common_word);
  const auto named = actors.find("Gordon Brown spoke. Brown said so.");
  REQUIRE(named.size() == 2);
  CHECK_FALSE(named[1].common_word);
  CHECK_FALSE(actors.find("as Mr Brown said")[0].common_word);
}

TEST_CASE("May is a month and a verb first") {
  const ActorRegister actors = people();
  for (const char* text : {"on 7 May", "in May", "May 2010", "by May he",
                           "May I ask", "It is so. May they prosper"}) {
    CAPTURE(text);
    CHECK(found(actors, text) == "");
  }
  CHECK(found(actors, "Yet May said so") == "May~Theresa May");
}

TEST_CASE("bodies are found by names and short forms") {
  const ActorRegister actors = people();
  CHECK(found(actors, "HM Treasury; The Treasury") ==
        "HM Treasury=HM Treasury|The Treasury~HM Treasury");
  CHECK(found(actors, "the treasury of hearts") == "");
}

TEST_CASE("parties are those of the day") {
  const ActorRegister actors = people();
  const int treasury = actors.index("hm treasury");
  CHECK(actors.party(treasury, day("2009-01-01")) == "labour");
  CHECK(actors.party(treasury, day("2012")) == "coalition");
  CHECK(actors.party(treasury, day("2010")) == "");
  CHECK(actors.party(treasury, {}) == "");
  CHECK(actors.party(actors.index("Theresa May"), {}) == "conservative");
}

TEST_CASE("a change of party on an unknown day is no party") {
  ActorRegister actors;
  Actor turncoat = person("Ann Example", Gender::female, "labour");
  turncoat.parties[0].term.until = day("2019-02-18");
  turncoat.parties.push_back({"other", {day("2019-02-18"), {}}});
  actors.add(turncoat);
  actors.compile();
  CHECK(actors.party(0, day("2019-02-17")) == "labour");
  CHECK(actors.party(0, day("2019-02-18")) == "other");
  CHECK(actors.party(0, day("2019-02")) == "");
  CHECK(actors.party(0, {}) == "");
}

TEST_CASE("offices are held by date") {
  const ActorRegister actors = people();
  const std::vector<int> brown = {actors.index("Gordon Brown")};
  CHECK(actors.holders("the Chancellor", day("2000-01-01")) == brown);
  CHECK(actors.holders("chancellor", day("2007-06-27")).empty());
  CHECK(actors.holders("chancellor", {}) == brown);
  CHECK(actors.holders("king", {}).empty());
  const auto hits = actors.roles().find("the vice-chancellor, a Chancellor");
  REQUIRE(hits.size() == 2);
  CHECK(actors.roles().term(hits[0].term).label == "vice chancellor");
  CHECK(actors.holders("vice chancellor", {}).empty());
}

TEST_CASE("first names have a gender") {
  const ActorRegister actors = people();
  CHECK(actors.gender_of_first_name("DAVID") == Gender::male);
  CHECK(actors.gender_of_first_name("Davida") == Gender::unknown);
}

}  // namespace
