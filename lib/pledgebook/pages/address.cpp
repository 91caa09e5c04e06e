#include "pledgebook/pages/address.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

std::string encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       (c >= '0' && c <= '9') || c == '-' || c == '.' ||
                       c == '_';
    out += plain ? std::string(1, c)
                 : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string parameter(const Parameters& parameters, const std::string& name) {
  const auto found = parameters.find(name);
  return found == parameters.end() ? "" : std::string(trim(found->second));
}

std::string address_of(std::string_view path, const Parameters& parameters) {
  std::string out(path);
  char before = '?';
  for (const auto& [name, value] : parameters) {
    if (trim(value).empty()) continue;
    out += before + encoded(name) + "=" + encoded(value);
    before = '&';
  }
  return out;
}

std::string address_of_statement(const std::string& id) {
  return "/statement/" + encoded(id);
}

std::string to_string(const Cursor& c) {
  return fmt::format("{}.{}.{}.{}", c.day, c.rank, c.begin, c.statement);
}

std::optional<Cursor> parse_cursor(std::string_view text) {
  const std::vector<std::string> words = split(text, '.');
  std::array<long long, 4> parts{};
  if (words.size() != parts.size()) return std::nullopt;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const char* end = words[i].data() + words[i].size();
    const auto [at, error] = std::from_chars(words[i].data(), end, parts[i]);
    if (error != std::errc() || at != end) return std::nullopt;
  }
  return Cursor{parts[0], parts[1], parts[2], parts[3]};
}

bool is_loopback(std::string_view host) {
  const std::size_t colon = host.rfind(':');
  const bool port = colon != host.npos && colon + 1 < host.size() &&
                    all_digits(host.substr(colon + 1));
  const std::string name = to_lower_ascii(port ? host.substr(0, colon) : host);
  return name == "127.0.0.1" || name == "localhost" || name == "[::1]";
}

}  // namespace pledgebook
