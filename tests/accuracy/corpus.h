#ifndef PLEDGEBOOK_TESTS_ACCURACY_CORPUS_H_
#define PLEDGEBOOK_TESTS_ACCURACY_CORPUS_H_

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "pledgebook/document/manifest.h"
#include "support/reading.h"
#include "support/shipped.h"

namespace pledgebook::testing {

/// A file of a manifest, its bytes and what was found in it.
struct Analysed {
  std::string path;
  std::string bytes;
  Document document;
  std::vector<Statement> statements;
};

/// Reads one file with what its manifest gives, and analyses it.
inline Analysed analysed(const ManifestRow& row) {
  Analysed out;
  out.path = row.path;
  out.bytes = pledgebook_tests::slurp(row.path);
  Source source;
  source.path = row.path;
  source.bytes = out.bytes;
  source.given = row.given;
  ReadSink sink;
  sink.document = [&](Document&& document) {
    out.document = std::move(document);
    return true;
  };
  sink.refused = [](Diagnostic&& fault) { FAIL_CHECK(to_string(fault)); };
  read_source(source, {}, all_readers(), sink);
  out.statements = analyzer().analyze(out.document);
  return out;
}

/// The rows of a manifest; none (and a notice was printed) if it is absent.
inline std::vector<ManifestRow> rows_of(const std::string& manifest) {
  if (manifest.empty()) return {};
  const auto read = Manifest::read(manifest);
  REQUIRE(read);
  return read->rows();
}

inline std::string record_manifest() {
  return PLEDGEBOOK_SOURCE_DIR "/corpora/record/manifest.tsv";
}

}  // namespace pledgebook::testing

#endif  // PLEDGEBOOK_TESTS_ACCURACY_CORPUS_H_
