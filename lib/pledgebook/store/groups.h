#ifndef PLEDGEBOOK_STORE_GROUPS_H_
#define PLEDGEBOOK_STORE_GROUPS_H_

#include <vector>

#include "pledgebook/model/outcome.h"
#include "pledgebook/store/sqlite.h"

namespace pledgebook {

/// Keeps `lead`, `mentions`, `shown` and the course of verdicts (`rated`,
/// `verdict`, `no_office`, `open_from`, `settled`; model/verdict.h) right. The
/// same words of the same holder within a month of each other are one statement
/// with several mentions; later they are said again. The result depends only on
/// what is stored, never on the order in which it came.
class Groups {
 public:
  explicit Groups(Db& db);

  /// REQUIRES: called after anything that changes which statements of the
  /// group are live, where they stand, or what was decided about them.
  void refresh(long long group);
  /// Of the group of one statement.
  void refresh_statement(long long rowid);
  /// Whether a new statement of the group needs refresh() at all.
  bool alone(long long group);

  /// Writes the course of every verdict; for databases of an older schema.
  void refresh_rated(Db& db);

 private:
  std::vector<Outcome> outcomes_of(long long rowid);
  void write(const std::vector<Outcome>& outcomes);

  Stmt members_, write_, group_of_, count_, outcomes_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_GROUPS_H_
