#ifndef PLEDGEBOOK_EXTRACT_TURNS_H_
#define PLEDGEBOOK_EXTRACT_TURNS_H_

#include <vector>

#include "pledgebook/extract/spoken_text.h"

namespace pledgebook {

/// The speeches of a transcript in the order of the text: those that the
/// reader gives; else those that labels in the text open, "Ann Webb:" before a
/// speech or a line of its own. Empty where too few labels stand in the text
/// for a transcript. Takes the labels that count off the blocks and sentences
/// of `in.text`. Linear in the text, whatever the number of turns.
std::vector<SpeakerTurn> find_turns(const SpokenText& in);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_TURNS_H_
