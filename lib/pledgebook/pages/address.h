#ifndef PLEDGEBOOK_PAGES_ADDRESS_H_
#define PLEDGEBOOK_PAGES_ADDRESS_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "pledgebook/query/filter.h"

namespace pledgebook {

/// What stands after "?" in an address, decoded; a name may come again.
using Parameters = std::multimap<std::string, std::string>;

/// Its value, of several the first; empty where there is none.
std::string parameter(const Parameters& parameters, const std::string& name);

/// "/list?kind=pledge&party=labour", every byte but letters, digits, "-", "."
/// and "_" encoded. Parameters without a value are left out.
std::string address_of(std::string_view path, const Parameters& parameters);
std::string address_of_statement(const std::string& id);

/// A place in list order as a parameter: "14660.31.700.12".
std::string to_string(const Cursor& cursor);
std::optional<Cursor> parse_cursor(std::string_view text);

/// Whether a Host header names this machine's loopback, with any port: else a
/// page elsewhere has made its own name point here (DNS rebinding).
bool is_loopback(std::string_view host);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_PAGES_ADDRESS_H_
