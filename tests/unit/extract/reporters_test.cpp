// Who speaks where no name stands straight before the verb.
#include "pledgebook/extract/reporters.h"

#include <doctest/doctest.h>

#include "framed.h"

using namespace pledgebook;
using pledgebook::testing::Found;
using pledgebook::testing::Framed;

namespace {

// The names of the subjects of the frame of `sentence`; "?" where somebody
// speaks whom nothing names, "" where there is no frame.
std::string speaks(const std::string& sentence) {
  const Found found = Framed(sentence).found();
  if (!found.frame) return "";
  if (found.holders.empty()) return "?";
  std::string out;
  for (const std::string& holder : found.holders) {
    if (!out.empty()) out += "+";
    out += holder.empty() ? "?" : holder;
  }
  return out;
}

}  // namespace

TEST_CASE("people whom nothing names speak for themselves") {
  CHECK(speaks("A weaver in Hull told me that looms would stop.") == "?");
  CHECK(speaks("Critics say that looms will stop.") == "?");
  CHECK(speaks("One of Brown's neighbours, Edna Pym, 84, said looms stop.") ==
        "?");
  CHECK(speaks("A sorter, who did not want to be named, said she was tired.") ==
        "?");
  CHECK(speaks("“The looms stop,” said a friend of Gordon Brown.") == "?");
}

TEST_CASE("a name inside another noun does not speak") {
  CHECK(speaks("A panel chaired by Ed Balls has said looms will stop.") == "?");
  CHECK(speaks("An adviser to Tony Blair said looms would stop.") == "?");
  CHECK(speaks("Not all Liberal Democrats thought that looms would stop.") ==
        "");
  CHECK(speaks("When David Cameron said looms would stop, weavers cheered.") ==
        "");
}

TEST_CASE("a paper speaks for its author") {
  CHECK(speaks("A report by the Smith Institute says that looms stop.") ==
        "Smith Institute");
  CHECK(speaks("Idle Looms, the second of three papers by Phillip Blond, says "
               "looms should be shared.") == "Phillip Blond");
  CHECK(speaks("Looms stop, according to a survey by Unison.") == "Unison");
  CHECK(speaks("According to the government's survey, looms stop.") ==
        "UK Government");
  CHECK(speaks("Looms stop, according to experts set up by the government.") ==
        "?");
}

TEST_CASE("a spokesman speaks for a body, but not surely for a person") {
  CHECK(speaks("A Labour spokesman said looms would stop.") == "Labour Party");
  CHECK(speaks("A spokeswoman for Unison said looms would stop.") == "Unison");
  CHECK(speaks("“Looms stop,” said a spokesman for Unison.") == "Unison");
  CHECK(speaks("A spokesman for Gordon Brown said looms would stop.") == "?");
  CHECK(speaks("“Looms stop,” said Labour sources.") == "?");
}

TEST_CASE("the person and not what describes her") {
  CHECK(speaks("“Looms stop,” said Unison branch secretary Keith Moody.") ==
        "Keith Moody");
  CHECK(speaks("“Looms stop,” said our general secretary, Claire McCarthy.") ==
        "Claire McCarthy");
  CHECK(speaks("Unison's Christina McAnea said looms would stop.") ==
        "Christina McAnea");
  CHECK(speaks("I was told by Ed Balls that looms would stop.") == "Ed Balls");
}

TEST_CASE("what is no report") {
  CHECK(speaks("Ed Balls has been saying so for years.") == "");
  CHECK(speaks("Ed Balls has said little about looms.") == "");
  CHECK(speaks("They fell by three per cent, compared to the sector's nine.") ==
        "");
}

TEST_CASE("what is told of somebody is not told by her") {
  CHECK(speaks("Tessa Jowell was named chair of the weavers.") == "");
  CHECK(speaks("Looms stop if Prime Minister Gordon Brown agrees to it.") ==
        "");
  CHECK(speaks("Tessa Jowell was due to tell weavers that looms stop.") ==
        "Tessa Jowell");
}

TEST_CASE("a promise with its content is told wherever it stands") {
  CHECK(
      speaks("It came two days after Labour promised that looms would stop.") ==
      "Labour Party");
  CHECK(speaks("It grew in April, when Labour launched a mill.") == "");
}

TEST_CASE("a first name alone is nobody's surname") {
  CHECK(speaks("Andrew claims that looms stop.") == "?");
}

TEST_CASE("words that tell a noun") {
  CHECK(names_some_of("staff"));
  CHECK_FALSE(names_some_of("minister"));
  CHECK(names_paper("study"));
  CHECK(names_spokesman("spokeswoman"));
  CHECK_FALSE(names_spokesman("spokes"));
  CHECK(links("by"));
  CHECK_FALSE(links("and"));
}
