#ifndef PLEDGEBOOK_EXTRACT_AUXILIARIES_H_
#define PLEDGEBOOK_EXTRACT_AUXILIARIES_H_

#include <string_view>

namespace pledgebook {

/// Whether the lower-case word is a finite form of be, have or do or a modal
/// verb, denied ones ("won't") included: the verbs by which a clause is told
/// from a heading or a phrase without knowing any other verb. Biber et al.,
/// Longman Grammar of Spoken and Written English (1999), 5.2 and 6.2.
bool is_finite_auxiliary(std::string_view word);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_AUXILIARIES_H_
