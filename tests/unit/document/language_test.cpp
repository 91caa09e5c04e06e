#include "pledgebook/document/language.h"

#include <doctest/doctest.h>

using namespace pledgebook;

TEST_CASE("languages are told by their function words") {
  const struct {
    const char *code, *text;
  } cases[] = {
      {"en",
       "We will give every community the right to run its own services, "
       "and the money to do it well before the next election."},
      {"cy",
       "Mae'r llywodraeth wedi cyhoeddi bod y cwmni cydweithredol yn "
       "cael ei sefydlu yng Nghymru, ac mae hynny yn newyddion da i'r "
       "gweithwyr sydd wedi bod yn aros am y cyfle hwn ers blynyddoedd"},
      {"fr",
       "Le gouvernement a annonc\xC3\xA9 que les coop\xC3\xA9ratives "
       "sont au coeur de la politique et que dans les ann\xC3\xA9"
       "es "
       "qui viennent elles seront plus nombreuses pour tous"},
      {"de",
       "Die Regierung hat angek\xC3\xBCndigt, dass die Genossenschaften "
       "in den n\xC3\xA4"
       "chsten Jahren eine wichtige Rolle spielen "
       "werden und dass sie auch nicht von der Steuer befreit sind"},
      {"es",
       "El gobierno anunci\xC3\xB3 que las cooperativas son una parte "
       "de la pol\xC3\xADtica y que en los a\xC3\xB1os que vienen el "
       "n\xC3\xBAmero de ellas va a ser m\xC3\xA1s alto por la ley"},
      {"gd",
       "Tha an riaghaltas ag r\xC3\xA0"
       "dh gu bheil na co-chomainn "
       "anns a' ch\xC3\xB9is agus nach eil e ceart gun airgead a thoirt "
       "do na daoine aig a bheil feum air airson na h-obrach"},
      {"ru",
       "\xD0\x9F\xD1\x80\xD0\xB0\xD0\xB2\xD0\xB8\xD1\x82\xD0\xB5\xD0"
       "\xBB\xD1\x8C\xD1\x81\xD1\x82\xD0\xB2\xD0\xBE "
       "\xD1\x81\xD0\xBA\xD0\xB0\xD0\xB7\xD0\xB0\xD0\xBB\xD0\xBE"},
  };
  for (const auto& test : cases) CHECK(detect_language(test.text) == test.code);
}

TEST_CASE("too little to tell is English") {
  CHECK(detect_language("") == "en");
  CHECK(detect_language("Oui, la coop") == "en");
}

TEST_CASE("English with some Welsh in it is English") {
  CHECK(detect_language("The Welsh Government said that it will set up a "
                        "co-operative called Cwmni yn y Dref, and that the "
                        "people of the town are to own it by the end of the "
                        "year with a grant from the council.") == "en");
}
