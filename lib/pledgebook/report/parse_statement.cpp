#include "pledgebook/report/parse_statement.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace pledgebook {
namespace {

using Json = nlohmann::json;

// What a line cannot mean; becomes a Diagnostic at the end of this file.
struct Malformed : std::runtime_error {
  using std::runtime_error::runtime_error;
};

const Json& field(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) {
    throw Malformed(std::string("no key \"") + key + "\"");
  }
  return *found;
}

std::string text(const Json& object, const char* key) {
  const Json& value = field(object, key);
  if (value.is_null()) return {};
  if (value.is_string()) return value.get<std::string>();
  throw Malformed(std::string("\"") + key + "\" is no text");
}

std::size_t number(const Json& object, const char* key) {
  const Json& value = field(object, key);
  if (value.is_null()) return 0;
  if (value.is_number_unsigned()) return value.get<std::size_t>();
  throw Malformed(std::string("\"") + key + "\" is no whole number");
}

bool flag(const Json& object, const char* key) {
  const Json& value = field(object, key);
  if (value.is_boolean()) return value.get<bool>();
  throw Malformed(std::string("\"") + key + "\" is neither true nor false");
}

std::optional<Date> date(const Json& object, const char* key) {
  const std::string words = text(object, key);
  if (words.empty()) return std::nullopt;
  const Result<Date> parsed = parse_date(words);
  if (!parsed) throw Malformed(parsed.error().message);
  return *parsed;
}

template <typename Enum>
std::optional<Enum> word(const Json& object, const char* key,
                         std::optional<Enum> (*parse)(std::string_view)) {
  const std::string typed = text(object, key);
  if (typed.empty()) return std::nullopt;
  const std::optional<Enum> value = parse(typed);
  if (!value) throw Malformed(std::string("unknown ") + key + " " + typed);
  return value;
}

std::vector<std::string> list(const Json& object, const char* key) {
  std::vector<std::string> out;
  for (const Json& item : field(object, key)) {
    if (!item.is_string()) throw Malformed(std::string(key) + ": no text");
    out.push_back(item.get<std::string>());
  }
  return out;
}

std::vector<Quantity> quantities(const Json& object) {
  std::vector<Quantity> out;
  for (const Json& item : field(object, "quantities")) {
    const Json& value = field(item, "value");
    if (!value.is_number()) throw Malformed("a quantity without value");
    out.push_back({text(item, "comparator"), value.get<double>(),
                   text(item, "class"), text(item, "of"), text(item, "text")});
  }
  return out;
}

Metadata metadata(const Json& line) {
  Metadata meta;
  meta.title = text(line, "title");
  meta.date = date(line, "date");
  meta.type = text(line, "type");
  meta.publisher = text(line, "publisher");
  meta.author = text(line, "author");
  meta.url = text(line, "url");
  meta.wording = text(line, "wording");
  meta.source = text(line, "source");
  meta.language = text(line, "language");
  return meta;
}

Statement words_and_holder(const Json& line) {
  Statement s;
  s.id = text(line, "id");
  s.kind = word(line, "kind", parse_kind).value_or(Kind::position);
  s.text = text(line, "text");
  s.source = {number(line, "begin"), number(line, "end")};
  s.span = s.source;
  s.page = static_cast<int>(number(line, "page"));
  s.sentence = static_cast<int>(number(line, "sentence"));
  s.passage = static_cast<int>(number(line, "passage"));
  s.headline = flag(line, "headline");
  s.said = date(line, "said");
  s.actor = text(line, "actor");
  s.holder_basis = word(line, "holder_basis", parse_holder_basis);
  s.candidates = list(line, "candidates");
  s.party = text(line, "party");
  s.attribution = word(line, "attribution", parse_attribution)
                      .value_or(Attribution::author);
  return s;
}

void add_content(const Json& line, Statement& s) {
  s.strength = word(line, "strength", parse_strength);
  s.specificity = word(line, "specificity", parse_specificity);
  s.condition = text(line, "condition");
  s.deadline = text(line, "deadline");
  s.deadline_by = date(line, "deadline_by");
  s.target = text(line, "target");
  s.about = text(line, "about");
  s.topic = flag(line, "topic");
  s.areas = list(line, "areas");
  s.models = list(line, "models");
  s.quantities = quantities(line);
  s.confidence = field(line, "confidence").get<double>();
  s.rules = list(line, "rules");
}

StatementRow row_of_line(const Json& line) {
  StatementRow row;
  row.statement = words_and_holder(line);
  add_content(line, row.statement);
  row.document = text(line, "document");
  row.meta = metadata(line);
  row.source_sha256 = text(line, "source_sha256");
  row.encoding = text(line, "encoding");
  row.lexicon = text(line, "lexicon");
  row.version = text(line, "version");
  return row;
}

}  // namespace

Result<StatementRow> parse_statement_json(std::string_view line) {
  Diagnostic fault;
  const Json json = Json::parse(line, nullptr, false);
  if (!json.is_object()) {
    fault.message = "no JSON object";
    return fault;
  }
  try {
    return row_of_line(json);
  } catch (const Malformed& malformed) {
    fault.message = malformed.what();
  } catch (const Json::exception& wrong) {
    fault.message = wrong.what();
  }
  return fault;
}

}  // namespace pledgebook
