// Which statements are on the topic: by their own words, and carried over.
#include <doctest/doctest.h>

#include "support/shipped.h"
#include "support/spec_table.h"

using namespace pledgebook;

namespace {

// Whether a statement that begins with `words` is on the topic.
bool on_topic(const Document& document, const std::string& words) {
  for (const Statement& s : testing::analyzer().analyze(document)) {
    const bool here = s.text.compare(0, words.size(), words) == 0;
    if (here && s.topic) return true;
  }
  return false;
}

Document debate(const std::string& title, const std::string& subject) {
  return testing::document(
      title + "\n\nAnn Low (Hull) (Lab): Mills are " + subject +
          ". The fund was set up by my predecessor in 2003.\n\nIvo Frame "
          "(Leeds) (Con): The " +
          subject + " in Hull closed last May.",
      "transcript");
}

}  // namespace

TEST_CASE("a sentence is on the topic as the table says") {
  const auto rows = spec_table("topic.md");
  REQUIRE(rows.size() > 20);
  for (const auto& row : rows) {
    CAPTURE(row[0]);
    const Document speech = testing::document(row[0], "speech");
    CHECK(on_topic(speech, row[0]) == (row[1] == "yes"));
  }
}

TEST_CASE("a debate on the topic keeps to it, another does not") {
  CHECK(on_topic(debate("Mutuals", "co-operatives"), "The fund"));
  CHECK_FALSE(on_topic(debate("Schools", "schools"), "The fund"));
}
