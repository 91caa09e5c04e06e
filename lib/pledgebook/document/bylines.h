#ifndef PLEDGEBOOK_DOCUMENT_BYLINES_H_
#define PLEDGEBOOK_DOCUMENT_BYLINES_H_

#include <string>
#include <string_view>

namespace pledgebook {

/// The names of a byline as files have it: "By Ann Example, political editor
/// and Bob Sample" → "Ann Example, Bob Sample". Offices, desks and agencies
/// ("Staff reporter", "Newsdesk", "Press Association") name nobody and give
/// "". Other names, bodies among them, stay as they are. Thread-safe.
std::string byline_names(std::string_view byline);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_DOCUMENT_BYLINES_H_
