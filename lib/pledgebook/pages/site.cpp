#include "pledgebook/pages/site.h"

#include <map>
#include <sstream>

#include "pledgebook/pages/site_pages.h"

namespace pledgebook {
namespace {

constexpr const char* kStylesheet = "/style.css";

HttpResponse response(int status, std::string type, std::string body) {
  return {status,
          std::move(type),
          std::move(body),
          {{"Content-Security-Policy",
            "default-src 'none'; style-src 'self'; form-action 'self'; "
            "base-uri 'none'; frame-ancestors 'none'"},
           {"X-Content-Type-Options", "nosniff"},
           {"Referrer-Policy", "no-referrer"},
           {"Cross-Origin-Resource-Policy", "same-origin"},
           {"Cache-Control", "no-store"}}};
}

HttpResponse html(int status, HtmlPage page) {
  page.stylesheet = kStylesheet;
  page.navigation = {{"start", "/"},
                     {"statements", "/list"},
                     {"search", "/search"},
                     {"timeline", "/timeline"},
                     {"follow-through", "/follow-through"}};
  std::ostringstream out;
  write_html_page(page, out);
  return response(status, "text/html; charset=utf-8", out.str());
}

HttpResponse not_found(const std::string& what) {
  return html(404, message_page("Not found", what));
}

HttpResponse of(const Result<HtmlPage>& page) {
  if (page) return html(200, *page);
  return html(400, message_page("That cannot be asked", page.error().message));
}

// A search for nothing is the form alone.
Result<HtmlPage> search_or_form(const Asked& asked) {
  if (!parameter(asked.parameters, "q").empty()) return search_page(asked);
  HtmlPage page = start_page(asked);
  page.sections.clear();
  page.title = "Search";
  return page;
}

// What stands after `prefix`; empty where the path does not begin so.
std::string rest_of(const std::string& path, std::string_view prefix) {
  return path.starts_with(prefix) ? path.substr(prefix.size()) : "";
}

HttpResponse of_one(const Asked& asked, const std::string& path) {
  if (const std::string id = rest_of(path, "/statement/"); !id.empty()) {
    const Result<std::optional<HtmlPage>> page = statement_page(asked, id);
    if (!page) return of(page.error());
    return *page ? html(200, **page) : not_found("no statement has this id");
  }
  if (const std::string id = rest_of(path, "/thread/"); !id.empty()) {
    const std::optional<HtmlPage> page = thread_page(asked, id);
    return page ? html(200, *page)
                : not_found("no statement of a thread has this id");
  }
  return not_found("there is no such page");
}

}  // namespace

HttpResponse answer(const Store& store, const HttpRequest& request,
                    const Date& today) {
  if (!is_loopback(request.host)) {
    return response(403, "text/plain; charset=utf-8",
                    "asked for under another name than this machine's own\n");
  }
  if (request.method != "GET" && request.method != "HEAD") {
    HttpResponse refused = response(405, "text/plain; charset=utf-8",
                                    "nothing can be changed here\n");
    refused.headers.emplace_back("Allow", "GET, HEAD");
    return refused;
  }
  if (request.path == kStylesheet) {
    return response(200, "text/css; charset=utf-8", std::string(html_style()));
  }
  const Asked asked{store, request.parameters, today};
  if (request.path == "/") return html(200, start_page(asked));
  static const std::map<std::string, Result<HtmlPage> (*)(const Asked&)>
      kPages = {{"/list", list_page},
                {"/search", search_or_form},
                {"/timeline", timeline_page},
                {"/follow-through", follow_through_page}};
  const auto page = kPages.find(request.path);
  return page != kPages.end() ? of(page->second(asked))
                              : of_one(asked, request.path);
}

HttpResponse unavailable(const std::string& reason) {
  return html(503, message_page("The database does not answer", reason));
}

}  // namespace pledgebook
