// Where sentences end: traps of real articles, in sentences of our own.
#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

#include "pledgebook/text/segment.h"

using namespace pledgebook;

namespace {

using Lines = std::vector<std::string>;

const std::vector<std::string>& abbreviations() {
  static const std::vector<std::string> list = {"Rt.", "Hon.", "Mr.",  "Dr.",
                                                "No.", "e.g.", "Cllr."};
  return list;
}

Lines split(const std::string& text) {
  Lines lines;
  for (const ByteSpan span : split_sentences(text, &abbreviations())) {
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

TEST_CASE("together the sentences hold everything but blanks") {
  const std::string text =
      "One.Two three. \u201CFour!\u201D (Five.)  Six\u2026 Seven?! No. 8 e.g. "
      "9";
  std::string joined, all;
  for (const ByteSpan span : split_sentences(text, nullptr)) {
    for (const char c : span.in(text)) {
      if (c != ' ') joined += c;
    }
  }
  for (const char c : text) {
    if (c != ' ') all += c;
  }
  CHECK(joined == all);
}

TEST_CASE("hostile runs take no longer than their length") {
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string unit :
       {"Abc.", "abc.", ".", "?\" ", "A. ", "((", ". (", "\u2026", "1. "}) {
    std::string text;
    while (text.size() < (std::size_t{1} << 20)) text += unit;
    CHECK(!split_sentences(text, &abbreviations()).empty());
  }
  const auto spent = std::chrono::steady_clock::now() - begin;
  CHECK(spent < std::chrono::seconds(30));
}
