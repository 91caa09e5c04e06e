#ifndef PLEDGEBOOK_TESTS_SUPPORT_READING_H_
#define PLEDGEBOOK_TESTS_SUPPORT_READING_H_

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pledgebook/document/reader.h"
#include "pledgebook/formats/registry.h"

namespace pledgebook_tests {

/// All that reading one source gives.
struct Reading {
  std::vector<pledgebook::Document> documents;
  std::vector<pledgebook::Diagnostic> refused;
};

inline Reading read_bytes(const std::string& path, std::string_view bytes,
                          const pledgebook::ReaderOptions& options = {}) {
  Reading out;
  pledgebook::Source source;
  source.path = path;
  source.bytes = bytes;
  pledgebook::ReadSink sink;
  sink.document = [&out](pledgebook::Document&& document) {
    out.documents.push_back(std::move(document));
    return true;
  };
  sink.refused = [&out](pledgebook::Diagnostic&& fault) {
    out.refused.push_back(std::move(fault));
  };
  read_source(source, options, pledgebook::all_readers(), sink);
  return out;
}

inline std::string slurp(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// "../shared" as seen from the source folder; "" and a printed notice
/// where it, or `part` of it, is absent.
inline std::string shared(const std::string& part) {
  const std::string path =
      std::string(PLEDGEBOOK_SOURCE_DIR) + "/../shared/" + part;
  if (std::filesystem::exists(path)) return path;
  std::printf("skipped: ../shared/%s is not there\n", part.c_str());
  return {};
}

}  // namespace pledgebook_tests

#endif  // PLEDGEBOOK_TESTS_SUPPORT_READING_H_
