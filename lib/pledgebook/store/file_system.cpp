#include "pledgebook/store/file_system.h"

#include <sys/vfs.h>

#include <array>
#include <filesystem>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

// f_type values, statfs(2) and linux/magic.h.
constexpr std::array<unsigned long, 9> kRemote = {
    0x6969,      // NFS
    0x517B,      // SMB
    0xFF534D42,  // CIFS
    0xFE534D42,  // SMB2
    0x01021997,  // 9p
    0x65735546,  // FUSE
    0x0BD00BD0,  // Lustre
    0x00C36400,  // Ceph
    0x5346414F,  // AFS
};

}  // namespace

bool on_network_file_system(const std::string& path) {
  std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (folder.empty()) folder = ".";
  struct statfs info {};
  if (statfs(folder.c_str(), &info) != 0) return false;
  const auto type = static_cast<unsigned long>(info.f_type) & 0xFFFFFFFFul;
  return among(kRemote, type);
}

}  // namespace pledgebook
