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

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& names,
            std::string_view name) {
  for (const std::string_view other : names) {
    if (other == name) return true;
  }
  return false;
}

// Lists of names and votes: no words of anybody.
constexpr std::array<std::string_view, 10> kLists = {
    "division", "divisioncount", "mplist", "msplist", "lordlist",
    "mlalist",  "committee",     "clerk",  "bill",    "gidredirect"};
constexpr std::array<std::string_view, 3> kSpeeches = {"speech", "ques",
                                                       "reply"};

// TheyWorkForYou's scraped XML: "speech", "ques" and "reply" elements under
// headings of three levels, all of them siblings.
class TwfyHandler : public XmlHandler {
 public:
  TwfyHandler(std::string_view text, SpeechBuilder& speeches)
      : text_(text), speeches_(speeches) {}

  bool open(std::string_view name, const MarkupToken& tag) override {
    if (one_of(kLists, name)) return false;
    if (first_id_.empty()) first_id_ = attribute(text_, tag, "id");
    if (name.ends_with("-heading")) {
      speeches_.begin_heading(name == "oral-heading"    ? 0
                              : name == "major-heading" ? 1
                                                        : 2);
      return true;
    }
    if (one_of(kSpeeches, name)) {
      begin_speech(tag);
    } else if (name == "p" || name == "li" || name == "blockquote") {
      begin_paragraph(name, tag);
    } else if (name == "table") {
      begin(BlockKind::table);
      ++tables_;
    } else if (name == "td" || name == "th" || name == "br") {
      blocks().mark(name == "br" ? "\n" : "\t", tag.span);
    } else if (name == "tr") {
      blocks().mark("\n", tag.span);
    }
    return true;
  }

  void close(std::string_view name) override {
    if (name.ends_with("-heading")) {
      speeches_.end_heading();
    } else if (one_of(kSpeeches, name)) {
      speeches_.end_turn();
    } else if (name == "table") {
      blocks().end();
      --tables_;
      begin(usual_);
    } else if (name == "p" || name == "li" || name == "blockquote") {
      if (tables_ == 0) begin(usual_);
    }
  }

  void text(const MarkupToken& token) override {
    blocks().text(token.content, token.raw);
  }

  const std::string& first_id() const { return first_id_; }

 private:
  BlockBuilder& blocks() { return speeches_.blocks(); }

  void begin(BlockKind kind) {
    blocks().end();
    blocks().begin(kind);
  }

  void begin_speech(const MarkupToken& tag) {
    Turn turn;
    turn.speaker = fold_blanks(attribute(text_, tag, "speakername"));
    turn.speaker_id = attribute(text_, tag, "speakerid");
    if (turn.speaker_id.empty()) {
      turn.speaker_id = attribute(text_, tag, "person_id");
    }
    if (turn.speaker_id == "unknown") turn.speaker_id.clear();
    turn.role = fold_blanks(attribute(text_, tag, "speakeroffice"));
    turn.url = attribute(text_, tag, "url");
    turn.time = attribute(text_, tag, "time");
    if (turn.time == "unknown") turn.time.clear();
    turn.column = attribute(text_, tag, "colnum");
    usual_ =
        turn.speaker.empty() ? BlockKind::procedural : BlockKind::paragraph;
    speeches_.begin_turn(std::move(turn));
    begin(usual_);
  }

  void begin_paragraph(std::string_view name, const MarkupToken& tag) {
    if (tables_ > 0) return;
    const std::string kind = attribute(text_, tag, "class");
    const bool motion = !attribute(text_, tag, "pwmotiontext").empty() ||
                        !attribute(text_, tag, "amendmenttext").empty();
    if (usual_ == BlockKind::procedural || kind == "italic" || motion) {
      begin(BlockKind::procedural);
    } else if (name == "li" || kind == "numindent") {
      begin(BlockKind::list_item);
    } else if (name == "blockquote" || kind.starts_with("indent")) {
      begin(BlockKind::quotation);
    } else {
      begin(usual_);
    }
  }

  std::string_view text_;
  SpeechBuilder& speeches_;
  BlockKind usual_ = BlockKind::procedural;
  int tables_ = 0;
  std::string first_id_;
};

// What the ids of a file call the kind of its record.
std::string title_of(std::string_view id) {
  struct Kind {
    std::string_view part, title;
  };
  constexpr std::array<Kind, 9> kKinds = {{
      {"/debate/", "House of Commons debates"},
      {"/westminhall/", "Westminster Hall debates"},
      {"/wrans/", "Written answers"},
      {"/wms/", "Written ministerial statements"},
      {"/lords/", "House of Lords debates"},
      {"/lordswrans/", "House of Lords written answers"},
      {"/spor/", "Scottish Parliament"},
      {"/ni/", "Northern Ireland Assembly"},
      {"/standing/", "Public bill committee"},
  }};
  for (const Kind& kind : kKinds) {
    if (id.find(kind.part) != id.npos) return std::string(kind.title);
  }
  return "Parliamentary record";
}

int recognises(const Source& source) {
  if (source.bytes.substr(0, 65536).find("<publicwhip") ==
      std::string_view::npos) {
    return 0;
  }
  return xml_root_name(source.bytes) == "publicwhip" ? 95 : 0;
}

void read(const Source& source, const ReaderOptions& options,
          std::span<const Reader>, const ReadSink& sink) {
  Result<XmlSource> xml = open_xml(source, options);
  if (!xml) return refuse(source, sink, xml.error());
  Document document = begin_document(source, xml->decoded);
  SpeechBuilder speeches(xml->decoded.text, &xml->entities);
  TwfyHandler handler(xml->decoded.text, speeches);
  walk_xml(xml->decoded.text, handler);
  speeches.finish(xml->decoded.map, document);
  if (document.turns.empty()) {
    return refuse(source, sink, "no speeches with words in it");
  }
  Metadata& meta = document.meta;
  meta.date = date_in_name(source.path, NameDate::last);
  if (!meta.date) meta.date = date_in_name(handler.first_id());
  meta.type = "transcript";
  meta.title = title_of(handler.first_id());
  if (meta.date) meta.title += ", " + to_string(*meta.date);
  sink.document(std::move(document));
}

}  // namespace

Reader twfy_reader() {
  return {"twfy", "TheyWorkForYou XML: debates, answers, statements",
          recognises, read};
}

}  // namespace pledgebook
