#ifndef PLEDGEBOOK_EXTRACT_GROUP_NOUNS_H_
#define PLEDGEBOOK_EXTRACT_GROUP_NOUNS_H_

#include <string_view>

namespace pledgebook {

/// Whether the word names persons or a body that can act or be given
/// something: "tenants", "tenant", "council", "co-operatives". Lower case.
bool is_group_noun(std::string_view word);

/// Whether it names a body: "councils", "the government", "schools"; unlike
/// persons they may stand before another noun ("council tenants").
bool is_body_noun(std::string_view word);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_GROUP_NOUNS_H_
