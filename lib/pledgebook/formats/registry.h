#ifndef PLEDGEBOOK_FORMATS_REGISTRY_H_
#define PLEDGEBOOK_FORMATS_REGISTRY_H_

#include <span>

#include "pledgebook/document/reader.h"

namespace pledgebook {

/// Every format that this build reads, the most specific first. Hand it to
/// read_source. Thread-safe; lives as long as the program.
std::span<const Reader> all_readers();

}  // namespace pledgebook

#endif  // PLEDGEBOOK_FORMATS_REGISTRY_H_
