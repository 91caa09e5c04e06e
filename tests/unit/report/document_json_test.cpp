#include "pledgebook/report/document_json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace pledgebook;

namespace {

Document sample() {
  Document document;
  document.path = "a.txt";
  document.meta.date = Date{2010, 2, 0};
  document.text = "Head\n\nWords";
  document.source_map.replaced(0, 3);  // a byte-order mark
  document.source_map.equal(11);
  document.blocks = {{{0, 4}, BlockKind::heading, 0},
                     {{6, 11}, BlockKind::list_item, 2}};
  Turn turn;
  turn.span = {6, 11};
  turn.speaker = "Ann Example";
  document.turns = {turn};
  return document;
}

}  // namespace

TEST_CASE("A document's JSON carries metadata, text and both kinds of span") {
  const auto json = nlohmann::json::parse(document_json(sample()));
  CHECK(json["document"] == "a.txt");
  CHECK(json["date"] == "2010-02");
  CHECK(json["title"].is_null());
  CHECK(json["wording"] == "original");
  CHECK(json["text"] == "Head\n\nWords");
  REQUIRE(json["blocks"].size() == 2);
  CHECK(json["blocks"][0]["kind"] == "heading");
  CHECK(json["blocks"][1]["kind"] == "list-item");
  CHECK(json["blocks"][1]["begin"] == 6);
  CHECK(json["blocks"][1]["source_begin"] == 9);
  CHECK(json["blocks"][1]["source_end"] == 14);
  CHECK(json["blocks"][1]["page"] == 2);
  CHECK(json["turns"][0]["speaker"] == "Ann Example");
}

TEST_CASE("Where a format has no source bytes none are claimed") {
  Document document = sample();
  document.has_source_bytes = false;
  const auto json = nlohmann::json::parse(document_json(document));
  CHECK_FALSE(json["blocks"][0].contains("source_begin"));
}
