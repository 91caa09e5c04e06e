#include "cli/shipped.h"

#include <filesystem>

namespace pledgebook::cli {

std::string shipped(const std::string& installed, const std::string& source) {
  namespace fs = std::filesystem;
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  if (!failed) {
    const fs::path beside =
        program.parent_path().parent_path() / "share/pledgebook" / installed;
    if (fs::exists(beside, failed)) return beside.string();
  }
  const fs::path built = fs::path(PLEDGEBOOK_SOURCE_DIR) / source;
  return fs::exists(built, failed) ? built.string() : std::string();
}

}  // namespace pledgebook::cli
