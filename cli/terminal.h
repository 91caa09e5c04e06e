#ifndef PLEDGEBOOK_CLI_TERMINAL_H_
#define PLEDGEBOOK_CLI_TERMINAL_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace pledgebook::cli {

/// What is known of the place that the program runs in.

/// The value of an environment variable; empty if unset.
std::string environment(const char* name);

bool is_terminal(int descriptor);

/// Columns of the terminal on standard output, else COLUMNS, else 100.
std::size_t terminal_width();

enum class ColorChoice { automatic, always, never };

/// Whether to colour what goes to `descriptor`: NO_COLOR and TERM=dumb speak
/// for "automatic" only, as no-color.org asks.
bool use_color(ColorChoice choice, int descriptor);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_TERMINAL_H_
