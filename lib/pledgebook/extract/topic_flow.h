#ifndef PLEDGEBOOK_EXTRACT_TOPIC_FLOW_H_
#define PLEDGEBOOK_EXTRACT_TOPIC_FLOW_H_

#include <vector>

#include "pledgebook/extract/candidates.h"
#include "pledgebook/extract/voice.h"

namespace pledgebook {

/// Says of every candidate whether it is on the topic: by its sentence's own
/// words (`own`, a flag a sentence), or carried over from the sentences before
/// it in the way of `voice` (see carries_topic). One pass, in order.
void settle_topics(const std::vector<bool>& own, Voice voice,
                   Analysis& analysis);

/// Whether a sentence's own words and signs put it on the topic: those of its
/// clauses together.
bool on_topic(const std::vector<Candidate>& clauses);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_TOPIC_FLOW_H_
