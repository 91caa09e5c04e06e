#ifndef PLEDGEBOOK_STORE_ERROR_H_
#define PLEDGEBOOK_STORE_ERROR_H_

#include <stdexcept>
#include <string>

namespace pledgebook {

/// What the environment did to the database. The only exception of the
/// library: it passes through Tx (which rolls back) up to the program's main,
/// where `cause` becomes the exit code.
class StoreError : public std::runtime_error {
 public:
  enum class Cause {
    locked,        ///< another process writes: try again (75)
    newer_schema,  ///< made by a later version of the program (69)
    cannot_open,   ///< no such file, no permission, not creatable (73)
    not_ours,      ///< a file that is no database, or another program's (65)
    full,          ///< disk full (74)
    io,            ///< read, write or corruption (74)
    other,         ///< a constraint or a fault of ours
  };

  StoreError(Cause cause, int code, const std::string& message)
      : std::runtime_error(message), cause_(cause), code_(code) {}

  Cause cause() const { return cause_; }
  /// SQLite's extended result code; 0 where SQLite was not asked.
  int code() const { return code_; }

 private:
  Cause cause_;
  int code_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_ERROR_H_
