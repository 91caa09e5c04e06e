#ifndef PLEDGEBOOK_CLI_LEXICON_FIRES_H_
#define PLEDGEBOOK_CLI_LEXICON_FIRES_H_

#include "cli/command.h"

namespace pledgebook::cli {

/// `lexicon fires`: for each rule the number of documents in which it fires,
/// and how often. A rule that fires in one document only is likely too narrow,
/// one that fires in all of them says little.
ExitCode run_lexicon_fires(const Arguments& arguments);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_LEXICON_FIRES_H_
