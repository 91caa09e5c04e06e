#ifndef PLEDGEBOOK_EXTRACT_GATE_H_
#define PLEDGEBOOK_EXTRACT_GATE_H_

#include "pledgebook/base/result.h"
#include "pledgebook/lexicon/lexicon.h"
#include "pledgebook/model/document.h"
#include "pledgebook/rules/rule_set.h"

namespace pledgebook {

/// The gate for runs that want the topic only: tells quickly which documents
/// need no analysis, because nothing in them can be on the topic.
///
/// It misses nothing: a statement is on the topic by a term or a "topic." rule
/// in a clause of its document (extract/topic_flow.h), clauses are cut from the
/// very text that is searched here, and never inside a word. False friends
/// and what only adds up to the topic with something else are let through.
/// Thread contract: const, may run on many threads at once.
class TopicGate {
 public:
  /// An error names the rule that RE2 refuses. `lexicon` must outlive it.
  static Result<TopicGate> make(const Lexicon& lexicon);

  /// False only if no statement of the document can be on the topic.
  bool may_touch(const Document& document) const;

 private:
  TopicGate(const Lexicon& lexicon, RuleSet rules, bool anchored);
  const Lexicon* lexicon_;
  RuleSet rules_;
  bool anchored_;  // a rule asks where a clause begins or ends
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_GATE_H_
