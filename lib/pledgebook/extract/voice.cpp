#include "pledgebook/extract/voice.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/letters.h"
#include "pledgebook/extract/speaker_forms.h"
#include "pledgebook/extract/speaker_lines.h"

namespace pledgebook {
namespace {

using std::string;
using std::string_view;

constexpr std::size_t kLongestHeading = 24;     // "Comments (12)"
constexpr std::size_t kLongestSignature = 400;  // bytes of a block of names
constexpr std::size_t kSigned = 24;             // blocks at the end

using Labels = std::vector<std::pair<std::size_t, SpeakerLabel>>;  // by block

class VoiceFinder {
 public:
  VoiceFinder(const Document& document, Segmentation& text,
              const OffsetMap& map, const Lexicon& lexicon,
              Discourse& discourse)
      : document_(document),
        text_(text),
        map_(map),
        lexicon_(lexicon),
        discourse_(discourse) {}

  DocumentVoice run() {
    out_.author = author();
    out_.comments_at = comments();
    if (document_.meta.type == "manifesto") {
      out_.voice = Voice::programme;
      if (!out_.author.known()) out_.author = party_itself();
      return std::move(out_);
    }
    if (!document_.turns.empty()) {
      given_turns();
    } else {
      labelled_turns();
    }
    if (document_.meta.type == "transcript" && out_.turns.empty() &&
        out_.author.known()) {
      out_.turns.push_back({{0, text_.text.size()}, out_.author});
    }
    if (!out_.turns.empty()) {
      out_.voice = Voice::transcript;
    } else if (several_letters()) {
      out_.author = {};
    } else if (speaks_for_itself()) {
      out_.voice = Voice::own;
    }
    return std::move(out_);
  }

 private:
  Holder holder(const string& name, const string& party, HolderBasis basis) {
    Holder h = discourse_.holder_of(discourse_.meet(name), basis);
    if (h.name.empty()) h.name = name;
    if (!party.empty()) h.party = party;
    h.basis = basis;
    return h;
  }

  // The publisher as a body, whether anybody knows it or not.
  Holder publisher_itself() {
    const Metadata& meta = document_.meta;
    if (meta.publisher.empty()) return {};
    discourse_.meet_body(meta.publisher);
    return holder(meta.publisher, meta.party, HolderBasis::metadata);
  }

  Holder party_itself() {
    const Party* party = lexicon_.party(document_.meta.party);
    if (party == nullptr) return {};
    // "Other parties" is nobody: the publisher's programme, if one is given.
    if (party->code == "other" || party->code == "crossbench") {
      return publisher_itself();
    }
    return holder(party->name, party->code, HolderBasis::metadata);
  }

  // The author as given; else the byline; else the body whose notice it is.
  Holder author() {
    const Metadata& meta = document_.meta;
    if (!meta.author.empty() &&
        std::isupper(static_cast<unsigned char>(meta.author[0])) != 0) {
      if (Holder several = coauthors(meta.author); !several.candidates.empty())
        return several;
      return writer(meta.author, HolderBasis::metadata);
    }
    const string name = byline();
    if (!name.empty()) return writer(name, HolderBasis::byline);
    if (notice_of(meta.publisher)) {
      return holder(meta.publisher, meta.party, HolderBasis::metadata);
    }
    if (meta.type == "letter") return signed_by();
    // A firm's own notice names the firm; an agency that only sends it on
    // does not stand in it.
    if (meta.type == "press-release" && !meta.publisher.empty() &&
        text_.text.find(meta.publisher) != string::npos) {
      return publisher_itself();
    }
    return {};
  }

  // Whether the document, which nobody signs, is its publisher's own notice: a
  // body publishes pages of its own, a party unsigned articles too.
  bool notice_of(const string& publisher) const {
    if (publisher.empty()) return false;
    const string& type = document_.meta.type;
    const bool party =
        std::any_of(lexicon_.parties.begin(), lexicon_.parties.end(),
                    [&](const Party& p) { return p.name == publisher; });
    if (party) return type != "transcript" && type != "speech";
    const bool notice = type == "press-release" || type == "letter" ||
                        type == "web-page" || type == "report";
    return notice && lexicon_.actors.index(publisher) >= 0;
  }

  // "Ann Webb and Ivo Frame": which of them a sentence is, nobody can tell.
  Holder coauthors(string_view names) const {
    Holder several;
    for (std::size_t at = 0; at < names.size();) {
      std::size_t end = names.find(" and ", at);
      std::size_t next = end + 5;
      if (const std::size_t comma = names.find(", ", at); comma < end) {
        end = comma;
        next = comma + 2;
      }
      if (end == names.npos) end = next = names.size();
      string name = name_in(names.substr(at, end - at));
      if (name.empty()) return {};
      several.candidates.push_back(std::move(name));
      at = next;
    }
    return several.candidates.size() > 1 ? several : Holder{};
  }

  // The many backbenchers have namesakes among journalists: their names alone
  // make no article a politician's.
  Holder writer(const string& given, HolderBasis basis) {
    // "Ann Webb, MP for Hull" is the Ann Webb of the register.
    const string plain = name_in(given);
    const bool known = lexicon_.actors.index(given) < 0 && !plain.empty() &&
                       lexicon_.actors.index(plain) >= 0;
    const string& name = known ? plain : given;
    const int actor = lexicon_.actors.index(name);
    const string& type = document_.meta.type;
    const bool reports = type != "speech" && type != "press-release" &&
                         type != "letter" && type != "transcript";
    if (actor >= 0 && reports && document_.meta.party.empty() &&
        !lexicon_.actors.actor(actor).surname_alone && !in_office(name)) {
      discourse_.take_for_namesake(discourse_.meet(name));
    }
    return holder(name, document_.meta.party, basis);
  }

  // "Ann Webb MP", "Ann Webb is the Labour MP for Hull".
  bool in_office(const string& name) const {
    const string_view text = text_.text;
    for (std::size_t at = text.find(name); at != text.npos;
         at = text.find(name, at + 1)) {
      const string_view behind = text.substr(at + name.size(), 60);
      for (const char* office :
           {" MP", "MSP", "MEP", "peer", "councillor", "inister", " MS "}) {
        if (behind.find(office) != behind.npos) return true;
      }
    }
    return false;
  }

  // The author as given, else whoever signs. Several who sign are candidates.
  Holder signed_by() {
    std::vector<string> names;
    const std::size_t blocks = text_.blocks.size();
    for (std::size_t b = blocks; b-- > 0 && blocks - b <= kSigned;) {
      const string_view block = text_.blocks[b].span.in(text_.text);
      if (block.size() > kLongestSignature) break;
      const std::vector<string> lines = split(block, '\n');
      for (std::size_t l = lines.size(); l-- > 0;) {
        string name = name_in(lines[l]);
        if (!name.empty()) names.insert(names.begin(), std::move(name));
      }
    }
    if (names.size() == 1) {
      return holder(names.front(), document_.meta.party, HolderBasis::byline);
    }
    Holder several;
    several.candidates = std::move(names);
    return several;
  }

  // Whether the page prints several letters, each by whoever signs it.
  bool several_letters() {
    const string& type = document_.meta.type;
    if (type == "speech" || type == "press-release" || type == "report") {
      return false;
    }
    const auto name = [this](string_view line) { return name_in(line); };
    for (const Letter& letter : find_letters(document_.text, name)) {
      out_.letters.push_back({map_.to_derived(letter.span), signer(letter)});
    }
    return !out_.letters.empty();
  }

  // Whom the register knows, or who signs with an office; nobody private.
  Holder signer(const Letter& letter) {
    if (letter.name.empty()) return {};
    Holder signs = holder(letter.name, {}, HolderBasis::byline);
    bool known = lexicon_.actors.index(letter.name) >= 0;
    const std::vector<Token> tokens = tokenize(letter.office);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      known = known || discourse_.in_class("role-public", tokens[i].lower);
      const auto [side, count] = discourse_.side_at(tokens, i);
      if (count > 0 && signs.party.empty()) signs.party = side.party;
    }
    return known || !signs.party.empty() ? signs : Holder{};
  }

  // A line that is a name and nothing else, or a name before a comma: "Rt Hon
  // Ann Webb MP, leader". Empty if it is none.
  string name_in(string_view line) const {
    line = trim(line.substr(0, line.find_first_of(",|/(")));
    if (ends_with(line, " MP")) line.remove_suffix(3);
    const string name = without_titles(line);
    const auto words = split(name, ' ');
    if (!shaped_like_name(words)) return {};
    const int actor = lexicon_.actors.index(name);
    const bool person =
        actor >= 0
            ? lexicon_.actors.actor(actor).kind == ActorKind::person
            : lexicon_.actors.gender_of_first_name(words[0]) != Gender::unknown;
    return person ? name : string();
  }

  // "By Tessa Jowell MP" near the top, or glued to a section's name as pages
  // leave it ("PoliticsBy Ann Webb / @annwebb").
  string byline() const {
    const std::size_t top = std::min<std::size_t>(text_.blocks.size(), 6);
    for (std::size_t b = 0; b < top; ++b) {
      string_view line = text_.blocks[b].span.in(text_.text);
      if (line.size() > 60) continue;
      std::size_t by = line.substr(0, 3) == "By " ? 0 : line.npos;
      const std::size_t glued = line.find("By ");
      if (by == line.npos && glued != line.npos && glued > 0 &&
          std::islower(static_cast<unsigned char>(line[glued - 1])) != 0) {
        by = glued;
      }
      if (by == line.npos) continue;
      string name = name_in(line.substr(by + 3));
      if (!name.empty()) return name;
    }
    return {};
  }

  // Where a heading says that comments follow.
  std::size_t comments() const {
    for (std::size_t b = 1; b + 1 < text_.blocks.size(); ++b) {
      const string_view block = text_.blocks[b].span.in(text_.text);
      if (block.size() > kLongestHeading) continue;
      string heading;
      for (const char c : to_lower_ascii(block)) {
        if (std::isalpha(static_cast<unsigned char>(c)) != 0) heading += c;
      }
      if (heading == "comments" || heading == "readercomments" ||
          heading == "readerscomments" || heading == "yourcomments") {
        return text_.blocks[b].span.begin;
      }
    }
    return static_cast<std::size_t>(-1);
  }

  // A politician's or a political body's own words, not a reporter's.
  bool speaks_for_itself() const {
    if (!out_.author.known()) return false;
    return !out_.author.party.empty() || !document_.meta.party.empty() ||
           document_.meta.type == "speech" ||
           document_.meta.type == "press-release" ||
           out_.author.kind != ActorKind::person;
  }

  void given_turns() {
    for (const Turn& turn : document_.turns) {
      SpeakerTurn out;
      out.span = map_.to_derived(turn.span);
      if (!turn.speaker.empty()) {
        SpeakerLabel label = parse_label(turn.speaker, lexicon_);
        if (!turn.party.empty()) label.party = turn.party;
        out.speaker = speaker(label);
      }
      out_.turns.push_back(std::move(out));
    }
  }

  // "Ann Webb:" before each speech, or a line of its own as web copies of
  // debates have it; whichever there is more of.
  void labelled_turns() {
    Labels labels, lines;
    std::size_t certain = 0;
    for (std::size_t b = 0; b < text_.blocks.size(); ++b) {
      const string_view block = text_.blocks[b].span.in(text_.text);
      if (auto label = label_before(block, lexicon_)) {
        labels.emplace_back(b, std::move(*label));
      } else if (auto line = speaker_line(block, lexicon_)) {
        if (line->certain) ++certain;
        lines.emplace_back(b, std::move(*line));
      }
    }
    drop_headings(labels);
    const bool transcript = document_.meta.type == "transcript";
    const bool copied =
        certain >= 2 || lines.size() >= 3 || (transcript && !lines.empty());
    if (copied && lines.size() > labels.size()) return cut_turns(lines);
    if (!labels.empty() &&
        (transcript ||
         (labels.size() >= 3 && labels.size() * 3 >= text_.blocks.size()))) {
      cut_turns(labels);
    }
  }

  // "Public Sector: Pensions" is a heading.
  void drop_headings(Labels& labels) const {
    std::erase_if(labels, [&](const auto& entry) {
      return !could_speak(entry.second.name, lexicon_);
    });
  }

  void cut_turns(const Labels& labels) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const auto& [block, label] = labels[i];
      TextBlock& first = text_.blocks[block];
      const std::size_t last =
          i + 1 < labels.size() ? labels[i + 1].first : text_.blocks.size();
      SpeakerTurn turn;
      turn.speaker = speaker(label);
      first.span.begin += label.length;
      first.kind = BlockKind::paragraph;
      turn.span = {first.span.begin, text_.blocks[last - 1].span.end};
      take_off_label(block, first.span.begin);
      out_.turns.push_back(std::move(turn));
    }
  }

  // Sentences are in the order of their blocks: no search through them all.
  void take_off_label(std::size_t block, std::size_t begin) {
    const int wanted = static_cast<int>(block);
    auto it = std::partition_point(
        text_.sentences.begin(), text_.sentences.end(),
        [&](const Sentence& sentence) { return sentence.block < wanted; });
    for (; it != text_.sentences.end() && it->block == wanted; ++it) {
      Sentence& sentence = *it;
      while (begin < sentence.span.end && text_.text[begin] == ' ') ++begin;
      if (sentence.span.begin < begin && begin < sentence.span.end) {
        sentence.span.begin = begin;
      }
    }
  }

  // "Mr Maude" is the Maude who has spoken or been named before. Looked up,
  // not searched for: a volume of debates has tens of thousands of turns.
  Holder speaker(const SpeakerLabel& label) {
    string name = label.name;
    if (name.find(' ') == string::npos) {
      const auto full = full_name_of_.find(name);
      if (full != full_name_of_.end()) name = full->second;
      if (full == full_name_of_.end() && name.size() == 2) return {};
    }
    const string plain(without_honour(name));
    if (lexicon_.actors.index(name) < 0 && lexicon_.actors.index(plain) >= 0) {
      name = plain;
    }
    Holder h = holder(name, {}, HolderBasis::speaker_turn);
    if (h.party.empty()) h.party = party_of_[h.name];
    if (!label.party.empty()) h.party = label.party;
    party_of_[h.name] = h.party;
    const std::size_t blank = h.name.rfind(' ');
    if (blank != string::npos) {
      full_name_of_.emplace(h.name.substr(blank + 1), h.name);
      full_name_of_.emplace(initials_of(h.name), h.name);
    }
    return h;
  }

  const Document& document_;
  Segmentation& text_;
  const OffsetMap& map_;
  const Lexicon& lexicon_;
  Discourse& discourse_;
  DocumentVoice out_;
  std::map<string, string> full_name_of_;  // of a surname
  std::map<string, string> party_of_;      // of a speaker, as last labelled
};

}  // namespace

const SpeakerTurn* DocumentVoice::turn_at(std::size_t at) const {
  const auto it = std::partition_point(
      turns.begin(), turns.end(),
      [&](const SpeakerTurn& turn) { return turn.span.end <= at; });
  return it != turns.end() && it->span.begin <= at ? &*it : nullptr;
}

const Holder& DocumentVoice::author_at(std::size_t at) const {
  const auto it = std::partition_point(
      letters.begin(), letters.end(),
      [&](const SpeakerTurn& letter) { return letter.span.end <= at; });
  return it != letters.end() ? it->speaker : author;
}

Voice DocumentVoice::voice_at(std::size_t at) const {
  const bool own = !letters.empty() && !author_at(at).party.empty();
  return own ? Voice::own : voice;
}

DocumentVoice find_voice(const Document& document, Segmentation& text,
                         const OffsetMap& map, const Lexicon& lexicon,
                         Discourse& discourse) {
  return VoiceFinder(document, text, map, lexicon, discourse).run();
}

}  // namespace pledgebook
