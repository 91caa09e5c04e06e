#ifndef PLEDGEBOOK_REPORT_NOTICE_H_
#define PLEDGEBOOK_REPORT_NOTICE_H_

#include <string>
#include <string_view>

#include "pledgebook/model/document.h"
#include "pledgebook/model/statement.h"

namespace pledgebook {

/// What every table, page and export says of rows that no person has
/// reviewed.
inline constexpr std::string_view kNotice =
    "found by program, not checked by a person: read the source before "
    "publishing";

/// Whether the words are our own report and nobody's exact words.
bool is_paraphrase(const Metadata& meta);

/// The words of a statement as a person may print them: between quotation
/// marks where they stand so in the source; never where they are our own,
/// which "reported in our words, see URL" then says.
std::string printed_words(std::string_view text, const Metadata& meta,
                          std::string_view url);

/// Who holds it, with the way in which that was inferred, where it was not
/// named: "Tessa Jowell [pronoun]"; "Ed Miliband or David Miliband?" where
/// two readings remain; empty where nobody is known.
std::string printed_holder(const Statement& statement);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_REPORT_NOTICE_H_
