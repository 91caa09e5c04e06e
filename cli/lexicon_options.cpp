#include "cli/lexicon_options.h"

#include <filesystem>
#include <iostream>

#include "cli/failure.h"
#include "cli/shipped.h"
#include "cli/terminal.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/lexicon/party_labels.h"

namespace pledgebook::cli {
namespace {

namespace fs = std::filesystem;

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

bool same_folder(const std::string& a, const std::string& b) {
  std::error_code ignored;
  return a == b || fs::equivalent(a, b, ignored);
}

void add_once(std::vector<std::string>& folders, const std::string& folder) {
  for (const std::string& known : folders) {
    if (same_folder(known, folder)) return;
  }
  folders.push_back(folder);
}

std::vector<std::string> typed_or_environment(
    const std::vector<std::string>& typed) {
  if (!typed.empty()) return typed;
  std::vector<std::string> folders;
  for (const auto& folder : split(environment("PLEDGEBOOK_LEXICONS"), ':')) {
    if (!folder.empty()) folders.push_back(folder);
  }
  return folders;
}

}  // namespace

void LexiconTyped::add_to(OptionParser& parser) {
  parser.group("Lexicons")
      .add_options()("lexicons", po::value(&folders)->value_name("DIR"),
                     "lay the lexicons of DIR over the shipped ones; may be "
                     "repeated (PLEDGEBOOK_LEXICONS)")(
          "no-shipped-lexicons", po::bool_switch(&bare),
          "leave the shipped lexicons out");
}

std::string shipped_lexicons() { return shipped("lexicons", "lexicons"); }

std::vector<std::string> LexiconTyped::meaning() const {
  std::vector<std::string> out;
  if (!bare) {
    const std::string shipped = shipped_lexicons();
    if (shipped.empty()) {
      throw Failure(ExitCode::bad_data,
                    "the lexicons that come with the program are missing; "
                    "name a folder with --lexicons and "
                    "--no-shipped-lexicons");
    }
    out.push_back(shipped);
  }
  for (const std::string& folder : typed_or_environment(folders)) {
    if (!is_folder(folder)) {
      throw Failure(ExitCode::bad_data, "no folder of lexicons at " + folder);
    }
    add_once(out, folder);
  }
  return out;
}

Lexicon load_lexicons(const LexiconTyped& typed) {
  std::size_t faults = 0;
  const auto print = [&faults](const Diagnostic& fault) {
    ++faults;
    std::cerr << to_string(fault) << '\n';
  };
  Result<Lexicon> lexicon = load_lexicon(typed.meaning(), print);
  if (!lexicon) {
    throw Failure(ExitCode::bad_data,
                  "the lexicons cannot be loaded: " + std::to_string(faults) +
                      (faults == 1 ? " fault" : " faults"));
  }
  return std::move(*lexicon);
}

std::function<std::string(std::string_view)> party_codes(
    const Lexicon& lexicon) {
  return [labels = PartyLabels(lexicon.parties)](std::string_view label) {
    return labels.code(label);
  };
}

std::unique_ptr<Analyzer> make_analyzer(const Lexicon& lexicon,
                                        const AnalyzerOptions& options) {
  Result<std::unique_ptr<Analyzer>> analyzer = Analyzer::make(lexicon, options);
  if (!analyzer) {
    throw Failure(ExitCode::bad_data, to_string(analyzer.error()));
  }
  return std::move(*analyzer);
}

}  // namespace pledgebook::cli
