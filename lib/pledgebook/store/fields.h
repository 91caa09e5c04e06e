#ifndef PLEDGEBOOK_STORE_FIELDS_H_
#define PLEDGEBOOK_STORE_FIELDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/result.h"
#include "pledgebook/model/statement.h"

namespace pledgebook {

/// Lists as JSON text, as columns hold them: ["early-years","health"].
std::string to_json(const std::vector<std::string>& list);
std::string to_json(const std::vector<Quantity>& quantities);
/// REQUIRES: written by to_json (anything else gives an empty list).
std::vector<std::string> strings_of(std::string_view json);
std::vector<Quantity> quantities_of(std::string_view json);

/// The fields that a review may correct, by their names in the contract:
/// kind said actor holder_basis candidates party attribution strength
/// specificity condition deadline deadline_by target about topic areas
/// models quantities headline.
const std::vector<std::string>& correctable_fields();

/// All correctable fields as one JSON object, keys in the order above, null
/// where empty.
std::string fields_of(const Statement& statement);

/// Overlays the fields that stand in `json` (an object as fields_of() writes
/// it, perhaps with fewer keys). Errors: unknown field or word, bad date.
Result<Statement> with_fields(Statement statement, std::string_view json);

/// One correction as typed: lists are comma-separated, "" is null,
/// quantities are JSON. Gives {"field":value}, checked as with_fields does.
Result<std::string> field_json(const std::string& field,
                               const std::string& value);

/// One JSON object with the keys of both; those of `over` win.
std::string merged_json(std::string_view base, std::string_view over);

/// Keys whose values differ between two JSON objects.
std::vector<std::string> different_keys(std::string_view a, std::string_view b);
/// The string at a key of a JSON object; empty if there is none.
std::string json_text(std::string_view object, const std::string& key);

/// {"key":"value",…} of strings.
std::string to_json_object(
    const std::vector<std::pair<std::string, std::string>>& pairs);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_FIELDS_H_
