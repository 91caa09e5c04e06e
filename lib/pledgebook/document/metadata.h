#ifndef PLEDGEBOOK_DOCUMENT_METADATA_H_
#define PLEDGEBOOK_DOCUMENT_METADATA_H_

#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/model/document.h"

namespace pledgebook {

/// What is given outranks what was found: fields that are set in `given`
/// replace those of `found`.
void overlay(const Metadata& given, Metadata& found);

/// Sets the field of this name (title, date, type, publisher, author, party,
/// url, wording, source, language, under the aliases that files use, such as
/// "published" or "headline"). Values "" and "-" leave it unset. False if
/// there is no such field. A date that is none is left unset and noted.
bool set_field(std::string_view name, std::string_view value, Metadata& meta,
               std::vector<std::string>& notes);

/// The field's own name for a name or an alias; empty if there is none.
std::string_view field_of(std::string_view name);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_DOCUMENT_METADATA_H_
