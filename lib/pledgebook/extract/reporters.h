#ifndef PLEDGEBOOK_EXTRACT_REPORTERS_H_
#define PLEDGEBOOK_EXTRACT_REPORTERS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "pledgebook/extract/tokens.h"

namespace pledgebook {

/// Nouns and links around a name that tell whether its bearer is the one who
/// speaks. Words are lower case. Free functions without state; thread-safe.

/// Some people of a body: "staff", "members", "a friend".
bool names_some_of(std::string_view word);
/// "saying", "promising": what goes on with the subject of the clause before.
bool reporting_participle(std::string_view word);

/// Letters behind a name, as written: "Ann Webb MP", "Ivo Frame TD".
bool post_nominal(std::string_view word);

/// What somebody writes and what then "says": "report", "papers", "study".
bool names_paper(std::string_view word);
/// "spokesman", "spokeswoman", "spokesperson".
bool names_spokesman(std::string_view word);
/// "by", "of", "at" … : what stands behind belongs to what stands before.
bool links(std::string_view word);

/// "said", "warns" …: forms that hardly ever do anything but report.
bool only_reports(std::string_view verb);
/// These, "say" and "asked".
bool plain_saying(std::string_view verb);

/// Words that make a report a part of somebody else's sentence: "when
/// ministers said they would sell, Hughes noted".
bool subordinates(std::string_view word);
/// Whether what stands at `at`, behind a reporting verb, is no report: "has
/// been saying so", "has said little about it".
bool says_nothing(const std::vector<Token>& tokens, std::size_t at);

/// Whether the token before `name`, the first token of a name, makes it part
/// of another noun: "a friend of Brown", "a panel chaired by Brown". False
/// where the other noun is a paper of theirs or their spokesman.
bool part_of_another(const std::vector<Token>& tokens, std::size_t name);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_REPORTERS_H_
