#ifndef PLEDGEBOOK_CLI_VOCABULARY_H_
#define PLEDGEBOOK_CLI_VOCABULARY_H_

#include <string>
#include <vector>

namespace pledgebook::cli {

/// The codes of the codebook, for did-you-mean. Users extend parties, areas
/// and models in their own lexicons, so a word that is not here is asked of
/// the database before it is called unknown.
const std::vector<std::string>& known_parties();
const std::vector<std::string>& known_areas();
const std::vector<std::string>& known_models();

/// "a,b" and repeated options alike, as single words.
std::vector<std::string> each_word(const std::vector<std::string>& typed);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_VOCABULARY_H_
