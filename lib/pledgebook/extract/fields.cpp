#include "pledgebook/extract/fields.h"

#include <algorithm>
#include <array>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/conditions.h"
#include "pledgebook/extract/deadlines.h"
#include "pledgebook/extract/figure_scope.h"
#include "pledgebook/extract/quantities.h"

namespace pledgebook {
namespace {

using std::string;
using std::string_view;

class Signs {
 public:
  explicit Signs(const std::vector<string>& features) : features_(features) {}
  bool has(string_view feature) const {
    return among_sorted(features_, feature);
  }

 private:
  const std::vector<string>& features_;  // sorted
};

template <std::size_t n>
bool holds_any(string_view words, const std::array<string_view, n>& phrases) {
  const string padded = " " + to_lower_ascii(words) + " ";
  return std::any_of(phrases.begin(), phrases.end(), [&](string_view phrase) {
    return padded.find(" " + string(phrase) + " ") != string::npos;
  });
}

constexpr std::array<string_view, 14> kPromise = {
    "promise",    "promises", "promised",   "pledge",    "pledges",
    "pledged",    "vow",      "vowed",      "guarantee", "guarantees",
    "guaranteed", "vows",     "we promise", "undertake"};
constexpr std::array<string_view, 20> kAspire = {
    "explore",     "consider",     "investigate", "look into", "hope to",
    "hopes to",    "hoped to",     "want to",     "wants to",  "wanted to",
    "would like",  "wish to",      "wished to",   "wishes to", "aspire to",
    "ambition is", "our ambition", "should like", "wants",     "want"};
constexpr std::array<string_view, 30> kIntend = {"plan to",
                                                 "plans to",
                                                 "planned to",
                                                 "aim to",
                                                 "aims to",
                                                 "aimed to",
                                                 "intend to",
                                                 "intends to",
                                                 "intended to",
                                                 "seek to",
                                                 "seeks to",
                                                 "sought to",
                                                 "committed to",
                                                 "commits us to",
                                                 "commitment to",
                                                 "our plans",
                                                 "plans for",
                                                 "plans to give",
                                                 "our proposals",
                                                 "proposals to",
                                                 "our aim",
                                                 "our goal",
                                                 "have plans",
                                                 "commit to",
                                                 "significant plans",
                                                 "set out to",
                                                 "setting out our",
                                                 "proposals for",
                                                 "aim is",
                                                 "intention to"};
constexpr std::array<string_view, 22> kDemand = {
    "must",     "need to",   "needs to",   "have to",     "has to",
    "call for", "calls for", "called for", "calling for", "urge",
    "urges",    "urged",     "demand",     "demands",     "demanded",
    "call on",  "calls on",  "called on",  "insist",      "let",
    "cannot",   "must not"};

Strength proposal_strength(const Unit& unit, string_view words,
                           const Signs& signs) {
  if (unit.framed && unit.frame == VerbClass::demand) return Strength::firm;
  if (unit.framed && unit.frame == VerbClass::recommend) {
    return Strength::intended;
  }
  if (signs.has("modal.should")) return Strength::intended;
  if (signs.has("recommend.allow")) return Strength::intended;
  if (holds_any(words, kDemand)) return Strength::firm;
  if (signs.has("modal.could") || signs.has("modal.can")) {
    return Strength::aspiration;
  }
  if (signs.has("commit.want")) return Strength::aspiration;
  return signs.has("shape.heading") && !signs.has("recommend.verb")
             ? Strength::firm
             : Strength::intended;
}

Strength pledge_strength(const Unit& unit, string_view words,
                         const Signs& signs) {
  if (holds_any(words, kPromise)) return Strength::firm;
  if (unit.framed && unit.frame == VerbClass::want) {
    return holds_any(words, kIntend) ? Strength::intended
                                     : Strength::aspiration;
  }
  if (holds_any(words, kAspire) && !signs.has("act.first-word")) {
    return Strength::aspiration;
  }
  if (holds_any(words, kIntend)) return Strength::intended;
  if (signs.has("modal.will") || signs.has("modal.going-to")) {
    return Strength::firm;
  }
  if (signs.has("modal.would")) {
    const bool programme = unit.voice == Voice::programme;
    return unit.past_frame || programme || unit.frame == VerbClass::commit
               ? Strength::firm
               : Strength::intended;
  }
  if (signs.has("modal.should")) return Strength::intended;
  if (signs.has("modal.could") && !signs.has("act.will")) {
    return Strength::aspiration;
  }
  return Strength::firm;
}

}  // namespace

Strength strength_of(Kind kind, const Unit& unit, string_view words,
                     const std::vector<string>& features) {
  const Signs signs(features);
  return kind == Kind::proposal ? proposal_strength(unit, words, signs)
                                : pledge_strength(unit, words, signs);
}

namespace {

void fill_deadline(string_view words, const ClauseContext& context,
                   std::vector<FoundQuantity>& figures, Statement& statement) {
  const std::size_t lead = std::min(context.lead, words.size());
  const auto deadline = find_deadline(words.substr(lead), context.time);
  if (!deadline) return;
  statement.deadline = deadline->text;
  statement.deadline_by = deadline->by;
  settle_deadline_periods(
      words, {lead + deadline->span.begin, lead + deadline->span.end}, figures);
}

}  // namespace

void fill_clause_fields(string_view words, const ClauseContext& context,
                        Statement& statement) {
  const bool commits =
      statement.kind == Kind::pledge || statement.kind == Kind::proposal;
  std::vector<FoundQuantity> figures = find_quantities(words, context.before);
  keep_own_figures(words, statement.kind, figures);
  if (commits) fill_deadline(words, context, figures, statement);
  for (FoundQuantity& figure : figures) {
    statement.quantities.push_back(std::move(figure.quantity));
  }
  if (!commits) return;
  if (const auto condition = find_condition(words)) {
    statement.condition = condition->text;
  }
  statement.specificity = context.specificity.decide(
      context.specificity.features(words, statement), context.bar);
}

string about_of(const Unit& unit, const std::vector<Mention>& mentions,
                const Discourse& discourse) {
  for (const Mention& mention : mentions) {
    if (mention.kind == MentionKind::pronoun) continue;
    const Holder other = discourse.resolve(mention);
    if (!other.known() || other == unit.holder) continue;
    if (!other.party.empty() && other.party != unit.holder.party) {
      return other.party;
    }
  }
  return {};
}

}  // namespace pledgebook
