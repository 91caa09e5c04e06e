#include "pledgebook/document/metadata.h"

#include <fmt/format.h>

#include "pledgebook/base/strings.h"
#include "pledgebook/document/dates.h"

namespace pledgebook {
namespace {

struct Alias {
  std::string_view name, field;
};
constexpr Alias kAliases[] = {
    {"title", "title"},
    {"headline", "title"},
    {"date", "date"},
    {"published", "date"},
    {"pubdate", "date"},
    {"published_at", "date"},
    {"publication_date", "date"},
    {"datetime", "date"},
    {"type", "type"},
    {"publisher", "publisher"},
    {"site", "publisher"},
    {"author", "author"},
    {"byline", "author"},
    {"by", "author"},
    {"creator", "author"},
    {"party", "party"},
    {"url", "url"},
    {"link", "url"},
    {"uri", "url"},
    {"permalink", "url"},
    {"wording", "wording"},
    {"source", "source"},
    {"language", "language"},
    {"lang", "language"},
};

struct TextField {
  std::string_view name;
  std::string Metadata::*value;
};
constexpr TextField kTextFields[] = {
    {"title", &Metadata::title},         {"type", &Metadata::type},
    {"publisher", &Metadata::publisher}, {"author", &Metadata::author},
    {"party", &Metadata::party},         {"url", &Metadata::url},
    {"wording", &Metadata::wording},     {"source", &Metadata::source},
    {"language", &Metadata::language},
};

}  // namespace

void overlay(const Metadata& given, Metadata& found) {
  for (const TextField& field : kTextFields) {
    const std::string& value = given.*field.value;
    if (!value.empty()) found.*field.value = value;
  }
  if (given.date) found.date = given.date;
}

std::string_view field_of(std::string_view name) {
  const std::string lower = to_lower_ascii(trim(name));
  for (const Alias& alias : kAliases) {
    if (alias.name == lower) return alias.field;
  }
  return {};
}

bool set_field(std::string_view name, std::string_view value, Metadata& meta,
               std::vector<std::string>& notes) {
  const std::string_view field = field_of(name);
  if (field.empty()) return false;
  value = trim(value);
  if (value.empty() || value == "-") return true;
  if (field == "date") {
    meta.date = find_date(value);
    if (!meta.date) notes.push_back(fmt::format("'{}' is not a date", value));
    return true;
  }
  for (const TextField& text : kTextFields) {
    if (text.name == field) meta.*text.value = std::string(value);
  }
  return true;
}

}  // namespace pledgebook
