#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

namespace pledgebook::cli {
namespace {

constexpr std::size_t kWidth = 100;
constexpr std::size_t kLeastWidth = 40;

}  // namespace

std::string environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT: no thread runs yet
  return value ? value : "";
}

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

std::size_t terminal_width() {
  winsize size{};
  std::size_t width = 0;
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) width = size.ws_col;
  if (width == 0) {
    width = std::strtoul(environment("COLUMNS").c_str(), nullptr, 10);
  }
  if (width == 0) return kWidth;
  return width < kLeastWidth ? kLeastWidth : width;
}

bool use_color(ColorChoice choice, int descriptor) {
  if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
  return is_terminal(descriptor) && environment("NO_COLOR").empty() &&
         environment("TERM") != "dumb";
}

}  // namespace pledgebook::cli
