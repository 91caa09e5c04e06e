#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/document/dates.h"
#include "pledgebook/formats/decode_source.h"
#include "pledgebook/formats/readers.h"
#include "pledgebook/formats/speech_builder.h"
#include "pledgebook/formats/xml_check.h"
#include "pledgebook/formats/xml_source.h"

namespace pledgebook {
namespace {

struct House {
  std::string_view element, title;
};
constexpr std::array<House, 9> kHouses = {{
    {"housecommons", "House of Commons"},
    {"houselords", "House of Lords"},
    {"westminsterhall", "Westminster Hall"},
    {"grandcommitteereport", "Grand Committee"},
    {"writtenanswers", "Written answers"},
    {"writtenstatements", "Written statements"},
    {"lordswrittenanswers", "House of Lords written answers"},
    {"lordswrittenstatements", "House of Lords written statements"},
    {"hansard", "Hansard"},
}};

std::string_view house_title(std::string_view element) {
  for (const House& house : kHouses) {
    if (house.element == element) return house.title;
  }
  return {};
}

// Front matter, indexes and lists of members: no words of a sitting.
bool is_apparatus(std::string_view name) {
  constexpr std::array<std::string_view, 9> kApparatus = {
      "titlepage", "frontmatter", "index",    "tablecontents", "appendix",
      "image",     "division",    "indexdiv", "meta"};
  for (const std::string_view other : kApparatus) {
    if (name == other) return true;
  }
  return false;
}

// The digitised Hansard of 1803–2005: nested sections with titles, and
// paragraphs in which "member" names who speaks and "membercontribution"
// holds the words; paragraphs without a member go on with the last speech.
class HansardHandler : public XmlHandler {
 public:
  HansardHandler(std::string_view text, const EntityTable& entities,
                 SpeechBuilder& speeches)
      : text_(text), entities_(entities), speeches_(speeches) {}

  bool open(std::string_view name, const MarkupToken& tag) override {
    if (is_apparatus(name)) return false;
    if (const auto title = house_title(name); !title.empty()) {
      if (house_.empty() || house_ == "Hansard") house_ = title;
      ++depth_;
      speeches_.end_turn();
    } else if (name == "section" || name == "group" || name == "body" ||
               name == "oralquestions" || name == "debates") {
      ++depth_;
      speeches_.end_turn();
    } else if (name == "title") {
      speeches_.begin_heading(depth_);
    } else if (name == "date") {
      if (date_.empty()) date_ = attribute(text_, tag, "format");
      return false;
    } else if (name == "col") {
      in_column_ = true;
      column_.clear();
    } else if (name == "member") {
      in_member_ = true;
      label_.clear();
    } else if (name == "memberconstituency" && in_member_) {
      in_constituency_ = true;
    } else if (name == "membercontribution") {
      begin_contribution();
    } else if (name == "p" || name == "quote" || name == "item" ||
               name == "li") {
      begin_paragraph(name, tag);
    } else if (name == "table") {
      begin(BlockKind::table);
      ++tables_;
    } else if (name == "td" || name == "tr") {
      blocks().mark(name == "td" ? "\t" : "\n", tag.span);
    } else if (name == "lb" && tables_ == 0 && speeches_.in_turn()) {
      begin(BlockKind::paragraph);
    }
    return true;
  }

  void close(std::string_view name) override {
    if (name == "section" || name == "group" || name == "body" ||
        name == "oralquestions" || name == "debates" ||
        !house_title(name).empty()) {
      speeches_.end_turn();
      speeches_.leave_headings(depth_);
      if (depth_ > 0) --depth_;
    } else if (name == "title") {
      speeches_.end_heading();
    } else if (name == "col") {
      in_column_ = false;
    } else if (name == "member") {
      in_member_ = false;
    } else if (name == "memberconstituency") {
      in_constituency_ = false;
    } else if (name == "table") {
      --tables_;
      begin(usual());
    } else if (tables_ == 0 && (name == "p" || name == "quote" ||
                                name == "item" || name == "li")) {
      begin(usual());
    }
  }

  void text(const MarkupToken& token) override {
    const std::string_view raw = token.content.in(text_);
    if (in_column_) {
      column_ += trim(raw);
    } else if (in_member_) {
      if (!in_constituency_) {
        label_ +=
            token.raw ? std::string(raw) : decode_entities(raw, &entities_);
      }
    } else if (after_label_) {
      skip_colon(token);
    } else {
      blocks().text(token.content, token.raw);
    }
  }

  const std::string& date() const { return date_; }
  const std::string& house() const { return house_; }

 private:
  BlockBuilder& blocks() { return speeches_.blocks(); }
  BlockKind usual() const {
    return speeches_.in_turn() ? BlockKind::paragraph : BlockKind::procedural;
  }
  void begin(BlockKind kind) {
    blocks().end();
    blocks().begin(kind);
  }

  // ": I agree" follows a name.
  void skip_colon(const MarkupToken& token) {
    const std::string_view raw = token.content.in(text_);
    const std::size_t words = raw.find_first_not_of(": \t\r\n");
    if (words == raw.npos) return;
    after_label_ = false;
    blocks().text({token.content.begin + words, token.content.end}, token.raw);
  }

  void begin_contribution() {
    // What stands before the name in its paragraph ("12. ") is no speech.
    blocks().clear();
    Turn turn;
    read_speaker_label(label_, turn);
    turn.column = column_;
    after_label_ = true;
    if (turn.speaker.empty()) return;
    speeches_.begin_turn(std::move(turn));
    begin(BlockKind::paragraph);
  }

  void begin_paragraph(std::string_view name, const MarkupToken& tag) {
    after_label_ = false;
    if (tables_ > 0) return;
    const bool centred = attribute(text_, tag, "align") == "center";
    if (centred) speeches_.end_turn();
    if (!speeches_.in_turn()) return begin(BlockKind::procedural);
    begin(name == "quote" ? BlockKind::quotation
          : name == "p"   ? BlockKind::paragraph
                          : BlockKind::list_item);
  }

  std::string_view text_;
  const EntityTable& entities_;
  SpeechBuilder& speeches_;
  std::size_t depth_ = 0;
  int tables_ = 0;
  bool in_column_ = false, in_member_ = false, in_constituency_ = false;
  bool after_label_ = false;
  std::string column_, label_, date_, house_;
};

int recognises(const Source& source) {
  const std::string root = xml_root_name(source.bytes);
  return house_title(root).empty() ? 0 : 95;
}

void read(const Source& source, const ReaderOptions& options,
          std::span<const Reader>, const ReadSink& sink) {
  Result<XmlSource> xml = open_xml(source, options);
  if (!xml) return refuse(source, sink, xml.error());
  Document document = begin_document(source, xml->decoded);
  SpeechBuilder speeches(xml->decoded.text, &xml->entities);
  HansardHandler handler(xml->decoded.text, xml->entities, speeches);
  walk_xml(xml->decoded.text, handler);
  speeches.finish(xml->decoded.map, document);
  if (document.text.empty()) {
    return refuse(source, sink, "no words of a sitting in it");
  }
  Metadata& meta = document.meta;
  meta.date = find_date(handler.date());
  if (!meta.date) meta.date = date_in_name(source.path);
  meta.type = "transcript";
  meta.title = handler.house();
  if (meta.date) meta.title += ", " + to_string(*meta.date);
  sink.document(std::move(document));
}

}  // namespace

Reader hansard_reader() {
  return {"hansard", "historic Hansard XML (1803 to 2005)", recognises, read};
}

}  // namespace pledgebook
