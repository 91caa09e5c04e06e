#include "pledgebook/extract/authors.h"

#include <doctest/doctest.h>

#include "spoken.h"

using namespace pledgebook;
using pledgebook::testing::Spoken;

namespace {

Holder author(const Document& document) {
  return author_of(Spoken(document).in);
}

Holder author(const std::string& text, const std::string& type = "article") {
  return author(testing::document(text, type));
}

Document published(const std::string& text, const std::string& type,
                   const std::string& publisher) {
  Document out = testing::document(text, type);
  out.meta.publisher = publisher;
  return out;
}

Document written(const std::string& text, const std::string& by) {
  Document out = testing::document(text);
  out.meta.author = by;
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a byline gives its name, with the register's party") {
  const Holder found = author("Of mills\n\nBy Tessa Jowell MP\n\nMills rot.");
  CHECK(found.name == "Tessa Jowell");
  CHECK(found.party == "labour");
  CHECK(found.basis == HolderBasis::byline);
  CHECK(author("PoliticsBy Carol Webb / @cwebb\n\nMills rot.").name ==
        "Carol Webb");
}

TEST_CASE("no byline where it is none") {
  CHECK_FALSE(author("By the river\n\nMills are old.").known());
  CHECK_FALSE(author("By Our Own Staff\n\nMills are old.").known());
  CHECK_FALSE(author("Standby Carol Webb\n\nMills are old.").known());
}

TEST_CASE("a given author comes before the byline") {
  const Holder found =
      author(written("By Carol Webb\n\nMills are old.", "David Cameron"));
  CHECK(found.name == "David Cameron");
  CHECK(found.basis == HolderBasis::metadata);
  CHECK(author(written("By Carol Webb\n\nMills rot.", "newsdesk")).name ==
        "Carol Webb");
}

TEST_CASE("a desk writes for nobody, and a paper's name is no person's") {
  CHECK_FALSE(author(written("Mills are old.", "Business staff")).known());
  CHECK_FALSE(author(written("Mills are old.", "News Hull Bureau")).known());
  CHECK_FALSE(author(written("Mills are old.", "PA")).known());
  CHECK(author(written("Mills rot.", "Carol Webb | Hull Echo")).name ==
        "Carol Webb");
  CHECK(author(written("Mills rot.", "Carol Webb, Hull.com")).name ==
        "Carol Webb");
  CHECK(author(written("Mills rot.", "Sarah E. Webb")).name == "Sarah E. Webb");
  CHECK(author(written("Mills rot.", "Zyx Webb, Qy Frame and Xo Pym")).name ==
        "Zyx Webb, Qy Frame and Xo Pym");
}

TEST_CASE("several authors are candidates, whatever joins their names") {
  const Holder found =
      author(written("Mills rot.", "Carol Webb, Colin Frame and Peter Low"));
  CHECK_FALSE(found.known());
  CHECK(found.candidates == Names{"Carol Webb", "Colin Frame", "Peter Low"});
  CHECK(
      author(written("Mills rot.", "Carol Webb and Sons")).candidates.empty());
}

TEST_CASE("a namesake of a backbencher has no party unless in office") {
  CHECK(author(written("Mills rot.", "Chris Davies")).party.empty());
  CHECK_FALSE(
      author(written("Mills rot.\n\nChris Davies MEP spoke.", "Chris Davies"))
          .party.empty());
}

TEST_CASE("a body's notice is the body's, a report on it is not") {
  for (const char* type : {"press-release", "letter", "web-page", "report"}) {
    CAPTURE(type);
    CHECK(author(published("Mills rot.", type, "Unison")).name == "Unison");
  }
  CHECK_FALSE(author(published("Mills rot.", "article", "Unison")).known());
  // A party's unsigned articles are its own, the debates that it prints not.
  CHECK(author(published("Mills rot.", "article", "Labour Party")).known());
  CHECK_FALSE(
      author(published("Mills rot.", "speech", "Labour Party")).known());
}

TEST_CASE("a committee's report is its own, a page only if it says we") {
  const char* body = "Wool Trade Committee";
  CHECK(author(published("Mills rot.", "report", body)).name == body);
  CHECK_FALSE(author(published("Mills rot.", "web-page", body)).known());
  CHECK(author(published("We own mills. They told us so.", "web-page", body))
            .name == body);
  CHECK_FALSE(author(published("Mills rot.", "report", "Wool Times")).known());
}

TEST_CASE("a firm's notice names the firm, an agency only sends it on") {
  const std::string text = "Thornby Mutual will run forty mills from June.";
  CHECK(author(published(text, "press-release", "Thornby Mutual")).name ==
        "Thornby Mutual");
  CHECK_FALSE(author(published(text, "press-release", "Notice Wire")).known());
}

TEST_CASE("a letter is whoever's signs it") {
  const std::string text = "Sir, Looms should be kept.\n\n";
  const Holder one = author(text + "Carol Webb", "letter");
  CHECK(one.name == "Carol Webb");
  CHECK(one.basis == HolderBasis::byline);
  const Holder two = author(text + "Carol Webb\nColin Frame MP", "letter");
  CHECK_FALSE(two.known());
  CHECK(two.candidates == Names{"Carol Webb", "Colin Frame"});
  CHECK_FALSE(author(text + "Carol Webb").known());  // no letter
}

TEST_CASE("a programme is its party's, another party's its publisher's") {
  Document document = published("We will share mills.", "manifesto", "");
  document.meta.party = "green";
  const Holder green = programme_owner(Spoken(document).in);
  CHECK(green.party == "green");
  CHECK(green.kind == ActorKind::party);
  CHECK(green.basis == HolderBasis::metadata);
  document.meta.party = "other";
  CHECK_FALSE(programme_owner(Spoken(document).in).known());
  document.meta.publisher = "Weavers' Party";
  CHECK(programme_owner(Spoken(document).in).name == "Weavers' Party");
  document.meta.party = "";
  CHECK_FALSE(programme_owner(Spoken(document).in).known());
}

TEST_CASE("letters of a page have the signers who are public") {
  const std::string page =
      "Letters\n\n"
      "The mill has never been so dear as it was in the year when I bought "
      "my first loom there.\nEdna Pym\nHull\n\n"
      "Weavers own nothing, and looms rust; the council has looked on for "
      "years while both went to ruin.\nCllr Tessa Crake\nGreen party "
      "candidate, Hull North\n";
  const Spoken spoken(page);
  const auto letters = signed_letters(spoken.in);
  REQUIRE(letters.size() >= 2);
  CHECK_FALSE(letters[0].speaker.known());
  CHECK(letters[1].speaker.name == "Tessa Crake");
  CHECK(letters[1].speaker.party == "green");
  CHECK(letters[1].span.in(spoken.text.text).find("Weavers") !=
        std::string_view::npos);
  CHECK(signed_letters(Spoken(page, "speech").in).empty());
  CHECK(signed_letters(Spoken("Mills rot.").in).empty());
}
