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

/// How a text treats the topic as a whole.
enum class TopicHabit {
  changes,  ///< a programme or debate: another subject with every sentence
  passes,   ///< an article that hardly names it
  touches,  ///< an article that comes back to it
  keeps,    ///< an article that keeps to it
};

/// What the neighbourhood of a sentence says of its topic.
struct TopicContext {
  TopicHabit habit = TopicHabit::changes;
  int since = 0;            ///< sentences since the last on the topic; 0 none
  bool same_block = false;  ///< that one stands in the same paragraph
};

/// Whether a sentence without evidence of its own carries the topic on from
/// before. In an article that keeps to the topic a paragraph goes on with it,
/// and so do words that take it up; in one that comes back to it, only near
/// by; in speeches and programmes only a pronoun that stands for it straight
/// after.
bool carries_topic(std::string_view words, const TopicContext& context);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_TOPIC_H_
