#include <exception>
#include <iostream>

#include "cli/command.h"
#include "cli/failure.h"
#include "cli/interrupt.h"
#include "pledgebook/store/error.h"

namespace {

using pledgebook::cli::ExitCode;

ExitCode complain(const std::string& message, ExitCode code) {
  std::cerr << "pledgebook: " << message << '\n';
  return code;
}

ExitCode code_of(pledgebook::StoreError::Cause cause) {
  using Cause = pledgebook::StoreError::Cause;
  switch (cause) {
    case Cause::locked:
      return ExitCode::try_again;
    case Cause::newer_schema:
      return ExitCode::newer;
    case Cause::cannot_open:
      return ExitCode::cannot_create;
    case Cause::not_ours:
      return ExitCode::bad_data;
    case Cause::full:
    case Cause::io:
      return ExitCode::io_error;
    case Cause::other:
      break;
  }
  return ExitCode::internal;
}

// The one place in which what went wrong becomes an exit code.
ExitCode guarded(const pledgebook::cli::Arguments& arguments) {
  namespace cli = pledgebook::cli;
  try {
    return cli::dispatch(arguments);
  } catch (const cli::ReaderGone&) {
    return ExitCode::done;
  } catch (const cli::Failure& failure) {
    return complain(failure.what(), failure.code());
  } catch (const pledgebook::StoreError& error) {
    return complain(error.what(), code_of(error.cause()));
  } catch (const std::exception& fault) {
    return complain(std::string("internal error: ") + fault.what(),
                    ExitCode::internal);
  }
}

}  // namespace

int main(int count, char** words) {
  pledgebook::cli::ignore_closed_pipes();
  return static_cast<int>(guarded({words + 1, words + count}));
}
