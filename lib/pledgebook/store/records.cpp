#include "pledgebook/store/records.h"

#include <array>

#include "pledgebook/base/hash.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/store/fields.h"
#include "pledgebook/store/groups.h"
#include "pledgebook/store/reviews.h"
#include "pledgebook/store/statement_table.h"

namespace pledgebook {
namespace {

using Parts = std::vector<std::string>;

std::string digest_of(const Parts& parts) {
  return sha256_hex(join(parts, "\x1F")).substr(0, 32);
}

std::string text_of(const std::optional<Date>& date) {
  return date ? to_string(*date) : std::string();
}

std::string text_of(const std::optional<Reason>& reason) {
  return reason ? std::string(to_string(*reason)) : std::string();
}

constexpr std::array<std::string_view, 3> kVerdicts = {"accepted", "corrected",
                                                       "rejected"};

std::string_view to_string(Review::Verdict v) {
  return kVerdicts[static_cast<std::size_t>(v)];
}

Diagnostic no_statement(const std::string& id) {
  return {.message = "no statement has the id '" + id + "'"};
}

}  // namespace

struct Records::Impl {
  explicit Impl(Db& database)
      : db(database),
        anchors(database),
        groups(database),
        table(database),
        reviews(database),
        outcome(database,
                "INSERT OR IGNORE INTO outcome(digest, anchor, status,"
                " effective, recorded, reason, source, title, evidence,"
                " assessor, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        evidence(database,
                 "INSERT OR IGNORE INTO evidence(digest, anchor, bearing,"
                 " kind, act, date, source, title, words, by, at, why)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        review(database,
               "INSERT OR IGNORE INTO review(digest, anchor, verdict, fields,"
               " seen, by, at, why) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        edit(database,
             "INSERT OR IGNORE INTO thread_edit(digest, op, earlier, later,"
             " relation, by, at, why) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        decision(database,
                 "INSERT OR IGNORE INTO suggestion_decision(digest, anchor,"
                 " candidate, accepted, by, at, why)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?)") {}

  bool inserted() const { return db.changes() > 0; }

  Db& db;
  Anchors anchors;
  Groups groups;
  StatementTable table;
  Reviews reviews;
  Stmt outcome, evidence, review, edit, decision;
};

Records::Records(Store& store) : impl_(new Impl(store.db())) {}
Records::~Records() = default;

bool Records::add(const Target& t, const Outcome& o) {
  Tx tx(impl_->db);
  // Over what was given, not what it resolved to: the same row imported
  // before and after its document is one row.
  const std::string digest = digest_of(
      {"outcome", t.id, t.document, fold_blanks(t.quote),
       std::string(pledgebook::to_string(o.status)), to_string(o.effective),
       to_string(o.recorded), text_of(o.reason), o.source, o.title, o.evidence,
       o.assessor, o.note});
  const long long anchor = impl_->anchors.of_target(t);
  impl_->outcome.run(digest, anchor, pledgebook::to_string(o.status),
                     o.effective, o.recorded, NullIfEmpty{text_of(o.reason)},
                     NullIfEmpty{o.source}, NullIfEmpty{o.title},
                     NullIfEmpty{o.evidence}, NullIfEmpty{o.assessor},
                     NullIfEmpty{o.note});
  const bool added = impl_->inserted();
  if (const auto s = impl_->anchors.statement(anchor)) {
    impl_->groups.refresh_statement(*s);
  }
  tx.commit();
  return added;
}

bool Records::add(const Target& t, const Evidence& e, const Signature& sign) {
  Tx tx(impl_->db);
  const std::string digest = digest_of(
      {"evidence", t.id, t.document, fold_blanks(t.quote), e.bearing, e.kind,
       e.act, text_of(e.date), e.source, e.title, e.words, sign.by, sign.at});
  impl_->evidence.run(digest, impl_->anchors.of_target(t), e.bearing, e.kind,
                      NullIfEmpty{e.act}, e.date, NullIfEmpty{e.source},
                      NullIfEmpty{e.title}, NullIfEmpty{e.words}, sign.by,
                      sign.at, NullIfEmpty{sign.why});
  const bool added = impl_->inserted();
  tx.commit();
  return added;
}

Result<bool> Records::add(const std::string& id, const Review& review,
                          const Signature& sign) {
  Tx tx(impl_->db);
  const std::optional<long long> rowid = impl_->anchors.find({id, "", ""});
  if (!rowid) return no_statement(id);
  const Result<Statement> seen =
      with_fields(impl_->table.one(*rowid)->statement, review.fields);
  if (!seen) return seen.error();
  const std::string verdict(to_string(review.verdict));
  const std::string digest =
      digest_of({"review", id, verdict, review.fields, sign.by, sign.at});
  impl_->review.run(digest, impl_->anchors.of_statement(*rowid), verdict,
                    review.fields, fields_of(*seen), sign.by, sign.at,
                    NullIfEmpty{sign.why});
  const bool added = impl_->inserted();
  impl_->reviews.apply(impl_->table, impl_->groups, *rowid);
  tx.commit();
  return added;
}

Result<bool> Records::add_edit(const std::string& op,
                               const std::string& earlier,
                               const std::string& later,
                               const std::string& relation,
                               const Signature& sign) {
  if (op == "join" && !among(kRelations, relation)) {
    return Diagnostic{.message = "not a relation: '" + relation + "'"};
  }
  Tx tx(impl_->db);
  const auto from = impl_->anchors.find({earlier, "", ""});
  if (!from) return no_statement(earlier);
  const auto to = impl_->anchors.find({later, "", ""});
  if (!to) return no_statement(later);
  const std::string digest =
      digest_of({"edit", op, earlier, later, relation, sign.by, sign.at});
  impl_->edit.run(digest, op, impl_->anchors.of_statement(*from),
                  impl_->anchors.of_statement(*to), NullIfEmpty{relation},
                  sign.by, sign.at, NullIfEmpty{sign.why});
  const bool added = impl_->inserted();
  tx.commit();
  return added;
}

Result<bool> Records::decide(const std::string& id,
                             const std::string& candidate, bool accepted,
                             const Signature& sign) {
  Tx tx(impl_->db);
  const auto rowid = impl_->anchors.find({id, "", ""});
  if (!rowid) return no_statement(id);
  const std::string digest = digest_of(
      {"decision", id, candidate, accepted ? "1" : "0", sign.by, sign.at});
  impl_->decision.run(digest, impl_->anchors.of_statement(*rowid), candidate,
                      accepted, sign.by, sign.at, NullIfEmpty{sign.why});
  const bool added = impl_->inserted();
  tx.commit();
  return added;
}

Result<std::string> Records::resolve(const Target& target) {
  const auto rowid = impl_->anchors.find(target);
  if (!rowid) {
    return Diagnostic{.path = target.document,
                      .message = impl_->anchors.why_unresolved(target)};
  }
  return impl_->table.one(*rowid)->statement.id;
}

}  // namespace pledgebook
