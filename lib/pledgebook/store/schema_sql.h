#ifndef PLEDGEBOOK_STORE_SCHEMA_SQL_H_
#define PLEDGEBOOK_STORE_SCHEMA_SQL_H_

#include <string>
#include <string_view>

namespace pledgebook {

/// The text of each migration, one file each (schema_*.cpp).
extern const std::string_view kDocumentsSql;
extern const std::string_view kStatementsSql;
extern const std::string_view kFollowThroughSql;
extern const std::string_view kViewsSql;
extern const std::string_view kPeriodsSql;
std::string tally_migration();
std::string newest_migration();

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_SCHEMA_SQL_H_
