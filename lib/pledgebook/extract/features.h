#ifndef PLEDGEBOOK_EXTRACT_FEATURES_H_
#define PLEDGEBOOK_EXTRACT_FEATURES_H_

#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/extract/unit.h"
#include "pledgebook/rules/rule_set.h"

namespace pledgebook {

/// The named signs of a unit: ids of the rules that match its words, and
/// signs of its place and holder ("voice.transcript", "frame.say",
/// "shape.question", "will@programme"). Sorted, each once.
std::vector<std::string> features_of(const Unit& unit, std::string_view text,
                                     const RuleSet& rules);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_FEATURES_H_
