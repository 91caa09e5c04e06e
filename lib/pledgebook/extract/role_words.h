#ifndef PLEDGEBOOK_EXTRACT_ROLE_WORDS_H_
#define PLEDGEBOOK_EXTRACT_ROLE_WORDS_H_

#include <string_view>

namespace pledgebook {

/// Whether `roles`, lower case, holds `office` as words that mean somebody in
/// it: "cabinet office minister" holds "minister"; "shadow chancellor",
/// "former minister" and "prime minister" do not hold what stands last.
bool holds_office(std::string_view roles, std::string_view office);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_ROLE_WORDS_H_
