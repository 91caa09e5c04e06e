#ifndef PLEDGEBOOK_TESTS_UNIT_PIPELINE_FIXTURE_H_
#define PLEDGEBOOK_TESTS_UNIT_PIPELINE_FIXTURE_H_

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "pledgebook/pipeline/ingest.h"
#include "pledgebook/query/canonical.h"
#include "unit/store/fixture.h"

namespace pledgebook::test {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = "/tmp/pledgebook-pipeline-XXXXXX";
    path_ = mkdtemp(name.data());
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  std::string operator/(const std::string& name) const {
    return path_ + "/" + name;
  }

 private:
  std::string path_;
};

/// A format in which every line is a document; "bad" is refused, and a line
/// in Welsh says so.
inline int recognises_lines(const Source&) { return 50; }
inline void read_lines(const Source& source, const ReaderOptions&,
                       std::span<const Reader>, const ReadSink& sink) {
  std::size_t at = 0, line = 0;
  for (const std::string& text : split(source.bytes, '\n')) {
    ++line;
    const std::size_t begin = at;
    at += text.size() + 1;
    if (text.empty()) continue;
    if (text == "bad") {
      sink.refused({source.path, line, 0, "a bad line", ""});
      continue;
    }
    Document d = make_document(source.path + "#" + std::to_string(line), text,
                               "2010-02-" + std::to_string(10 + line % 18));
    d.source_map.replaced(0, begin);
    d.source_map.equal(text.size());
    if (text.starts_with("Mae")) d.meta.language = "cy";
    if (!sink.document(std::move(d))) return;
  }
}
inline const Reader kLines{"lines", "one document a line", recognises_lines,
                           read_lines};

/// Statements off the topic where the sentence has no "co-op".
inline std::vector<Statement> analyze_lines(const Document& d) {
  std::vector<Statement> all = sentences(d, "Tessa Jowell", "labour");
  for (Statement& s : all) s.topic = s.text.find("co-op") != s.text.npos;
  return all;
}

/// Files of many lines and of one, repeated texts and bad lines among them.
inline std::vector<IngestInput> write_files(const TemporaryFolder& folder) {
  std::vector<IngestInput> inputs;
  for (int file = 0; file < 12; ++file) {
    const std::string path = folder / ("f" + std::to_string(100 + file));
    std::ofstream out(path);
    const int lines = file % 5 == 0 ? 300 : 2;
    for (int line = 0; line < lines; ++line) {
      const int n = line % 7 == 0 ? line : 1000 * file + line;
      out << "We will open " << n << " co-op shops in the north. Nothing of "
          << n << " is said of it here.\n";
    }
    if (file == 3) out << "bad\n";
    if (file == 4) out << "Mae pawb yn berchen ar y siop.\n";
    inputs.push_back({path, {}});
  }
  return inputs;
}

inline IngestOptions options_of(unsigned threads) {
  IngestOptions options;
  options.recipe = kRecipe;
  options.now = kNow;
  options.threads = threads;
  options.reader.format = "lines";
  return options;
}

inline std::string dump(const Store& store) {
  std::string out;
  canonical(store, [&](std::string_view line) {
    out += line;
    out += '\n';
  });
  return out;
}

}  // namespace pledgebook::test

#endif  // PLEDGEBOOK_TESTS_UNIT_PIPELINE_FIXTURE_H_
