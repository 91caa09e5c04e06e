#include "pledgebook/evaluate/gold.h"

#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "pledgebook/base/hash.h"

namespace pledgebook {
namespace {

using nlohmann::json;

std::string text_of(const json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : "";
}

std::vector<std::string> texts_of(const json& object, const char* key) {
  std::vector<std::string> texts;
  const auto at = object.find(key);
  if (at == object.end() || !at->is_array()) return texts;
  for (const json& entry : *at) {
    if (entry.is_string()) texts.push_back(entry.get<std::string>());
  }
  return texts;
}

bool flag_of(const json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_boolean() && at->get<bool>();
}

double number_of(const json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_number() ? at->get<double>() : 0;
}

std::optional<ByteSpan> span_of(const json& object) {
  const auto begin = object.find("begin");
  const auto end = object.find("end");
  if (begin == object.end() || end == object.end()) return std::nullopt;
  if (!begin->is_number_unsigned() || !end->is_number_unsigned()) {
    return std::nullopt;
  }
  const ByteSpan span{begin->get<std::size_t>(), end->get<std::size_t>()};
  if (span.begin > span.end) return std::nullopt;
  return span;
}

// Gold writes the absence of a party as a word; nothing else does.
std::string party_of(const json& row) {
  const std::string party = text_of(row, "party");
  return party == "none" ? "" : party;
}

std::vector<Quantity> quantities_of(const json& row) {
  std::vector<Quantity> quantities;
  const auto at = row.find("quantities");
  if (at == row.end() || !at->is_array()) return quantities;
  for (const json& entry : *at) {
    if (!entry.is_object()) continue;
    quantities.push_back({text_of(entry, "comparator"),
                          number_of(entry, "value"), text_of(entry, "class"),
                          text_of(entry, "of"), text_of(entry, "text")});
  }
  return quantities;
}

// What gold and output rows have in common.
Statement statement_of(const json& row, Kind kind) {
  Statement statement;
  statement.kind = kind;
  statement.text = text_of(row, "text");
  statement.headline = flag_of(row, "headline");
  statement.actor = text_of(row, "actor");
  statement.party = party_of(row);
  statement.attribution = parse_attribution(text_of(row, "attribution"))
                              .value_or(Attribution::author);
  statement.strength = parse_strength(text_of(row, "strength"));
  statement.specificity = parse_specificity(text_of(row, "specificity"));
  statement.condition = text_of(row, "condition");
  statement.deadline = text_of(row, "deadline");
  statement.about = text_of(row, "about");
  statement.topic = flag_of(row, "topic");
  statement.areas = texts_of(row, "areas");
  statement.models = texts_of(row, "models");
  statement.quantities = quantities_of(row);
  statement.confidence = number_of(row, "confidence");
  return statement;
}

Diagnostic fault(std::string_view path, std::size_t line, std::string message) {
  Diagnostic diagnostic;
  diagnostic.path = path;
  diagnostic.line = line;
  diagnostic.message = std::move(message);
  return diagnostic;
}

// Hands every non-blank line, parsed, to `take`, which gives a reason for
// refusal or an empty string.
std::optional<Diagnostic> each_row(
    std::string_view path, std::string_view bytes,
    const std::function<std::string(const json&)>& take) {
  std::size_t number = 0;
  while (!bytes.empty()) {
    const std::size_t size = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = bytes.substr(0, size);
    bytes.remove_prefix(std::min(size + 1, bytes.size()));
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const json row = json::parse(line, nullptr, false);
    if (!row.is_object()) return fault(path, number, "not a JSON object");
    std::string reason = take(row);
    if (!reason.empty()) return fault(path, number, std::move(reason));
  }
  return std::nullopt;
}

// The document of that name, added at the end if it is new.
template <typename Document>
Document& named(std::vector<Document>& documents,
                std::map<std::string, std::size_t>& index,
                const std::string& name) {
  const auto [at, added] = index.try_emplace(name, documents.size());
  if (added) documents.push_back({name, {}});
  return documents[at->second];
}
template <>
OutputDocument& named(std::vector<OutputDocument>& documents,
                      std::map<std::string, std::size_t>& index,
                      const std::string& name) {
  const auto [at, added] = index.try_emplace(name, documents.size());
  if (added) documents.push_back({name, {}, {}});
  return documents[at->second];
}

std::string add_gold_statements(const json& row, GoldSentence& sentence) {
  const auto statements = row.find("statements");
  if (statements == row.end() || !statements->is_array()) {
    return "no \"statements\"";
  }
  for (const json& entry : *statements) {
    if (!entry.is_object()) return "a statement is not an object";
    const std::string name = text_of(entry, "kind");
    const auto kind = parse_kind(name);
    if (!kind) return "unknown kind \"" + name + "\"";
    sentence.statements.push_back(statement_of(entry, *kind));
  }
  return {};
}

}  // namespace

std::string document_stem(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  const std::size_t dot = path.find_last_of('.');
  // A leading dot is part of the name, as in Python's splitext.
  if (dot != std::string_view::npos && path.find_first_not_of('.') < dot) {
    path = path.substr(0, dot);
  }
  return std::string(path);
}

Result<std::vector<GoldDocument>> parse_gold(std::string_view path,
                                             std::string_view bytes) {
  std::vector<GoldDocument> documents;
  std::map<std::string, std::size_t> index;
  const auto refused = each_row(path, bytes, [&](const json& row) {
    const std::string name = text_of(row, "document");
    const auto span = span_of(row);
    if (name.empty()) return std::string("no \"document\"");
    if (!span) return std::string("no \"begin\" and \"end\" in bytes");
    GoldSentence sentence;
    sentence.span = *span;
    sentence.sentence = text_of(row, "sentence");
    sentence.text = text_of(row, "text");
    sentence.sha256 = text_of(row, "sha256");
    sentence.headline = flag_of(row, "headline");
    std::string reason = add_gold_statements(row, sentence);
    if (reason.empty()) {
      named(documents, index, name).sentences.push_back(std::move(sentence));
    }
    return reason;
  });
  if (refused) return *refused;
  return documents;
}

Result<std::vector<OutputDocument>> parse_output(std::string_view path,
                                                 std::string_view bytes) {
  std::vector<OutputDocument> documents;
  std::map<std::string, std::size_t> index;
  const auto refused = each_row(path, bytes, [&](const json& row) {
    const auto kind = parse_kind(text_of(row, "kind"));
    const auto span = span_of(row);
    if (!span) return std::string("no \"begin\" and \"end\" in bytes");
    if (!kind) return std::string();
    OutputDocument& document =
        named(documents, index, document_stem(text_of(row, "document")));
    document.type = text_of(row, "type");
    document.statements.push_back(statement_of(row, *kind));
    document.statements.back().source = *span;
    return std::string();
  });
  if (refused) return *refused;
  return documents;
}

std::vector<GoldDocument> merge_gold(std::vector<GoldDocument> documents) {
  std::vector<GoldDocument> merged;
  std::map<std::string, std::size_t> index;
  for (GoldDocument& document : documents) {
    GoldDocument& into = named(merged, index, document.document);
    for (GoldSentence& sentence : document.sentences) {
      into.sentences.push_back(std::move(sentence));
    }
  }
  return merged;
}

std::vector<Diagnostic> verify_gold(const GoldDocument& gold,
                                    std::string_view file_bytes) {
  std::vector<Diagnostic> faults;
  for (const GoldSentence& sentence : gold.sentences) {
    const bool inside = sentence.span.end <= file_bytes.size();
    const std::string_view bytes =
        inside ? sentence.span.in(file_bytes) : std::string_view();
    const bool same = inside && (sentence.sha256.empty()
                                     ? bytes == sentence.text
                                     : sha256_hex(bytes) == sentence.sha256);
    if (same) continue;
    faults.push_back(fault(gold.document, 0,
                           "sentence " + sentence.sentence +
                               " was coded in another version of the file"));
  }
  return faults;
}

}  // namespace pledgebook
