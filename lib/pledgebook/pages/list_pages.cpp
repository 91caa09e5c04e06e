#include "pledgebook/pages/asked_filter.h"
#include "pledgebook/pages/printed_follow.h"
#include "pledgebook/pages/sections.h"
#include "pledgebook/pages/site_pages.h"
#include "pledgebook/query/list.h"
#include "pledgebook/query/scoreboard.h"
#include "pledgebook/query/search.h"
#include "pledgebook/report/printed.h"

namespace pledgebook {
namespace {

constexpr std::size_t kNewest = 20;

HtmlField words_field(const Parameters& parameters) {
  return field(parameters, "q", "words");
}

Result<Page> page_of(const Parameters& parameters) {
  const std::string after = parameter(parameters, "after");
  if (after.empty()) return Page{kRowsOfPage, std::nullopt};
  const std::optional<Cursor> cursor = parse_cursor(after);
  if (!cursor)
    return Diagnostic{.message = "not a place in the list: " + after};
  return Page{kRowsOfPage, cursor};
}

// On to what stands after the cursor, if anything does, and back to the start.
std::vector<HtmlLink> paging(const Asked& asked, const std::string& path,
                             const StatementFilter& filter,
                             const std::optional<Cursor>& last) {
  std::vector<HtmlLink> links;
  Parameters parameters = asked.parameters;
  const bool later = parameters.erase("after") > 0;
  if (later) links.push_back({"« first", address_of(path, parameters)});
  if (last && !list(asked.store, filter, {1, last}).empty()) {
    parameters.emplace("after", to_string(*last));
    links.push_back({"next »", address_of(path, parameters)});
  }
  return links;
}

// Without what only reading every pledge would tell: overdue, median days.
HtmlSection parties_section(const Store& store, const StatementFilter& filter) {
  HtmlSection section = score_section(score_of_parties(store, filter), "party");
  section.columns.resize(section.columns.size() - 2);
  for (Row& row : section.rows) row.resize(section.columns.size());
  return section;
}

std::string printed_total(const ListCount& total) {
  return (total.more ? "More than " : "") +
         counted(static_cast<std::size_t>(total.statements), "statement") + ".";
}

}  // namespace

void link_rows(HtmlSection& section) {
  for (const Row& row : section.rows) {
    section.row_links.push_back(address_of_statement(row.back().text));
  }
}

HtmlPage start_page(const Asked& asked) {
  HtmlPage page;
  page.title = "What was said, and what became of it";
  page.form = {"/search", "search", {words_field(asked.parameters)}};
  StatementFilter filter;
  filter.as_of = AsOf{asked.today, asked.today};
  page.sections.push_back(parties_section(asked.store, filter));
  HtmlSection newest = statement_section("Newest");
  for (const StatementRow& row : newest_statements(asked.store, kNewest)) {
    add_statement(newest, row);
  }
  link_rows(newest);
  page.sections.push_back(std::move(newest));
  return page;
}

Result<HtmlPage> list_page(const Asked& asked) {
  const auto filter = asked_filter(asked.store, asked.parameters, asked.today);
  if (!filter) return filter.error();
  const auto where = page_of(asked.parameters);
  if (!where) return where.error();
  HtmlPage page;
  page.title = "Statements";
  page.form = filter_form("/list", asked.parameters);
  HtmlSection section = statement_section("By date");
  section.paragraphs = {
      printed_total(count(asked.store, *filter, kRowsOfPage))};
  const std::optional<Cursor> last =
      list(asked.store, *filter, *where, [&](StatementRow&& row) {
        add_statement(section, row);
        return true;
      });
  link_rows(section);
  section.links = paging(asked, "/list", *filter, last);
  page.sections.push_back(std::move(section));
  return page;
}

Result<HtmlPage> follow_through_page(const Asked& asked) {
  const auto filter = asked_filter(asked.store, asked.parameters, asked.today);
  if (!filter) return filter.error();
  const auto where = page_of(asked.parameters);
  if (!where) return where.error();
  StatementFilter pledges = *filter;
  if (pledges.kinds.empty()) pledges.kinds = {Kind::pledge};
  std::vector<FollowRow> rows;
  const std::optional<Cursor> last =
      follow_through(asked.store, pledges, *where, [&](FollowRow&& row) {
        rows.push_back(std::move(row));
        return true;
      });
  HtmlPage page;
  page.title = "Pledges and what became of them";
  page.form = filter_form("/follow-through", asked.parameters);
  HtmlSection section = pledge_section(rows);
  section.heading = "As of " + to_string(filter->as_of->as_of) +
                    ", as known on " + to_string(filter->as_of->known_at);
  if (!rows.empty()) {
    section.paragraphs = {unrated_remark(score_of_all(asked.store, pledges))};
  }
  link_rows(section);
  section.links = paging(asked, "/follow-through", pledges, last);
  page.sections.push_back(std::move(section));
  return page;
}

Result<HtmlPage> search_page(const Asked& asked) {
  const auto filter = asked_filter(asked.store, asked.parameters, asked.today);
  if (!filter) return filter.error();
  const std::string words = parameter(asked.parameters, "q");
  HtmlSection section = statement_section(words);
  const Result<SearchCount> count = search_statements(
      asked.store, words, *filter, kRowsOfPage, [&](StatementHit&& hit) {
        add_statement(section, hit.row);
        return true;
      });
  if (!count) return count.error();
  const std::string all =
      counted(static_cast<std::size_t>(count->found), "statement");
  section.paragraphs = {count->more ? "The best of the newest " + all +
                                          " that match; there are more."
                                    : all + " found, the best first."};
  link_rows(section);
  HtmlPage page;
  page.title = "Search";
  page.form =
      filter_form("/search", asked.parameters, {words_field(asked.parameters)});
  page.sections.push_back(std::move(section));
  return page;
}

}  // namespace pledgebook
