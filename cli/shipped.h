#ifndef PLEDGEBOOK_CLI_SHIPPED_H_
#define PLEDGEBOOK_CLI_SHIPPED_H_

#include <string>

namespace pledgebook::cli {

/// The place of a file or folder that came with the program: under
/// ../share/pledgebook beside an installed program, under the source folder
/// for one in its build tree. Empty if it is at neither.
std::string shipped(const std::string& installed, const std::string& source);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_SHIPPED_H_
