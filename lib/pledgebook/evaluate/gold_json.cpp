#include <nlohmann/json.hpp>

#include "pledgebook/evaluate/gold.h"

namespace pledgebook {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& out, const char* key, std::string_view value) {
  if (!value.empty()) out[key] = value;
}

void put(Json& out, const char* key, const std::vector<std::string>& values) {
  if (!values.empty()) out[key] = values;
}

Json quantity(const Quantity& q) {
  Json out = {
      {"comparator", q.comparator}, {"value", q.value}, {"class", q.unit}};
  put(out, "of", q.of);
  put(out, "text", q.text);
  return out;
}

Json statement(const Statement& s) {
  Json out = {{"kind", to_string(s.kind)}};
  put(out, "actor", s.actor);
  out["party"] = s.party.empty() ? "none" : s.party;
  out["attribution"] = to_string(s.attribution);
  if (s.strength) out["strength"] = to_string(*s.strength);
  if (s.specificity) out["specificity"] = to_string(*s.specificity);
  put(out, "condition", s.condition);
  put(out, "deadline", s.deadline);
  out["topic"] = s.topic;
  put(out, "about", s.about);
  put(out, "areas", s.areas);
  put(out, "models", s.models);
  for (const Quantity& q : s.quantities) {
    out["quantities"].push_back(quantity(q));
  }
  return out;
}

}  // namespace

std::string gold_json(const std::string& document,
                      const GoldSentence& sentence) {
  Json out = {{"document", document},
              {"sentence", sentence.sentence},
              {"begin", sentence.span.begin},
              {"end", sentence.span.end}};
  put(out, "text", sentence.text);
  put(out, "sha256", sentence.sha256);
  if (sentence.headline) out["headline"] = true;
  out["statements"] = Json::array();
  for (const Statement& s : sentence.statements) {
    out["statements"].push_back(statement(s));
  }
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace pledgebook
