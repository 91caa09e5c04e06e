#include "pledgebook/document/reader.h"

#include <fmt/format.h>

#include <set>
#include <utility>
#include <vector>

#include "pledgebook/base/hash.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/document/bylines.h"
#include "pledgebook/document/language.h"
#include "pledgebook/document/metadata.h"

namespace pledgebook {
namespace {

const Reader* by_name(std::string_view name, std::span<const Reader> readers) {
  for (const Reader& reader : readers) {
    if (reader.name == name) return &reader;
  }
  return nullptr;
}

std::string names(std::span<const Reader> readers) {
  std::vector<std::string> all;
  for (const Reader& reader : readers) all.emplace_back(reader.name);
  return join(all, ", ");
}

// What the file says of its author is a name or nothing. In a paraphrase a
// byline tells whose piece is retold, not who speaks.
void complete_author(const Metadata& given, Document& document) {
  std::string& author = document.meta.author;
  if (author.empty() || author == given.author) return;
  std::string names =
      given.wording == "paraphrase" ? std::string() : byline_names(author);
  if (names.empty()) {
    document.notes.push_back(
        fmt::format("byline '{}' is nobody's who speaks here", author));
  }
  author = std::move(names);
}

// Parties are stored as codes. A label that no party has is dropped, so that
// the register tells the speaker's; what is given stays as it was typed.
void complete_parties(const Metadata& given, const ReaderOptions& options,
                      Document& document) {
  std::set<std::string> unknown;
  const auto complete = [&](std::string& party) {
    if (party.empty()) return;
    std::string code = options.party_code(party);
    if (code.empty()) {
      unknown.insert(party);
      if (party == given.party) return;
    }
    party = std::move(code);
  };
  complete(document.meta.party);
  for (Turn& turn : document.turns) complete(turn.party);
  for (const std::string& party : unknown) {
    document.notes.push_back(
        fmt::format("party '{}' is none that the lexicon knows", party));
  }
}

}  // namespace

const Reader* surest_reader(const Source& source,
                            std::span<const Reader> readers) {
  const Reader* best = nullptr;
  int most = 0;
  for (const Reader& reader : readers) {
    const int sure = reader.recognises(source);
    if (sure > most) {
      most = sure;
      best = &reader;
    }
  }
  return best;
}

void refuse(const Source& source, const ReadSink& sink, std::string message) {
  Diagnostic fault;
  fault.path = source.path;
  fault.message = std::move(message);
  sink.refused(std::move(fault));
}

// Documents out of an archive come through here twice: their own values stay.
void complete_document(const Source& source, const ReaderOptions& options,
                       std::string_view reader, const std::string& sha256,
                       Document& document) {
  if (document.path.empty()) document.path = source.path;
  if (document.reader.empty()) document.reader = reader;
  if (document.source_sha256.empty()) document.source_sha256 = sha256;
  if (document.key.empty()) document.key = sha256_hex(document.text);
  complete_author(source.given, document);
  overlay(source.given, document.meta);
  if (options.party_code) complete_parties(source.given, options, document);
  if (document.meta.language.empty()) {
    document.meta.language = detect_language(document.text);
  }
}

void read_source(const Source& source, const ReaderOptions& options,
                 std::span<const Reader> readers, const ReadSink& sink) {
  if (source.bytes.empty()) {
    refuse(source, sink, "empty file");
    return;
  }
  const Reader* reader = options.format.empty()
                             ? surest_reader(source, readers)
                             : by_name(options.format, readers);
  if (!reader && !options.format.empty()) {
    refuse(source, sink,
           fmt::format("unknown input format '{}': it is one of {}",
                       options.format, names(readers)));
    return;
  }
  if (!reader) {
    refuse(source, sink,
           fmt::format("not in a known format (known: {})", names(readers)));
    return;
  }
  std::string file_sha256;
  ReadSink filled;
  filled.refused = sink.refused;
  filled.document = [&](Document&& document) {
    if (document.source_sha256.empty() && file_sha256.empty()) {
      file_sha256 = sha256_hex(source.bytes, source.done_to);
    }
    complete_document(source, options, reader->name, file_sha256, document);
    return sink.document(std::move(document));
  };
  reader->read(source, options, readers, filled);
}

}  // namespace pledgebook
