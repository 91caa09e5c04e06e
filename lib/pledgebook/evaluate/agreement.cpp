#include "pledgebook/evaluate/agreement.h"

#include <optional>
#include <tuple>

#include "pledgebook/evaluate/alignment.h"
#include "pledgebook/evaluate/names.h"
#include "pledgebook/evaluate/scores.h"

namespace pledgebook {
namespace {

using Labels = std::vector<std::pair<std::string, std::string>>;
using Key = std::tuple<std::string, std::size_t, std::size_t>;
using Sentences = std::map<Key, const GoldSentence*>;

Sentences by_place(std::span<const GoldDocument> documents) {
  Sentences sentences;
  for (const GoldDocument& document : documents) {
    for (const GoldSentence& sentence : document.sentences) {
      sentences[{document.document, sentence.span.begin, sentence.span.end}] =
          &sentence;
    }
  }
  return sentences;
}

bool has_kind(const GoldSentence& sentence, Kind kind) {
  for (const Statement& statement : sentence.statements) {
    if (statement.kind == kind) return true;
  }
  return false;
}

std::string kinds_of(const GoldSentence& sentence) {
  std::string kinds;
  for (const Kind kind : kScoredKinds) {
    if (has_kind(sentence, kind)) kinds += std::string(to_string(kind)) + " ";
  }
  return kinds.empty() ? "none" : kinds;
}

template <typename Enum>
std::string label(const std::optional<Enum>& value) {
  return value ? std::string(to_string(*value)) : "none";
}

// The labels of one field, first and second coder, pair by pair.
struct Field {
  const char* name;
  std::string (*label)(const Statement&);
};
const Field kFields[] = {
    {"party", [](const Statement& s) { return s.party; }},
    {"actor", [](const Statement& s) { return fold_name(s.actor); }},
    {"attribution",
     [](const Statement& s) { return std::string(to_string(s.attribution)); }},
    {"strength", [](const Statement& s) { return label(s.strength); }},
    {"specificity", [](const Statement& s) { return label(s.specificity); }},
    {"topic",
     [](const Statement& s) { return std::string(s.topic ? "yes" : "no"); }},
};

// Statements of one kind are paired as in scoring.
void pair_statements(const GoldSentence& first, const GoldSentence& second,
                     std::map<std::string, Labels>& fields) {
  GoldDocument one{"", {first}};
  std::vector<Statement> rows = second.statements;
  for (Statement& row : rows) row.source = first.span;
  const Alignment alignment = align(one, rows);
  for (const Alignment::Pair& pair : alignment.pairs) {
    for (const Field& field : kFields) {
      std::string a = field.label(*pair.gold);
      std::string b = field.label(*pair.output);
      // "Cameron" and "David Cameron" are one label.
      const bool name = std::string_view(field.name) == "actor";
      if (name && same_actor(a, b)) b = a;
      fields[field.name].emplace_back(std::move(a), std::move(b));
    }
  }
}

}  // namespace

Kappa cohens_kappa(std::string question, const Labels& labels) {
  Kappa kappa;
  kappa.question = std::move(question);
  kappa.units = labels.size();
  if (labels.empty()) return kappa;
  const double n = static_cast<double>(labels.size());
  std::map<std::string, std::pair<double, double>> shares;
  double same = 0;
  for (const auto& [first, second] : labels) {
    same += first == second;
    shares[first].first += 1 / n;
    shares[second].second += 1 / n;
  }
  kappa.observed = same / n;
  for (const auto& [label, share] : shares) {
    kappa.expected += share.first * share.second;
  }
  const double room = 1 - kappa.expected;
  kappa.kappa = room < 1e-12 ? 1 : (kappa.observed - kappa.expected) / room;
  return kappa;
}

Agreement agreement(std::span<const GoldDocument> first,
                    std::span<const GoldDocument> second) {
  const Sentences ours = by_place(first);
  const Sentences theirs = by_place(second);
  Agreement result;
  std::map<std::string, Labels> kinds;
  std::map<std::string, Labels> fields;
  for (const auto& [place, sentence] : ours) {
    const auto other = theirs.find(place);
    if (other == theirs.end()) continue;
    ++result.sentences;
    for (const Kind kind : kScoredKinds) {
      kinds[std::string(to_string(kind))].emplace_back(
          has_kind(*sentence, kind) ? "yes" : "no",
          has_kind(*other->second, kind) ? "yes" : "no");
    }
    kinds["kinds"].emplace_back(kinds_of(*sentence), kinds_of(*other->second));
    pair_statements(*sentence, *other->second, fields);
  }
  result.unpaired = ours.size() + theirs.size() - 2 * result.sentences;
  for (const char* name :
       {"pledge", "proposal", "claim", "position", "kinds"}) {
    result.kappas.push_back(cohens_kappa(name, kinds[name]));
  }
  for (const Field& field : kFields) {
    result.kappas.push_back(cohens_kappa(field.name, fields[field.name]));
  }
  return result;
}

}  // namespace pledgebook
