// Reads everything under the given paths, as `ingest` would, and prints how
// many files each reader took, how many documents they gave and why others
// were refused, as a table for docs/formats.md.
//   formats_bench [PATH…]   by default ../shared/formats ../shared/fixtures

#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "pledgebook/document/file_bytes.h"
#include "pledgebook/document/paths.h"
#include "pledgebook/document/walk.h"
#include "pledgebook/text/encoding.h"
#include "support/reading.h"

namespace {

using namespace pledgebook;

struct Counts {
  std::set<std::string> files;
  std::size_t documents = 0, turns = 0;
};

struct Outcomes {
  std::size_t files = 0, read = 0, refused = 0, without_rows = 0;
};

struct Totals {
  std::map<std::string, Outcomes> folders;
  std::map<std::string, Counts> readers;
  std::map<std::string, std::size_t> reasons;
};

// A reason without what is particular to one file.
std::string kind_of(const std::string& message) {
  std::string out;
  for (const char c : message.substr(0, message.find_first_of(":'("))) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit) {
      out += c;
    } else if (!out.ends_with('N')) {
      out += 'N';
    }
  }
  return out;
}

// "formats/pdf" for a file anywhere below it.
std::string folder_of(const std::string& root, const std::string& path) {
  const std::string name = root.substr(root.rfind('/') + 1);
  if (path.size() <= root.size()) return name;
  const std::string below = path.substr(root.size() + 1);
  const std::size_t slash = below.find('/');
  return slash == below.npos ? name : name + "/" + below.substr(0, slash);
}

void count_file(const std::string& path, const std::string& folder,
                Totals& totals) {
  Outcomes& outcomes = totals.folders[folder];
  ++outcomes.files;
  const Result<FileBytes> file = FileBytes::open(path);
  if (!file) {
    ++totals.reasons[kind_of(file.error().message)];
    ++outcomes.refused;
    return;
  }
  bool any = false, refused = false;
  Source source;
  source.path = display_path(path);
  source.bytes = file->bytes();
  ReadSink sink;
  sink.document = [&](Document&& document) {
    Counts& counts = totals.readers[document.reader];
    counts.files.insert(path);
    ++counts.documents;
    counts.turns += document.turns.size();
    return any = true;
  };
  sink.refused = [&](Diagnostic&& fault) {
    ++totals.reasons[kind_of(fault.message)];
    refused = true;
  };
  read_source(source, {}, all_readers(), sink);
  if (any) ++outcomes.read;
  if (refused) ++outcomes.refused;
  if (!any && !refused) ++outcomes.without_rows;
}

void print(const Totals& totals) {
  std::printf(
      "| folder | files | read | refused in whole or part | sound, no rows |\n"
      "|---|---|---|---|---|\n");
  for (const auto& [name, o] : totals.folders) {
    std::printf("| %s | %zu | %zu | %zu | %zu |\n", name.c_str(), o.files,
                o.read, o.refused, o.without_rows);
  }
  std::printf(
      "\n| reader | files | documents | speeches |\n|---|---|---|---|\n");
  for (const auto& [name, counts] : totals.readers) {
    std::printf("| %s | %zu | %zu | %zu |\n", name.c_str(), counts.files.size(),
                counts.documents, counts.turns);
  }
  std::printf("\n| refused because | times |\n|---|---|\n");
  for (const auto& [reason, times] : totals.reasons) {
    std::printf("| %s | %zu |\n", reason.c_str(), times);
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> paths(argv + 1, argv + argc);
  if (paths.empty()) {
    for (const char* part : {"formats", "fixtures"}) {
      const std::string path = pledgebook_tests::shared(part);
      if (!path.empty()) paths.push_back(path);
    }
  }
  Totals totals;
  for (const std::string& root : paths) {
    WalkSink sink;
    sink.file = [&](const std::string& path) {
      count_file(path, folder_of(root, path), totals);
      return true;
    };
    sink.refused = [&](Diagnostic&& fault) {
      ++totals.reasons[kind_of(fault.message)];
    };
    walk(root, sink);
  }
  print(totals);
  return 0;
}
