#ifndef PLEDGEBOOK_PAGES_SITE_H_
#define PLEDGEBOOK_PAGES_SITE_H_

#include <string>
#include <utility>
#include <vector>

#include "pledgebook/base/date.h"
#include "pledgebook/pages/address.h"
#include "pledgebook/store/store.h"

namespace pledgebook {

/// A question over HTTP without its transport, so that it can be asked
/// without a socket.
struct HttpRequest {
  std::string method;  ///< "GET"
  std::string path;    ///< decoded, without what stands after "?"
  std::string host;    ///< of the header Host
  Parameters parameters;
};

struct HttpResponse {
  int status = 200;
  std::string type;  ///< Content-Type
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
};

/// A database as pages to be read in a browser:
///
///   /                 search, scoreboard, the newest
///   /list /search     statements; filters as parameters (asked_filter.h)
///   /timeline         counts; also by=month, group=party
///   /follow-through   pledges; also as_of, known_at
///   /statement/ID     its words in their context, where they stand, what
///                     found them, verdicts and thread
///   /thread/ID        the life of a commitment
///   /style.css
///
/// Lists go on after `after`, a place in list order; a page costs the same
/// wherever it begins. Answers GET and HEAD alone (405), of a Host on the
/// loopback alone (403), and changes nothing. Every page forbids the browser
/// to run or to fetch anything but its own style sheet (Content-Security-
/// Policy), carries the notice, and escapes whatever came from a document or
/// the address. Wrong parameters are 400, unknown things 404.
///
/// Thread contract: pure but for the store; one store for each thread. Throws
/// StoreError.
HttpResponse answer(const Store& store, const HttpRequest& request,
                    const Date& today);

/// The same for what the database itself refuses: 503.
HttpResponse unavailable(const std::string& reason);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_PAGES_SITE_H_
