// Who is meant: names, offices, pronouns and nouns, in sentences of our own.
#include <doctest/doctest.h>

#include <algorithm>

#include "sentence.h"

using namespace pledgebook;
using pledgebook::testing::Reading;

TEST_CASE("people of the register are known by full name and surname") {
  Reading read;
  read("Tessa Jowell opened a mill, and later Jowell closed it.");
  CHECK(read.who("Tessa Jowell").name == "Tessa Jowell");
  CHECK(read.who("Jowell").name == "Tessa Jowell");
  CHECK(read.who("Tessa Jowell").party == "labour");
  CHECK(read.who("Tessa Jowell").basis == HolderBasis::named);
}

TEST_CASE("parties by any of their names") {
  Reading read;
  read("The Tories and Labour both want the mill, say the Lib Dems.");
  CHECK(read.who("Labour").party == "labour");
  bool tories = false;
  for (const Mention& mention : read.mentions) {
    tories = tories || read.discourse.resolve(mention).party == "conservative";
  }
  CHECK(tories);
}

TEST_CASE("a surname that two share is not guessed") {
  Reading read;
  read("Miliband spoke about the mill.");
  const Holder both = read.who("Miliband");
  CHECK_FALSE(both.known());
  CHECK(both.candidates.size() == 2);
}

TEST_CASE("a surname means whoever of them was named before") {
  Reading read;
  read("Ed Miliband came to the mill.");
  read("Miliband spoke.");
  CHECK(read.who("Miliband").name == "Ed Miliband");
  CHECK(read.who("Miliband").candidates.empty());
}

TEST_CASE("possessives are marked and are no subjects") {
  Reading read;
  read("Labour's plan and Cameron's plan differ.");
  REQUIRE(read.mentions.size() == 2);
  CHECK(read.mentions[0].possessive);
  CHECK(read.mentions[1].possessive);
}

TEST_CASE("she is who spoke last, if that is a woman") {
  Reading read;
  read("Tessa Jowell met David Cameron.");
  read.discourse.spoke(read.who("Tessa Jowell"));
  read("She left and he stayed.");
  CHECK(read.who("She").name == "Tessa Jowell");
  CHECK(read.who("She").basis == HolderBasis::pronoun);
  CHECK(read.who("he").name == "David Cameron");
}

TEST_CASE("a pronoun with two readings lists both and names nobody") {
  Reading read;
  read("David Cameron met Gordon Brown.");
  read("He left.");
  const Holder unclear = read.who("He");
  CHECK_FALSE(unclear.known());
  CHECK(unclear.candidates ==
        std::vector<std::string>{"David Cameron", "Gordon Brown"});
}

TEST_CASE("a pronoun does not reach far back or for nobody") {
  Reading read;
  read("She left.");
  CHECK_FALSE(read.who("She").known());
  read("Tessa Jowell came.");
  for (int i = 0; i < 4; ++i) read("The mill is old.");
  read("She left.");
  CHECK_FALSE(read.who("She").known());
}

TEST_CASE("it is the body that spoke last, never a person") {
  Reading read;
  read("ResPublica came.");
  read.discourse.spoke(read.who("ResPublica"));
  read("It left.");
  CHECK(read.who("It").name == "ResPublica");
  read("David Cameron came.");
  read.discourse.spoke(read.who("David Cameron"));
  read("It rained.");
  CHECK_FALSE(read.who("It").known());
}

TEST_CASE("an office means who held it on the day") {
  Reading before("2009-12-15");
  before("The prime minister came to the mill.");
  CHECK(before.who("The prime minister").name == "Gordon Brown");
  CHECK(before.who("The prime minister").basis == HolderBasis::role);
  Reading after("2011-12-15");
  after("The prime minister came to the mill.");
  CHECK(after.who("The prime minister").name == "David Cameron");
}

TEST_CASE("an office that the text gives to somebody means that person") {
  Reading read;
  read("Dr Olive Marsh, the chancellor, came.");
  read("The chancellor left.");
  CHECK(read.who("The chancellor").name == "Olive Marsh");
}

TEST_CASE("an office at the end of a hyphenated last word is left alone") {
  Reading read;
  read("A word with the ex-Chancellor");
  read("Lunch with an ex-prime minister");
  read("The shadow-chancellor");
  CHECK(read.tokens.size() == 2);
}

TEST_CASE("the government is that of the day") {
  Reading labour("2009-12-15");
  labour("The government agreed.");
  CHECK(labour.who("The government").name == "UK Government");
  CHECK(labour.who("The government").party == "labour");
  Reading coalition("2011-12-15");
  coalition("The government agreed.");
  CHECK(coalition.who("The government").party == "coalition");
}

TEST_CASE("private persons are never made actors") {
  for (const char* words :
       {"Carol Webb, a computer programmer, said so.",
        "Carol Webb, a local authority tenant, said so.",
        "Carol Webb, who uses a wheelchair, said so.",
        "Carol Webb from Frampton said so.", "Carol Webb said so.",
        "Carol Webb, a resident of Hampton, said so."}) {
    CAPTURE(words);
    Reading read;
    read(words);
    CHECK_FALSE(read.who("Carol Webb").known());
    CHECK(read.who("Carol Webb").candidates.empty());
  }
}

TEST_CASE("an office or a body beside the name makes its bearer public") {
  for (const char* words :
       {"Carol Webb, chief executive of Mill Trust, said so.",
        "Carol Webb, the Labour MP, said so.",
        "Carol Webb, chairwoman of the mill, said so.",
        "Carol Webb, a spokeswoman for the mill, said so.",
        "Carol Webb of Unite said so.",
        "Councillor Carol Webb, mayor, said so.", "Dr Carol Webb said so."}) {
    CAPTURE(words);
    Reading read;
    read(words);
    bool known = false;
    for (const Mention& mention : read.mentions) {
      known = known || read.discourse.resolve(mention).name == "Carol Webb";
    }
    CHECK(known);
  }
}

TEST_CASE("who speaks for a party takes its side") {
  Reading read;
  read("Carol Webb, for the Greens, said so.");
  CHECK(read.who("Carol Webb").party == "green");
}

TEST_CASE("a name once met is known by its surname") {
  Reading read;
  read("Dr Olive Marsh came to the mill.");
  read("Then Marsh left.");
  CHECK(read.who("Marsh").name == "Olive Marsh");
}

TEST_CASE("a noun means the body named last that bears it") {
  Reading read;
  read("The Joseph Rowntree Foundation paid for the mill.");
  read("The foundation agreed.");
  const Holder body = read.who("The foundation");
  CHECK(body.name.find("Foundation") != std::string::npos);
  CHECK(body.basis == HolderBasis::role);
  read("The federation disagreed.");
  CHECK_FALSE(read.who("The federation").known());
}

TEST_CASE("a report is whose it was said to be") {
  Reading read;
  read("ResPublica's green paper came out.");
  read("The report asks for more.");
  CHECK(read.who("The report").name == "ResPublica");
}

TEST_CASE("a paper's name is not its author's") {
  Reading read;
  read("He read the Maude review and the Hutton report.");
  CHECK_FALSE(read.mentioned("Maude"));
  read("He met Maude.");
  CHECK(read.who("Maude").name == "Francis Maude");
}

TEST_CASE("the party is the one named last, if only one is") {
  Reading read;
  read("The Greens met.");
  read("Then Labour met.");
  read("The party agreed.");
  CHECK(read.who("The party").party == "labour");
  read("The Greens met, and then Labour met.");
  read("The party agreed.");
  CHECK_FALSE(read.who("The party").known());
  CHECK(read.who("The party").candidates.size() == 2);
}

TEST_CASE("mentions come in order and do not overlap") {
  Reading read;
  read(
      "Tessa Jowell, the Cabinet Office minister, told Labour that she and "
      "the government back Unite's Gail Cartmail and the think tank.");
  std::size_t end = 0;
  for (const Mention& mention : read.mentions) {
    CHECK(mention.span.begin >= end);
    end = mention.span.end;
  }
  CHECK(read.mentions.size() >= 4);
}
