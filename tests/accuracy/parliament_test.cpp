// Whose words parliament's files hold, through the whole extraction.
#include "pledgebook/lexicon/party_labels.h"

#include <algorithm>

#include "corpus.h"

using namespace pledgebook;

namespace {

std::vector<Statement> statements_in(const std::string& path,
                                     const std::string& bytes) {
  ReaderOptions options;
  const PartyLabels labels(testing::shipped().parties);
  options.party_code = [&](std::string_view label) {
    return labels.code(label);
  };
  std::vector<Statement> out;
  for (const Document& document :
       pledgebook_tests::read_bytes(path, bytes, options).documents) {
    for (Statement& one : testing::analyzer().analyze(document)) {
      out.push_back(std::move(one));
    }
  }
  return out;
}

const std::string kWords =
    "We will set up a fund of \xC2\xA3"
    "10 million for co-operatives by 2012.";

}  // namespace

TEST_CASE("what nobody is named for is nobody's, in TWFY and in TEI") {
  const std::string twfy =
      "<publicwhip><speech id=\"x/debate/2010-02-18a.1.0\" "
      "nospeaker=\"true\"><p>" +
      kWords +
      "</p></speech>"
      "<speech speakername=\"\"><p>" +
      kWords +
      "</p></speech>"
      "<speech speakername=\"Jane Roe\"><p>Yes.</p><p class=\"italic\">" +
      kWords + "</p><p pwmotiontext=\"yes\">" + kWords +
      "</p></speech>"
      "</publicwhip>";
  CHECK(statements_in("debates2010-02-18a.xml", twfy).empty());
  const std::string tei =
      "<TEI><teiHeader/><text><body><div><head>Funds</head><note>" + kWords +
      "</note><seg>" + kWords + "</seg><u><seg>" + kWords +
      "</seg></u></div></body></text></TEI>";
  CHECK(statements_in("a.xml", tei).empty());
}

TEST_CASE("what somebody is named for is theirs") {
  const auto said = statements_in(
      "debates2010-02-18a.xml",
      "<publicwhip><speech id=\"x/debate/2010-02-18a.1.0\" speakername=\""
      "Jane Roe\"><p>" +
          kWords + "</p></speech></publicwhip>");
  REQUIRE(said.size() == 1);
  CHECK(said[0].actor == "Jane Roe");
  CHECK(said[0].kind == Kind::pledge);
}

TEST_CASE("labels of parties in records are the register's parties") {
  const auto party = [](const std::string& label) {
    const auto said =
        statements_in("a.csv", "speaker,party,date,text\nJane Roe," + label +
                                   ",2010-02-18," + kWords + "\n");
    return said.size() == 1 ? said[0].party : "none said";
  };
  CHECK(party("Lab") == "labour");
  CHECK(party("Labour Co-operative") == "labour");
  CHECK(party("CON") == "conservative");
  CHECK(party("LD") == "liberal-democrat");
  CHECK(party("Whig") == "");
  const auto json =
      statements_in("a.json",
                    "[{\"speaker\":\"Jane Roe\",\"party\":\"Labour (Co-op)\","
                    "\"text\":\"" +
                        kWords + "\"}]");
  REQUIRE(json.size() == 1);
  CHECK(json[0].party == "labour");
}

TEST_CASE("every speaker of a real sitting is named in the file") {
  const std::string folder = pledgebook_tests::shared("formats/hansard-twfy");
  if (folder.empty()) return;
  std::size_t said = 0;
  const std::string path = folder + "/debates/debates2009-10-26b.xml";
  const std::string bytes = pledgebook_tests::slurp(path);
  for (const Document& document :
       pledgebook_tests::read_bytes(path, bytes).documents) {
    for (const Statement& one : testing::analyzer().analyze(document)) {
      const auto turn = std::find_if(
          document.turns.begin(), document.turns.end(),
          [&](const Turn& t) { return t.span.contains(one.span); });
      CAPTURE(one.text);
      if (turn == document.turns.end()) {  // a heading is nobody's
        CHECK(one.headline);
        CHECK(one.actor.empty());
        continue;
      }
      CHECK_FALSE(turn->speaker.empty());
      ++said;
    }
  }
  CHECK(said > 50);
}
