#include "pledgebook/report/document_json.h"

#include <array>
#include <nlohmann/json.hpp>

namespace pledgebook {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 7> kBlockKinds = {
    "paragraph", "heading", "list-item", "quotation",
    "furniture", "table",   "procedural"};

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json metadata_json(const Metadata& meta) {
  Json out;
  out["title"] = text_or_null(meta.title);
  out["date"] = meta.date ? Json(to_string(*meta.date)) : Json(nullptr);
  out["type"] = text_or_null(meta.type);
  out["publisher"] = text_or_null(meta.publisher);
  out["author"] = text_or_null(meta.author);
  out["party"] = text_or_null(meta.party);
  out["url"] = text_or_null(meta.url);
  out["wording"] = meta.wording.empty() ? "original" : meta.wording;
  out["source"] = text_or_null(meta.source);
  out["language"] = text_or_null(meta.language);
  return out;
}

void put_span(Json& out, const Document& document, ByteSpan span) {
  out["begin"] = span.begin;
  out["end"] = span.end;
  if (!document.has_source_bytes) return;
  const ByteSpan source = document.source_map.to_source(span);
  out["source_begin"] = source.begin;
  out["source_end"] = source.end;
}

Json blocks_json(const Document& document) {
  Json out = Json::array();
  for (const Block& block : document.blocks) {
    Json one = {{"kind", to_string(block.kind)}};
    put_span(one, document, block.span);
    if (block.page > 0) one["page"] = block.page;
    out.push_back(std::move(one));
  }
  return out;
}

Json turns_json(const Document& document) {
  Json out = Json::array();
  for (const Turn& turn : document.turns) {
    Json one = {{"speaker", turn.speaker}};
    if (!turn.role.empty()) one["role"] = turn.role;
    if (!turn.party.empty()) one["party"] = turn.party;
    if (!turn.url.empty()) one["url"] = turn.url;
    if (!turn.heading.empty()) one["heading"] = turn.heading;
    put_span(one, document, turn.span);
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

std::string_view to_string(BlockKind kind) {
  return kBlockKinds[static_cast<std::size_t>(kind)];
}

std::string document_json(const Document& document) {
  Json out = {{"document", document.path}};
  out.update(metadata_json(document.meta));
  out["reader"] = document.reader;
  out["encoding"] = text_or_null(document.encoding);
  out["source_sha256"] = document.source_sha256;
  out["key"] = document.key;
  out["notes"] = document.notes;
  out["text"] = document.text;
  out["blocks"] = blocks_json(document);
  out["turns"] = turns_json(document);
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace pledgebook
