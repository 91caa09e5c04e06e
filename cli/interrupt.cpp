#include "cli/interrupt.h"

#include <atomic>
#include <csignal>

namespace pledgebook::cli {
namespace {

// Lock-free, so a signal handler may write it.
std::atomic<bool> asked_to_stop{false};
static_assert(std::atomic<bool>::is_always_lock_free);

void stop(int) { asked_to_stop = true; }

void handle(int signal, void (*handler)(int), int flags) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = flags;
  ::sigaction(signal, &action, nullptr);
}

}  // namespace

Interrupt::Interrupt() {
  asked_to_stop = false;
  handle(SIGINT, stop, static_cast<int>(SA_RESETHAND));
  handle(SIGTERM, stop, static_cast<int>(SA_RESETHAND));
}

Interrupt::~Interrupt() {
  handle(SIGINT, SIG_DFL, 0);
  handle(SIGTERM, SIG_DFL, 0);
}

bool Interrupt::asked() { return asked_to_stop.load(); }

void ignore_closed_pipes() { handle(SIGPIPE, SIG_IGN, 0); }

}  // namespace pledgebook::cli
