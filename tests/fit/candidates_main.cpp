// usage: pledgebook_candidates LEXICONS MANIFEST… > candidates.ndjson
// One line a candidate clause: where it stands in the canonical text, its
// features, what was decided, and the statement's holder. Used by fit.py.
#include <iostream>
#include <nlohmann/json.hpp>

#include "pledgebook/document/file_bytes.h"
#include "pledgebook/document/manifest.h"
#include "pledgebook/document/reader.h"
#include "pledgebook/extract/analyzer.h"
#include "pledgebook/extract/candidates.h"
#include "pledgebook/extract/fields.h"
#include "pledgebook/formats/registry.h"
#include "pledgebook/lexicon/lexicon.h"

using namespace pledgebook;

namespace {

// The signs that specificity is decided by, as the analyzer sees them.
SpecificityFeatures specificity_of(const Candidate& candidate,
                                   std::string_view text,
                                   const Document& document,
                                   const Lexicon& lexicon) {
  static const SpecificityModel model(lexicon);
  Statement statement;
  statement.kind = Kind::pledge;
  const std::string_view words = candidate.unit.span.in(text);
  const TimeContext time{document.meta.date, lexicon.parliaments};
  fill_clause_fields(words, {time, {}, model}, statement);
  return model.features(words, statement);
}

void print(const Document& document, const Analyzer& analyzer,
           const Lexicon& lexicon) {
  const Analysis analysis = analyzer.explain(document);
  for (const Candidate& c : analysis.candidates) {
    const ByteSpan span = analysis.map.to_source(c.unit.span);
    const ByteSpan bytes = document.source_map.to_source(span);
    const Sentence& sentence = analysis.text.sentences[c.unit.sentence];
    nlohmann::ordered_json line;
    line["document"] = document.path;
    line["begin"] = bytes.begin;
    line["end"] = bytes.end;
    line["sentence"] = sentence.number;
    line["kind"] = c.scores.kind ? std::string(to_string(*c.scores.kind))
                                 : std::string("none");
    line["confidence"] = c.scores.confidence;
    line["actor"] = c.unit.holder.name;
    line["party"] = c.unit.holder.party;
    line["aside"] = c.unit.aside;
    line["topic"] = c.topic;
    line["evidence"] = c.subject.evidence;
    line["features"] = c.features;
    line["specificity"] =
        specificity_of(c, analysis.text.text, document, lexicon);
    line["text"] = std::string(c.unit.content.in(analysis.text.text));
    std::cout << line.dump() << '\n';
  }
}

void read(const ManifestRow& row, const Analyzer& analyzer,
          const Lexicon& lexicon) {
  const Result<FileBytes> file = FileBytes::open(row.path);
  if (!file) {
    std::cerr << to_string(file.error()) << '\n';
    return;
  }
  const ReadSink sink{
      [&](Document&& document) {
        print(document, analyzer, lexicon);
        return true;
      },
      [](Diagnostic&& refused) { std::cerr << to_string(refused) << '\n'; }};
  read_source({row.path, file->bytes(), row.given}, {}, all_readers(), sink);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 64;
  const auto fault = [](const Diagnostic& d) {
    std::cerr << to_string(d) << '\n';
  };
  const Result<Lexicon> lexicon = load_lexicon({argv[1]}, fault);
  if (!lexicon) return 65;
  const auto analyzer = Analyzer::make(*lexicon);
  if (!analyzer) {
    std::cerr << to_string(analyzer.error()) << '\n';
    return 65;
  }
  for (int i = 2; i < argc; ++i) {
    const Result<Manifest> manifest = Manifest::read(argv[i]);
    if (!manifest) {
      std::cerr << to_string(manifest.error()) << '\n';
      return 65;
    }
    for (const ManifestRow& row : manifest->rows())
      read(row, **analyzer, *lexicon);
  }
  return 0;
}
