#include "pledgebook/lexicon/lint.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace {

using pledgebook::Actor;
using pledgebook::Date;
using pledgebook::Diagnostic;
using pledgebook::Lexicon;
using pledgebook::lint_lexicon;
using pledgebook::Membership;
using pledgebook::Office;
using pledgebook::TermSet;

Date day(const char* text) { return *pledgebook::parse_date(text); }

std::string findings(const Lexicon& lexicon) {
  std::string list;
  for (const Diagnostic& finding : lint_lexicon(lexicon)) {
    list += finding.message + '\n';
  }
  return list;
}

// Compiled with nothing in it but what `fill` adds.
template <typename Fill>
std::string findings_of(Fill fill) {
  Lexicon lexicon;
  lexicon.parties = {{"labour", "Labour Party", {}, {}}};
  fill(lexicon);
  for (TermSet* set : {&lexicon.models, &lexicon.areas, &lexicon.topic,
                       &lexicon.false_friends}) {
    set->compile();
  }
  lexicon.actors.compile();
  return findings(lexicon);
}

Actor person(const std::string& name) {
  Actor actor;
  actor.name = name;
  return actor;
}

Office chancellor(const char* since, const char* until) {
  return {"Chancellor of the Exchequer",
          {},
          {day(since), day(until)},
          "a source",
          "2026"};
}

TEST_CASE("a sound lexicon has no findings") {
  CHECK(findings_of([](Lexicon& lexicon) {
          lexicon.models.add({"mutual", "mutual"});
          Actor ann = person("Ann Example");
          ann.parties.push_back({"labour", {}});
          ann.offices.push_back(chancellor("2001-01-01", "2002-01-01"));
          Actor bob = person("Bob Example");
          bob.offices.push_back(chancellor("2002-01-01", "2003-01-01"));
          lexicon.actors.add(ann);
          lexicon.actors.add(bob);
        }) == "");
}

TEST_CASE("one phrase with two labels, or a false friend") {
  CHECK(findings_of([](Lexicon& lexicon) {
          lexicon.areas.add({"care-home", "health"});
          lexicon.areas.add({"care home", "housing"});
          lexicon.models.add({"mutual friend", "mutual"});
          lexicon.false_friends.add({"mutual friend"});
        }) ==
        "areas: \"care home\" is both \"health\" and \"housing\"\n"
        "models: \"mutual friend\" is a false friend too and never counts\n");
}

TEST_CASE("an alias of two people") {
  CHECK(findings_of([](Lexicon& lexicon) {
          Actor ann = person("Ann Example");
          ann.aliases = {"Lady Example", "Lady Example"};
          Actor eve = person("Eve Example");
          eve.aliases = {"Lady Example"};
          lexicon.actors.add(ann);
          lexicon.actors.add(eve);
        }) ==
        "\"Lady Example\" names \"Ann Example\" twice\n"
        "\"Lady Example\" names \"Ann Example\" and \"Eve Example\"\n");
}

TEST_CASE("parties unknown, at the same time, or over before they begin") {
  CHECK(findings_of([](Lexicon& lexicon) {
          Actor ann = person("Ann Example");
          ann.parties = {Membership{"labour", {{}, day("2005")}},
                         Membership{"whig", {day("2003-01-01"), {}}}};
          Actor bob = person("Bob Example");
          bob.parties = {
              Membership{"labour", {day("2005-02-01"), day("2005-01-01")}}};
          lexicon.actors.add(ann);
          lexicon.actors.add(bob);
        }) ==
        "Ann Example: \"labour\" and \"whig\" at the same time\n"
        "Bob Example: membership of \"labour\" ends before it begins\n"
        "Ann Example: unknown party \"whig\"\n");
}

TEST_CASE("offices held by two, reversed, or without a source") {
  CHECK(findings_of([](Lexicon& lexicon) {
          Actor ann = person("Ann Example");
          ann.offices = {chancellor("2001-01-01", "2002-06-01")};
          Actor bob = person("Bob Example");
          bob.offices = {chancellor("2002-01-01", "2003-01-01")};
          bob.offices.push_back(
              {"Keeper", {}, {day("2009-01-01"), day("2008-01-01")}, "", ""});
          lexicon.actors.add(ann);
          lexicon.actors.add(bob);
        }) ==
        "Bob Example: \"Keeper\" ends before it begins\n"
        "Bob Example: \"Keeper\" has no source\n"
        "Bob Example: \"Keeper\" has no date of checking\n"
        "\"Chancellor of the Exchequer\" is held by \"Ann Example\" and "
        "\"Bob Example\" at the same time\n");
}

TEST_CASE("gaps between governments and parliaments") {
  CHECK(findings_of([](Lexicon& lexicon) {
          lexicon.governments = {
              {"G", "labour", {day("2001-01-01"), day("2002-01-01")}},
              {"G", "labour", {day("2002-02-01"), {}}}};
          lexicon.parliaments = {
              {day("2001-06-07"), day("2006-06-08"), day("2005-05-05")},
              {day("2005-05-06"), day("2010-05-06"), {}}};
        }) ==
        "G: gap or overlap at 2002-02-01\n"
        "parliaments: gap or overlap at 2005-05-06\n");
}

}  // namespace
