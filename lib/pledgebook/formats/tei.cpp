#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pledgebook/base/strings.h"
#include "pledgebook/document/dates.h"
#include "pledgebook/document/paths.h"
#include "pledgebook/formats/decode_source.h"
#include "pledgebook/formats/readers.h"
#include "pledgebook/formats/speech_builder.h"
#include "pledgebook/formats/tei_persons.h"
#include "pledgebook/formats/xml_check.h"
#include "pledgebook/formats/xml_source.h"

namespace pledgebook {
namespace {

// "#RobertBlackman" as a name, where no list of persons says more.
std::string name_of_id(std::string_view id) {
  std::string out;
  for (const char c : id) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool after_lower =
        !out.empty() && out.back() >= 'a' && out.back() <= 'z';
    if (upper && after_lower) out += ' ';
    out += c == '_' ? ' ' : c;
  }
  return out;
}

std::string without_hash(std::string reference) {
  if (reference.starts_with('#')) reference.erase(0, 1);
  return reference;
}

// ParlaMint's TEI: utterances ("u") of segments ("seg") under sections with
// a head; the header gives date, title and address, and may list persons.
class TeiHandler : public XmlHandler {
 public:
  TeiHandler(std::string_view text, const EntityTable& entities,
             SpeechBuilder& speeches, const TeiPersonFile* beside)
      : text_(text),
        entities_(entities),
        speeches_(speeches),
        beside_(beside) {}

  bool open(std::string_view name, const MarkupToken& tag) override {
    path_.emplace_back(name);
    if (in_header()) {
      open_in_header(name, tag);
      return true;
    }
    if (name == "u") {
      begin_speech(tag);
    } else if (name == "head") {
      speeches_.begin_heading(depth_);
    } else if (name == "div") {
      speeches_.end_turn();
      ++depth_;
    } else if (name == "note" || name == "gap" || name == "kinesic" ||
               name == "vocal" || name == "incident") {
      path_.pop_back();
      return false;
    } else if (name == "seg" || name == "p") {
      blocks().end();
      const bool named =
          speeches_.in_turn() && !speeches_.turn().speaker.empty();
      blocks().begin(named ? BlockKind::paragraph : BlockKind::procedural);
    }
    return true;
  }

  void close(std::string_view name) override {
    if (!in_header()) close_in_text(name);
    persons_.close(name);
    path_.pop_back();
  }

  void text(const MarkupToken& token) override {
    if (!in_header()) {
      blocks().text(token.content, token.raw);
      return;
    }
    persons_.text(token, text_, entities_);
    const std::string value =
        fold_blanks(decode_entities(token.content.in(text_), &entities_));
    if (value.empty()) return;
    if (at("title") && meta_.title.empty()) {
      meta_.title = value;
    } else if (at("idno") && below("bibl") && meta_.url.empty()) {
      meta_.url = value;
    }
  }

  const Metadata& meta() const { return meta_; }

 private:
  BlockBuilder& blocks() { return speeches_.blocks(); }

  bool in_header() const { return path_.size() > 1 && path_[1] == "teiHeader"; }
  bool at(std::string_view name) const { return path_.back() == name; }
  bool below(std::string_view name) const {
    for (const std::string& part : path_) {
      if (part == name) return true;
    }
    return false;
  }

  void open_in_header(std::string_view name, const MarkupToken& tag) {
    persons_.open(name, tag, text_);
    if (name == "date" && (below("bibl") || below("setting"))) {
      const auto date = find_date(attribute(text_, tag, "when"));
      if (date && !meta_.date) meta_.date = date;
    }
  }

  void close_in_text(std::string_view name) {
    if (name == "u") {
      speeches_.end_turn();
    } else if (name == "head") {
      speeches_.end_heading();
    } else if (name == "div") {
      speeches_.end_turn();
      speeches_.leave_headings(depth_);
      if (depth_ > 0) --depth_;
    } else if (name == "seg" || name == "p") {
      blocks().end();
    }
  }

  void begin_speech(const MarkupToken& tag) {
    Turn turn;
    turn.speaker_id = without_hash(attribute(text_, tag, "who"));
    name_speaker(turn);
    const std::string role = without_hash(attribute(text_, tag, "ana"));
    if (role == "chair") turn.role = "chair";
    turn.url = meta_.url;
    const bool named = !turn.speaker.empty();
    speeches_.begin_turn(std::move(turn));
    blocks().begin(named ? BlockKind::paragraph : BlockKind::procedural);
  }

  // By the file's own list, else the one beside it, else by the id.
  void name_speaker(Turn& turn) const {
    const std::string& id = turn.speaker_id;
    turn.speaker = persons_.name(id);
    turn.party = persons_.party(id, meta_.date);
    if (beside_) {
      if (turn.speaker.empty()) turn.speaker = beside_->persons.name(id);
      if (turn.party.empty()) {
        turn.party = beside_->persons.party(id, meta_.date);
      }
    }
    if (turn.speaker.empty()) turn.speaker = name_of_id(id);
  }

  std::string_view text_;
  const EntityTable& entities_;
  SpeechBuilder& speeches_;
  const TeiPersonFile* beside_;
  std::vector<std::string> path_;
  std::size_t depth_ = 0;
  TeiPersons persons_;
  Metadata meta_;
};

int recognises(const Source& source) {
  const std::string root = xml_root_name(source.bytes);
  return root == "TEI" || root == "teiCorpus" ? 95 : 0;
}

void read(const Source& source, const ReaderOptions& options,
          std::span<const Reader>, const ReadSink& sink) {
  Result<XmlSource> xml = open_xml(source, options);
  if (!xml) return refuse(source, sink, xml.error());
  Document document = begin_document(source, xml->decoded);
  SpeechBuilder speeches(xml->decoded.text, &xml->entities);
  const auto beside = tei_persons_beside(source.path);
  if (beside) {
    document.notes.push_back("persons by " + display_path(beside->path));
  }
  TeiHandler handler(xml->decoded.text, xml->entities, speeches, beside.get());
  walk_xml(xml->decoded.text, handler);
  speeches.finish(xml->decoded.map, document);
  if (document.text.empty()) {
    return refuse(source, sink, "no text in it");
  }
  document.meta = handler.meta();
  document.meta.type = "transcript";
  if (!document.meta.date) document.meta.date = date_in_name(source.path);
  sink.document(std::move(document));
}

}  // namespace

Reader tei_reader() {
  return {"tei", "TEI of parliaments (ParlaMint)", recognises, read};
}

}  // namespace pledgebook
