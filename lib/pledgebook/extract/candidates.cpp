#include "pledgebook/extract/candidates.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/abroad.h"
#include "pledgebook/extract/features.h"
#include "pledgebook/extract/fields.h"
#include "pledgebook/extract/quotations.h"
#include "pledgebook/extract/said.h"
#include "pledgebook/extract/sections.h"
#include "pledgebook/extract/topic_flow.h"
#include "pledgebook/extract/units.h"

namespace pledgebook {
namespace {

using std::size_t;
using std::string;
using std::string_view;

constexpr size_t kStrongest = 6;           // rules named in a statement
constexpr size_t kLongestFurniture = 400;  // bytes of a line

}  // namespace

struct CandidateFinder::Impl {
  const Lexicon& lexicon;
  RuleSet rules;
  RuleSet furniture;
  CueWords cues;
  Scorer scorer;
  VerbTable verbs;
  TermSet parties;
  AbroadWords abroad;

  void score(Candidate& candidate, string_view text, LeadInSign& lead_in) const;
  void name_strongest(Candidate& candidate) const;
};

Result<CandidateFinder> CandidateFinder::make(const Lexicon& lexicon) {
  Result<RuleSet> rules = RuleSet::make(lexicon.rules, lexicon);
  if (!rules) return rules.error();
  Result<RuleSet> furniture = RuleSet::make(lexicon.furniture, lexicon, true);
  if (!furniture) return furniture.error();
  return CandidateFinder(std::unique_ptr<const Impl>(
      new Impl{lexicon, std::move(*rules), std::move(*furniture),
               CueWords(lexicon), Scorer(lexicon.weights), VerbTable(lexicon),
               party_names(lexicon), AbroadWords(lexicon)}));
}

CandidateFinder::CandidateFinder(std::unique_ptr<const Impl> impl)
    : impl_(std::move(impl)) {}
CandidateFinder::~CandidateFinder() = default;
CandidateFinder::CandidateFinder(CandidateFinder&&) noexcept = default;
const Scorer& CandidateFinder::scorer() const { return impl_->scorer; }
const RuleSet& CandidateFinder::rules() const { return impl_->rules; }

namespace {

// What the codebook's order of tests leaves open for a candidate.
std::vector<Kind> ruled_out(const Candidate& candidate) {
  const auto has = [&](const char* feature) {
    return among_sorted(candidate.features, feature);
  };
  std::vector<Kind> out;
  // What only announces what the text says next, and a heading over a
  // programme's section ("Widening ownership"), say nothing themselves.
  const bool heading = candidate.unit.voice == Voice::programme &&
                       has("shape.heading") && has("tense.gerund");
  if (has("scene.lead-in") || heading) {
    return {Kind::pledge, Kind::proposal, Kind::claim, Kind::position};
  }
  // Rule 11: a programme that asks the government to act speaks to others.
  if (candidate.unit.voice == Voice::programme && has("demand.on-government")) {
    out.push_back(Kind::pledge);
  }
  // Section 1, rule 1: what "would" or "could" come of a scheme by somebody
  // who cannot carry it out is a proposal or a position, not a pledge.
  const bool scheme =
      has("voice.outsider") &&
      (has("modal.would") || has("modal.could") || has("modal.should"));
  const bool promise = has("commit.verb") || has("frame.commit");
  // The verb of the report names the kind: "recommends that", "calls for".
  const bool recommends = has("frame.recommend") || has("frame.demand");
  const bool outsider = has("voice.outsider") || has("voice.unknown");
  if ((scheme && !promise) || (recommends && outsider)) {
    out.push_back(Kind::pledge);
  }
  if (recommends) {
    out.push_back(Kind::claim);
    out.push_back(Kind::position);
  }
  return out;
}

// A reporter or a columnist binds nobody: a pledge that the narrator tells of
// is somebody else's, whom the sentence does not show.
void disown_pledge(Candidate& candidate, string_view text) {
  Unit& unit = candidate.unit;
  const bool told = unit.voice == Voice::narrator &&
                    unit.attribution == Attribution::author &&
                    candidate.scores.kind == Kind::pledge;
  if (!told || says_we(tokenize(unit.span.in(text)))) return;
  unit.holder = {};
  unit.attribution = Attribution::reported;
}

}  // namespace

void CandidateFinder::Impl::score(Candidate& candidate, string_view text,
                                  LeadInSign& lead_in) const {
  candidate.features = features_of(candidate.unit, text, rules, cues, lead_in);
  candidate.scores = scorer.score(candidate.features, ruled_out(candidate));
  disown_pledge(candidate, text);
  candidate.subject = subject_of(candidate.unit.span.in(text), lexicon);
  name_strongest(candidate);
}

void CandidateFinder::Impl::name_strongest(Candidate& candidate) const {
  if (!candidate.scores.kind) return;
  const auto kind = static_cast<size_t>(*candidate.scores.kind) + 1;
  const bool programme = candidate.unit.voice == Voice::programme;
  std::vector<std::pair<double, string_view>> weighed;
  for (const string& feature : candidate.features) {
    const double weight = scorer.weights_of(feature, programme)[kind];
    if (weight > 0 && feature != "bias") weighed.emplace_back(-weight, feature);
  }
  std::sort(weighed.begin(), weighed.end());
  if (weighed.size() > kStrongest) weighed.resize(kStrongest);
  for (auto& [weight, feature] : weighed) {
    candidate.strongest.emplace_back(feature);
  }
}

namespace {

// Two clauses of one sentence that say the same kind of thing for the same
// holder are one statement.
void merge_alike(std::vector<Candidate>& line, ByteSpan sentence) {
  std::vector<Candidate> out;
  for (Candidate& candidate : line) {
    const bool alike = !out.empty() && !candidate.unit.aside &&
                       !out.back().unit.aside &&
                       candidate.unit.holder == out.back().unit.holder &&
                       (candidate.scores.kind == out.back().scores.kind ||
                        !candidate.scores.kind || !out.back().scores.kind);
    if (!alike) {
      out.push_back(std::move(candidate));
      continue;
    }
    Candidate& whole = out.back();
    const bool same = candidate.scores.kind == whole.scores.kind;
    if (!same && candidate.scores.kind) std::swap(whole, candidate);
    whole.unit.span = {
        std::min(whole.unit.span.begin, candidate.unit.span.begin),
        std::max(whole.unit.span.end, candidate.unit.span.end)};
    whole.subject.evidence += candidate.subject.evidence;
    for (const string& model : candidate.subject.models) {
      auto& models = whole.subject.models;
      if (!among(models, model)) {
        models.push_back(model);
      }
    }
    for (const string& area : candidate.subject.areas) {
      auto& areas = whole.subject.areas;
      if (!among(areas, area)) {
        areas.push_back(area);
      }
    }
  }
  // An aside that repeats the kind of its narrator's main clause adds nothing.
  const bool narrator_claims =
      std::any_of(out.begin(), out.end(), [](const Candidate& c) {
        return !c.unit.aside && !c.unit.framed && !c.unit.holder.known() &&
               c.scores.kind == Kind::claim;
      });
  std::erase_if(out, [&](const Candidate& c) {
    return c.unit.aside && (narrator_claims || c.scores.kind != Kind::claim);
  });
  const auto main_clauses = std::count_if(
      out.begin(), out.end(), [](const Candidate& c) { return !c.unit.aside; });
  for (Candidate& candidate : out) {
    if (!candidate.unit.aside && main_clauses == 1) {
      candidate.unit.span = sentence;
    }
  }
  line = std::move(out);
}

// Passages: a quotation, a list, a speech, or a run of sentences of one
// paragraph with one holder.
class Passages {
 public:
  int number(const Candidate& candidate, int block, int list, int turn) {
    const Unit& unit = candidate.unit;
    const bool same = (unit.quotation > 0 && unit.quotation == quotation_) ||
                      (list >= 0 && list == list_) ||
                      (turn >= 0 && turn == turn_) ||
                      (turn < 0 && block == block_ && unit.holder == holder_ &&
                       unit.attribution == attribution_);
    if (!same) ++number_;
    quotation_ = unit.quotation;
    list_ = list;
    turn_ = turn;
    block_ = block;
    holder_ = unit.holder;
    attribution_ = unit.attribution;
    return number_;
  }

 private:
  int number_ = 0;
  int quotation_ = 0;
  int list_ = -1;
  int turn_ = -1;
  int block_ = -1;
  Holder holder_;
  Attribution attribution_ = Attribution::author;
};

}  // namespace

Analysis CandidateFinder::find(const Document& document, bool merge) const {
  const Lexicon& lexicon = impl_->lexicon;
  NormalizedText normal = normalize(document.text);
  Analysis out;
  SegmentOptions options;
  options.abbreviations = &lexicon.abbreviations;
  options.may_end = &lexicon.may_end;
  options.furniture = [this](string_view line) {
    return line.size() <= kLongestFurniture &&
           !impl_->furniture.scan(line).empty();
  };
  out.text = segment(normal, document, options);
  out.map = std::move(normal.map);
  Discourse discourse(lexicon, impl_->parties, document.meta.date);
  if (impl_->abroad.abroad(out.text.text)) discourse.set_abroad();
  if (impl_->abroad.devolved(out.text.text)) discourse.set_devolved();
  const DocumentVoice voice =
      find_voice({document, out.text, out.map, lexicon, discourse});
  const auto quotations = find_quotations(out.text);
  UnitFinder units(out.text, voice, quotations, impl_->verbs, discourse);
  LeadInSign lead_in(impl_->rules);
  Passages passages;
  std::vector<bool> own_topic;
  for (size_t s = 0; s < out.text.sentences.size(); ++s) {
    const Sentence& sentence = out.text.sentences[s];
    const TextBlock& block =
        out.text.blocks[static_cast<size_t>(sentence.block)];
    std::vector<Candidate> line;
    for (Unit& unit : units.read(s)) {
      Candidate candidate;
      candidate.unit = std::move(unit);
      impl_->score(candidate, out.text.text, lead_in);
      line.push_back(std::move(candidate));
    }
    own_topic.push_back(on_topic(line));
    if (merge) merge_alike(line, sentence.span);
    const SpeakerTurn* turn = voice.turn_at(sentence.span.begin);
    const int turn_index =
        turn == nullptr ? -1 : static_cast<int>(turn - voice.turns.data());
    for (Candidate& candidate : line) {
      candidate.said = said_in(candidate.unit, out.text.text,
                               {document.meta.date, lexicon.parliaments});
      candidate.about = about_of(candidate.unit, units.mentions(), discourse);
      candidate.passage =
          passages.number(candidate, sentence.block, block.lead_in, turn_index);
      if (turn_index >= 0 && !document.turns.empty()) {
        candidate.url = document.turns[static_cast<size_t>(turn_index)].url;
      }
      out.candidates.push_back(std::move(candidate));
    }
  }
  settle_topics(own_topic, voice.voice, out);
  return out;
}

}  // namespace pledgebook
