#ifndef PLEDGEBOOK_BASE_VERSION_H_
#define PLEDGEBOOK_BASE_VERSION_H_

#include <string_view>

namespace pledgebook {

/// The version of the library and the program ("0.1.0"), as it stands in
/// every run and every line of NDJSON.
std::string_view version();

}  // namespace pledgebook

#endif  // PLEDGEBOOK_BASE_VERSION_H_
