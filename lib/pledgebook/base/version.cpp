#include "pledgebook/base/version.h"

namespace pledgebook {

std::string_view version() { return PLEDGEBOOK_VERSION; }

}  // namespace pledgebook
