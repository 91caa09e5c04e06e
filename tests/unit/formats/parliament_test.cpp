#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "pledgebook/base/strings.h"
#include "support/reading.h"
#include "support/scratch_folder.h"
#include "unit/formats/slice.h"

using namespace pledgebook;
using pledgebook_tests::read_bytes;
using pledgebook_tests::Reading;

namespace {

Document read(const std::string& path, const std::string& bytes) {
  Reading reading = read_bytes(path, bytes);
  INFO((reading.refused.empty() ? "" : reading.refused[0].message));
  REQUIRE(reading.documents.size() == 1);
  return reading.documents[0];
}

const std::string kTwfy =
    "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"
    "<!DOCTYPE publicwhip [<!ENTITY mdash \"&#8212;\">]>\n<publicwhip>\n"
    "<major-heading id=\"uk.org.publicwhip/debate/2010-02-18a.1.0\">\n"
    "\tHOME DEPARTMENT\n</major-heading>\n"
    "<speech id=\"x\" nospeaker=\"true\"><p>The House met.</p></speech>\n"
    "<minor-heading>Buses &mdash; rural</minor-heading>\n"
    "<speech speakername=\"Jane Roe\" speakerid=\"m/1\" colnum=\"7\" "
    "speakeroffice=\"The Minister\" time=\"14:30:00\" url=\"http://x/1\">\n"
    "<p>We will buy <i>every</i> bus &mdash; \xA3"
    "5m of them.</p>\n"
    "<p class=\"italic\">Interruption.</p>\n"
    "<p class=\"indent\">\"The law of 1980.\"</p>\n"
    "<table><tr><td>1</td><td>2</td></tr></table></speech>\n"
    "<division><mplist><mpname>Abbott</mpname></mplist></division>\n"
    "<speech speakername=\"John Doe\" url=\"http://x/2\"><p> </p></speech>\n"
    "<speech speakername=\"John Doe\" url=\"http://x/3\"><p>When?</p>"
    "</speech>\n</publicwhip>\n";

// The independent count: elements cut out of the bytes without a parser.
struct RawSpeech {
  std::string speaker, url;
};

std::string raw_attribute(const std::string& tag, const std::string& name,
                          bool latin1) {
  const std::size_t at = tag.find(" " + name + "=\"");
  if (at == tag.npos) return {};
  const std::size_t begin = at + name.size() + 3;
  std::string out;
  for (const char c : tag.substr(begin, tag.find('"', begin) - begin)) {
    const auto byte = static_cast<unsigned char>(c);
    if (!latin1) {
      out += c;
      continue;
    }
    if (byte >= 0xC0) out += static_cast<char>(0xC0 | byte >> 6);
    out += byte < 0x80 ? c : static_cast<char>(0x80 | (byte & 0x3F));
  }
  return out;
}

bool has_words(const std::string& inner) {
  bool in_tag = false;
  for (const char c : inner) {
    if (c == '<') in_tag = true;
    if (!in_tag && !std::isspace(static_cast<unsigned char>(c))) return true;
    if (c == '>') in_tag = false;
  }
  return false;
}

std::vector<RawSpeech> raw_speeches(const std::string& bytes) {
  std::vector<RawSpeech> out;
  const bool latin1 = bytes.substr(0, 60).find("ISO-8859-1") != bytes.npos;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    at = bytes.find('<', at);
    if (at == bytes.npos) break;
    for (const char* name : {"speech", "ques", "reply"}) {
      const std::string open = std::string("<") + name + " ";
      if (bytes.compare(at, open.size(), open) != 0) continue;
      const std::size_t inner = bytes.find('>', at) + 1;
      const std::size_t end = bytes.find(std::string("</") + name + ">", inner);
      if (has_words(bytes.substr(inner, end - inner))) {
        const std::string tag = bytes.substr(at, inner - at);
        out.push_back({raw_attribute(tag, "speakername", latin1),
                       raw_attribute(tag, "url", latin1)});
      }
    }
  }
  return out;
}

void check_turn_sources(const Document& document, const std::string& bytes) {
  for (const Block& block : document.blocks) {
    const ByteSpan span = document.source_map.to_source(block.span);
    const auto slice =
        slice_text(span.in(bytes), document.reader, document.encoding);
    REQUIRE(static_cast<bool>(slice));
    CHECK(fold_blanks(*slice) == fold_blanks(block.span.in(document.text)));
  }
}

}  // namespace

TEST_CASE("a TheyWorkForYou file is one transcript of turns") {
  const Document document = read("debates2010-02-18a.xml", kTwfy);
  CHECK(document.reader == "twfy");
  CHECK(to_string(*document.meta.date) == "2010-02-18");
  CHECK(document.meta.title == "House of Commons debates, 2010-02-18");
  REQUIRE(document.turns.size() == 3);
  CHECK(document.turns[0].speaker == "");
  const Turn& turn = document.turns[1];
  CHECK(turn.speaker == "Jane Roe");
  CHECK(turn.speaker_id == "m/1");
  CHECK(turn.role == "The Minister");
  CHECK(turn.url == "http://x/1");
  CHECK(turn.time == "14:30:00");
  CHECK(turn.column == "7");
  CHECK(turn.heading == "HOME DEPARTMENT > Buses \xE2\x80\x94 rural");
  CHECK(turn.span.in(document.text)
            .starts_with("We will buy every bus \xE2\x80\x94 \xC2\xA3"
                         "5m"));
  CHECK(document.turns[2].span.in(document.text) == "When?");
  CHECK(document.text.find("Abbott") == document.text.npos);
  std::vector<BlockKind> kinds;
  for (const Block& block : document.blocks) kinds.push_back(block.kind);
  CHECK(kinds ==
        std::vector<BlockKind>{BlockKind::heading, BlockKind::procedural,
                               BlockKind::heading, BlockKind::paragraph,
                               BlockKind::procedural, BlockKind::quotation,
                               BlockKind::table, BlockKind::paragraph});
  check_turn_sources(document, kTwfy);
}

TEST_CASE("speeches, speakers, dates and urls equal an independent count") {
  const std::string folder = pledgebook_tests::shared("formats/hansard-twfy");
  if (folder.empty()) return;
  std::size_t files = 0, speeches = 0;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".xml") continue;
    const std::string path = entry.path().string();
    CAPTURE(path);
    const std::string bytes = pledgebook_tests::slurp(path);
    const std::vector<RawSpeech> raw = raw_speeches(bytes);
    const Reading reading = read_bytes(path, bytes);
    if (raw.empty()) {
      REQUIRE(reading.refused.size() == 1);
      CHECK(reading.refused[0].message == "no speeches with words in it");
      continue;
    }
    REQUIRE(reading.documents.size() == 1);
    const Document& document = reading.documents[0];
    REQUIRE(document.turns.size() == raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i) {
      CHECK(document.turns[i].speaker == raw[i].speaker);
      CHECK(document.turns[i].url == raw[i].url);
    }
    const std::string name = entry.path().stem().string();
    const std::size_t date = name.rfind("2009-1");
    CHECK(to_string(*document.meta.date) == name.substr(date, 10));
    check_turn_sources(document, bytes);
    ++files;
    speeches += raw.size();
  }
  CHECK(files >= 15);
  CHECK(speeches >= 2000);
}

TEST_CASE("historic Hansard gives each contribution to its member") {
  const std::string bytes =
      "<housecommons><title>House of Commons</title>"
      "<date format=\"1985-12-16\">Monday 16 December 1985</date>"
      "<debates><section><title>ENERGY</title><section><title>Coal</title>"
      "<p>1. <member>Mr. Douglas</member><membercontribution> asked the "
      "Secretary<col>2</col> of State.</membercontribution></p>"
      "<p><member>The Minister (Mr. David Hunt)</member><membercontribution>"
      ": I was <i>extremely</i> impressed.</membercontribution></p>"
      "<p>It goes on.</p><quote>So it is.</quote>"
      "<division><table><tr><td>Ayes</td></tr></table></division>"
      "<p align=\"center\">Question put.</p><p>Adjourned.</p>"
      "</section></section></debates></housecommons>";
  const Document document = read("S6.xml", bytes);
  CHECK(document.reader == "hansard");
  CHECK(to_string(*document.meta.date) == "1985-12-16");
  REQUIRE(document.turns.size() == 2);
  CHECK(document.turns[0].speaker == "Mr. Douglas");
  CHECK(document.turns[0].span.in(document.text) ==
        "asked the Secretary of State.");
  CHECK(document.turns[1].speaker == "Mr. David Hunt");
  CHECK(document.turns[1].role == "The Minister");
  CHECK(document.turns[1].column == "2");
  CHECK(document.turns[1].heading == "House of Commons > ENERGY > Coal");
  CHECK(document.turns[1].span.in(document.text) ==
        "I was extremely impressed.\n\nIt goes on.\n\nSo it is.");
  CHECK(document.blocks.back().kind == BlockKind::procedural);
  CHECK(document.text.find("Ayes") == document.text.npos);
}

TEST_CASE("every contribution of a sitting of 1985 has its member") {
  const std::string path = pledgebook_tests::shared(
      "formats/hansard-historic/housecommons_example.xml");
  if (path.empty()) return;
  const std::string bytes = pledgebook_tests::slurp(path);
  const Document document = read(path, bytes);
  std::size_t contributions = 0;
  for (std::size_t at = bytes.find("<membercontribution>"); at != bytes.npos;
       at = bytes.find("<membercontribution>", at + 1)) {
    ++contributions;
  }
  CHECK(document.turns.size() == contributions);
  CHECK(to_string(*document.meta.date) == "1985-12-16");
}

TEST_CASE("ParlaMint's utterances are turns, its notes are nobody's words") {
  const std::string path = pledgebook_tests::shared(
      "formats/parlamint/ParlaMint-GB_2022-07-21-commons.abridged.xml");
  if (path.empty()) return;
  const std::string bytes = pledgebook_tests::slurp(path);
  const Document document = read(path, bytes);
  CHECK(document.reader == "tei");
  CHECK(to_string(*document.meta.date) == "2022-07-21");
  REQUIRE(document.turns.size() == 3);
  CHECK(document.turns[0].speaker == "Lindsay Hoyle");
  CHECK(document.turns[0].role == "chair");
  CHECK(document.turns[1].speaker_id == "RobertBlackman");
  CHECK(document.turns[1].heading == "Free Trade Agreement: India");
  CHECK(document.turns[2].heading == "");
  CHECK(document.text.find("SAMPLING") == document.text.npos);
  check_turn_sources(document, bytes);
}

TEST_CASE("a list of persons beside a ParlaMint file gives names and parties") {
  const pledgebook_tests::ScratchFolder folder;
  folder.write(
      "ParlaMint-GB-listPerson.xml",
      "<listPerson><person xml:id=\"JR\"><persName><surname>Roe</surname>"
      "<forename>Jane</forename><forename>Ann</forename></persName><persName>"
      "<surname>Poe</surname></persName>"
      "<affiliation ref=\"#parliament.HC\" from=\"2001-01-01\"/>"
      "<affiliation ref=\"#party.LAB\" to=\"2019-02-17\"/>"
      "<affiliation ref=\"#party.TIG\" from=\"2019-02-18\"/></person>"
      "<person xml:id=\"JD\"><persName>John Doe</persName>"
      "<affiliation ref=\"#party.CON\"/><affiliation ref=\"#party.LD\"/>"
      "</person></listPerson>");
  const auto sitting = [](const std::string& day) {
    return "<TEI><teiHeader><sourceDesc><bibl><date when=\"" + day +
           "\"/></bibl></sourceDesc></teiHeader><text><body><div>"
           "<note>The House met.</note><seg>Prayers were said.</seg>"
           "<u who=\"#JR\"><seg>We will.</seg></u>"
           "<u who=\"#JD\"><seg>We may.</seg></u>"
           "<u who=\"#AnnPoe\"><seg>We did.</seg></u>"
           "<u><seg>Nobody is named.</seg></u></div></body></text></TEI>";
  };
  for (const char* place : {"", "2018/"}) {
    const std::string path =
        folder.write(std::string(place) + "ParlaMint-GB_2018-01-02-commons.xml",
                     sitting("2018-01-02"));
    const Document document = read(path, pledgebook_tests::slurp(path));
    REQUIRE(document.turns.size() == 4);
    CHECK(document.turns[0].speaker == "Jane Ann Roe");
    CHECK(document.turns[0].party == "LAB");
    CHECK(document.turns[1].speaker == "John Doe");
    CHECK(document.turns[1].party.empty());  // two at once
    CHECK(document.turns[2].speaker == "Ann Poe");
    CHECK(document.turns[3].speaker.empty());
    REQUIRE(document.notes.size() == 1);
    CHECK(ends_with(document.notes[0], "ParlaMint-GB-listPerson.xml"));
  }
  const std::string later =
      folder.write("2019/ParlaMint-GB_2019-03-01.xml", sitting("2019-03-01"));
  CHECK(read(later, pledgebook_tests::slurp(later)).turns[0].party == "TIG");
  // Other parliaments' files have no list here.
  const std::string other =
      folder.write("ParlaMint-AT_2019-03-01.xml", sitting("2019-03-01"));
  CHECK(read(other, pledgebook_tests::slurp(other)).turns[0].speaker == "JR");
}

TEST_CASE("TEI takes names and parties from its list of persons") {
  const Document document = read(
      "a.xml",
      "<TEI><teiHeader><particDesc><listPerson><person xml:id=\"JR\">"
      "<persName><forename>Jane</forename><surname>Roe</surname></persName>"
      "<affiliation ref=\"#party.LAB\"/></person></listPerson></particDesc>"
      "</teiHeader><text><body><div><u who=\"#JR\"><seg>We will.</seg></u>"
      "</div></body></text></TEI>");
  REQUIRE(document.turns.size() == 1);
  CHECK(document.turns[0].speaker == "Jane Roe");
  CHECK(document.turns[0].party == "LAB");
}
