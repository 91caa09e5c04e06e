#include "pledgebook/store/sqlite.h"

#include <sqlite3.h>

#include "pledgebook/store/rank_function.h"

namespace pledgebook {
namespace {

constexpr int kBusyMilliseconds = 5000;

StoreError::Cause cause_of(int code) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return StoreError::Cause::locked;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_READONLY:
      return StoreError::Cause::cannot_open;
    case SQLITE_NOTADB:
      return StoreError::Cause::not_ours;
    case SQLITE_FULL:
      return StoreError::Cause::full;
    case SQLITE_IOERR:
    case SQLITE_CORRUPT:
      return StoreError::Cause::io;
    default:
      return StoreError::Cause::other;
  }
}

[[noreturn]] void fail(sqlite3* db, const std::string& doing) {
  const int code = sqlite3_extended_errcode(db);
  throw StoreError(cause_of(code), code,
                   doing + ": " + sqlite3_errmsg(db) + " (SQLite " +
                       std::to_string(code) + ")");
}

int flags_of(Db::Mode mode) {
  switch (mode) {
    case Db::Mode::read_only:
      return SQLITE_OPEN_READONLY;
    case Db::Mode::read_write:
      return SQLITE_OPEN_READWRITE;
    case Db::Mode::create:
      break;
  }
  return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

}  // namespace

void Db::Close::operator()(sqlite3* db) const { sqlite3_close_v2(db); }
void Stmt::Finalize::operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }

Db::Db(const std::string& path, Mode mode) {
  sqlite3* db = nullptr;
  const int code = sqlite3_open_v2(
      path.c_str(), &db, flags_of(mode) | SQLITE_OPEN_NOMUTEX, nullptr);
  handle_.reset(db);
  if (code != SQLITE_OK) fail(db, "cannot open database '" + path + "'");
  sqlite3_extended_result_codes(db, 1);
  busy_timeout(kBusyMilliseconds);
  exec("PRAGMA foreign_keys = ON");
  if (!add_rank_function(db)) fail(db, "full-text search");
}

void Db::exec(const std::string& sql) {
  if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) !=
      SQLITE_OK) {
    fail(handle_.get(), "database");
  }
}

std::string Db::text(const std::string& sql) {
  Stmt stmt(*this, sql);
  return stmt.step() ? stmt.text(0) : std::string();
}

long long Db::integer(const std::string& sql) {
  Stmt stmt(*this, sql);
  return stmt.step() ? stmt.integer(0) : 0;
}

long long Db::last_insert_rowid() const {
  return sqlite3_last_insert_rowid(handle_.get());
}
long long Db::changes() const { return sqlite3_changes64(handle_.get()); }
bool Db::in_transaction() const {
  return sqlite3_get_autocommit(handle_.get()) == 0;
}
void Db::busy_timeout(int milliseconds) {
  sqlite3_busy_timeout(handle_.get(), milliseconds);
}

Stmt::Stmt(Db& db, const std::string& sql) {
  sqlite3_stmt* stmt = nullptr;
  if (sqlite3_prepare_v3(
          db.handle_.get(), sql.c_str(), static_cast<int>(sql.size()) + 1,
          SQLITE_PREPARE_PERSISTENT, &stmt, nullptr) != SQLITE_OK) {
    fail(db.handle_.get(), "database");
  }
  handle_.reset(stmt);
}

bool Stmt::step() {
  const int code = sqlite3_step(handle_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  sqlite3* db = sqlite3_db_handle(handle_.get());
  const StoreError error(cause_of(code), code,
                         std::string("database: ") + sqlite3_errmsg(db) +
                             " (SQLite " + std::to_string(code) + ")");
  sqlite3_reset(handle_.get());
  throw error;
}

void Stmt::reset() {
  sqlite3_reset(handle_.get());
  bound_ = 0;
}

void Stmt::bind_at(int at, std::nullptr_t) {
  sqlite3_bind_null(handle_.get(), at);
}
void Stmt::bind_at(int at, long long value) {
  sqlite3_bind_int64(handle_.get(), at, value);
}
void Stmt::bind_at(int at, double value) {
  sqlite3_bind_double(handle_.get(), at, value);
}
void Stmt::bind_at(int at, std::string_view value) {
  if (sqlite3_bind_text64(handle_.get(), at, value.data() ? value.data() : "",
                          value.size(), SQLITE_TRANSIENT,
                          SQLITE_UTF8) != SQLITE_OK) {
    fail(sqlite3_db_handle(handle_.get()), "database");
  }
}
void Stmt::bind_at(int at, NullIfEmpty value) {
  value.text.empty() ? bind_at(at, nullptr) : bind_at(at, value.text);
}
void Stmt::bind_at(int at, const Date& value) { bind_at(at, to_string(value)); }
void Stmt::bind_at(int at, const std::optional<Date>& value) {
  value ? bind_at(at, *value) : bind_at(at, nullptr);
}

long long Stmt::work() const {
  return sqlite3_stmt_status(handle_.get(), SQLITE_STMTSTATUS_VM_STEP, 0);
}

bool Stmt::null(int column) const {
  return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
}
long long Stmt::integer(int column) const {
  return sqlite3_column_int64(handle_.get(), column);
}
double Stmt::real(int column) const {
  return sqlite3_column_double(handle_.get(), column);
}
std::string_view Stmt::view(int column) const {
  const unsigned char* text = sqlite3_column_text(handle_.get(), column);
  if (text == nullptr) return {};
  const int size = sqlite3_column_bytes(handle_.get(), column);
  return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
}
std::optional<Date> Stmt::date(int column) const {
  if (null(column)) return std::nullopt;
  const Result<Date> date = parse_date(view(column));
  return date ? std::optional<Date>(*date) : std::nullopt;
}

Tx::Tx(Db& db) : db_(db), open_(!db.in_transaction()) {
  if (open_) db_.exec("BEGIN IMMEDIATE");
}

Tx::~Tx() {
  // A failed ROLLBACK leaves nothing to undo: SQLite has rolled back itself.
  if (open_ && db_.in_transaction()) {
    try {
      db_.exec("ROLLBACK");
    } catch (const StoreError&) {
    }
  }
}

void Tx::commit() {
  if (!open_) return;
  db_.exec("COMMIT");
  open_ = false;
}

}  // namespace pledgebook
