#include "golden/transcript.h"

#include <doctest/doctest.h>

using golden::matches;

TEST_CASE("A transcript is commands, outputs and statuses") {
  const auto script = golden::parse_transcript(
      "# Prose.\n@needs setpriv\n$ one\na\n\nb\n\n$ two \\\n> more\nc\n? 64\n"
      "# Prose again.\n$ three\n");
  REQUIRE(script.steps.size() == 3);
  CHECK(script.needs == std::vector<std::string>{"setpriv"});
  CHECK(script.steps[0].command == "one");
  CHECK(script.steps[0].expected == std::vector<std::string>{"a", "", "b"});
  CHECK(script.steps[0].line == 3);
  CHECK(script.steps[0].end == 8);
  CHECK(script.steps[1].command == "two \\\nmore");
  CHECK(script.steps[1].status == 64);
  CHECK(script.steps[1].expected == std::vector<std::string>{"c"});
  CHECK(script.steps[2].expected.empty());
  CHECK(script.steps[2].status == 0);
}

TEST_CASE("Of a Markdown file only console blocks are run") {
  const auto script = golden::parse_markdown(
      "$ not this\n```sh\n$ nor this\n```\n```console\n$ this\nout\n"
      "$ silent\n```\n");
  REQUIRE(script.steps.size() == 2);
  CHECK(script.steps[0].command == "this");
  CHECK(script.steps[0].checks_output);
  CHECK_FALSE(script.steps[1].checks_output);
}

TEST_CASE("Wildcards stand for characters or lines, and for no more") {
  CHECK(matches({"a"}, {"a"}));
  CHECK_FALSE(matches({"a"}, {"a", "b"}));
  CHECK_FALSE(matches({"a", "b"}, {"a"}));
  CHECK(matches({"sha256:[..] end"}, {"sha256:12ab end"}));
  CHECK_FALSE(matches({"sha256:[..] end"}, {"sha256:12ab"}));
  CHECK(matches({"a[..]b[..]c"}, {"a1b2b3c"}));
  CHECK(matches({"a", "[...]", "z"}, {"a", "b", "c", "z"}));
  CHECK(matches({"[...]"}, {}));
  CHECK_FALSE(matches({"[...]", "z"}, {"a"}));
}
