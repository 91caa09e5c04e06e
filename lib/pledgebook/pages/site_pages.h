#ifndef PLEDGEBOOK_PAGES_SITE_PAGES_H_
#define PLEDGEBOOK_PAGES_SITE_PAGES_H_

#include <optional>
#include <string>

#include "pledgebook/base/result.h"
#include "pledgebook/pages/address.h"
#include "pledgebook/report/html.h"
#include "pledgebook/store/store.h"

namespace pledgebook {

/// The pages of site.h, one function each. An error is what was wrong with
/// the parameters; an empty optional, that there is no such thing.
struct Asked {
  const Store& store;
  const Parameters& parameters;
  Date today;
};

inline constexpr std::size_t kRowsOfPage = 50;

/// The newest statements, the scoreboard by party, and where to go.
HtmlPage start_page(const Asked& asked);
Result<HtmlPage> list_page(const Asked& asked);
Result<HtmlPage> search_page(const Asked& asked);
Result<HtmlPage> timeline_page(const Asked& asked);
Result<HtmlPage> follow_through_page(const Asked& asked);

/// By id, whole or the beginning of one; verdicts at as_of and known_at.
Result<std::optional<HtmlPage>> statement_page(const Asked& asked,
                                               const std::string& id);
std::optional<HtmlPage> thread_page(const Asked& asked, const std::string& id);

/// A page that says one thing.
HtmlPage message_page(const std::string& title, const std::string& message);

/// Every row's last cell, its id, leads to the statement's page.
void link_rows(HtmlSection& section);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_PAGES_SITE_PAGES_H_
