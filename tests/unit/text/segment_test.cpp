#include "pledgebook/text/segment.h"
#include "support/stopwatch.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace pledgebook;

namespace {

struct Parts {
  Segmentation text;
  std::string block(std::size_t i) const {
    return std::string(text.blocks[i].span.in(text.text));
  }
  BlockKind kind(std::size_t i) const { return text.blocks[i].kind; }
  std::vector<std::string> sentences() const {
    std::vector<std::string> out;
    for (const Sentence& s : text.sentences) out.emplace_back(text.words(s));
    return out;
  }
};

// Lines that begin with "Share" or are "Leave a comment" are furniture here.
Parts parts(const std::string& text, std::vector<Block> blocks = {}) {
  Document document;
  document.text = text;
  document.blocks = std::move(blocks);
  SegmentOptions options;
  options.furniture = [](std::string_view line) {
    return line.substr(0, 5) == "Share" || line == "Leave a comment";
  };
  return {segment(normalize(text), document, options)};
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("blank lines part paragraphs, a short first line is a heading") {
  const Parts p = parts("Mills for the many\n\nWe met. We left.\n\nThey came.");
  REQUIRE(p.text.blocks.size() == 3);
  CHECK(p.kind(0) == BlockKind::heading);
  CHECK(p.kind(1) == BlockKind::paragraph);
  CHECK(p.sentences() ==
        Lines{"Mills for the many", "We met.", "We left.", "They came."});
  CHECK(p.text.sentences[3].number == 4);
  CHECK(p.text.sentences[3].block == 2);
}

TEST_CASE("lines wrapped at a margin are joined") {
  const Parts p = parts(
      "The mill was handed over to those who work there when its\n"
      "owner retired last spring, and the council has since lent it\n"
      "enough money to repair the roof. It opened again in autumn.");
  REQUIRE(p.text.blocks.size() == 1);
  REQUIRE(p.sentences().size() == 2);
  CHECK(p.sentences()[0].find("its owner retired") != std::string::npos);
}

TEST_CASE("lines that are items of their own stay apart") {
  const Parts p = parts(
      "More nurses in every ward.\nFree ferries.\n"
      "A vote for every member of the mill on how its profit is used.");
  CHECK(p.text.blocks.size() == 3);
}

TEST_CASE("a sentence broken over lines is joined, labels are not") {
  CHECK(parts("The mill is\nold, as they say.").text.blocks.size() == 1);
  CHECK(parts("open books\nfair pay\na vote").text.blocks.size() == 3);
  CHECK(parts("The mill was shut \nin May. Later \nit opened.")
            .text.blocks.size() == 1);
  // Without the blank that a program leaves, three lines are three items.
  CHECK(parts("The mill was shut\nin May. Later\nit opened.")
            .text.blocks.size() == 3);
  const Parts p = parts("Ask us for the price\n. Menu of the day");
  CHECK(p.sentences() == Lines{"Ask us for the price .", "Menu of the day"});
}

TEST_CASE("two lines are apart if the second begins anew") {
  CHECK(parts("All of those who work at the mill have a say and one vote\n"
              "They share in its profit.")
            .text.blocks.size() == 2);
  CHECK(parts("All of those who work at the mill share it under the law of\n"
              "England and Wales.")
            .text.blocks.size() == 1);
  CHECK(
      parts("Volume of the year of 2009 and\nAttachment").text.blocks.size() ==
      2);
}

TEST_CASE("a line of an old Mac ends at its carriage return") {
  CHECK(parts("Open books for all.\rFair pay for all.").text.blocks.size() ==
        2);
}

TEST_CASE("the items of a list in one line are sentences of the item") {
  const Parts p = parts("We ask:\n1. Open the books 2. Pay fair wages");
  CHECK(p.sentences() ==
        Lines{"We ask:", "Open the books", "2. Pay fair wages"});
}

TEST_CASE("a letter with a stop is a mark before words only") {
  CHECK(parts("We ask:\na. Open the books.").block(1) == "Open the books.");
  CHECK(parts("It was built\nc. 1900 by Low.").kind(0) != BlockKind::list_item);
  CHECK(parts("A start.\nc. 1900 it was built.").kind(1) ==
        BlockKind::paragraph);
}

TEST_CASE("a list takes its lead-in, also over a heading") {
  const Parts p = parts(
      "The circle asked for this:\n\nFirst things\n* Open the books.\n"
      "* Lend to mills.\n\nNext things\n\u2022 Train the young.\n\nA close.\n"
      "\n- Not in it.");
  std::vector<int> leads;
  for (const TextBlock& block : p.text.blocks) {
    if (block.kind == BlockKind::list_item) leads.push_back(block.lead_in);
  }
  CHECK(leads == std::vector<int>{0, 0, 0, -1});
}

TEST_CASE("marks of every kind are taken off list items") {
  for (const std::string mark : {"* ", "\u2022 ", "- ", "\u2013 ", "1. ",
                                 "12. ", "2) ", "(a) ", "b) ", "(iv) "}) {
    CAPTURE(mark);
    const Parts p = parts("We ask:\n" + mark + "Open the books.");
    if (mark == "(iv) ") {
      CHECK(p.text.blocks.size() == 2);  // roman numbers are left as words
      continue;
    }
    REQUIRE(p.text.blocks.size() == 2);
    CHECK(p.kind(1) == BlockKind::list_item);
    CHECK(p.block(1) == "Open the books.");
  }
  CHECK(parts("A start.\n2010. It was a good year.").kind(1) ==
        BlockKind::paragraph);
}

TEST_CASE("a heading's marks in Markdown are taken off") {
  for (const std::string mark : {"# ", "## ", "###### "}) {
    CAPTURE(mark);
    const Parts p = parts("They met.\n\n" + mark + "Mills stand still.");
    REQUIRE(p.text.blocks.size() == 2);
    CHECK(p.kind(1) == BlockKind::heading);
    CHECK(p.sentences() == Lines{"They met.", "Mills stand still."});
  }
  for (const std::string words : {"####### Seven are too many.",
                                  "#mills is a word.", "Mill # 3 stood."}) {
    CAPTURE(words);
    const Parts p = parts("They met.\n\n" + words);
    REQUIRE(p.text.blocks.size() == 2);
    CHECK(p.kind(1) == BlockKind::paragraph);
    CHECK(p.block(1) == words);
  }
}

TEST_CASE("a list under Markdown headings keeps its lead-in") {
  const Parts p = parts("We ask:\n\n## First\n* Open the books.");
  REQUIRE(p.text.blocks.size() == 3);
  CHECK(p.block(1) == "First");
  CHECK(p.text.blocks[2].lead_in == 0);
}

TEST_CASE("furniture at the foot draws what stands between it in") {
  const Parts p = parts(
      "Title of it\n\nFirst text stands here.\n\nSecond text stands here.\n\n"
      "Third text stands here.\n\nShare on one\n\nEnter what you think.\n\n"
      "Share on two\n\nLeave a comment");
  std::size_t furniture = 0;
  for (const TextBlock& block : p.text.blocks) {
    if (block.kind == BlockKind::furniture) ++furniture;
  }
  CHECK(furniture == 4);
  CHECK(p.sentences().back() == "Third text stands here.");
}

TEST_CASE("one furniture line amid the text takes nothing with it") {
  const Parts p = parts(
      "Title of it\n\nFirst text stands here.\n\nShare on one\n\n"
      "Second text stands here.\n\nThird text stands here.");
  CHECK(p.sentences().size() == 4);
}

TEST_CASE("the reader's blocks come before what the text looks like") {
  const std::string text = "* Not a list\n\nMenu\n\nNumbers 1 2 3";
  const Parts p = parts(text, {{{0, 12}, BlockKind::paragraph, 3},
                               {{14, 18}, BlockKind::furniture, 3},
                               {{20, 33}, BlockKind::table, 4}});
  REQUIRE(p.text.blocks.size() == 3);
  CHECK(p.block(0) == "* Not a list");
  CHECK(p.text.blocks[0].page == 3);
  CHECK(p.sentences() == Lines{"* Not a list"});
}

TEST_CASE("blocks are in order, apart, and hold their sentences") {
  const Parts p = parts("A b c\n\n* d.\n* e. F g.\n\nShare\n\nH i. J k.");
  std::size_t end = 0;
  for (const TextBlock& block : p.text.blocks) {
    CHECK(block.span.begin >= end);
    end = block.span.end;
  }
  for (const Sentence& s : p.text.sentences) {
    const auto block = static_cast<std::size_t>(s.block);
    CHECK(p.text.blocks[block].span.contains(s.span));
  }
}

TEST_CASE("long lists and many short lines take no longer than their length") {
  const pledgebook_tests::Stopwatch watch;
  for (const std::string unit :
       {"* a\n", "a\n\n", "\n", "Share\n\n", "1. a:\n"}) {
    std::string text;
    while (text.size() < (std::size_t{1} << 20)) text += unit;
    CHECK(parts(text).text.text.size() <= text.size());
  }
  CHECK(watch.seconds() < 30);
}
