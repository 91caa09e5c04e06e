#include "pledgebook/formats/json_scan.h"

#include <simdjson.h>

#include <algorithm>

#include "pledgebook/formats/json_text.h"

namespace pledgebook {
namespace {

constexpr int kMostLevels = 3;
constexpr std::string_view kBlanks = " \t\r\n";

// One past the quote that closes the string whose content begins at `at`.
std::size_t string_end(std::string_view json, std::size_t at) {
  for (;;) {
    at = json.find_first_of("\"\\", at);
    if (at == json.npos) return at;
    if (json[at] == '"') return at + 1;
    at += 2;
  }
}

void members(std::string_view json, std::size_t at, const std::string& prefix,
             int level,
             const std::function<void(const std::string&, JsonValue)>& each) {
  for (std::size_t i = skip_json_blanks(json, at + 1);
       i < json.size() && json[i] == '"';) {
    const std::size_t key_end = string_end(json, i + 1);
    const std::string key =
        prefix + unescape_json(json.substr(i + 1, key_end - i - 2));
    i = skip_json_blanks(json, key_end);
    i = skip_json_blanks(json, i + 1);  // the colon
    const std::size_t end = json_value_end(json, i);
    JsonValue value{{i, end}, json[i]};
    if (value.kind == '"') value.span = {i + 1, end - 1};
    each(key, value);
    if (value.kind == '{' && level < kMostLevels) {
      members(json, i, key + ".", level + 1, each);
    }
    i = skip_json_blanks(json, end);
    if (i < json.size() && json[i] == ',') i = skip_json_blanks(json, i + 1);
  }
}

}  // namespace

struct JsonChecker::Parser {
  simdjson::dom::parser dom;
};

JsonChecker::JsonChecker() : parser_(std::make_unique<Parser>()) {}
JsonChecker::~JsonChecker() = default;
JsonChecker::JsonChecker(JsonChecker&&) noexcept = default;
JsonChecker& JsonChecker::operator=(JsonChecker&&) noexcept = default;

std::string JsonChecker::fault(std::string_view json) {
  const auto result = parser_->dom.parse(json.data(), json.size(), true);
  if (result.error() == simdjson::SUCCESS) return {};
  return simdjson::error_message(result.error());
}

std::size_t skip_json_blanks(std::string_view json, std::size_t at) {
  return std::min(json.find_first_not_of(kBlanks, at), json.size());
}

std::size_t json_value_end(std::string_view json, std::size_t at) {
  if (at >= json.size()) return json.npos;
  if (json[at] == '"') return string_end(json, at + 1);
  if (json[at] != '{' && json[at] != '[') {
    return std::min(json.find_first_of(",]} \t\r\n", at), json.size());
  }
  std::size_t depth = 0;
  while (at < json.size()) {
    at = json.find_first_of("\"[]{}", at);
    if (at == json.npos) return at;
    const char c = json[at];
    if (c == '"') {
      at = string_end(json, at + 1);
      continue;
    }
    depth += c == '[' || c == '{' ? 1 : 0;
    ++at;
    if ((c == ']' || c == '}') && --depth == 0) return at;
  }
  return json.npos;
}

void for_json_members(
    std::string_view json, std::size_t at,
    const std::function<void(const std::string&, JsonValue)>& each) {
  members(json, at, {}, 1, each);
}

}  // namespace pledgebook
