#include "pledgebook/lexicon/party_labels.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

using namespace pledgebook;

TEST_CASE("labels are known however they are written") {
  const PartyLabels labels({
      {"labour", "Labour Party", {"the Labour Party"}, {"Lab/Co-op", "Lab"}},
      {"co-operative-party", "Co-operative Party", {}, {"Co-op"}},
      {"sinn-fein", "Sinn Féin", {}, {"SF"}},
  });
  for (const char* label :
       {"labour", "Lab", "LAB", "Lab Co-op", "LabCo-op", "Labour Party", "lab.",
        "the Labour Party", "Labour"}) {
    CAPTURE(std::string(label));
    CHECK(labels.code(label) == "labour");
  }
  CHECK(labels.code("Co-operative") == "co-operative-party");
  CHECK(labels.code("co-operative-party") == "co-operative-party");
  CHECK(labels.code("Sinn Féin") == "sinn-fein");
  for (const char* label : {"", "Party", "Whig", "La", "Labourer"}) {
    CAPTURE(std::string(label));
    CHECK(labels.code(label).empty());
  }
}

TEST_CASE("what two parties are called is nobody's, codes aside") {
  const PartyLabels labels({{"alliance", "Alliance Party", {"Centre"}, {"A"}},
                            {"apple", "Apple Party", {"alliance"}, {"A"}}});
  CHECK(labels.code("A").empty());
  CHECK(labels.code("Centre") == "alliance");
  CHECK(labels.code("Alliance") == "alliance");
}

TEST_CASE("the shipped lexicon knows what Hansard and ParlaMint write") {
  const PartyLabels labels(pledgebook::testing::shipped().parties);
  CHECK(labels.code("Lab") == "labour");
  CHECK(labels.code("Con") == "conservative");
  CHECK(labels.code("LD") == "liberal-democrat");
  CHECK(labels.code("Labour Co-operative") == "labour");
  CHECK(labels.code("Labour/Co-operative") == "labour");
  CHECK(labels.code("CON") == "conservative");
  CHECK(labels.code("Liberal Democrat") == "liberal-democrat");
  CHECK(labels.code("SNP") == "snp");
  CHECK(labels.code("Green") == "green");
}
