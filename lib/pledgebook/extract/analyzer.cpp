#include "pledgebook/extract/analyzer.h"

#include <map>
#include <span>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/candidates.h"
#include "pledgebook/extract/fields.h"
#include "pledgebook/extract/gate.h"
#include "pledgebook/extract/specificity.h"
#include "pledgebook/extract/target.h"

namespace pledgebook {
namespace {

// Below this the high-precision point keeps silent.
constexpr double kHighPrecision = 0.75;
// Nor does it call specific what little speaks for.
constexpr double kHighBar = 1.0;

bool commits(Kind kind) {
  return kind == Kind::pledge || kind == Kind::proposal;
}

// The figures that a bare number of `statement` may refer to: the last ones
// of this sentence or the three before.
std::span<const Quantity> figures_near(const std::vector<Statement>& before,
                                       const Statement& statement) {
  for (auto s = before.rbegin();
       s != before.rend() && s->sentence + 3 >= statement.sentence; ++s) {
    if (s->span != statement.span && !s->quantities.empty()) {
      return s->quantities;
    }
  }
  return {};
}

}  // namespace

struct Analyzer::Impl {
  const Lexicon& lexicon;
  AnalyzerOptions options;
  CandidateFinder finder;
  SpecificityModel specificity;
  TopicGate gate;

  Statement statement_of(const Candidate& candidate, const Document& document,
                         const Analysis& analysis,
                         const std::vector<Statement>& before) const;
};

Result<std::unique_ptr<Analyzer>> Analyzer::make(const Lexicon& lexicon,
                                                 AnalyzerOptions options) {
  Result<CandidateFinder> finder = CandidateFinder::make(lexicon);
  if (!finder) return finder.error();
  Result<TopicGate> gate = TopicGate::make(lexicon);
  if (!gate) return gate.error();
  return std::unique_ptr<Analyzer>(new Analyzer(std::unique_ptr<const Impl>(
      new Impl{lexicon, options, std::move(*finder), SpecificityModel(lexicon),
               std::move(*gate)})));
}

Analyzer::Analyzer(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Analyzer::~Analyzer() = default;

Statement Analyzer::Impl::statement_of(
    const Candidate& candidate, const Document& document,
    const Analysis& analysis, const std::vector<Statement>& before) const {
  const Unit& unit = candidate.unit;
  Statement out;
  out.kind = *candidate.scores.kind;
  out.span = analysis.map.to_source(unit.span);
  out.source = document.has_source_bytes
                   ? document.source_map.to_source(out.span)
                   : out.span;
  out.text = std::string(out.span.in(document.text));
  const Sentence& sentence = analysis.text.sentences[unit.sentence];
  out.page =
      analysis.text.blocks[static_cast<std::size_t>(sentence.block)].page;
  out.sentence = sentence.number;
  out.passage = candidate.passage;
  out.headline = unit.heading;
  out.url = candidate.url;
  out.actor = unit.holder.name;
  out.candidates = unit.holder.candidates;
  if (unit.holder.known()) out.holder_basis = unit.holder.basis;
  out.party = unit.holder.party;
  out.attribution = unit.attribution;
  out.said = candidate.said;
  out.topic = candidate.topic;
  out.areas = candidate.subject.areas;
  out.models = candidate.subject.models;
  out.confidence = candidate.scores.confidence;
  out.rules = candidate.strongest;
  const std::string_view words = unit.span.in(analysis.text.text);
  if (commits(out.kind)) {
    out.target = target_of(out.kind, unit.content.in(analysis.text.text));
    out.strength =
        strength_of(out.kind, unit, unit.content.in(analysis.text.text),
                    candidate.features);
  } else {
    out.about = candidate.about;
  }
  const std::size_t lead = unit.framed && unit.content.begin > unit.span.begin
                               ? unit.content.begin - unit.span.begin
                               : 0;
  const TimeContext time{out.said ? out.said : document.meta.date,
                         lexicon.parliaments};
  const double bar = options.precision == Precision::high ? kHighBar : 0;
  fill_clause_fields(
      words, {time, figures_near(before, out), specificity, lead, bar}, out);
  return out;
}

std::vector<Statement> Analyzer::analyze(const Document& document) const {
  if (!document.meta.language.empty() && document.meta.language != "en") {
    return {};
  }
  const Analysis analysis = impl_->finder.find(document);
  std::vector<Statement> out;
  std::map<std::pair<Kind, std::string>, int> ordinals;
  for (const Candidate& candidate : analysis.candidates) {
    if (!candidate.scores.kind) continue;
    Statement statement =
        impl_->statement_of(candidate, document, analysis, out);
    const int ordinal =
        ++ordinals[{statement.kind, fold_blanks(statement.text)}];
    statement.id =
        statement_id(document.key, statement.kind, statement.text, ordinal);
    out.push_back(std::move(statement));
  }
  // Only now, so that ids and figures are those of the balanced point.
  if (impl_->options.precision == Precision::high) {
    std::erase_if(out, [](const Statement& statement) {
      return statement.confidence < kHighPrecision;
    });
  }
  return out;
}

bool Analyzer::may_touch_topic(const Document& document) const {
  return impl_->gate.may_touch(document);
}

Analysis Analyzer::explain(const Document& document) const {
  return impl_->finder.find(document, false);
}

}  // namespace pledgebook
