// No text takes more than linear time, whatever it is made of.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "pledgebook/text/segment.h"
#include "support/stopwatch.h"

using namespace pledgebook;

namespace {

std::string repeated(const std::string& unit, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += unit;
  return out;
}

// Seconds for one paragraph and for one document.
double seconds(const std::string& text) {
  static const std::vector<std::string> abbreviations = {"Mr.", "p.", "vs."};
  SegmentOptions options;
  options.abbreviations = &abbreviations;
  options.may_end = &abbreviations;
  options.whole_quotations = true;  // the more to do
  Document document;
  document.text = text;
  const pledgebook_tests::Stopwatch watch;
  CHECK(split_sentences(text, options).size() <= text.size());
  const Segmentation found = segment(normalize(text), document, options);
  CHECK(found.sentences.size() <= text.size());
  return watch.seconds();
}

}  // namespace

TEST_CASE("a megabyte of dots, of quotes, of initials: time grows as length") {
  for (const std::string unit :
       {".",    ". ",  "\u2026",  "\"",     "'a ",        "\u201C", "\u2018",
        "?\" ", "J. ", "J.K.",    "a. b. ", "1. ",        "1) ",    "* x\n",
        "(",    "[",   ". (",     ".[1] ",  "at 5 a.m. ", "www.",   "x \ny",
        "\r",   " ",   "\u2022 ", "a.B",    "a. ' ("}) {
    CAPTURE(unit);
    const double part = seconds(repeated(unit, 1U << 17));
    const double all = seconds(repeated(unit, 1U << 20));
    // Eight times if linear, 64 times if square; memory has its moods.
    CHECK(all < 24 * part + 0.2);
  }
}
