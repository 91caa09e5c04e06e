#include "pledgebook/text/mojibake.h"

#include <doctest/doctest.h>

#include <string>

using namespace pledgebook;

TEST_CASE("UTF-8 that was read as Windows-1252 is made good") {
  const std::string garbled =
      "It\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2s the caf\xC3\x83\xC2\xA9, "
      "\xC3\x82\xC2\xA3"
      "5";
  const Repair repair = repair_mojibake(garbled);
  REQUIRE(repair.needed);
  CHECK(repair.text ==
        "It\xE2\x80\x99s the caf\xC3\xA9, \xC2\xA3"
        "5");
  REQUIRE(repair.notes.size() == 1);
  CHECK(repair.notes[0] ==
        "3 characters were UTF-8 read as Windows-1252: repaired");
  const std::size_t at = repair.text.find("caf");
  CHECK(repair.map.to_source({at, at + 5}).in(garbled) ==
        "caf\xC3\x83\xC2\xA9");
}

TEST_CASE("Mac Roman that was read as Windows-1252 is made good") {
  // O with circumflex and tilde around a word, Eth as a dash.
  const Repair repair = repair_mojibake(
      "LabourÕs plan Ð the Ômutual momentÕ Ð for 40,000Ð60,000 homes");
  REQUIRE(repair.needed);
  CHECK(repair.text ==
        "Labour’s plan – the ‘mutual moment’ – for 40,000–60,000 homes");
  CHECK(repair_mojibake("He said: ÒWe will act.Ó She said: ÒNo.Ó").text ==
        "He said: “We will act.” She said: “No.”");
}

TEST_CASE("sound text is left alone") {
  for (const char* text :
       {"", "plain", "Órgãos e NÃO, SÃO PAULO, Ângela à São João",
        "L’Ôtre côté, ÔTER, Ñandú, ESPAÑA", "Þórður Ðe",
        "It’s “sound” – and £5", "One Ð alone", "cafÃ© once"}) {
    CAPTURE(text);
    CHECK_FALSE(repair_mojibake(text).needed);
  }
}

TEST_CASE("a part of a garbled text is repaired where that is known") {
  CHECK(repair_mojibake("cafÃ©", true).text == "café");
  CHECK(repair_mojibake("the Ômutual", true).text == "the ‘mutual");
  CHECK_FALSE(repair_mojibake("nothing wrong", true).needed);
}
