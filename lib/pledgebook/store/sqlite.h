#ifndef PLEDGEBOOK_STORE_SQLITE_H_
#define PLEDGEBOOK_STORE_SQLITE_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "pledgebook/base/date.h"
#include "pledgebook/store/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace pledgebook {

/// A connection to one SQLite file. Every failure is a StoreError with
/// SQLite's extended code and message.
///
/// Thread contract: one thread at a time. Open one for each thread.
class Db {
 public:
  enum class Mode { read_only, read_write, create };

  /// Opens the file with foreign keys on. ":memory:" is a private database.
  Db(const std::string& path, Mode mode);

  /// Runs one or more statements that return nothing of interest.
  void exec(const std::string& sql);
  /// First column of the first row; empty if there is none or it is null.
  std::string text(const std::string& sql);
  /// The same as a number; 0 if there is none.
  long long integer(const std::string& sql);

  long long last_insert_rowid() const;
  long long changes() const;
  bool in_transaction() const;
  /// How long to wait for another process's lock. Default 5 seconds.
  void busy_timeout(int milliseconds);

 private:
  friend class Stmt;
  struct Close {
    void operator()(sqlite3*) const;
  };
  std::unique_ptr<sqlite3, Close> handle_;
};

/// Binds the text, or NULL where it is empty: "empty strings are null".
struct NullIfEmpty {
  std::string_view text;
};

/// A prepared statement. The Db must outlive it.
///
///   Stmt find(db, "SELECT text FROM statement WHERE id = ?");
///   find.bind(id);
///   while (find.step()) use(find.text(0));
class Stmt {
 public:
  Stmt(Db& db, const std::string& sql);

  /// Starts afresh with these values as parameters 1, 2, …
  template <typename... Values>
  Stmt& bind(const Values&... values) {
    reset();
    (bind_at(++bound_, values), ...);
    return *this;
  }
  /// Binds one more parameter after those bound so far (for built queries).
  template <typename Value>
  Stmt& add(const Value& value) {
    bind_at(++bound_, value);
    return *this;
  }
  /// Binds, runs to the end and resets. True if there was a row.
  template <typename... Values>
  bool run(const Values&... values) {
    bind(values...);
    const bool row = step();
    reset();
    return row;
  }

  /// True while there is a row.
  bool step();
  void reset();

  /// Steps of SQLite's virtual machine since it was prepared: what a query
  /// costs, whatever the machine (for tests).
  long long work() const;

  bool null(int column) const;
  long long integer(int column) const;
  double real(int column) const;
  /// Valid until the next step or reset.
  std::string_view view(int column) const;
  std::string text(int column) const { return std::string(view(column)); }
  /// A stored date, or empty.
  std::optional<Date> date(int column) const;

 private:
  void bind_at(int at, std::nullptr_t);
  void bind_at(int at, long long value);
  void bind_at(int at, long value) {
    bind_at(at, static_cast<long long>(value));
  }
  void bind_at(int at, int value) {
    bind_at(at, static_cast<long long>(value));
  }
  void bind_at(int at, bool value) { bind_at(at, value ? 1LL : 0LL); }
  void bind_at(int at, std::size_t value) {
    bind_at(at, static_cast<long long>(value));
  }
  void bind_at(int at, double value);
  void bind_at(int at, std::string_view value);
  void bind_at(int at, const std::string& value) {
    bind_at(at, std::string_view(value));
  }
  void bind_at(int at, const char* value) {
    bind_at(at, std::string_view(value));
  }
  void bind_at(int at, NullIfEmpty value);
  void bind_at(int at, const std::optional<Date>& value);
  void bind_at(int at, const Date& value);

  struct Finalize {
    void operator()(sqlite3_stmt*) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
  int bound_ = 0;
};

/// A write transaction (BEGIN IMMEDIATE): rolls back in the destructor unless
/// committed. Inside another transaction it does nothing of its own, so
/// that operations compose.
class Tx {
 public:
  explicit Tx(Db& db);
  ~Tx();
  Tx(const Tx&) = delete;
  Tx& operator=(const Tx&) = delete;
  void commit();

 private:
  Db& db_;
  bool open_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_SQLITE_H_
