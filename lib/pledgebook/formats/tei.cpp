#include <map>
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

struct Person {
  std::string name, party;
};

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
             SpeechBuilder& speeches)
      : text_(text), entities_(entities), speeches_(speeches) {}

  bool open(std::string_view name, const Token& tag) override {
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
      blocks().begin(speeches_.in_turn() ? BlockKind::paragraph
                                         : BlockKind::procedural);
    }
    return true;
  }

  void close(std::string_view name) override {
    if (!in_header()) close_in_text(name);
    if (name == "person") person_.clear();
    path_.pop_back();
  }

  void text(const Token& token) override {
    if (!in_header()) {
      blocks().text(token.content, token.raw);
      return;
    }
    const std::string value =
        fold_blanks(decode_entities(token.content.in(text_), &entities_));
    if (value.empty()) return;
    if (!person_.empty() && (at("forename") || at("surname"))) {
      std::string& known = persons_[person_].name;
      known += (known.empty() ? "" : " ") + value;
    } else if (at("title") && meta_.title.empty()) {
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

  void open_in_header(std::string_view name, const Token& tag) {
    if (name == "person") {
      person_ = attribute(text_, tag, "xml:id");
    } else if (name == "affiliation" && !person_.empty()) {
      const std::string ref = without_hash(attribute(text_, tag, "ref"));
      if (ref.starts_with("party.")) {
        persons_[person_].party = ref.substr(6);
      }
    } else if (name == "date" && (below("bibl") || below("setting"))) {
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

  void begin_speech(const Token& tag) {
    Turn turn;
    turn.speaker_id = without_hash(attribute(text_, tag, "who"));
    const auto known = persons_.find(turn.speaker_id);
    turn.speaker = known == persons_.end() || known->second.name.empty()
                       ? name_of_id(turn.speaker_id)
                       : known->second.name;
    if (known != persons_.end()) turn.party = known->second.party;
    const std::string role = without_hash(attribute(text_, tag, "ana"));
    if (role == "chair") turn.role = "chair";
    turn.url = meta_.url;
    const bool named = !turn.speaker.empty();
    speeches_.begin_turn(std::move(turn));
    blocks().begin(named ? BlockKind::paragraph : BlockKind::procedural);
  }

  std::string_view text_;
  const EntityTable& entities_;
  SpeechBuilder& speeches_;
  std::vector<std::string> path_;
  std::size_t depth_ = 0;
  std::string person_;
  std::map<std::string, Person> persons_;
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
  TeiHandler handler(xml->decoded.text, xml->entities, speeches);
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
