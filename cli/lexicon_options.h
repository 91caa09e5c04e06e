#ifndef PLEDGEBOOK_CLI_LEXICON_OPTIONS_H_
#define PLEDGEBOOK_CLI_LEXICON_OPTIONS_H_

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/option_parser.h"
#include "pledgebook/extract/analyzer.h"
#include "pledgebook/lexicon/lexicon.h"

namespace pledgebook::cli {

/// Which lexicons to load, as it was typed. The folder that came with the
/// program is the ground; each --lexicons DIR (else the folders of
/// PLEDGEBOOK_LEXICONS, separated by colons) is laid over it.
struct LexiconTyped {
  std::vector<std::string> folders;
  bool bare = false;  ///< --no-shipped-lexicons

  void add_to(OptionParser& parser);
  /// Folders in the order of loading, each once. Throws Failure where the
  /// shipped folder is needed and cannot be found.
  std::vector<std::string> meaning() const;
};

/// The folder that came with the program: ../share/pledgebook/lexicons beside
/// an installed program, the source tree's for one in its build tree. Empty
/// if neither is there.
std::string shipped_lexicons();

/// Loads them; every fault goes to standard error with its caret. Throws
/// Failure(bad_data) if there was any.
Lexicon load_lexicons(const LexiconTyped& typed);

/// Parties by what documents call them, for ReaderOptions.
std::function<std::string(std::string_view)> party_codes(
    const Lexicon& lexicon);

/// The analyzer over them; a rule that does not compile is a bad lexicon.
/// REQUIRES: `lexicon` outlives it.
std::unique_ptr<Analyzer> make_analyzer(const Lexicon& lexicon,
                                        const AnalyzerOptions& options);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_LEXICON_OPTIONS_H_
