#ifndef PLEDGEBOOK_EXTRACT_SPEAKER_FORMS_H_
#define PLEDGEBOOK_EXTRACT_SPEAKER_FORMS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/lexicon/lexicon.h"

namespace pledgebook {

/// What web copies of debates write around a speaker's name. Free functions
/// without state; thread-safe.

/// Whether words before a colon can name who speaks: not a page's heading
/// ("Public Sector: Pensions", "Department: HM Treasury").
bool could_speak(std::string_view name, const Lexicon& lexicon);

/// The speaker, with what stands behind, of "Main Page: Ann Webb (Labour -
/// Leeds)", "Asked by: Ann Webb (Labour - Leeds)", "Answered by Ann Webb -
/// Minister without Portfolio" and "Photo of Ann WebbAnn Webb (Leeds,
/// Labour)"; empty if the line is none of these.
std::string speaker_in_furniture(std::string_view line);

/// "ANN WEBB" as "Ann Webb"; other names as they are.
std::string without_capitals(std::string_view name);

/// "Ann Webb" of "Q45 Ann Webb", as committees number what they ask.
std::string_view without_question_number(std::string_view label);

/// "Ann Webb" of "Ann Webb MS": a member's letters.
std::string without_letters(std::string name);

/// "Ann Webb" of "Sir Ann Webb" and "Dame Ann Webb": some texts have the
/// honour, the register has not.
std::string_view without_honour(std::string_view name);

/// The length of "Mr. WEBB.", "The CHAIRMAN." and "Senator WEBB of Ohio."
/// before a speech, as the Congressional Record and American hearings print
/// speakers; 0 for other lines.
std::size_t capital_label(std::string_view line);

/// The length of "Q." and "Q:" before a question and of "A." and "A:" before
/// its answer, as interviews are printed; 0 for other lines.
std::size_t interview_label(std::string_view line);

/// Whether the words are as many as a name's, two to four, and have its
/// capitals.
bool shaped_like_name(const std::vector<std::string>& words);

/// "AW" for "Ann Webb".
std::string initials_of(std::string_view name);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_SPEAKER_FORMS_H_
