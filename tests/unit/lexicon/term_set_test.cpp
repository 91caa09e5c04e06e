#include "pledgebook/lexicon/term_set.h"
#include "support/stopwatch.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using pledgebook::TermHit;
using pledgebook::TermSet;

TermSet terms_of(const std::vector<TermSet::Term>& terms) {
  TermSet set;
  for (const TermSet::Term& term : terms) set.add(term);
  set.compile();
  return set;
}

// What was found, as written: "mutual|co-op".
std::string found(const TermSet& set, const std::string& text) {
  std::string list;
  for (const TermHit& hit : set.find(text)) {
    if (!list.empty()) list += '|';
    list += hit.span.in(text);
  }
  return list;
}

TEST_CASE("terms are whole words, in any case") {
  const TermSet set = terms_of({{"mutual"}, {"co-op"}});
  CHECK(found(set, "A Mutual, the MUTUAL and mutuals") == "Mutual|MUTUAL");
  CHECK(found(set, "commutual mutualist") == "");
  CHECK(found(set, "mutual") == "mutual");
  CHECK(found(set, "") == "");
}

TEST_CASE("a hyphen is a hyphen, a space or nothing") {
  const TermSet set = terms_of({{"co-operative"}});
  CHECK(found(set, "co-operative cooperative co operative") ==
        "co-operative|cooperative|co operative");
  CHECK(found(set, "Co-\noperative") == "Co-\noperative");
  CHECK(found(set, "co - operative co, operative") == "");
}

TEST_CASE("a space is also a hyphen or a line break, never a paragraph") {
  const TermSet set = terms_of({{"credit union"}});
  CHECK(found(set, "credit-union credit\nunion") ==
        "credit-union|credit\nunion");
  CHECK(found(set, "credit\n\nunion") == "");
  CHECK(found(set, "credit. Union") == "");
}

TEST_CASE("text that is not normalised is read too") {
  const TermSet set = terms_of({{"workers' co-operative"}, {"co-op"}});
  CHECK(set.find("workers\xE2\x80\x99 co\xE2\x80\x91operative").size() == 1);
  CHECK(set.find("workers'\xC2\xA0"
                 "co\xC2\xADoperative")
            .size() == 1);
  CHECK(set.find("a \xE2\x80\x9C"
                 "co-op\xE2\x80\x9D")
            .size() == 1);
}

TEST_CASE("letters beyond ASCII belong to words") {
  const TermSet set = terms_of({{"co-op"}, {"\xC3\xA9lan mutual"}});
  CHECK(found(set, "co-op\xC3\xA9s") == "");
  CHECK(set.find("\xC3\x89lan Mutual").size() == 1);
}

TEST_CASE("the longest that begins first wins") {
  const TermSet set =
      terms_of({{"mutual"}, {"mutual trust"}, {"trust"}, {"public mutual"}});
  CHECK(found(set, "a mutual trust fund") == "mutual trust");
  CHECK(found(set, "public mutual trust") == "public mutual|trust");
  CHECK(found(set, "mutual trusting") == "mutual");
}

TEST_CASE("possessives end before their apostrophe") {
  const TermSet set = terms_of({{"co-op"}, {"King's Fund"}});
  CHECK(found(set, "the co-op's rules") == "co-op");
  CHECK(found(set, "the King's Fund and the Kings Fund") ==
        "King's Fund|Kings Fund");
}

TEST_CASE("an ampersand reads as and") {
  const TermSet set = terms_of({{"industrial and provident society"}});
  CHECK(found(set, "an industrial & provident society") ==
        "industrial & provident society");
}

TEST_CASE("R&D is one term, a comma may be left out") {
  const TermSet set = terms_of({{"R&D"}, {"one member, one vote"}});
  CHECK(found(set, "R&D and R & D") == "R&D|R & D");
  CHECK(found(set, "one member, one vote; one member one vote") ==
        "one member, one vote|one member one vote");
  CHECK(found(set, "one, member one vote") == "");
}

TEST_CASE("match_case wants the capitals, or a heading's") {
  TermSet::Term cic{"CIC"};
  cic.match_case = true;
  TermSet::Term reform{"Reform"};
  reform.match_case = true;
  const TermSet set = terms_of({cic, reform});
  CHECK(found(set, "a CIC, a cic") == "CIC");
  CHECK(found(set, "Reform said reform; REFORM") == "Reform|REFORM");
}

TEST_CASE("labels and weights come back with the hit") {
  const TermSet set = terms_of({{"bencom", "community-benefit-society", 0.5}});
  const std::vector<TermHit> hits = set.find("our bencom");
  REQUIRE(hits.size() == 1);
  CHECK(set.term(hits[0].term).label == "community-benefit-society");
  CHECK(set.term(hits[0].term).weight == 0.5);
  CHECK_FALSE(hits[0].misspelt);
}

TermSet fuzzy_terms() {
  TermSet set;
  for (const char* text : {"mutualism", "mutualisation", "co-operative"}) {
    TermSet::Term term{text};
    term.fuzzy = true;
    set.add(term);
  }
  for (const char* word : {"comparative", "corporative", "cooperation"}) {
    set.keep(word);
  }
  set.compile();
  return set;
}

TEST_CASE("long key words are found misspelt") {
  const TermSet set = fuzzy_terms();
  for (const char* text :
       {"Mututalism", "mutalism", "mutaulism", "mutualisaton", "mutuallisaion",
        "co-opertive", "cooprative", "coopertaive", "Co-operatve"}) {
    CAPTURE(text);
    REQUIRE(set.find(text).size() == 1);
    CHECK(set.find(text)[0].misspelt);
  }
}

TEST_CASE("other words are not misspellings") {
  const TermSet set = fuzzy_terms();
  for (const char* text :
       {"comparative", "corporative", "co-operation", "cooperation", "mutual",
        "nutualism", "mutually", "imperative", "communalism"}) {
    CAPTURE(text);
    CHECK(set.find(text).empty());
  }
}

TEST_CASE("what cannot be a term is told") {
  CHECK(TermSet::valid("one member; one vote") == false);
  CHECK(TermSet::valid("") == false);
  CHECK(TermSet::valid("  two") == false);
  CHECK(TermSet::valid("R (on the application of)") == false);
  CHECK(TermSet::valid("supporters' trust"));
}

TEST_CASE("any() agrees with find()") {
  const TermSet set = terms_of({{"mutual"}});
  CHECK(set.any("so mutual"));
  CHECK_FALSE(set.any("so usual"));
}

// Time for one megabyte may vary, its growth may not: ten times the text in
// less than forty times the time.
double seconds(const TermSet& set, const std::string& text) {
  const pledgebook_tests::Stopwatch watch;
  for (int i = 0; i < 3; ++i) {
    CHECK(set.find(text).size() <= text.size());
  }
  return watch.seconds();
}

std::string repeated(const std::string& unit, std::size_t size) {
  std::string text;
  while (text.size() < size) text += unit;
  return text;
}

TEST_CASE("hostile text takes linear time") {
  TermSet set = fuzzy_terms();
  TermSet deep = terms_of({{"co-co-co-co-co-co end"}, {"co co co co stop"}});
  for (const std::string unit :
       {"a", "-", "co-", "co ", "'", " ", "\n", "&", "\xC2\xAD", "mutualis",
        "co-operativ ", "\xE2\x80\x99", "co\n"}) {
    CAPTURE(unit);
    const std::string small = repeated(unit, 30'000);
    const std::string large = repeated(unit, 300'000);
    CHECK(seconds(set, large) < 40 * seconds(set, small) + 0.2);
    CHECK(seconds(deep, large) < 40 * seconds(deep, small) + 0.2);
  }
}

TEST_CASE("broken UTF-8 does no harm") {
  const TermSet set = fuzzy_terms();
  for (int lead = 0x80; lead < 0x100; ++lead) {
    const std::string byte(1, static_cast<char>(lead));
    CHECK(set.find("mutualism " + byte).size() == 1);
    CHECK(set.find(byte + " mutualism " + byte).size() == 1);
  }
}

}  // namespace
