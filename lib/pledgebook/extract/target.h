#ifndef PLEDGEBOOK_EXTRACT_TARGET_H_
#define PLEDGEBOOK_EXTRACT_TARGET_H_

#include <string>
#include <string_view>

#include "pledgebook/model/statement.h"

namespace pledgebook {

/// Who is to act on a proposal or to benefit from a pledge, in the clause's
/// own words: "Local authorities should …" gives "Local authorities", "we will
/// help tenants to …" gives "tenants". Empty where the text does not say so.
/// `content` is the matching form of what is said. Thread-safe.
std::string target_of(Kind kind, std::string_view content);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_TARGET_H_
