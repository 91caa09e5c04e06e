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

void add_origin(Json& out, const StatementRow& row) {
  const Metadata& meta = row.meta;
  out["id"] = row.statement.id;
  out["document"] = row.document;
  out["title"] = text_or_null(meta.title);
  out["date"] = date_or_null(meta.date);
  out["url"] = text_or_null(row.url());
  out["type"] = text_or_null(meta.type);
  out["author"] = text_or_null(meta.author);
  out["publisher"] = text_or_null(meta.publisher);
  out["source"] = text_or_null(meta.source);
  out["wording"] = meta.wording.empty() ? "original" : meta.wording;
  out["language"] = text_or_null(meta.language);
  out["source_sha256"] = text_or_null(row.source_sha256);
  out["encoding"] = text_or_null(row.encoding);
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

void add_evidence(Json& out, const StatementRow& row) {
  out["confidence"] = share(row.statement.confidence);
  out["rules"] = row.statement.rules;
  out["lexicon"] = text_or_null(row.lexicon);
  out["version"] = text_or_null(row.version);
}

void add_state(Json& out, const StatementRow& row) {
  out["mentions"] = row.mentions;
  out["review"] = row.review;
  out["reviewed_by"] = text_or_null(row.reviewed_by);
}

Json to_json(const StatementRow& row, Keys keys) {
  Json out;
  add_origin(out, row);
  add_words(out, row.statement);
  add_holder(out, row.statement);
  add_content(out, row.statement);
  add_evidence(out, row);
  if (keys == Keys::stored) add_state(out, row);
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

StatementRow row_of(const Document& document, Statement statement,
                    std::string lexicon, std::string version) {
  StatementRow row;
  row.statement = std::move(statement);
  row.document = document.path;
  row.document_key = document.key;
  row.meta = document.meta;
  row.source_sha256 = document.source_sha256;
  row.encoding = document.encoding;
  row.has_source_bytes = document.has_source_bytes;
  row.lexicon = std::move(lexicon);
  row.version = std::move(version);
  return row;
}

std::string statement_json(const StatementRow& row, Keys keys) {
  return to_json(row, keys).dump(-1, ' ', false,
                                 Json::error_handler_t::replace);
}

std::vector<Column> statement_columns(Keys keys) {
  std::vector<Column> columns;
  const Json json = to_json({}, keys);
  for (const auto& item : json.items()) {
    columns.push_back({item.key(), item.value().is_number(),
                       item.key() == "text" || item.key() == "title"});
  }
  return columns;
}

Row statement_cells(const StatementRow& row, Keys keys) {
  Row cells;
  const Json json = to_json(row, keys);
  for (const auto& item : json.items()) cells.push_back(cell(item.value()));
  return cells;
}

}  // namespace pledgebook
