#include "pledgebook/store/fields.h"

#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

using Json = nlohmann::ordered_json;

Json null_if_empty(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

template <typename Enum>
Json word(const std::optional<Enum>& value) {
  return value ? Json(to_string(*value)) : Json(nullptr);
}

Json date_json(const std::optional<Date>& date) {
  return date ? Json(to_string(*date)) : Json(nullptr);
}

Json quantity_json(const Quantity& q) {
  return {{"comparator", q.comparator},
          {"value", q.value},
          {"class", q.unit},
          {"of", null_if_empty(q.of)},
          {"text", q.text}};
}

std::string string_of(const Json& json) {
  return json.is_string() ? json.get<std::string>() : std::string();
}

Quantity quantity_of(const Json& json) {
  return {string_of(json.value("comparator", Json())), json.value("value", 0.0),
          string_of(json.value("class", Json())),
          string_of(json.value("of", Json())),
          string_of(json.value("text", Json()))};
}

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// How one field is read from JSON; false where the word is unknown.
using Set = bool (*)(Statement&, const Json&);

template <auto member>
bool set_text(Statement& s, const Json& value) {
  s.*member = string_of(value);
  return value.is_null() || value.is_string();
}

template <auto member>
bool set_list(Statement& s, const Json& value) {
  if (!value.is_array() && !value.is_null()) return false;
  (s.*member).clear();
  for (const Json& item : value) (s.*member).push_back(string_of(item));
  return true;
}

template <auto member, auto parse>
bool set_word(Statement& s, const Json& value) {
  s.*member = {};
  if (value.is_null()) return true;
  const auto parsed = parse(string_of(value));
  if (parsed) s.*member = *parsed;
  return parsed.has_value();
}

template <auto member, auto parse>
bool set_required(Statement& s, const Json& value) {
  const auto parsed = parse(string_of(value));
  if (parsed) s.*member = *parsed;
  return parsed.has_value();
}

template <auto member>
bool set_date(Statement& s, const Json& value) {
  s.*member = std::nullopt;
  if (value.is_null()) return true;
  const Result<Date> date = parse_date(string_of(value));
  if (date) s.*member = *date;
  return static_cast<bool>(date);
}

template <auto member>
bool set_flag(Statement& s, const Json& value) {
  if (!value.is_boolean()) return false;
  s.*member = value.get<bool>();
  return true;
}

bool set_quantities(Statement& s, const Json& value) {
  if (!value.is_array() && !value.is_null()) return false;
  s.quantities.clear();
  for (const Json& item : value) {
    if (!item.is_object()) return false;
    s.quantities.push_back(quantity_of(item));
  }
  return true;
}

// What a typed value becomes in JSON.
enum class Form { text, list, flag, json };

struct FieldSpec {
  std::string name;
  Form form;
  Set set;
};

const std::vector<FieldSpec>& specs() {
  static const std::vector<FieldSpec> kSpecs = {
      {"kind", Form::text, set_required<&Statement::kind, parse_kind>},
      {"said", Form::text, set_date<&Statement::said>},
      {"actor", Form::text, set_text<&Statement::actor>},
      {"holder_basis", Form::text,
       set_word<&Statement::holder_basis, parse_holder_basis>},
      {"candidates", Form::list, set_list<&Statement::candidates>},
      {"party", Form::text, set_text<&Statement::party>},
      {"attribution", Form::text,
       set_required<&Statement::attribution, parse_attribution>},
      {"strength", Form::text, set_word<&Statement::strength, parse_strength>},
      {"specificity", Form::text,
       set_word<&Statement::specificity, parse_specificity>},
      {"condition", Form::text, set_text<&Statement::condition>},
      {"deadline", Form::text, set_text<&Statement::deadline>},
      {"deadline_by", Form::text, set_date<&Statement::deadline_by>},
      {"target", Form::text, set_text<&Statement::target>},
      {"about", Form::text, set_text<&Statement::about>},
      {"topic", Form::flag, set_flag<&Statement::topic>},
      {"areas", Form::list, set_list<&Statement::areas>},
      {"models", Form::list, set_list<&Statement::models>},
      {"quantities", Form::json, set_quantities},
      {"headline", Form::flag, set_flag<&Statement::headline>},
  };
  return kSpecs;
}

const FieldSpec* spec(const std::string& name) {
  for (const FieldSpec& s : specs()) {
    if (s.name == name) return &s;
  }
  return nullptr;
}

Json list_json(const std::string& value) {
  Json list = Json::array();
  for (const std::string& part : split(value, ',')) {
    if (const auto item = trim(part); !item.empty()) list.push_back(item);
  }
  return list;
}

Json typed_json(Form form, const std::string& value) {
  switch (form) {
    case Form::list:
      return list_json(value);
    case Form::flag:
      if (value == "true" || value == "false") return value == "true";
      return value;  // refused by set_flag
    case Form::json:
      return Json::parse(value, nullptr, false);
    case Form::text:
      break;
  }
  return null_if_empty(value);
}

}  // namespace

std::string to_json(const std::vector<std::string>& list) {
  return list.empty() ? "[]" : dump(Json(list));
}

std::string to_json(const std::vector<Quantity>& quantities) {
  if (quantities.empty()) return "[]";
  Json out = Json::array();
  for (const Quantity& q : quantities) out.push_back(quantity_json(q));
  return dump(out);
}

std::vector<std::string> strings_of(std::string_view json) {
  std::vector<std::string> out;
  if (json == "[]") return out;
  for (const Json& item : Json::parse(json, nullptr, false)) {
    out.push_back(string_of(item));
  }
  return out;
}

std::vector<Quantity> quantities_of(std::string_view json) {
  std::vector<Quantity> out;
  if (json == "[]") return out;
  for (const Json& item : Json::parse(json, nullptr, false)) {
    if (item.is_object()) out.push_back(quantity_of(item));
  }
  return out;
}

const std::vector<std::string>& correctable_fields() {
  static const std::vector<std::string> kNames = [] {
    std::vector<std::string> names;
    for (const FieldSpec& s : specs()) names.push_back(s.name);
    return names;
  }();
  return kNames;
}

std::string fields_of(const Statement& s) {
  Json quantities = Json::array();
  for (const Quantity& q : s.quantities) quantities.push_back(quantity_json(q));
  const Json out = {{"kind", to_string(s.kind)},
                    {"said", date_json(s.said)},
                    {"actor", null_if_empty(s.actor)},
                    {"holder_basis", word(s.holder_basis)},
                    {"candidates", Json(s.candidates)},
                    {"party", null_if_empty(s.party)},
                    {"attribution", to_string(s.attribution)},
                    {"strength", word(s.strength)},
                    {"specificity", word(s.specificity)},
                    {"condition", null_if_empty(s.condition)},
                    {"deadline", null_if_empty(s.deadline)},
                    {"deadline_by", date_json(s.deadline_by)},
                    {"target", null_if_empty(s.target)},
                    {"about", null_if_empty(s.about)},
                    {"topic", s.topic},
                    {"areas", Json(s.areas)},
                    {"models", Json(s.models)},
                    {"quantities", std::move(quantities)},
                    {"headline", s.headline}};
  return dump(out);
}

Result<Statement> with_fields(Statement statement, std::string_view json) {
  const Json fields = Json::parse(json, nullptr, false);
  if (!fields.is_object()) {
    return Diagnostic{.message = "corrections are not a JSON object"};
  }
  for (const auto& [name, value] : fields.items()) {
    const FieldSpec* known = spec(name);
    if (known == nullptr) {
      return Diagnostic{.message = "no such field: '" + name + "' (known: " +
                                   join(correctable_fields(), " ") + ")"};
    }
    if (!known->set(statement, value)) {
      return Diagnostic{.message =
                            "not a value for " + name + ": " + dump(value)};
    }
  }
  return statement;
}

Result<std::string> field_json(const std::string& field,
                               const std::string& value) {
  const FieldSpec* known = spec(field);
  const Json typed =
      known == nullptr ? Json(value) : typed_json(known->form, value);
  if (typed.is_discarded()) {
    return Diagnostic{.message = "not JSON for " + field + ": " + value};
  }
  std::string out = dump(Json{{field, typed}});
  const Result<Statement> checked = with_fields({}, out);
  if (!checked) return checked.error();
  return out;
}

std::string merged_json(std::string_view base, std::string_view over) {
  Json out = Json::parse(base, nullptr, false);
  const Json patch = Json::parse(over, nullptr, false);
  for (const auto& [name, value] : patch.items()) out[name] = value;
  return dump(out);
}

std::vector<std::string> different_keys(std::string_view a,
                                        std::string_view b) {
  const Json left = Json::parse(a, nullptr, false);
  const Json right = Json::parse(b, nullptr, false);
  std::vector<std::string> keys;
  for (const auto& [key, value] : right.items()) {
    if (!left.contains(key) || left[key] != value) keys.push_back(key);
  }
  return keys;
}

std::string json_text(std::string_view object, const std::string& key) {
  const Json json = Json::parse(object, nullptr, false);
  return json.is_object() ? string_of(json.value(key, Json())) : std::string();
}

std::string to_json_object(
    const std::vector<std::pair<std::string, std::string>>& pairs) {
  Json out = Json::object();
  for (const auto& [key, value] : pairs) out[key] = null_if_empty(value);
  return dump(out);
}

}  // namespace pledgebook
