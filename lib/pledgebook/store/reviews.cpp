#include "pledgebook/store/reviews.h"

#include "pledgebook/store/fields.h"

namespace pledgebook {

Reviews::Reviews(Db& db)
    : last_(db,
            "SELECT r.verdict, r.seen, r.by, r.at FROM anchor a"
            " JOIN review r ON r.anchor = a.anchor WHERE a.statement = ?"
            " ORDER BY r.at DESC, r.digest DESC LIMIT 1"),
      mark_(db,
            "UPDATE statement SET review = ?2, reviewed_by = ?3,"
            " reviewed_at = ?4, found = ?5 WHERE statement = ?1"),
      home_(db,
            "SELECT d.document, d.date, d.key, s.review, s.grp"
            " FROM statement s JOIN document d ON d.document = s.document"
            " WHERE s.statement = ?") {}

void Reviews::apply(StatementTable& table, Groups& groups, long long rowid) {
  const std::optional<StoredStatement> stored = table.one(rowid);
  if (!stored) return;
  home_.bind(rowid).step();
  const StatementHome home{home_.integer(0), home_.date(1),
                           rank_of(home_.text(2))};
  const bool was_pending = home_.view(3) == "pending";
  const long long group_before = home_.integer(4);
  home_.reset();

  last_.bind(rowid);
  const bool reviewed = last_.step();
  const std::string verdict = reviewed ? last_.text(0) : "pending";
  const std::string seen = reviewed ? last_.text(1) : "";
  const std::string by = reviewed ? last_.text(2) : "";
  const std::string at = reviewed ? last_.text(3) : "";
  last_.reset();
  if (!reviewed && was_pending) return;

  const std::string found =
      stored->found.empty() ? fields_of(stored->statement) : stored->found;
  const bool overlay = reviewed && verdict != "rejected";
  const Result<Statement> shown =
      with_fields(stored->statement, overlay ? seen : found);
  if (shown) table.update(rowid, home, *shown);
  mark_.run(rowid, verdict, NullIfEmpty{by}, NullIfEmpty{at},
            NullIfEmpty{overlay ? found : ""});
  groups.refresh(group_before);
  groups.refresh_statement(rowid);
}

}  // namespace pledgebook
