#include "pledgebook/evaluate/evaluation.h"

#include <fmt/format.h>
#include <algorithm>

#include "pledgebook/base/strings.h"
#include "pledgebook/evaluate/names.h"

namespace pledgebook {
namespace {

constexpr std::size_t kNone = 4;

std::size_t index_of(Kind kind) { return static_cast<std::size_t>(kind); }

// Kinds that only one side has in a sentence, by number.
struct Leftover {
  std::array<long, 4> gold{};
  std::array<long, 4> output{};
};

void pair_leftovers(Leftover& left, Confusion& confusion) {
  for (std::size_t g = 0; g < 4; ++g) {
    for (std::size_t o = 0; o < 4; ++o) {
      const long both = std::min(left.gold[g], left.output[o]);
      confusion[g][o] += both;
      left.gold[g] -= both;
      left.output[o] -= both;
    }
  }
  for (std::size_t i = 0; i < 4; ++i) {
    confusion[i][kNone] += left.gold[i];
    confusion[kNone][i] += left.output[i];
  }
}

void add_confusion(const Alignment& alignment, Confusion& confusion) {
  for (const Alignment::Pair& pair : alignment.pairs) {
    const std::size_t kind = index_of(pair.gold->kind);
    ++confusion[kind][kind];
  }
  std::map<std::size_t, Leftover> sentences;
  for (const Alignment::Missed& missed : alignment.missed) {
    ++sentences[missed.sentence].gold[index_of(missed.gold->kind)];
  }
  for (const Alignment::Spurious& row : alignment.spurious) {
    ++sentences[row.sentence].output[index_of(row.output->kind)];
  }
  for (auto& [sentence, left] : sentences) pair_leftovers(left, confusion);
}

template <typename Enum>
std::string word(const std::optional<Enum>& value) {
  return value ? std::string(to_string(*value)) : "none";
}

std::string figures_text(const Statement& statement) {
  std::vector<std::string> figures;
  for (const Quantity& quantity : statement.quantities) {
    figures.push_back(fmt::format("{} {} {}", quantity.comparator,
                                  quantity.value, quantity.unit));
  }
  std::sort(figures.begin(), figures.end());
  return figures.empty() ? "none" : join(figures, ", ");
}

std::string or_none(const std::string& text) {
  return text.empty() ? "none" : text;
}

// Collects the differences of one document in the order of its sentences.
class ErrorLog {
 public:
  ErrorLog(const Alignment& alignment, std::vector<EvaluationError>& errors)
      : alignment_(alignment), errors_(errors) {}

  void write() {
    const std::size_t first = errors_.size();
    for (const auto& missed : alignment_.missed) {
      add("missed", missed.gold->kind, missed.sentence,
          words_of(missed.sentence, *missed.gold));
    }
    for (const auto& row : alignment_.spurious) {
      add("spurious", row.output->kind, row.sentence, row.output->text);
    }
    for (const auto& pair : alignment_.pairs) compare(pair);
    std::stable_sort(errors_.begin() + static_cast<long>(first), errors_.end(),
                     [&](const EvaluationError& a, const EvaluationError& b) {
                       return order_.at(a.sentence) < order_.at(b.sentence);
                     });
  }

 private:
  void add(const char* what, Kind kind, std::size_t sentence,
           std::string detail) {
    EvaluationError error{what, kind, alignment_.gold->document, "",
                          std::move(detail)};
    if (sentence != Alignment::kNowhere) {
      error.sentence = alignment_.gold->sentences[sentence].sentence;
    }
    order_.try_emplace(error.sentence, sentence);
    errors_.push_back(std::move(error));
  }
  std::string words_of(std::size_t sentence, const Statement& gold) const {
    return gold.text.empty() ? alignment_.gold->sentences[sentence].text
                             : gold.text;
  }
  void differ(const char* what, const Alignment::Pair& pair,
              const std::string& gold, const std::string& output) {
    if (gold == output) return;
    add(what, pair.gold->kind, pair.sentence, gold + " != " + output);
  }
  void compare(const Alignment::Pair& pair) {
    const Statement& gold = *pair.gold;
    const Statement& row = *pair.output;
    if (!same_actor(gold.actor, row.actor)) {
      differ("name", pair, or_none(gold.actor), or_none(row.actor));
    }
    differ("party", pair, or_none(gold.party), or_none(row.party));
    differ("attribution", pair, std::string(to_string(gold.attribution)),
           std::string(to_string(row.attribution)));
    if (gold.strength) {
      differ("strength", pair, word(gold.strength), word(row.strength));
    }
    if (gold.specificity) {
      differ("specificity", pair, word(gold.specificity),
             word(row.specificity));
    }
    differ("topic", pair, gold.topic ? "yes" : "no", row.topic ? "yes" : "no");
    differ("quantities", pair, figures_text(gold), figures_text(row));
  }

  const Alignment& alignment_;
  std::vector<EvaluationError>& errors_;
  std::map<std::string, std::size_t> order_;
};

std::map<std::string, Interval> intervals_of(
    const std::vector<Tally>& documents) {
  const auto& names = figure_names();
  const auto statistics = [&](const std::vector<std::size_t>& drawn) {
    Tally sum;
    for (const std::size_t document : drawn) sum += documents[document];
    const auto figures = figures_of(sum);
    std::vector<double> values;
    for (const std::string& name : names) values.push_back(figures.at(name));
    return values;
  };
  const auto found = bootstrap(documents.size(), kBootstrapDraws, statistics);
  std::map<std::string, Interval> intervals;
  for (std::size_t i = 0; i < names.size(); ++i) {
    intervals[names[i]] = found[i];
  }
  return intervals;
}

const OutputDocument* find_output(std::span<const OutputDocument> output,
                                  const std::string& name) {
  const auto at = std::find_if(output.begin(), output.end(),
                               [&](const OutputDocument& document) {
                                 return document.document == name;
                               });
  return at == output.end() ? nullptr : &*at;
}

}  // namespace

EvaluationReport evaluate(std::span<const GoldDocument> gold,
                          std::span<const OutputDocument> output) {
  EvaluationReport report;
  std::vector<Tally> tallies;
  std::vector<std::vector<Judgement>> judgements;
  for (const GoldDocument& document : gold) {
    const OutputDocument* rows = find_output(output, document.document);
    const Alignment alignment =
        align(document, rows == nullptr ? std::span<const Statement>()
                                        : std::span(rows->statements));
    tallies.push_back(tally_of(alignment));
    judgements.push_back(judgements_of(alignment));
    add_confusion(alignment, report.confusion);
    ErrorLog(alignment, report.errors).write();
    report.tally += tallies.back();
    report.by_type[rows == nullptr ? "" : rows->type] += tallies.back();
    report.by_document[document.document] += tallies.back();
    report.without_output += rows == nullptr;
    report.sentences += document.sentences.size();
  }
  report.documents = gold.size();
  report.intervals = intervals_of(tallies);
  report.calibration = calibration_of(judgements);
  return report;
}

}  // namespace pledgebook
