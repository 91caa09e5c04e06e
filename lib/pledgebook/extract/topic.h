#ifndef PLEDGEBOOK_EXTRACT_TOPIC_H_
#define PLEDGEBOOK_EXTRACT_TOPIC_H_

#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/lexicon/lexicon.h"

namespace pledgebook {

/// What a clause is about, by its own words.
struct Subject {
  std::vector<std::string> models;  ///< model codes, in order of first hit
  std::vector<std::string> areas;   ///< area codes, in order of first hit
  double evidence = 0;  ///< of the topic: sum of weights, false friends out
};

/// The models and areas named in `words`, and how strongly they speak for the
/// topic. False friends ("mutual respect", "the Co-op in the high street")
/// hide what lies inside them. Thread-safe.
Subject subject_of(std::string_view words, const Lexicon& lexicon);

/// Whether the first words take up what went before ("this", "they", "such",
/// "the plan"): the topic may be carried over.
bool takes_up(std::string_view words);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_TOPIC_H_
