#include "pledgebook/extract/quotations.h"

#include <doctest/doctest.h>

#include <string>

#include "support/shipped.h"
#include "support/stopwatch.h"

using namespace pledgebook;

namespace {

Segmentation segmented(const std::string& text,
                       std::vector<Block> blocks = {}) {
  Document document;
  document.text = text;
  document.blocks = std::move(blocks);
  return segment(normalize(text), document, {});
}

// The words of each quotation.
std::vector<std::string> quotations(const std::string& text,
                                    std::vector<Block> blocks = {}) {
  const Segmentation segmentation = segmented(text, std::move(blocks));
  std::vector<std::string> out;
  int id = 0;
  std::size_t end = 0;
  for (const Quotation& quotation : find_quotations(segmentation)) {
    CHECK(quotation.id == ++id);
    CHECK(quotation.span.contains(quotation.words));
    CHECK(quotation.span.begin >= end);
    end = quotation.span.end;
    out.emplace_back(quotation.words.in(segmentation.text));
  }
  return out;
}

using Words = std::vector<std::string>;

std::string repeated(const std::string& unit) {
  std::string text;
  while (text.size() < (std::size_t{1} << 20)) text += unit;
  return text;
}

}  // namespace

TEST_CASE("every kind of mark") {
  CHECK(quotations("He said \u201Cwe will mill\u201D.") ==
        Words{"we will mill"});
  CHECK(quotations("He said \"we will mill\".") == Words{"we will mill"});
  CHECK(quotations("He said \u2018we will mill\u2019.") ==
        Words{"we will mill"});
  CHECK(quotations("He said 'we will mill'.") == Words{"we will mill"});
  CHECK(quotations("He said \u00ABwe will mill\u00BB.") ==
        Words{"we will mill"});
  CHECK(quotations("He said \u201Ewe will mill\u201D.") ==
        Words{"we will mill"});
  CHECK(quotations("No quotation.").empty());
}

TEST_CASE("several in a row") {
  CHECK(quotations("\u201COne,\u201D she said. \u201CTwo.\u201D") ==
        Words{"One,", "Two."});
  CHECK(quotations("\"One,\" she said. \"Two.\"") == Words{"One,", "Two."});
}

TEST_CASE("an opening mark may close where typists let it") {
  CHECK(quotations("It is \u201Cthe next turn\u201C, he said.") ==
        Words{"the next turn"});
}

TEST_CASE("of nested ones the outermost counts") {
  CHECK(quotations("\u201CHe told me \u2018go home\u2019 and I did.\u201D") ==
        Words{"He told me \u2018go home' and I did."});
  CHECK(quotations("\"He said 'go' to us.\"") == Words{"He said 'go' to us."});
}

TEST_CASE("apostrophes are no marks") {
  CHECK(quotations("The workers' share and the owners' share differ.").empty());
  CHECK(quotations("It's the mill's, isn't it?").empty());
  CHECK(quotations("The class of '97 and rock 'n' roll.").size() <= 1);
  CHECK(quotations(
            "\u2018We don\u2019t own the members\u2019 mill,\u2019 he said.") ==
        Words{"We don't own the members' mill,"});
}

TEST_CASE("a quotation runs over paragraphs that open it again") {
  CHECK(
      quotations("\u201CFirst part of it.\n\n\u201CSecond part of it.\u201D\n\n"
                 "Not in it.") ==
      Words{"First part of it.  \u201CSecond part of it."});
}

TEST_CASE("one that nobody closes ends with its paragraph") {
  CHECK(quotations("She said \u201Cso it goes.\n\nNot in it.") ==
        Words{"so it goes."});
}

TEST_CASE("closing marks and pairs without words are passed over") {
  CHECK(quotations("It goes on.\u201D So it does\u201D.").empty());
  CHECK(quotations("\u201C\u201D and on.").empty());
}

TEST_CASE("a block quotation is one, marks or not") {
  const std::string text = "He wrote:\n\nWe own the mill.\n\nHe left.";
  CHECK(quotations(text, {{{0, 9}, BlockKind::paragraph, 0},
                          {{11, 27}, BlockKind::quotation, 0},
                          {{29, 37}, BlockKind::paragraph, 0}}) ==
        Words{"We own the mill."});
}

TEST_CASE("inches and measures open nothing") {
  CHECK(quotations("A 6\" board and a 9\" one lay there.").empty());
}

TEST_CASE("hostile runs of marks take no longer than their length") {
  const pledgebook_tests::Stopwatch watch;
  for (const std::string unit :
       {"'", " '", " 'a", "s' a ", " 's' a", "\u201C", "\u201C a ", "\u201D",
        "\"", "\" \"", " \"a", "\u2018", " \u2018a", "\u2018 s' a", "\u00AB",
        "\u201C\n\n", "'a\n\n", "\u201E", ".'\" "}) {
    CAPTURE(unit);
    const Segmentation text = segmented(repeated(unit));
    const auto found = find_quotations(text);
    CHECK(found.size() <= text.text.size());
  }
  CHECK(watch.seconds() < 40);
}
