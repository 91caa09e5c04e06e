#ifndef PLEDGEBOOK_CLI_EXTRACT_OPTIONS_H_
#define PLEDGEBOOK_CLI_EXTRACT_OPTIONS_H_

#include <string>

#include "cli/option_parser.h"
#include "pledgebook/extract/analyzer.h"

namespace pledgebook::cli {

/// How to analyse and what to do with refusals, as `extract` and `ingest`
/// both take it.
struct ExtractTyped {
  std::string precision = "balanced";
  std::string refusals;

  void add_to(OptionParser& parser);
  /// Throws UsageError.
  AnalyzerOptions meaning() const;
};

/// On how many threads documents are read and analysed.
struct ThreadsTyped {
  std::string threads;

  void add_to(OptionParser& parser);
  /// At least 1; as many as there are processors if nothing was typed.
  /// Throws UsageError.
  unsigned meaning() const;
};

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_EXTRACT_OPTIONS_H_
