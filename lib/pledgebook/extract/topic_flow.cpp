#include "pledgebook/extract/topic_flow.h"

#include <algorithm>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

using std::size_t;

constexpr double kOnTopic = 0.9;  // evidence that stands alone
// Shares of a text's sentences that are on the topic by their own words.
constexpr double kKeepsToTopic = 0.35;
constexpr double kTouchesTopic = 0.05;

// The habit of a text, or of a debate in a transcript: sentences [begin, end).
TopicHabit habit_of(const std::vector<bool>& own, size_t begin, size_t end,
                    Voice voice) {
  if (voice == Voice::programme) return TopicHabit::changes;
  const auto first = own.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto last = own.begin() + static_cast<std::ptrdiff_t>(end);
  const auto count = static_cast<double>(std::count(first, last, true));
  const auto all = static_cast<double>(end - begin);
  if (voice == Voice::transcript) {
    return count >= kKeepsToTopic * all ? TopicHabit::touches
                                        : TopicHabit::changes;
  }
  if (count >= kKeepsToTopic * all) return TopicHabit::keeps;
  return count >= kTouchesTopic * all ? TopicHabit::touches
                                      : TopicHabit::passes;
}

// Which sentences are on the topic, one after the other.
class Flow {
 public:
  Flow(const Segmentation& text, const std::vector<bool>& own, Voice voice)
      : text_(text), own_(own), voice_(voice) {}

  bool at(size_t index) {
    const Sentence& sentence = text_.sentences[index];
    if (index >= section_end_) open_section(index);
    context_.same_block = block_ == sentence.block;
    const bool topical = own_[index] || stands_over(index) ||
                         carries_topic(text_.words(sentence), context_);
    if (own_[index]) {
      context_.since = 1;
      block_ = sentence.block;
    } else if (context_.since > 0) {
      ++context_.since;
    }
    return topical;
  }

 private:
  bool is_heading(size_t index) const {
    const auto block = static_cast<size_t>(text_.sentences[index].block);
    return text_.blocks[block].kind == BlockKind::heading;
  }

  // A debate ends at the next heading; other texts are of one piece.
  void open_section(size_t index) {
    section_end_ = index + 1;
    while (section_end_ < own_.size() &&
           (voice_ != Voice::transcript || !is_heading(section_end_))) {
      ++section_end_;
    }
    context_.habit = habit_of(own_, index, section_end_, voice_);
  }

  // A headline shares the topic of the sentence that it stands over.
  bool stands_over(size_t index) const {
    const bool heading = is_heading(index) ||
                         (context_.habit == TopicHabit::keeps && index == 0);
    return heading && context_.habit != TopicHabit::changes &&
           index + 1 < own_.size() && own_[index + 1];
  }

  const Segmentation& text_;
  const std::vector<bool>& own_;
  Voice voice_;
  size_t section_end_ = 0;
  TopicContext context_;
  int block_ = -1;
};

}  // namespace

bool on_topic(const std::vector<Candidate>& clauses) {
  double evidence = 0;
  for (const Candidate& clause : clauses) {
    if (!clause.unit.aside) evidence += clause.subject.evidence;
    for (const std::string& feature : clause.features) {
      if (feature.rfind("topic.", 0) == 0) return true;
    }
  }
  return evidence >= kOnTopic;
}

void settle_topics(const std::vector<bool>& own, Voice voice,
                   Analysis& analysis) {
  Flow flow(analysis.text, own, voice);
  size_t candidate = 0;
  for (size_t s = 0; s < analysis.text.sentences.size(); ++s) {
    const bool topical = flow.at(s);
    for (; candidate < analysis.candidates.size() &&
           analysis.candidates[candidate].unit.sentence == s;
         ++candidate) {
      analysis.candidates[candidate].topic = topical;
    }
  }
}

}  // namespace pledgebook
