// Whole documents as possible evidence.
#include "pledgebook/query/suggest.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "unit/store/fixture.h"

using namespace pledgebook;
using namespace pledgebook::test;

namespace {

constexpr const char* kPledge =
    "We will give hospital staff the right to provide services as mutuals.";
const Signature kAnna{"Anna", "2024-01-02T00:00:00Z", "read it"};

struct Base {
  Store store{":memory:", Store::Access::write};
  Document pledge = make_document("pledge.txt", kPledge, "2010-02-18");
  Statement s = make_statement(pledge, kPledge);

  Base() {
    Writer writer(store, kRecipe, kNow);
    writer.add(pledge, std::vector{s});
    const std::string told =
        std::string(500, 'x') +
        "\nHospital staff now provide services as mutuals under the right.\n" +
        std::string(500, 'y');
    writer.add(make_document("later.txt", told, "2012-05-01"), {});
    writer.add(make_document("earlier.txt", told + " ", "2008-05-01"), {});
    writer.add(make_document("undated.txt", told + "  ", ""), {});
    writer.add(make_document("other.txt", "The weather held.", "2012-06-01"),
               {});
  }

  std::vector<EvidenceSuggestion> documents() const {
    auto all = suggest_evidence(store, s.id, 0);
    std::erase_if(all, [](const EvidenceSuggestion& one) {
      return !one.candidate.starts_with("document:");
    });
    return all;
  }
};

}  // namespace

TEST_CASE("a document of a later day is suggested once, with its passage") {
  const auto found = Base().documents();
  REQUIRE(found.size() == 1);
  const EvidenceSuggestion& one = found.front();
  CHECK(one.candidate == "document:later.txt");
  CHECK(one.source == "later.txt");
  CHECK(one.date == Date{2012, 5, 1});
  CHECK(one.score > 0.2);
  CHECK(one.reasons.front().find("hospital") != std::string::npos);
  CHECK(one.reasons.back() == "803 days after");
  CHECK(one.decision.empty());
}

TEST_CASE("what a person thought of a document is kept beside it") {
  Base base;
  Records records(base.store);
  const std::string candidate = base.documents().front().candidate;
  REQUIRE(records.decide(base.s.id, candidate, false, kAnna));
  CHECK(base.documents().front().decision == "declined");
  Signature later = kAnna;
  later.at = "2024-02-02T00:00:00Z";
  REQUIRE(records.decide(base.s.id, candidate, true, later));
  CHECK(base.documents().front().decision == "accepted");
}
