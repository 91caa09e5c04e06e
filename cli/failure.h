#ifndef PLEDGEBOOK_CLI_FAILURE_H_
#define PLEDGEBOOK_CLI_FAILURE_H_

#include <stdexcept>
#include <string>

#include "cli/exit_code.h"

namespace pledgebook::cli {

/// Ends a command with a message and an exit code; caught in main.cpp alone.
/// The message says what is wrong and, where it can, what to type instead.
class Failure : public std::runtime_error {
 public:
  Failure(ExitCode code, const std::string& message)
      : std::runtime_error(message), code_(code) {}
  ExitCode code() const { return code_; }

 private:
  ExitCode code_;
};

/// The command line makes no sense (64).
struct UsageError : Failure {
  explicit UsageError(const std::string& message)
      : Failure(ExitCode::usage, message) {}
};

/// Whoever read our output has gone (`| head`): not a failure.
struct ReaderGone {};

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_FAILURE_H_
