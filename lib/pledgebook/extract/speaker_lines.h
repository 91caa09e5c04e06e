#ifndef PLEDGEBOOK_EXTRACT_SPEAKER_LINES_H_
#define PLEDGEBOOK_EXTRACT_SPEAKER_LINES_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "pledgebook/lexicon/lexicon.h"

namespace pledgebook {

/// Who speaks, as a transcript says before a speech.
struct SpeakerLabel {
  std::string name;        ///< without titles
  std::string party;       ///< code, empty if the label has none
  std::size_t length = 0;  ///< bytes of the block that the label takes
  bool certain = false;    ///< no line of prose looks so
};

/// "Ian Murray (Edinburgh South) (Lab)", "The Minister for the Cabinet Office
/// (Mr Francis Maude)": the name is before the brackets, unless an office
/// stands there. `length` stays 0.
SpeakerLabel parse_label(std::string_view label, const Lexicon& lexicon);

/// The label with a colon at the start of `block`, if there is one.
std::optional<SpeakerLabel> label_before(std::string_view block,
                                         const Lexicon& lexicon);

/// The first line of `block`, if it is a speaker's as web copies of debates
/// have it, without a colon: the name and its picture's ("Photo of Ann Webb
/// Ann Webb Labour 2:03", "Ann Webb Portrait Ann Webb (Leeds) (Lab)"), or a
/// name, a party and a place and nothing else ("Ann Webb Labour, Leeds").
std::optional<SpeakerLabel> speaker_line(std::string_view block,
                                         const Lexicon& lexicon);

/// "Rt Hon Ann Webb" without its titles.
std::string without_titles(std::string_view name);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_SPEAKER_LINES_H_
