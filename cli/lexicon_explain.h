#ifndef PLEDGEBOOK_CLI_LEXICON_EXPLAIN_H_
#define PLEDGEBOOK_CLI_LEXICON_EXPLAIN_H_

#include <string>

#include "cli/printer.h"
#include "pledgebook/lexicon/lexicon.h"

namespace pledgebook::cli {

/// Prints every clause of a text with the kind that was chosen, the score of
/// each kind and the features that spoke, also of clauses passed over.
void explain_text(const Lexicon& lexicon, const std::string& text,
                  Printer& printer);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_LEXICON_EXPLAIN_H_
