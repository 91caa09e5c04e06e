#include "cli/input_options.h"

#include "cli/failure.h"
#include "pledgebook/formats/registry.h"

namespace pledgebook::cli {
namespace {

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const Reader& reader : all_readers()) names.emplace_back(reader.name);
  return names;
}

void check_format(const std::string& format) {
  if (format.empty()) return;
  for (const std::string& name : format_names()) {
    if (name == format) return;
  }
  unknown_word("--input-format", format, format_names());
}

Manifest read_manifest(const std::string& path) {
  Result<Manifest> manifest = Manifest::read(path);
  if (!manifest) {
    throw Failure(ExitCode::bad_data, to_string(manifest.error()));
  }
  return std::move(*manifest);
}

}  // namespace

void InputTyped::add_to(OptionParser& parser) {
  std::string formats = "the format of the documents, else found by content:";
  for (const std::string& name : format_names()) formats += " " + name;
  parser.group("Input").add_options()(
      "manifest,m", po::value(&manifest)->value_name("FILE"),
      "TSV or CSV of what is known of the documents: path, title, date, type, "
      "publisher, author, party, url, wording, source")(
      "input-format", po::value(&format)->value_name("FORM"), formats.c_str())(
      "encoding", po::value(&encoding)->value_name("NAME"),
      "the encoding of text files, else detected")(
      "map", po::value(&map)->value_name("A=B,…"),
      "columns of records: text=body,date=published");
  metadata.add_to(parser);
}

InputOptions InputTyped::meaning() const {
  InputOptions options;
  options.paths = paths;
  options.given = metadata.meaning();
  check_format(format);
  options.reader.format = format;
  options.reader.encoding = encoding;
  options.reader.map = map;
  if (!manifest.empty()) {
    options.manifest = read_manifest(manifest);
    options.manifest_path = manifest;
    if (paths.empty()) {
      for (const ManifestRow& row : options.manifest->rows()) {
        options.paths.push_back(row.path);
      }
    }
  } else if (paths.empty()) {
    throw UsageError("name what to read: files, folders, - or --manifest FILE");
  }
  return options;
}

}  // namespace pledgebook::cli
