// Where sentences end: traps of real articles, in sentences of our own.
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "pledgebook/text/segment.h"

using namespace pledgebook;

namespace {

using Lines = std::vector<std::string>;

const std::vector<std::string>& abbreviations() {
  static const std::vector<std::string> list = {"Rt.", "Hon.",  "Mr.",   "Dr.",
                                                "No.", "e.g.",  "Cllr.", "vs.",
                                                "p.",  "circa."};
  return list;
}

const std::vector<std::string>& may_end() {
  static const std::vector<std::string> list = {"min.", "PLC.", "Ph.D.",
                                                "Weave!", "Looms?"};
  return list;
}

SegmentOptions options() {
  SegmentOptions out;
  out.abbreviations = &abbreviations();
  out.may_end = &may_end();
  return out;
}

Lines split(const std::string& text, bool whole_quotations = false) {
  Lines lines;
  SegmentOptions how = options();
  how.whole_quotations = whole_quotations;
  for (const ByteSpan span : split_sentences(text, how)) {
    lines.emplace_back(span.in(text));
  }
  return lines;
}

}  // namespace

TEST_CASE("plain ends") {
  CHECK(split("We will act. They did not! Why?") ==
        Lines{"We will act.", "They did not!", "Why?"});
  CHECK(split("No stop at all") == Lines{"No stop at all"});
  CHECK(split("").empty());
  CHECK(split("   ").empty());
}

TEST_CASE("titles and abbreviations end nothing") {
  CHECK(split("The Rt. Hon. Ann Other spoke. Dr. Low left.") ==
        Lines{"The Rt. Hon. Ann Other spoke.", "Dr. Low left."});
  CHECK(split("Cllr. Ray Moss signed Order No. 14 today.").size() == 1);
  CHECK(split("Forms such as trusts, e.g. Mill Trust, grow.").size() == 1);
}

TEST_CASE("an abbreviation may end a sentence before a word that starts one") {
  CHECK(split("It was bought by Mill Ltd. The staff lost out.").size() == 2);
  CHECK(split("It was bought by Mill Ltd. Directors resigned.").size() == 1);
  CHECK(split("They meet at 9 a.m. It opens later.").size() == 2);
}

TEST_CASE("initials belong to the name") {
  CHECK(split("The book by J. B. Carver sold well.").size() == 1);
  CHECK(split("The E.U. We left it.").size() == 2);
}

TEST_CASE("figures and a list number are no ends") {
  CHECK(split("It rose by 3.4 per cent. It fell by .5 points.").size() == 2);
  CHECK(split("3. Opening the books to members.").size() == 1);
}

TEST_CASE("sentences glued together come apart") {
  CHECK(split("Over 40 mills in Leon are co-ops.They pay well.") ==
        Lines{"Over 40 mills in Leon are co-ops.", "They pay well."});
  CHECK(split("She agreed.\u201CNever again.\u201D") ==
        Lines{"She agreed.", "\u201CNever again.\u201D"});
  CHECK(split("Write to mill@coop.Org today.").size() == 1);
  CHECK(split("See www.Mill.org for more.").size() == 1);
  CHECK(split("It is sold at U.S.Steel.").size() == 1);
}

TEST_CASE("marks behind the stop stay with their sentence") {
  CHECK(split("\u201CWe will.\u201D They left.") ==
        Lines{"\u201CWe will.\u201D", "They left."});
  CHECK(split("(It was late.) They left.") ==
        Lines{"(It was late.)", "They left."});
  CHECK(split("\u201CWill you?\u201D she asked.").size() == 1);
  CHECK(split("\"We will.\" \"When?\"") == Lines{"\"We will.\"", "\"When?\""});
}

TEST_CASE("dots and mixed marks") {
  CHECK(split("Well\u2026 perhaps.").size() == 1);
  CHECK(split("Well... Perhaps.").size() == 2);
  CHECK(split("Really?! Yes.").size() == 2);
  CHECK(split("They came. \u2013 and left.").size() == 1);
}

TEST_CASE("abbreviations of the lexicon that may end a sentence") {
  CHECK(split("It takes 5 min. We waited.").size() == 2);
  CHECK(split("It takes 5 min. Some waited.").size() == 2);
  CHECK(
      split("Ada Low, Ph.D. Leeds, spoke for Mill PLC. Workers came.").size() ==
      1);
  CHECK(split("The match of Leeds vs. Hull began on p. 5 of it.").size() == 1);
  // Without its list the stop is the sentence's.
  CHECK(split_sentences("It takes 5 min. Workers waited.", {}).size() == 2);
}

TEST_CASE("names that are written with a mark of their own") {
  CHECK(split("She ran Weave! Mills and asked Looms? Members.").size() == 1);
  CHECK(split("She works at Weave! in Hull.").size() == 1);
  CHECK(split("She ran Weave! The mill grew.").size() == 2);
  CHECK(split("Looms? Nobody has any.").size() == 2);
  CHECK(split("They asked looms? Nobody had any.").size() == 2);
}

TEST_CASE("one letter is an initial, a list's or the end of a sentence") {
  CHECK(split("We agree, you and I. Did they? Ann I. Moss did.") ==
        Lines{"We agree, you and I.", "Did they?", "Ann I. Moss did."});
  CHECK(split("It is in Annex A. The rest is lost.").size() == 2);
  CHECK(split("It was signed by A. A. Low.").size() == 1);
  CHECK(split("Q. How much is it? A. It is free.") ==
        Lines{"Q. How much is it?", "A. It is free."});
}

TEST_CASE("times of day") {
  CHECK(split("At 5 a.m. Staff came.").size() == 1);
  CHECK(split("The doors closed at 6 p.m. Staff went home.").size() == 2);
  CHECK(split("The doors close at 6 P.M. Saturday and Sunday.").size() == 1);
  CHECK(split("The doors close at 6 p.m. BST this week.").size() == 1);
}

TEST_CASE("a stop before lower case ends a plain word's sentence only") {
  CHECK(split("We left the quarry. it was late.").size() == 2);
  CHECK(split("The tech. people and the med. staff came.").size() == 1);
  CHECK(split("It was built circa. nineteen hundred.").size() == 1);
  CHECK(split("\u201CWe agree.\u201D she said.").size() == 1);
  CHECK(split("We want more! and soon.").size() == 1);
}

TEST_CASE("addresses, figures and files are no ends") {
  CHECK(split("It cost \u00A31,200.50 on 3.12.2009 at mill.example.org now.")
            .size() == 1);
  CHECK(
      split("See https://a.example.org/x.Html?y=1.2 for .csv files. Ask.") ==
      Lines{"See https://a.example.org/x.Html?y=1.2 for .csv files.", "Ask."});
  CHECK(split("Write to ann.low@mill.example. We answer.").size() == 2);
  CHECK(split("Write to anna.Lowe@mill.example soon.").size() == 1);
}

TEST_CASE("ellipses") {
  CHECK(split("We will . . . I think . . . agree.").size() == 1);
  CHECK(split("They said no. . . . The board met.") ==
        Lines{"They said no.", ". . . The board met."});
  CHECK(split("They said no . . . . The board met.") ==
        Lines{"They said no . . . .", "The board met."});
  CHECK(split("The board [...] Low says [\u2026] met.").size() == 1);
  CHECK(split("We met.... They left.").size() == 2);
}

TEST_CASE("a list that runs on in one line") {
  CHECK(split("1) one thing 2) another 3) a third") ==
        Lines{"1) one thing", "2) another", "3) a third"});
  CHECK(split("It is late. a. go home b. stay c. sleep") ==
        Lines{"It is late.", "a. go home", "b. stay", "c. sleep"});
  CHECK(split("\u2022 open books \u2022 fair pay") ==
        Lines{"\u2022 open books", "\u2022 fair pay"});
  CHECK(split("1.) Open it. 2.) Share it.") ==
        Lines{"1.) Open it.", "2.) Share it."});
}

TEST_CASE("a list behind a colon stays in its sentence") {
  CHECK(split("We want: (a) a vote; (b) a share. They do not.") ==
        Lines{"We want: (a) a vote; (b) a share.", "They do not."});
  CHECK(split("We want: 1. A vote. 2. A share.") ==
        Lines{"We want: 1. A vote.", "2. A share."});
}

TEST_CASE("figures that only look like marks of a list") {
  CHECK(split("For 1. above and for 2. above we pay.").size() == 1);
  CHECK(split("It has rooms. 18) and 19) are let.") ==
        Lines{"It has rooms.", "18) and 19) are let."});
}

TEST_CASE("the numbers of footnotes stay behind their sentence") {
  CHECK(split("It was passed.[7][8] The board met.") ==
        Lines{"It was passed.[7][8]", "The board met."});
  CHECK(split("It was passed.11 12 The board met (twice).3 It left.") ==
        Lines{"It was passed.11 12", "The board met (twice).3", "It left."});
  CHECK(split("Members own mills.\u00B9 They said: \u201CIt works.\u201D\u00B2 "
              "\u201CWe know.\u201D") ==
        Lines{"Members own mills.\u00B9",
              "They said: \u201CIt works.\u201D\u00B2",
              "\u201CWe know.\u201D"});
  CHECK(split("The mill is let.* The board\u2020 met.\u2021 It left.") ==
        Lines{"The mill is let.*", "The board\u2020 met.\u2021", "It left."});
  CHECK(split("It fell by 0.5 Points in all.").size() == 1);
  CHECK(split("See p.12 The rest is lost.").size() == 1);
}

TEST_CASE("brackets") {
  CHECK(split("They [the board? 2010] agreed.").size() == 1);
  CHECK(split("We rose\u2014[Ada Low. Hear it!] and sat.").size() == 1);
  CHECK(split("We rose [ Laughter. ] They sat.") ==
        Lines{"We rose [ Laughter. ]", "They sat."});
  CHECK(split("The mill (It is old.) is let. (We know.) It is dry.") ==
        Lines{"The mill (It is old.) is let.", "(We know.)", "It is dry."});
}

TEST_CASE("dashes") {
  CHECK(split("Stay -- please! -- with us.").size() == 1);
  CHECK(split("Stay? -- Why?").size() == 2);
  CHECK(split("\u201CBut I will\u2013\u201D She left.").size() == 2);
  CHECK(split("We met on\uFF0EThey left\u3002") ==
        Lines{"We met on\uFF0E", "They left\u3002"});
}

TEST_CASE("quotations are parted unless they are asked for whole") {
  const std::string text =
      "\u201CWe will act. We mean it,\u201D she said. Yes.";
  CHECK(split(text) ==
        Lines{"\u201CWe will act.", "We mean it,\u201D she said.", "Yes."});
  CHECK(split(text, true) == Lines{text.substr(0, text.size() - 5), "Yes."});
  CHECK(split("'Go home! They can't,' he said.", true).size() == 1);
  CHECK(split("\"No. Never.\" (So he said.)", true).size() == 1);
  CHECK(split("\"No. Never.\" (So he said.) We left.", true).size() == 3);
  // Apostrophes and marks that nothing closes bind nothing.
  CHECK(split("In the 'nineties. It ended.", true).size() == 2);
  CHECK(split("The workers' mill. It is the workers'. Yes.", true).size() == 3);
  CHECK(split("\u201CWe met. They left.", true).size() == 2);
}

namespace {

// Sentences in order, apart, trimmed; what they leave out is blank.
void check_cover(const std::string& text, const SegmentOptions& how) {
  CAPTURE(text);
  std::size_t covered = 0;
  const auto blank = [&text](std::size_t from, std::size_t to) {
    return text.substr(from, to - from).find_first_not_of(" \n") ==
           std::string::npos;
  };
  for (const ByteSpan span : split_sentences(text, how)) {
    REQUIRE(span.begin >= covered);
    REQUIRE(span.end > span.begin);
    REQUIRE(span.end <= text.size());
    CHECK(blank(covered, span.begin));
    CHECK(!blank(span.begin, span.begin + 1));
    CHECK(!blank(span.end - 1, span.end));
    CHECK((static_cast<unsigned char>(text[span.begin]) & 0xC0) != 0x80);
    covered = span.end;
  }
  CHECK(blank(covered, text.size()));
}

const Lines& pieces() {
  static const Lines list = {
      "a",      "I",      "The",    "mill",   "No",     "Mr.", "Weave!",
      "quarry", "p.m.",   "7",      "12",     " ",      " ",   " ",
      "\n",     ".",      ".",      "!",      "?",      ",",   ":",
      ";",      "(",      ")",      "[",      "]",      "\"",  "'",
      "\u201C", "\u201D", "\u2018", "\u2019", "\u2026", " . ", "1. ",
      "2. ",    "a) ",    "b) ",    "(c) ",   "(d) ",   "--",  "\u2013",
      "\u2022", "\uFF0E", "@",      "/",      "\u00E9", "J. ", "www"};
  return list;
}

}  // namespace

TEST_CASE("together the sentences hold everything but blanks, in order") {
  std::mt19937 random(20100412);
  for (int i = 0; i < 4000; ++i) {
    std::string text;
    for (unsigned n = random() % 40; n > 0; --n) {
      text += pieces()[random() % pieces().size()];
    }
    SegmentOptions how = options();
    how.whole_quotations = i % 2 == 1;
    check_cover(text, how);
    check_cover(text, {});
  }
}
