// What must be found in the articles that the project started from, and what
// must not.
#include <algorithm>
#include <cmath>

#include "corpus.h"
#include "pledgebook/base/strings.h"

using namespace pledgebook;
using testing::Analysed;

namespace {

// Nothing if the articles are absent.
std::vector<Analysed>& seeds() {
  static std::vector<Analysed> list = [] {
    std::vector<Analysed> out;
    const auto rows =
        testing::rows_of(pledgebook_tests::shared("manifest.tsv"));
    for (const ManifestRow& row : rows) {
      if (row.path.find("/seeds/") == std::string::npos) continue;
      out.push_back(testing::analysed(row));
    }
    return out;
  }();
  return list;
}

const Analysed* seed(const std::string& name) {
  for (const Analysed& one : seeds()) {
    if (one.path.find(name) != std::string::npos) return &one;
  }
  return nullptr;
}

// Whether a statement of this kind, whose words hold `part`, is held by
// `actor` (empty: by anybody) of `party`.
void expect(const Analysed& in, Kind kind, const std::string& part,
            const std::string& actor, const std::string& party) {
  CAPTURE(part);
  bool found = false;
  std::string instead;
  for (const Statement& s : in.statements) {
    if (s.text.find(part) == std::string::npos) continue;
    instead += std::string(to_string(s.kind)) + " of " + s.actor + "; ";
    if (s.kind != kind) continue;
    found = true;
    CHECK(s.topic);
    CHECK(s.party == party);
    if (!actor.empty()) CHECK(s.actor == actor);
  }
  CAPTURE(instead);
  CHECK(found);
}

bool counts(const std::vector<Statement>& statements, double value,
            const std::string& unit) {
  return std::any_of(
      statements.begin(), statements.end(), [&](const Statement& s) {
        return std::any_of(
            s.quantities.begin(), s.quantities.end(), [&](const Quantity& q) {
              return std::abs(q.value - value) < 1e-9 * value && q.unit == unit;
            });
      });
}

void says_nothing_of(const Analysed& in,
                     const std::vector<std::string>& parts) {
  for (const std::string& part : parts) {
    CAPTURE(part);
    CHECK(in.document.text.find(part) != std::string::npos);
    CHECK(testing::find(in.statements, part) == nullptr);
  }
}

}  // namespace

TEST_CASE("Jowell's pledges for health, social care, housing and Sure Start") {
  const Analysed* article = seed("jowell-cooperative-public-services");
  if (article == nullptr) return;
  expect(*article, Kind::pledge, "specific proposals to assist the formation",
         "Tessa Jowell", "labour");
  expect(*article, Kind::pledge, "setting out our plans", "Tessa Jowell",
         "labour");
  for (const Statement& s : article->statements) {
    if (s.text.find("specific proposals to assist") == std::string::npos) {
      continue;
    }
    for (const char* area : {"health", "social-care", "housing"}) {
      CAPTURE(area);
      CHECK(among(s.areas, area));
    }
  }
}

TEST_CASE("the Conservatives' co-operatives of employees, schools and TUPE") {
  const Analysed* article = seed("moving-towards-mutualism");
  if (article == nullptr) return;
  const char* cameron = "David Cameron";
  expect(*article, Kind::pledge, "allowing state employees", cameron,
         "conservative");
  expect(*article, Kind::pledge, "employee-owned co-operatives", "",
         "conservative");
  expect(*article, Kind::pledge, "So he wants to explore", cameron,
         "conservative");
  expect(*article, Kind::pledge, "protected by TUPE", cameron, "conservative");
  expect(*article, Kind::pledge,
         "new generation of co-operative schools in our", cameron,
         "conservative");
}

TEST_CASE("the quotation of eight sentences is one passage, one speaker's") {
  const Analysed* article = seed("moving-towards-mutualism");
  if (article == nullptr) return;
  const std::string& text = article->document.text;
  const std::size_t begin = text.find("our schools reforms will create");
  const std::size_t end = text.find("more of them across Britain");
  REQUIRE(begin != std::string::npos);
  REQUIRE(end != std::string::npos);
  int passage = 0, count = 0;
  for (const Statement& s : article->statements) {
    if (s.span.end <= begin || s.span.begin >= end) continue;
    CAPTURE(s.text);
    CHECK(s.actor == "David Cameron");
    CHECK(s.attribution == Attribution::quote);
    if (passage == 0) passage = s.passage;
    CHECK(s.passage == passage);
    ++count;
  }
  CHECK(count >= 4);
}

TEST_CASE("Blond's civil association and civil companies") {
  const Analysed* article = seed("moving-towards-mutualism");
  if (article == nullptr) return;
  expect(*article, Kind::proposal, "power of civil association",
         "Phillip Blond", "respublica");
  // "This power would allow …": his, whatever the modal is taken for.
  const Statement* companies =
      testing::find(article->statements, "civil companies");
  REQUIRE(companies != nullptr);
  CHECK(companies->actor == "Phillip Blond");
  CHECK(companies->party == "respublica");
  CHECK((companies->kind == Kind::proposal || companies->kind == Kind::pledge));
}

TEST_CASE("figures are read") {
  const Analysed* summit = seed("labourlist-mutual-moment");
  const Analysed* jowell = seed("jowell-cooperative-public-services");
  const Analysed* blog = seed("moving-towards-mutualism");
  if (summit == nullptr || jowell == nullptr || blog == nullptr) return;
  CHECK(counts(summit->statements, 2e6, "people"));
  CHECK(counts(summit->statements, 10e9, "GBP"));
  CHECK(counts(blog->statements, 3.4, "percent"));
  CHECK(counts(blog->statements, 27.9, "percent"));
  CHECK(counts(jowell->statements, 115, "count"));
}

TEST_CASE("nothing from appeals for money, comment forms or share buttons") {
  const Analysed* summit = seed("labourlist-mutual-moment");
  const Analysed* jowell = seed("jowell-cooperative-public-services");
  const Analysed* blog = seed("moving-towards-mutualism");
  if (summit == nullptr || jowell == nullptr || blog == nullptr) return;
  says_nothing_of(*summit, {"DONATE", "coverage", "journalists", "polled",
                            "relies on donations", "regular donation"});
  says_nothing_of(*jowell, {"More from", "content free", "monthly donations",
                            "join our supporters", "daily round-up"});
  says_nothing_of(*blog, {"Leave a Reply", "Fill in your details",
                          "You are commenting", "Connecting to"});
}
