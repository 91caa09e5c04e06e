#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "pledgebook/base/hash.h"
#include "pledgebook/lexicon/draft.h"

namespace pledgebook {

namespace {

namespace fs = std::filesystem;

struct Section {
  std::string_view name;
  void (*read)(const TomlValue&, LexiconDraft&, Faults&);
};

constexpr Section kSections[] = {
    {"models", read_models},
    {"areas", read_areas},
    {"topic", read_topic},
    {"false_friends", read_false_friends},
    {"spelling", read_spelling},
    {"codes", read_codes},
    {"person", read_persons},
    {"members", read_members},
    {"body", read_bodies},
    {"office", read_offices},
    {"register", read_register},
    {"first_names", read_first_names},
    {"party", read_parties},
    {"government", read_governments},
    {"parliament", read_parliaments},
    {"rule", read_rules},
    {"classes", read_classes},
    {"weights", read_weights},
    {"segment", read_segment},
    {"furniture", read_furniture},
};

void report_unknown_section(const TomlValue& section, Faults& faults) {
  std::vector<std::string> names;
  for (const Section& known : kSections) names.emplace_back(known.name);
  faults.report(section, "unknown section \"" + section.key + "\"" +
                             did_you_mean(section.key, names));
}

void read_sections(const TomlValue& file, LexiconDraft& draft, Faults& faults) {
  for (const TomlValue& section : file.items) {
    const auto known =
        std::find_if(std::begin(kSections), std::end(kSections),
                     [&](const Section& s) { return s.name == section.key; });
    if (known == std::end(kSections)) {
      report_unknown_section(section, faults);
    } else {
      known->read(section, draft, faults);
    }
  }
}

std::vector<fs::path> toml_files(const std::string& folder, Faults& faults) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    if (at->path().extension() == ".toml") files.push_back(at->path());
  }
  if (error) {
    faults.report(
        {folder, 0, 0, "cannot read the folder: " + error.message(), {}});
  } else if (files.empty()) {
    faults.report({folder, 0, 0, "holds no lexicon (*.toml)", {}});
  }
  std::sort(files.begin(), files.end());
  return files;
}

void read_file(const fs::path& path, LexiconDraft& draft, Faults& faults,
               std::string& hashed) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (!file) {
    faults.report({path.string(), 0, 0, "cannot be read", {}});
    return;
  }
  const std::string text = std::move(bytes).str();
  const std::string name = path.string();
  hashed += path.filename().string() + '\n' + std::to_string(text.size()) +
            '\n' + text;
  const Result<TomlValue> parsed = parse_toml(name, text);
  if (!parsed) {
    faults.report(parsed.error());
    return;
  }
  faults.enter(name, text);
  read_sections(*parsed, draft, faults);
}

}  // namespace

Result<Lexicon> load_lexicon(
    const std::vector<std::string>& folders,
    const std::function<void(const Diagnostic&)>& fault) {
  Faults faults(fault);
  LexiconDraft draft;
  std::string hashed;
  for (const std::string& folder : folders) {
    for (const fs::path& path : toml_files(folder, faults)) {
      read_file(path, draft, faults, hashed);
    }
    ++draft.folder;
  }
  Lexicon lexicon = finish_lexicon(std::move(draft), faults);
  if (faults.count() > 0) return faults.first();
  lexicon.hash = "sha256:" + sha256_hex(hashed);
  return lexicon;
}

}  // namespace pledgebook
