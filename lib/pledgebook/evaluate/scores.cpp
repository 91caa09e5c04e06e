#include "pledgebook/evaluate/scores.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <span>
#include <tuple>

#include "pledgebook/base/strings.h"
#include "pledgebook/evaluate/names.h"

namespace pledgebook {
namespace {

std::size_t index_of(Kind kind) { return static_cast<std::size_t>(kind); }

void count(Tally::Share& share, bool right) {
  share.right += right;
  ++share.all;
}

using Figure = std::tuple<std::string, double, std::string>;
std::vector<Figure> figures_in(const Statement& statement) {
  std::vector<Figure> figures;
  for (const Quantity& quantity : statement.quantities) {
    figures.emplace_back(quantity.comparator, quantity.value, quantity.unit);
  }
  std::sort(figures.begin(), figures.end());
  return figures;
}

void count_actor(Tally& tally, const Statement& gold, const Statement& output) {
  if (output.actor.empty() && !gold.actor.empty()) {
    ++tally.actor_abstained;
  } else if (same_actor(gold.actor, output.actor)) {
    ++tally.actor_right;
  } else {
    ++tally.actor_wrong;
  }
}

void count_fields(Tally& tally, const Statement& gold,
                  const Statement& output) {
  const auto wanted = figures_in(gold);
  const auto given = figures_in(output);
  if (!wanted.empty() || !given.empty()) {
    count(tally.quantities, wanted == given);
  }
  count(tally.party, gold.party == output.party);
  count(tally.attribution, gold.attribution == output.attribution);
  if (gold.strength) count(tally.strength, gold.strength == output.strength);
  if (gold.specificity) {
    count(tally.specificity, gold.specificity == output.specificity);
  }
  count(tally.topic, gold.topic == output.topic);
}

double ratio(long part, long whole) {
  return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

Score score_of(const Tally& tally, std::span<const Kind> kinds) {
  long found = 0;
  long spurious = 0;
  long missed = 0;
  for (const Kind kind : kinds) {
    found += tally.found[index_of(kind)];
    spurious += tally.spurious[index_of(kind)];
    missed += tally.missed[index_of(kind)];
  }
  Score score;
  score.gold = found + missed;
  score.precision = ratio(found, found + spurious);
  score.recall = ratio(found, found + missed);
  const double sum = score.precision + score.recall;
  if (sum > 0) score.f1 = 2 * score.precision * score.recall / sum;
  return score;
}

std::string score_line(std::string_view name, const Score& score) {
  return fmt::format("{:<9} P {:.3f} R {:.3f} F1 {:.3f} (gold {})\n", name,
                     score.precision, score.recall, score.f1, score.gold);
}

}  // namespace

Tally& Tally::operator+=(const Tally& other) {
  for (std::size_t i = 0; i < found.size(); ++i) {
    found[i] += other.found[i];
    spurious[i] += other.spurious[i];
    missed[i] += other.missed[i];
  }
  actor_right += other.actor_right;
  actor_abstained += other.actor_abstained;
  actor_wrong += other.actor_wrong;
  for (const auto share :
       {&Tally::party, &Tally::attribution, &Tally::strength,
        &Tally::specificity, &Tally::topic, &Tally::quantities}) {
    (this->*share).right += (other.*share).right;
    (this->*share).all += (other.*share).all;
  }
  return *this;
}

Tally tally_of(const Alignment& alignment) {
  Tally tally;
  for (const Alignment::Pair& pair : alignment.pairs) {
    ++tally.found[index_of(pair.gold->kind)];
    count_actor(tally, *pair.gold, *pair.output);
    count_fields(tally, *pair.gold, *pair.output);
  }
  for (const Alignment::Missed& missed : alignment.missed) {
    ++tally.missed[index_of(missed.gold->kind)];
  }
  for (const Alignment::Spurious& spurious : alignment.spurious) {
    ++tally.spurious[index_of(spurious.output->kind)];
  }
  return tally;
}

Score score_of(const Tally& tally, Kind kind) {
  return score_of(tally, std::span<const Kind>(&kind, 1));
}

Score micro_of(const Tally& tally) {
  return score_of(tally, std::span(kScoredKinds).first(3));
}

std::map<std::string, double> figures_of(const Tally& tally) {
  std::map<std::string, double> figures;
  for (const Kind kind : kScoredKinds) {
    figures[std::string(to_string(kind))] = score_of(tally, kind).f1;
  }
  const long names =
      tally.actor_right + tally.actor_abstained + tally.actor_wrong;
  figures["micro"] = micro_of(tally).f1;
  figures["actor"] = ratio(tally.actor_right, names);
  figures["wrong_name"] = ratio(tally.actor_wrong, names);
  figures["party"] = tally.party.value();
  figures["attribution"] = tally.attribution.value();
  figures["strength"] = tally.strength.value();
  figures["specificity"] = tally.specificity.value();
  figures["topic"] = tally.topic.value();
  figures["quantities"] = tally.quantities.value();
  return figures;
}

const std::vector<std::string>& figure_names() {
  static const std::vector<std::string> names = {
      "micro",       "pledge",     "proposal",  "claim",       "position",
      "actor",       "wrong_name", "party",     "attribution", "strength",
      "specificity", "topic",      "quantities"};
  return names;
}

Result<Minimum> parse_minimum(std::string_view text) {
  const std::size_t sign = text.find('=');
  const auto refuse = [&](std::string reason) {
    Diagnostic diagnostic;
    diagnostic.message = std::move(reason);
    return diagnostic;
  };
  if (sign == std::string_view::npos) {
    return refuse("a minimum is written FIGURE=VALUE, as micro=0.75");
  }
  Minimum minimum{std::string(text.substr(0, sign)), 0};
  const std::string_view value = text.substr(sign + 1);
  const auto [end, fault] =
      std::from_chars(value.data(), value.data() + value.size(), minimum.value);
  if (value.empty() || fault != std::errc() ||
      end != value.data() + value.size()) {
    return refuse(fmt::format("\"{}\" is not a number", value));
  }
  const auto& names = figure_names();
  if (!among(names, minimum.figure)) {
    return refuse(fmt::format("unknown figure \"{}\"; known: {}",
                              minimum.figure, join(names, " ")));
  }
  return minimum;
}

std::vector<std::string> short_of(const Tally& tally,
                                  const std::vector<Minimum>& minima) {
  const auto figures = figures_of(tally);
  std::vector<std::string> failing;
  for (const Minimum& minimum : minima) {
    const double value = figures.at(minimum.figure);
    const bool bad = minimum.figure == "wrong_name" ? value > minimum.value
                                                    : value < minimum.value;
    if (bad) failing.push_back(minimum.figure);
  }
  return failing;
}

std::string score_lines(const Tally& tally,
                        const std::vector<Minimum>& minima) {
  std::string lines;
  for (const Kind kind : kScoredKinds) {
    lines += score_line(to_string(kind), score_of(tally, kind));
  }
  lines += score_line("micro", micro_of(tally));
  const auto failing = short_of(tally, minima);
  if (!failing.empty()) lines += "short on " + join(failing, ",") + ": ";
  const auto figures = figures_of(tally);
  std::vector<std::string> parts;
  for (const std::string& name : figure_names()) {
    parts.push_back(fmt::format("{} {:.2f}", name, figures.at(name)));
  }
  return lines + join(parts, " ") + "\n";
}

}  // namespace pledgebook
