#ifndef PLEDGEBOOK_CLI_INTERRUPT_H_
#define PLEDGEBOOK_CLI_INTERRUPT_H_

namespace pledgebook::cli {

/// While it lives, the first Ctrl-C (or SIGTERM) asks the work to stop at the
/// next whole document instead of ending the program; a second one ends it
/// at once. REQUIRES: at most one at a time.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  /// Whether somebody asked. May be called from any thread.
  static bool asked();
};

/// Writing to a closed pipe is an error to be seen, not a sudden death.
void ignore_closed_pipes();

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_INTERRUPT_H_
