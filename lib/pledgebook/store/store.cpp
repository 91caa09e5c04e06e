#include "pledgebook/store/store.h"

#include "pledgebook/store/file_system.h"
#include "pledgebook/store/schema.h"

namespace pledgebook {
namespace {

// WAL survives kill -9 without waiting for the disk at each commit; the
// rollback journal needs the full wait but works on network file systems.
void set_journal(Db& db, const std::string& path) {
  if (path == ":memory:") return;
  const bool remote = on_network_file_system(path);
  db.text(remote ? "PRAGMA journal_mode = DELETE"
                 : "PRAGMA journal_mode = WAL");
  db.exec(remote ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
}

}  // namespace

Store::Store(const std::string& path, Access access) : path_(path) {
  const bool write = access == Access::write;
  db_ = std::make_unique<Db>(path,
                             write ? Db::Mode::create : Db::Mode::read_only);
  db_->exec("PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
  if (!write) {
    check_schema(*db_);
    return;
  }
  migrate(*db_);
  set_journal(*db_, path);
}

int Store::schema_version() const {
  return static_cast<int>(db_->integer("PRAGMA user_version"));
}

}  // namespace pledgebook
