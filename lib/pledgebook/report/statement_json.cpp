#include "pledgebook/report/statement_json.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

namespace pledgebook {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json number_or_null(int number) {
  return number > 0 ? Json(number) : Json(nullptr);
}

Json date_or_null(const std::optional<Date>& date) {
  return date ? Json(to_string(*date)) : Json(nullptr);
}

template <typename Enum>
Json word_or_null(const std::optional<Enum>& value) {
  return value ? Json(to_string(*value)) : Json(nullptr);
}

// A whole number without ".0": 2000000, but 27.9.
Json number(double value) {
  if (std::abs(value) < 9e15 && value == std::trunc(value)) {
    return static_cast<std::int64_t>(value);
  }
  return value;
}

// Two decimals: more would be noise, and differ between machines.
Json share(double value) { return std::round(value * 100) / 100; }

Json quantities_json(const std::vector<Quantity>& quantities) {
  Json out = Json::array();
  for (const Quantity& q : quantities) {
    out.push_back({{"comparator", q.comparator},
                   {"value", number(q.value)},
                   {"class", q.unit},
                   {"of", text_or_null(q.of)},
                   {"text", q.text}});
  }
  return out;
}

void add_origin(Json& out, const Statement& s, const StatementOrigin& o) {
  const Metadata& meta = o.meta;
  out["id"] = s.id;
  out["document"] = o.document;
  out["title"] = text_or_null(meta.title);
  out["date"] = date_or_null(meta.date);
  out["url"] = text_or_null(s.url.empty() ? meta.url : s.url);
  out["type"] = text_or_null(meta.type);
  out["author"] = text_or_null(meta.author);
  out["publisher"] = text_or_null(meta.publisher);
  out["source"] = text_or_null(meta.source);
  out["wording"] = meta.wording.empty() ? "original" : meta.wording;
  out["language"] = text_or_null(meta.language);
  out["source_sha256"] = text_or_null(o.source_sha256);
  out["encoding"] = text_or_null(o.encoding);
}

void add_words(Json& out, const Statement& s) {
  const ByteSpan span = s.source.empty() ? s.span : s.source;
  out["kind"] = to_string(s.kind);
  out["text"] = s.text;
  out["begin"] = span.begin;
  out["end"] = span.end;
  out["page"] = number_or_null(s.page);
  out["sentence"] = number_or_null(s.sentence);
  out["headline"] = s.headline;
  out["passage"] = number_or_null(s.passage);
}

void add_holder(Json& out, const Statement& s) {
  out["said"] = date_or_null(s.said);
  out["actor"] = text_or_null(s.actor);
  out["holder_basis"] = word_or_null(s.holder_basis);
  out["candidates"] = s.candidates;
  out["party"] = text_or_null(s.party);
  out["attribution"] = to_string(s.attribution);
}

void add_content(Json& out, const Statement& s) {
  out["strength"] = word_or_null(s.strength);
  out["specificity"] = word_or_null(s.specificity);
  out["condition"] = text_or_null(s.condition);
  out["deadline"] = text_or_null(s.deadline);
  out["deadline_by"] = date_or_null(s.deadline_by);
  out["target"] = text_or_null(s.target);
  out["about"] = text_or_null(s.about);
  out["topic"] = s.topic;
  out["areas"] = s.areas;
  out["models"] = s.models;
  out["quantities"] = quantities_json(s.quantities);
}

void add_evidence(Json& out, const Statement& s, const StatementOrigin& o) {
  out["confidence"] = share(s.confidence);
  out["rules"] = s.rules;
  out["lexicon"] = text_or_null(o.lexicon);
  out["version"] = text_or_null(o.version);
}

Json to_json(const Statement& statement, const StatementOrigin& origin) {
  Json out;
  add_origin(out, statement, origin);
  add_words(out, statement);
  add_holder(out, statement);
  add_content(out, statement);
  add_evidence(out, statement, origin);
  return out;
}

Cell list_cell(const Json& values) {
  std::vector<std::string> items;
  for (const Json& value : values) {
    const Json& words = value.is_object() ? value["text"] : value;
    items.push_back(words.get<std::string>());
  }
  return items;
}

Cell cell(const Json& value) {
  if (value.is_null()) return {};
  if (value.is_array()) return list_cell(value);
  if (value.is_boolean()) return value.get<bool>();
  if (value.is_number_float()) return value.get<double>();
  if (value.is_number()) return value.get<std::int64_t>();
  return value.get<std::string>();
}

}  // namespace

StatementOrigin origin_of(const Document& document, std::string lexicon,
                          std::string version) {
  return {document.path,     document.meta,      document.source_sha256,
          document.encoding, std::move(lexicon), std::move(version)};
}

std::string statement_json(const Statement& statement,
                           const StatementOrigin& origin) {
  return to_json(statement, origin)
      .dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<Column> statement_columns() {
  std::vector<Column> columns;
  const Json json = to_json({}, {});
  for (const auto& item : json.items()) {
    columns.push_back({item.key(), item.value().is_number(),
                       item.key() == "text" || item.key() == "title"});
  }
  return columns;
}

Row statement_row(const Statement& statement, const StatementOrigin& origin) {
  Row row;
  const Json json = to_json(statement, origin);
  for (const auto& item : json.items()) row.push_back(cell(item.value()));
  return row;
}

}  // namespace pledgebook
