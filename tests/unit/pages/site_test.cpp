// Every page, asked for without a socket.
#include "pledgebook/pages/site.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>

#include "pledgebook/query/list.h"
#include "pledgebook/report/notice.h"
#include "pledgebook/store/records.h"
#include "support/synthetic.h"
#include "unit/store/fixture.h"

using namespace pledgebook;
using namespace pledgebook::test;

namespace {

constexpr Date kToday{2024, 7, 4};
const std::string kHostile = "We will pay <script>alert(1)</script> for it";

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

HttpResponse get(const Store& store, const std::string& path,
                 const Parameters& parameters = {}) {
  return answer(store, {"GET", path, "127.0.0.1:8075", parameters}, kToday);
}

// A pledge that was rated and joined to a later one; one in our own words; one
// whose words, actor and address are hostile.
class Small {
 public:
  Small() {
    add("a.txt", "We will support mutuals everywhere.", "Tessa Jowell", "");
    add("b.txt", "We will support mutuals in every town.", "Ed Miliband", "");
    add("c.txt", "They would pay for every mutual.", "Ann Lee", "paraphrase");
    add("d.txt", kHostile + ".", "<b>\"x\"</b>", "");
    Records records(store);
    Outcome o;
    o.status = Status::partly_fulfilled;
    o.effective = {2012, 3, 1};
    o.recorded = {2013, 1, 1};
    o.evidence = "An Act <followed>";
    o.source = "https://example.org/act?a=1&b=2";
    o.assessor = "Ann Example";
    records.add({ids[0], "", ""}, o);
    REQUIRE(records.add_edit("join", ids[0], ids[1], "repeats",
                             {"Ann", "2024-01-02T00:00:00Z", ""}));
  }

  Store store{":memory:", Store::Access::write};
  std::vector<std::string> ids;

 private:
  void add(const std::string& path, const std::string& text,
           const std::string& actor, const std::string& wording) {
    Document d = make_document(path, "Before it. " + text + " After it.",
                               "2010-02-1" + std::to_string(ids.size()));
    d.meta.wording = wording;
    d.meta.url = "https://example.org/" + path;
    const Statement s = make_statement(d, text, Kind::pledge, actor, "labour");
    Writer(store, kRecipe, kNow).add(d, std::span(&s, 1));
    ids.push_back(s.id);
  }
};

// Every address to another page that a page leads to.
std::vector<std::string> addresses_in(const std::string& body) {
  static const std::regex kLink("href=\"(/[^\"]*)\"");
  std::vector<std::string> out;
  for (std::sregex_iterator at(body.begin(), body.end(), kLink), end; at != end;
       ++at) {
    out.push_back((*at)[1]);
  }
  return out;
}

// Of an address that holds nothing encoded but its own separators.
HttpResponse follow(const Store& store, std::string address) {
  for (std::size_t at; (at = address.find("&amp;")) != address.npos;) {
    address.erase(at + 1, 4);
  }
  const std::size_t mark = address.find('?');
  Parameters parameters;
  if (mark != address.npos) {
    for (const std::string& part : split(address.substr(mark + 1), '&')) {
      const std::size_t is = part.find('=');
      parameters.emplace(part.substr(0, is), part.substr(is + 1));
    }
  }
  return get(store, address.substr(0, mark), parameters);
}

std::vector<std::string> every_page(const Small& small) {
  std::vector<std::string> out = {
      "/",         "/list",           "/search",
      "/timeline", "/follow-through", "/thread/" + small.ids[0]};
  for (const std::string& id : small.ids) out.push_back("/statement/" + id);
  return out;
}

}  // namespace

TEST_CASE("Every page carries the notice, forbids scripts and escapes") {
  const Small small;
  for (const std::string& path : every_page(small)) {
    CAPTURE(path);
    const HttpResponse page = get(small.store, path);
    CHECK(page.status == 200);
    CHECK(page.type == "text/html; charset=utf-8");
    CHECK(has(page.body, kNotice));
    CHECK_FALSE(has(page.body, "<script"));
    CHECK_FALSE(has(page.body, "<b>"));
    CHECK_FALSE(has(page.body, "style="));
    const auto policy = std::find_if(
        page.headers.begin(), page.headers.end(), [](const auto& header) {
          return header.first == "Content-Security-Policy";
        });
    REQUIRE(policy != page.headers.end());
    CHECK(policy->second.starts_with("default-src 'none'; style-src 'self'"));
  }
  CHECK(has(get(small.store, "/list").body, "&lt;script&gt;"));
}

TEST_CASE("Every link of every page leads to a page") {
  const Small small;
  int followed = 0;
  for (const std::string& path : every_page(small)) {
    for (const std::string& link : addresses_in(get(small.store, path).body)) {
      CAPTURE(link);
      CHECK(follow(small.store, link).status == 200);
      ++followed;
    }
  }
  CHECK(followed > 60);
}

TEST_CASE("A paraphrase never stands between quotation marks") {
  const Small small;
  for (const std::string& path : every_page(small)) {
    const std::string body = get(small.store, path).body;
    CAPTURE(path);
    CHECK_FALSE(has(body, "“They would pay"));
    if (has(body, "They would pay")) {
      CHECK(has(body, "eported in our words, see "));
    }
  }
  CHECK(has(get(small.store, "/list").body,
            "“We will support mutuals everywhere.”"));
}

TEST_CASE("A statement's page has context, place, finding and verdicts") {
  const Small small;
  const std::string body = get(small.store, "/statement/" + small.ids[0]).body;
  for (const char* part :
       {"Before it. <mark>We will support mutuals everywhere.</mark> After it.",
        "Tessa Jowell", "a.txt", "pledge.will", "partly-fulfilled",
        "An Act &lt;followed&gt;", "https://example.org/act?a=1&amp;b=2",
        "Ann Example", "repeats"}) {
    CAPTURE(part);
    CHECK(has(body, part));
  }
  const Parameters early = {{"as_of", "2012-12-31"},
                            {"known_at", "2012-12-31"}};
  CHECK(has(get(small.store, "/statement/" + small.ids[0], early).body,
            "not-rated as of 2012-12-31, as known on 2012-12-31"));
  CHECK(get(small.store, "/statement/" + small.ids[0].substr(0, 8)).status ==
        200);
}

TEST_CASE("Lists go on page by page until everything was shown once") {
  Store store(":memory:", Store::Access::write);
  Synthetic(store).fill(700);
  const std::size_t all = list(store, {}).size();
  REQUIRE(all > 150);
  for (const std::string path : {"/list", "/follow-through"}) {
    std::vector<std::string> seen;
    std::string next = path;
    int pages = 0;
    for (; !next.empty() && pages < 20; ++pages) {
      const std::string body = follow(store, next).body;
      next.clear();
      for (const std::string& link : addresses_in(body)) {
        if (link.starts_with("/statement/")) seen.push_back(link);
        if (has(link, "after=")) next = link;
      }
    }
    std::sort(seen.begin(), seen.end());
    CHECK(std::unique(seen.begin(), seen.end()) == seen.end());
    StatementFilter pledges;
    pledges.kinds = {Kind::pledge};
    CHECK(seen.size() == (path == "/list" ? all : list(store, pledges).size()));
    CHECK(pages > 1);
  }
}

TEST_CASE("What cannot be asked is said, and nothing can be changed") {
  const Small small;
  const auto status = [&](const std::string& path, const Parameters& p) {
    return get(small.store, path, p).status;
  };
  CHECK(status("/list", {{"kind", "promise"}}) == 400);
  CHECK(status("/list", {{"since", "2010-13"}}) == 400);
  CHECK(status("/list", {{"after", "1.2"}}) == 400);
  CHECK(status("/list", {{"actor", "Nobody Atall"}}) == 400);
  CHECK(status("/list", {{"actor", "Jowell"}}) == 200);
  CHECK(status("/follow-through", {{"as_of", "soon"}}) == 400);
  CHECK(status("/statement/" + small.ids[0], {{"as_of", "soon"}}) == 400);
  CHECK(status("/timeline", {{"by", "week"}}) == 400);
  CHECK(status("/timeline", {{"by", "month"}, {"group", "area"}}) == 200);
  CHECK(status("/search", {{"q", "\"open"}}) == 400);
  CHECK(status("/search", {{"q", "mutuals"}}) == 200);
  CHECK(status("/statement/ffffffff", {}) == 404);
  CHECK(status("/statement/", {}) == 404);
  CHECK(status("/thread/" + small.ids[3], {}) == 404);
  CHECK(status("/../etc/passwd", {}) == 404);
  const std::string wrong =
      get(small.store, "/list", {{"kind", "<i>x</i>"}}).body;
  CHECK(has(wrong, "&lt;i&gt;x"));
  CHECK_FALSE(has(wrong, "<i>"));
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE"}) {
    CHECK(answer(small.store, {method, "/", "localhost", {}}, kToday).status ==
          405);
  }
  CHECK(answer(small.store, {"HEAD", "/", "localhost", {}}, kToday).status ==
        200);
  const auto rebound =
      answer(small.store, {"GET", "/list", "evil.example:8075", {}}, kToday);
  CHECK(rebound.status == 403);
  CHECK_FALSE(has(rebound.body, "mutuals"));
}

TEST_CASE("The filter of a form is filled in as it was asked") {
  const Small small;
  const std::string body =
      get(small.store, "/list", {{"kind", "pledge"}, {"actor", "\"x\""}}).body;
  CHECK(has(body, "<option selected>pledge</option>"));
  CHECK(has(body, "value=\"&quot;x&quot;\""));
}
