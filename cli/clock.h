#ifndef PLEDGEBOOK_CLI_CLOCK_H_
#define PLEDGEBOOK_CLI_CLOCK_H_

#include <string>

#include "pledgebook/base/date.h"

namespace pledgebook::cli {

/// Today, and this moment as ISO 8601 ("2026-11-22T01:05:00Z"), in UTC. The
/// library never asks for the time; it is told. PLEDGEBOOK_NOW, an ISO 8601
/// moment, stands in for the clock where a run is to be repeated exactly.
std::string now();
Date today();

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_CLOCK_H_
