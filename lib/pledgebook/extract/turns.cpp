#include "pledgebook/extract/turns.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/speaker_forms.h"
#include "pledgebook/extract/speaker_lines.h"

namespace pledgebook {
namespace {

using std::string;
using std::string_view;

using Labels = std::vector<std::pair<std::size_t, SpeakerLabel>>;  // by block

class TurnFinder {
 public:
  explicit TurnFinder(const SpokenText& in) : in_(in) {}

  std::vector<SpeakerTurn> run() {
    if (!in_.document.turns.empty()) {
      given_turns();
    } else {
      labelled_turns();
    }
    return std::move(turns_);
  }

 private:
  void given_turns() {
    for (const Turn& turn : in_.document.turns) {
      SpeakerTurn out;
      out.span = in_.map.to_derived(turn.span);
      if (!turn.speaker.empty()) {
        SpeakerLabel label = parse_label(turn.speaker, in_.lexicon);
        if (!turn.party.empty()) label.party = turn.party;
        out.speaker = speaker(label);
      }
      turns_.push_back(std::move(out));
    }
  }

  // "Ann Webb:" before each speech, or a line of its own as web copies of
  // debates have it; whichever there is more of.
  void labelled_turns() {
    Labels labels, lines;
    std::size_t certain = 0;
    for (std::size_t b = 0; b < in_.text.blocks.size(); ++b) {
      const string_view block = in_.text.blocks[b].span.in(in_.text.text);
      if (auto label = label_before(block, in_.lexicon)) {
        labels.emplace_back(b, std::move(*label));
      } else if (auto line = speaker_line(block, in_.lexicon)) {
        if (line->certain) ++certain;
        lines.emplace_back(b, std::move(*line));
      }
    }
    const bool transcript = in_.document.meta.type == "transcript";
    drop_headings(labels, transcript);
    const bool copied =
        certain >= 2 || lines.size() >= 3 || (transcript && !lines.empty());
    if (copied && lines.size() > labels.size()) return cut_turns(lines);
    if (!labels.empty() &&
        (transcript ||
         (labels.size() >= 3 && labels.size() * 3 >= in_.text.blocks.size()))) {
      cut_turns(labels);
    }
  }

  // "Public Sector: Pensions" is a heading, and "Ann Webb, TUC: “…”" in an
  // article one of several who are quoted.
  void drop_headings(Labels& labels, bool transcript) const {
    const bool asks =
        std::any_of(labels.begin(), labels.end(),
                    [](const auto& entry) { return entry.second.name == "Q"; });
    std::erase_if(labels, [&](const auto& entry) {
      const string& name = entry.second.name;
      if (name == "A" && !asks) return true;
      return !could_speak(name, in_.lexicon) ||
             (!transcript && name.find(',') != string::npos);
    });
  }

  void cut_turns(const Labels& labels) {
    invited_ = invited();
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const auto& [block, label] = labels[i];
      TextBlock& first = in_.text.blocks[block];
      const std::size_t last =
          i + 1 < labels.size() ? labels[i + 1].first : in_.text.blocks.size();
      SpeakerTurn turn;
      turn.speaker = speaker(label);
      first.span.begin += label.length;
      first.kind = BlockKind::paragraph;
      turn.span = {first.span.begin, in_.text.blocks[last - 1].span.end};
      take_off_label(block, first.span.begin);
      turns_.push_back(std::move(turn));
    }
  }

  // Sentences are in the order of their blocks: no search through them all.
  void take_off_label(std::size_t block, std::size_t begin) {
    const int wanted = static_cast<int>(block);
    auto it = std::partition_point(
        in_.text.sentences.begin(), in_.text.sentences.end(),
        [&](const Sentence& sentence) { return sentence.block < wanted; });
    for (; it != in_.text.sentences.end() && it->block == wanted; ++it) {
      Sentence& sentence = *it;
      while (begin < sentence.span.end && in_.text.text[begin] == ' ') ++begin;
      if (sentence.span.begin < begin && begin < sentence.span.end) {
        sentence.span.begin = begin;
      }
    }
  }

  // "Q" and "A" of an interview, "MW" and "BBC": nobody that the text names.
  bool stands_for(const string& name) const {
    constexpr std::size_t kLongest = 4;
    const bool capitals = std::none_of(
        name.begin(), name.end(), [](char c) { return c < 'A' || c > 'Z'; });
    return name.size() <= 2 || (capitals && name.size() <= kLongest &&
                                in_.lexicon.actors.index(name) < 0);
  }

  // "Mr Maude" is the Maude who has spoken or been named before. Looked up,
  // not searched for: a volume of debates has tens of thousands of turns.
  Holder speaker(const SpeakerLabel& label) {
    string name = label.name;
    if (!invited_.empty() && (name == "A" || name == initials_of(invited_))) {
      name = invited_;
    }
    for (const char* many : {"Several ", "Noble ", "Hon. Members", "Members"}) {
      if (name.compare(0, string_view(many).size(), many) == 0) return {};
    }
    if (name.find(' ') == string::npos) {
      const auto full = full_name_of_.find(name);
      if (full != full_name_of_.end()) name = full->second;
      if (full == full_name_of_.end() && stands_for(name)) return {};
    }
    const string plain(without_honour(name));
    if (in_.lexicon.actors.index(name) < 0 &&
        in_.lexicon.actors.index(plain) >= 0) {
      name = plain;
    }
    if (in_.lexicon.actors.index(name) < 0) {
      const auto [known, added] = in_office_.try_emplace(name);
      if (added) known->second = in_office(name);
      name = known->second;
    }
    Holder h = in_.introduce(name, {}, HolderBasis::speaker_turn);
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

  // "The Prime Minister": whoever was it that day. An office that several
  // held, or that the register does not know, keeps its name.
  string in_office(const string& name) const {
    const auto& date = in_.document.meta.date;
    if (in_.lexicon.actors.holders(name, date).empty()) return name;
    const string role = "the " + name;
    for (const Mention& mention : in_.discourse.read(role, tokenize(role), 0)) {
      if (mention.kind != MentionKind::role ||
          mention.span.size() != role.size()) {
        continue;
      }
      const Holder holder = in_.discourse.resolve(mention);
      if (holder.known()) return holder.name;
    }
    return name;
  }

  // "Five minutes with Ann Webb": the one person whom the title of an
  // interview names; empty if there is none or more.
  string invited() const {
    const string& title = in_.document.meta.title;
    const std::vector<Token> tokens = tokenize(title);
    std::vector<string> people;
    for (const Mention& mention : in_.discourse.read(title, tokens, 0)) {
      const bool named = mention.kind == MentionKind::name && mention.person;
      if (!named || mention.possessive) continue;
      // Whoever is asked speaks in public, known or not.
      const Holder person = in_.discourse.resolve(mention);
      const string name =
          person.known() ? person.name : string(mention.span.in(title));
      if (name.find(' ') != string::npos && !among(people, name)) {
        people.push_back(name);
      }
    }
    return people.size() == 1 ? people.front() : string();
  }

  const SpokenText& in_;
  std::vector<SpeakerTurn> turns_;
  string invited_;
  std::map<string, string> full_name_of_;  // of a surname
  std::map<string, string> party_of_;      // of a speaker, as last labelled
  std::map<string, string> in_office_;     // who spoke by each name
};

}  // namespace

std::vector<SpeakerTurn> find_turns(const SpokenText& in) {
  return TurnFinder(in).run();
}

}  // namespace pledgebook
