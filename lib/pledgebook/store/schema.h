#ifndef PLEDGEBOOK_STORE_SCHEMA_H_
#define PLEDGEBOOK_STORE_SCHEMA_H_

#include <span>
#include <string>
#include <string_view>

namespace pledgebook {

class Db;

/// One step of the schema. Steps are never edited once released: a change is
/// a new step. docs/database.md describes the result.
struct Migration {
  int version;
  std::string_view name;
  std::string sql;
  /// What SQL cannot work out, in the same transaction; or null.
  void (*then)(Db&) = nullptr;
};

/// All steps, in order of version, from 1.
std::span<const Migration> migrations();

/// The version that this program writes.
int schema_version();

/// "PLDG": marks a file as ours (PRAGMA application_id).
inline constexpr long long kApplicationId = 0x504C4447;

/// Brings the file up to date, each step and its record in one transaction.
/// Throws StoreError newer_schema where a later program made it, not_ours
/// where it holds another program's tables.
void migrate(Db& db);

/// The same checks without writing; an older schema is an error too.
void check_schema(Db& db);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_SCHEMA_H_
