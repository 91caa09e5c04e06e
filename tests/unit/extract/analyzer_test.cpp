#include "pledgebook/extract/analyzer.h"

#include <doctest/doctest.h>

#include <set>
#include <thread>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/candidates.h"
#include "support/shipped.h"
#include "support/stopwatch.h"

using namespace pledgebook;
using testing::analyzer;
using testing::document;
using testing::find;

namespace {

const std::string kArticle =
    "Mills to be handed over\n\n"
    "Tessa Jowell said that Labour will hand forty mills to their staff as "
    "co-operatives by 2012. She wants to see more of them. ResPublica "
    "recommends that every mill should be owned by its members. The mills "
    "employed 2,500 people in 2008.\n\n"
    "David Cameron said: \u201CWe will let nurses form co-operatives. We will "
    "help them.\u201D He said that it was \u201Cthe right thing\u201D.";

// Everything that is printed of a statement, for comparing.
std::string line(const Statement& s) {
  std::string out = s.id + std::string(to_string(s.kind)) + s.text + s.actor +
                    s.party + std::to_string(s.span.begin) + "-" +
                    std::to_string(s.span.end) + s.deadline +
                    std::to_string(s.passage) + std::to_string(s.confidence);
  for (const std::string& rule : s.rules) out += " " + rule;
  for (const Quantity& q : s.quantities) out += " " + q.text;
  return out;
}

std::vector<std::string> lines(const std::vector<Statement>& statements) {
  std::vector<std::string> out;
  for (const Statement& statement : statements) out.push_back(line(statement));
  return out;
}

}  // namespace

TEST_CASE("an article's statements, each with kind, holder and words") {
  const auto found = analyzer().analyze(document(kArticle));
  const Statement* pledge = find(found, "will hand forty mills");
  REQUIRE(pledge != nullptr);
  CHECK(pledge->kind == Kind::pledge);
  CHECK(pledge->actor == "Tessa Jowell");
  CHECK(pledge->party == "labour");
  CHECK(pledge->topic);
  CHECK(pledge->strength == Strength::firm);
  CHECK(pledge->deadline == "by 2012");
  const Statement* proposal = find(found, "ResPublica");
  REQUIRE(proposal != nullptr);
  CHECK(proposal->kind == Kind::proposal);
  CHECK(proposal->actor == "ResPublica");
  const Statement* claim = find(found, "2,500");
  REQUIRE(claim != nullptr);
  CHECK(claim->kind == Kind::claim);
  CHECK(claim->quantities.size() >= 1);
  CHECK_FALSE(claim->strength.has_value());
  const Statement* quote = find(found, "let nurses form");
  REQUIRE(quote != nullptr);
  CHECK(quote->actor == "David Cameron");
  CHECK(quote->attribution == Attribution::quote);
}

TEST_CASE("the words of a statement are those of its span") {
  const Document doc = document(kArticle);
  std::size_t begin = 0;
  for (const Statement& statement : analyzer().analyze(doc)) {
    CHECK(statement.span.in(doc.text) == statement.text);
    CHECK(statement.span.begin >= begin);  // in document order
    begin = statement.span.begin;
    CHECK(statement.sentence > 0);
    CHECK(statement.passage > 0);
    CHECK(statement.confidence > 0);
    CHECK(statement.confidence <= 1);
    CHECK(statement.holder_basis.has_value() == !statement.actor.empty());
    CHECK((statement.actor.empty() || statement.candidates.empty()));
  }
}

TEST_CASE("a quotation is one passage") {
  const auto found = analyzer().analyze(document(kArticle));
  const Statement* first = find(found, "let nurses form");
  const Statement* second = find(found, "We will help them");
  REQUIRE(first != nullptr);
  REQUIRE(second != nullptr);
  CHECK(first->passage == second->passage);
}

TEST_CASE("equal sentences have ids of their own, by ordinal") {
  const std::string text =
      "Labour will open forty mills in Hull.\n\n"
      "Labour will open  forty mills in Hull.\n\n"
      "Labour will open forty mills in Hull.";
  const auto found = analyzer().analyze(document(text));
  REQUIRE(found.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(found[i].id == statement_id("sample", found[i].kind, found[i].text,
                                      static_cast<int>(i) + 1));
  }
  CHECK(found[0].id != found[1].id);
  CHECK(found[1].id != found[2].id);
}

TEST_CASE("ids change with the document and not with the run") {
  Document other = document(kArticle);
  other.key = "other";
  const auto first = analyzer().analyze(document(kArticle));
  CHECK(lines(first) == lines(analyzer().analyze(document(kArticle))));
  const auto second = analyzer().analyze(other);
  REQUIRE(first.size() == second.size());
  REQUIRE(!first.empty());
  CHECK(first[0].id != second[0].id);
}

TEST_CASE("high precision is a part of balanced, ids and all") {
  std::string text = kArticle;
  // The same words, surely and less surely a pledge.
  text +=
      "\n\nMore mills could perhaps open.\n\nWe will open mills.\n\n"
      "Labour said: \u201CWe will open mills.\u201D\n\nWe will open mills. "
      "The 40 mills employed 90 people in 2008, or 12.";
  const auto balanced = lines(analyzer().analyze(document(text)));
  const auto high = lines(analyzer(Precision::high).analyze(document(text)));
  CHECK(high.size() < balanced.size());
  CHECK(!high.empty());
  for (const std::string& one : high) {
    CAPTURE(one);
    CHECK(among(balanced, one));
  }
}

TEST_CASE("several threads find the same") {
  const auto want = lines(analyzer().analyze(document(kArticle)));
  std::vector<std::vector<std::string>> found(4);
  std::vector<std::thread> threads;
  for (auto& out : found) {
    threads.emplace_back([&out] {
      for (int i = 0; i < 5; ++i) {
        out = lines(analyzer().analyze(document(kArticle)));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const auto& out : found) CHECK(out == want);
}

TEST_CASE("a document in another language is not analysed") {
  Document doc = document(kArticle);
  doc.meta.language = "cy";
  CHECK(analyzer().analyze(doc).empty());
  doc.meta.language = "en";
  CHECK(!analyzer().analyze(doc).empty());
}

TEST_CASE("nothing gives nothing") {
  for (const char* text : {"", " \n\n ", ".", "\u201C\u201D", "\uFEFF"}) {
    CHECK(analyzer().analyze(document(text)).empty());
  }
}

TEST_CASE("furniture says nothing") {
  std::string text = kArticle;
  const auto before = analyzer().analyze(document(text)).size();
  text +=
      "\n\nShare this article\n\nLeave a Reply\n\nYour email address will not "
      "be published.\n\nPost Comment\n\nDonate today";
  CHECK(analyzer().analyze(document(text)).size() == before);
}

TEST_CASE("explain shows what was passed over, with its evidence") {
  const Analysis analysis = analyzer().explain(
      document(kArticle + "\n\nGood morning to you all. What time is it?"));
  CHECK(analysis.candidates.size() >= 6);
  bool passed_over = false;
  for (const Candidate& candidate : analysis.candidates) {
    CHECK(!candidate.features.empty());
    passed_over = passed_over || !candidate.scores.kind;
  }
  CHECK(passed_over);
}

TEST_CASE("a year before the reporting verb tells when it was said") {
  const auto found = analyzer().analyze(document(
      "In a speech in 2007 David Cameron promised that forty mills would be "
      "handed to their staff."));
  REQUIRE(!found.empty());
  REQUIRE(found[0].said.has_value());
  CHECK(found[0].said->year == 2007);
}

TEST_CASE("said is as exact as the words, and is no deadline") {
  const auto said = [](const std::string& lead) {
    const auto found = analyzer().analyze(
        document(lead +
                 " David Cameron promised that forty mills would be handed to "
                 "their staff."));
    REQUIRE(!found.empty());
    CHECK(found[0].deadline.empty());
    return found[0].said ? to_string(*found[0].said) : std::string("-");
  };
  CHECK(said("On 22 September 2007") == "2007-09-22");
  CHECK(said("In March 2008") == "2008-03");
  CHECK(said("In 2007") == "2007");
  CHECK(said("In March") == "-");
}

TEST_CASE("a rule that RE2 refuses is an error") {
  Lexicon lexicon = testing::shipped();
  RuleSpec broken;
  broken.id = "broken";
  broken.pattern = "(open";
  lexicon.rules.push_back(broken);
  CHECK_FALSE(Analyzer::make(lexicon));
}

TEST_CASE("a line of furniture that RE2 refuses is an error with its place") {
  Lexicon lexicon = testing::shipped();
  RuleSpec broken;
  broken.id = "furniture.lines";
  broken.pattern = "share (this";
  broken.path = "own.toml";
  broken.line = 3;
  lexicon.furniture.push_back(broken);
  const auto made = Analyzer::make(lexicon);
  REQUIRE_FALSE(made);
  CHECK(to_string(made.error()) ==
        "own.toml:3: rule 'furniture.lines': missing ): share (this");
}

TEST_CASE("a rumour behind a report is the narrator's") {
  const auto found = analyzer().analyze(
      document("Francis Maude said that mutuals would grow, and it is thought "
               "that Labour will follow him."));
  REQUIRE(found.size() == 2);
  CHECK(found[0].actor == "Francis Maude");
  CHECK(found[1].actor.empty());
}

TEST_CASE("hostile documents come to an end") {
  const pledgebook_tests::Stopwatch watch;
  for (const std::string unit :
       {"'", " \u201Ca", "* we will\n", "Labour said ", "; ", "(",
        "he will and ", "Mr Low: ", "a.\n\n"}) {
    std::string text;
    while (text.size() < (std::size_t{1} << 16)) text += unit;
    CAPTURE(unit);
    CHECK(analyzer().analyze(document(text)).size() <= text.size());
  }
  CHECK(watch.seconds() < 60);
}
