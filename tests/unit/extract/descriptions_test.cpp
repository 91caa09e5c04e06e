// What stands beside a name: offices, bodies, callings. Sentences of our own.
#include <doctest/doctest.h>

#include "pledgebook/extract/role_words.h"
#include "sentence.h"

using namespace pledgebook;
using pledgebook::testing::Reading;

TEST_CASE("an office before a name makes its bearer public") {
  Reading read;
  read("Council leader Rhona Tweddle opened the mill.");
  CHECK(read.who("Rhona Tweddle").name == "Rhona Tweddle");
  read("Weavers' union branch secretary Keith Moody closed it.");
  CHECK(read.who("Keith Moody").name == "Keith Moody");
}

TEST_CASE("somebody without one stays private") {
  Reading read;
  read("Loom worker Keith Moody opened the mill with Lorraine Fisk, a weaver.");
  REQUIRE(read.mentioned("Keith Moody"));
  CHECK_FALSE(read.who("Keith Moody").known());
  CHECK_FALSE(read.who("Lorraine Fisk").known());
  read("Mrs Lorraine Fisk left early.");
  CHECK_FALSE(read.who("Mrs Lorraine Fisk").known());
}

TEST_CASE("a party before the office gives the side") {
  Reading read;
  read("Labour group leader Sunil Raote spoke of the mill.");
  CHECK(read.who("Sunil Raote").party == "labour");
  read("Mayor Ivy Taylor spoke of it too.");
  CHECK(read.who("Ivy Taylor").name == "Ivy Taylor");
  CHECK(read.who("Ivy Taylor").party.empty());
}

TEST_CASE("an unknown first name counts before an office in apposition") {
  Reading read;
  read("Melodina Crake, chief executive of the weavers, opened the mill.");
  CHECK(read.who("Melodina Crake").name == "Melodina Crake");
  read("Old Mill Lane, a street in Hull, was closed.");
  CHECK_FALSE(read.mentioned("Old Mill Lane"));
}

TEST_CASE("parties, their spokesmen and leaders as newspapers write them") {
  Reading read;
  read("The Labour party opened the mill, the Conservative party closed it.");
  CHECK(read.who("Labour party").name == "Labour Party");
  CHECK(read.who("Conservative party").name == "Conservative Party");
  read("A Conservative spokesman met a Lib Dem party spokeswoman.");
  CHECK(read.who("Conservative").name == "Conservative Party");
  CHECK(read.who("Lib Dem party").name == "Liberal Democrats");
  read("The Labour leader opened the mill.");
  CHECK_FALSE(read.mentioned("Labour"));
  CHECK(read.who("The Labour leader").kind == ActorKind::person);
  read("The minister of State Melodina Crake closed it.");
  CHECK(read.mentioned("Melodina Crake"));
  CHECK_FALSE(read.mentioned("State Melodina Crake"));
}

TEST_CASE("councils as newspapers write them") {
  Reading read;
  read("Lambeth council and Essex county council shared a mill.");
  CHECK(read.who("Lambeth council").name == "Lambeth Council");
  CHECK(read.who("Essex county council").name == "Essex County Council");
  read("The Tory council, a Labour-led council and every council shared it.");
  CHECK_FALSE(read.mentioned("Tory council"));
  CHECK_FALSE(read.mentioned("Labour-led council"));
}

TEST_CASE("the minister is the only one named") {
  Reading read;
  read("Cabinet Office minister Tessa Jowell met the weavers.");
  read("The minister opened a mill.");
  CHECK(read.who("The minister").name == "Tessa Jowell");
  CHECK(read.who("The minister").basis == HolderBasis::role);
}

TEST_CASE("of two ministers the one who spoke last, else neither") {
  Reading read;
  read("Health minister Ann Webb met schools minister Colin Frame.");
  read("The minister left.");
  CHECK_FALSE(read.who("The minister").known());
  CHECK(read.who("The minister").candidates.size() == 2);
  read.discourse.spoke(read.discourse.holder_of(read.discourse.meet("Ann Webb"),
                                                HolderBasis::named));
  read("The minister came back.");
  CHECK(read.who("The minister").name == "Ann Webb");
}

TEST_CASE("a shadow or former minister is not the minister") {
  CHECK(holds_office("|cabinet office minister", "minister"));
  CHECK_FALSE(holds_office("|shadow health minister", "minister"));
  CHECK_FALSE(holds_office("|former health minister", "minister"));
  CHECK_FALSE(holds_office("|prime minister", "minister"));
  CHECK_FALSE(holds_office("|shadow chancellor", "chancellor"));
  CHECK(holds_office("|shadow chancellor|health minister", "minister"));
  CHECK_FALSE(holds_office("|administer", "minister"));
}

TEST_CASE("an office that several hold is whoever of them was named") {
  Reading read("2014-03-01");
  read("Carwyn Jones opened a mill in Neath.");
  read("The First Minister met the weavers.");
  CHECK(read.who("The First Minister").name == "Carwyn Jones");
}

TEST_CASE("a namesake of a politician has no party") {
  Reading read("2012-11-20");
  read("Chris White, a professor of looms, measured the mill.");
  CHECK(read.who("Chris White").name == "Chris White");
  CHECK(read.who("Chris White").party.empty());
}

TEST_CASE("bodies by the shape of their names") {
  Reading read;
  read("Brackenshire County Council and the Weavers' Trust of Hull agree.");
  CHECK(read.who("Brackenshire County Council").kind == ActorKind::body);
  read("Fells & Looms closed the mill.");
  CHECK(read.who("Fells & Looms").name == "Fells & Looms");
  read("When Thornby Mutual opened, Ann Trust Webb was there.");
  CHECK(read.who("Thornby Mutual").name == "Thornby Mutual");
}

TEST_CASE("the union is the union named") {
  Reading read;
  read("Unison opened a school and Mencap a mill.");
  read("The union closed it.");
  CHECK(read.who("The union").name == "Unison");
  read("The charity closed it.");
  CHECK(read.who("The charity").name == "Mencap");
  read("The bank closed it.");
  CHECK_FALSE(read.who("The bank").known());
}

TEST_CASE("she is not clear once another woman has been named") {
  Reading read;
  read("Tessa Jowell opened the mill.");
  read.discourse.spoke(read.who("Tessa Jowell"));
  read("Harriet Harman and the weavers looked on.");
  read("She left early.");
  CHECK_FALSE(read.who("She").known());
  CHECK(read.who("She").candidates.size() == 2);
}

TEST_CASE("she may be a stranger who has just spoken") {
  Reading read;
  read("Tessa Jowell opened the mill.");
  read("A weaver spoke too.");
  read.discourse.spoke({});
  read("She left early.");
  CHECK_FALSE(read.who("She").known());
  CHECK(read.who("She").candidates.empty());
}

TEST_CASE("two of one surname are candidates") {
  Reading read;
  read("Peter Hobden, a councillor, met Mayor Ruth Hobden.");
  read("Hobden closed the mill.");
  CHECK(read.who("Hobden").candidates.size() == 2);
}

TEST_CASE("a meeting that nothing names is called what the text calls it") {
  Reading read;
  read("The round table recommended new looms.");
  CHECK(read.who("The round table").name == "round table");
  CHECK(read.who("The round table").party.empty());
}
