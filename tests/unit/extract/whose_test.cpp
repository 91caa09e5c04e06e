#include <doctest/doctest.h>

#include <algorithm>

#include "support/shipped.h"
#include "support/spec_table.h"

using namespace pledgebook;

namespace {

constexpr std::string_view kBefore =
    "Ed Miliband said on Monday that mutuals would grow under Labour. ";

std::string whose(const Statement& statement) {
  if (!statement.actor.empty()) return statement.actor;
  std::string names;
  for (const std::string& candidate : statement.candidates) {
    names += (names.empty() ? "" : " or ") + candidate;
  }
  return names.empty() ? "–" : names;
}

// Whose the statements that begin at byte `from` or later are, each once.
std::vector<std::string> held_from(std::size_t from, Document document) {
  document.meta.date = testing::day("2013-05-05");
  std::vector<std::string> names;
  for (const Statement& s : testing::analyzer().analyze(document)) {
    if (s.span.begin < from) continue;
    const std::string name = whose(s);
    if (std::count(names.begin(), names.end(), name) == 0) {
      names.push_back(name);
    }
  }
  return names;
}

std::vector<std::string> held(const std::string& sentence) {
  return held_from(
      kBefore.size(),
      testing::document(std::string(kBefore) + sentence, "article"));
}

// A text of the table whose-own.md: `¶` begins a paragraph.
Document own_text(const std::string& kind, std::string words) {
  const std::string mark = " ¶ ";
  for (std::size_t at; (at = words.find(mark)) != std::string::npos;) {
    words.replace(at, mark.size(), "\n\n");
  }
  const char* type = kind == "notice"   ? "press-release"
                     : kind == "debate" ? "transcript"
                                        : kind.c_str();
  Document document = testing::document(words, type);
  if (kind == "notice") document.meta.publisher = "Co-operatives UK";
  if (kind == "manifesto") document.meta.author = "Co-operative Party";
  if (kind == "article" || kind == "speech" || kind == "debate") {
    document.meta.author = "Tessa Jowell";
  }
  return document;
}

// Where the last sentence of `text` begins; a letter's stands in its middle.
std::size_t last_sentence(const std::string& text) {
  for (const char* words : {"Mutuals are the best", "They are the best"}) {
    const std::size_t at = text.rfind(words);
    if (at != std::string::npos) return at;
  }
  std::size_t at = 0;
  for (const char* mark : {". ", ".” ", ". “", ".\n\n"}) {
    const std::size_t found = text.rfind(mark);
    if (found != std::string::npos) at = std::max(at, found + 2);
  }
  return at;
}

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) {
    all += (all.empty() ? "" : " and ") + name;
  }
  return all;
}

}  // namespace

TEST_CASE("a sentence behind another's report is whose the table says") {
  const auto rows = spec_table("whose.md");
  REQUIRE(rows.size() > 100);
  for (const auto& row : rows) {
    CAPTURE(row[0]);
    CHECK(held(row[0]) == std::vector<std::string>{row[1]});
  }
}

TEST_CASE("in a text of somebody's own a sentence is whose the table says") {
  const auto rows = spec_table("whose-own.md");
  REQUIRE(rows.size() > 20);
  for (const auto& row : rows) {
    CAPTURE(row[1]);
    const Document document = own_text(row[0], row[1]);
    CHECK(joined(held_from(last_sentence(document.text), document)) == row[2]);
  }
}
