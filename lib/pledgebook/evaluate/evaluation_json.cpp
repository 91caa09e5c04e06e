#include <nlohmann/json.hpp>

#include "pledgebook/evaluate/evaluation.h"

namespace pledgebook {
namespace {

using nlohmann::ordered_json;

ordered_json share_json(const Tally::Share& share) {
  return {{"right", share.right}, {"all", share.all}};
}

ordered_json kind_json(const Tally& tally, Kind kind) {
  const Score score = score_of(tally, kind);
  return {{"precision", score.precision},
          {"recall", score.recall},
          {"f1", score.f1},
          {"gold", score.gold}};
}

ordered_json interval_json(const Interval& interval) {
  if (!interval.known) return nullptr;
  return ordered_json::array({interval.low, interval.high});
}

ordered_json tally_json(const Tally& tally) {
  ordered_json object;
  for (const Kind kind : kScoredKinds) {
    object[std::string(to_string(kind))] = kind_json(tally, kind);
  }
  const Score micro = micro_of(tally);
  object["micro"] = {{"precision", micro.precision},
                     {"recall", micro.recall},
                     {"f1", micro.f1},
                     {"gold", micro.gold}};
  object["actor"] = {{"right", tally.actor_right},
                     {"abstained", tally.actor_abstained},
                     {"wrong", tally.actor_wrong}};
  object["party"] = share_json(tally.party);
  object["attribution"] = share_json(tally.attribution);
  object["strength"] = share_json(tally.strength);
  object["specificity"] = share_json(tally.specificity);
  object["topic"] = share_json(tally.topic);
  object["quantities"] = share_json(tally.quantities);
  return object;
}

ordered_json figures_json(const EvaluationReport& report) {
  ordered_json object;
  const auto figures = figures_of(report.tally);
  for (const std::string& name : figure_names()) {
    const auto interval = report.intervals.find(name);
    object[name] = {{"value", figures.at(name)},
                    {"interval", interval == report.intervals.end()
                                     ? ordered_json()
                                     : interval_json(interval->second)}};
  }
  return object;
}

ordered_json confusion_json(const Confusion& confusion) {
  const std::array<const char*, 5> names = {"pledge", "proposal", "claim",
                                            "position", "none"};
  ordered_json object;
  for (std::size_t gold = 0; gold < names.size(); ++gold) {
    for (std::size_t output = 0; output < names.size(); ++output) {
      object[names[gold]][names[output]] = confusion[gold][output];
    }
  }
  return object;
}

ordered_json calibration_json(const Calibration& calibration) {
  ordered_json object = {{"expected_error", calibration.expected_error},
                         {"interval", interval_json(calibration.interval)},
                         {"bins", ordered_json::array()}};
  for (const ReliabilityBin& bin : calibration.bins) {
    object["bins"].push_back({{"from", bin.from},
                              {"to", bin.to},
                              {"rows", bin.rows},
                              {"confidence", bin.confidence},
                              {"right", bin.right}});
  }
  return object;
}

}  // namespace

std::string to_json(const EvaluationReport& report) {
  ordered_json object = {{"documents", report.documents},
                         {"without_output", report.without_output},
                         {"sentences", report.sentences}};
  object["figures"] = figures_json(report);
  object["counts"] = tally_json(report.tally);
  object["by_type"] = ordered_json::object();
  for (const auto& [type, tally] : report.by_type) {
    object["by_type"][type.empty() ? "unknown" : type] = tally_json(tally);
  }
  object["confusion"] = confusion_json(report.confusion);
  object["calibration"] = calibration_json(report.calibration);
  return object.dump(2);
}

std::string to_json(const Agreement& agreement) {
  ordered_json object = {{"sentences", agreement.sentences},
                         {"unpaired", agreement.unpaired},
                         {"kappas", ordered_json::array()}};
  for (const Kappa& kappa : agreement.kappas) {
    object["kappas"].push_back({{"question", kappa.question},
                                {"units", kappa.units},
                                {"observed", kappa.observed},
                                {"expected", kappa.expected},
                                {"kappa", kappa.kappa}});
  }
  return object.dump(2);
}

}  // namespace pledgebook
