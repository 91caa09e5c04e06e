#ifndef PLEDGEBOOK_STORE_FILE_SYSTEM_H_
#define PLEDGEBOOK_STORE_FILE_SYSTEM_H_

#include <string>

namespace pledgebook {

/// Whether the folder of `path` lies on a network or user-space file system
/// (NFS, SMB, CIFS, 9p, FUSE, Lustre …), where SQLite's shared memory for
/// WAL does not work. False where it cannot be told.
bool on_network_file_system(const std::string& path);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_FILE_SYSTEM_H_
