#include "cli/evaluate_options.h"

#include <unistd.h>

#include <filesystem>
#include <iterator>

#include "cli/failure.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/document/file_bytes.h"
#include "pledgebook/document/walk.h"

namespace pledgebook::cli {
namespace {

FileBytes bytes_of(const std::string& path) {
  Result<FileBytes> file = path == "-" ? FileBytes::read_all(STDIN_FILENO, path)
                                       : FileBytes::open(path);
  if (!file) throw Failure(ExitCode::bad_data, to_string(file.error()));
  return std::move(*file);
}

bool is_gold(const std::string& path) {
  const std::string extension =
      std::filesystem::path(path).extension().string();
  return extension == ".jsonl" || extension == ".ndjson";
}

std::vector<std::string> gold_files(const std::string& path) {
  std::vector<std::string> files;
  WalkSink sink;
  sink.file = [&](const std::string& file) {
    if (file == path || is_gold(file)) files.push_back(file);
    return true;
  };
  sink.refused = [](Diagnostic&& fault) {
    throw Failure(ExitCode::bad_data, to_string(fault));
  };
  walk(path, sink);
  return files;
}

}  // namespace

std::vector<GoldDocument> read_gold(const std::vector<std::string>& paths) {
  std::vector<GoldDocument> all;
  for (const std::string& path : paths) {
    for (const std::string& file : gold_files(path)) {
      auto gold = parse_gold(file, bytes_of(file).bytes());
      if (!gold) throw Failure(ExitCode::bad_data, to_string(gold.error()));
      std::move(gold->begin(), gold->end(), std::back_inserter(all));
    }
  }
  if (all.empty()) {
    throw Failure(ExitCode::bad_data, "no gold in " + join(paths, ", "));
  }
  return merge_gold(std::move(all));
}

std::vector<OutputDocument> read_output(const std::string& path) {
  auto output = parse_output(path, bytes_of(path).bytes());
  if (!output) throw Failure(ExitCode::bad_data, to_string(output.error()));
  return std::move(*output);
}

}  // namespace pledgebook::cli
