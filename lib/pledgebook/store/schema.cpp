#include "pledgebook/store/schema.h"

#include <string>

#include "pledgebook/store/groups.h"
#include "pledgebook/store/schema_sql.h"
#include "pledgebook/store/sqlite.h"

namespace pledgebook {
namespace {

// The version of the file; refuses what is not ours or is too new.
int version_of(Db& db) {
  const long long id = db.integer("PRAGMA application_id");
  const long long version = db.integer("PRAGMA user_version");
  const bool empty =
      db.integer("SELECT count(*) FROM sqlite_schema") == 0 && version == 0;
  if (!empty && id != kApplicationId) {
    throw StoreError(StoreError::Cause::not_ours, 0,
                     "not a pledgebook database");
  }
  if (version > schema_version()) {
    throw StoreError(StoreError::Cause::newer_schema, 0,
                     "the database has schema " + std::to_string(version) +
                         ", this program knows up to " +
                         std::to_string(schema_version()));
  }
  return static_cast<int>(version);
}

void apply(Db& db, const Migration& step) {
  Tx tx(db);
  // Another process may have taken the same step while we waited.
  if (db.integer("PRAGMA user_version") >= step.version) return;
  db.exec(step.sql);
  if (step.then != nullptr) step.then(db);
  Stmt(db,
       "INSERT INTO migration(version, name, applied)"
       " VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))")
      .run(step.version, step.name);
  db.exec("PRAGMA user_version = " + std::to_string(step.version));
  db.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  tx.commit();
}

void fill_verdicts(Db& db) { Groups(db).refresh_rated(db); }

}  // namespace

std::span<const Migration> migrations() {
  static const Migration kMigrations[] = {
      {1, "documents", std::string(kDocumentsSql)},
      {2, "statements", std::string(kStatementsSql)},
      {3, "follow-through", std::string(kFollowThroughSql)},
      {4, "views", std::string(kViewsSql)},
      {5, "periods", std::string(kPeriodsSql)},
      {6, "tally", tally_migration(), fill_verdicts},
      {7, "newest first", newest_migration()},
  };
  return kMigrations;
}

int schema_version() { return migrations().back().version; }

void migrate(Db& db) {
  const int version = version_of(db);
  for (const Migration& step : migrations()) {
    if (step.version > version) apply(db, step);
  }
}

void check_schema(Db& db) {
  const int version = version_of(db);
  if (version < schema_version()) {
    throw StoreError(StoreError::Cause::other, 0,
                     version == 0
                         ? "the database is empty"
                         : "the database has the older schema " +
                               std::to_string(version) +
                               ": any writing command brings it up to date");
  }
}

}  // namespace pledgebook
