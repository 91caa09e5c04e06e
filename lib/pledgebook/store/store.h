#ifndef PLEDGEBOOK_STORE_STORE_H_
#define PLEDGEBOOK_STORE_STORE_H_

#include <memory>
#include <string>

#include "pledgebook/store/sqlite.h"

namespace pledgebook {

/// One pledgebook database (docs/database.md). Queries take it const; the
/// Writer and the append-only records take it as it is.
///
/// Errors: every member and everything that takes a Store may throw
/// StoreError.
/// Thread contract: one thread at a time; open one for each thread.
class Store {
 public:
  enum class Access {
    read,   ///< must exist and have the current schema
    write,  ///< created if absent, an older schema is brought up to date
  };

  /// ":memory:" is a private database that vanishes with the object.
  Store(const std::string& path, Access access);

  const std::string& path() const { return path_; }
  int schema_version() const;

  /// For the layers above that hold SQL of their own.
  Db& db() const { return *db_; }

 private:
  std::string path_;
  std::unique_ptr<Db> db_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_STORE_H_
