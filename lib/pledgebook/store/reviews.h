#ifndef PLEDGEBOOK_STORE_REVIEWS_H_
#define PLEDGEBOOK_STORE_REVIEWS_H_

#include "pledgebook/store/groups.h"
#include "pledgebook/store/sqlite.h"
#include "pledgebook/store/statement_table.h"

namespace pledgebook {

/// Lays the last review over what the program found. A person's fields
/// outrank the program's: an accepted or corrected row shows what the person
/// saw, whatever a later lexicon says; a rejected row is not shown.
class Reviews {
 public:
  explicit Reviews(Db& db);

  /// REQUIRES: called after a statement was written or its anchors moved.
  void apply(StatementTable& table, Groups& groups, long long rowid);

 private:
  Stmt last_, mark_, home_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_REVIEWS_H_
