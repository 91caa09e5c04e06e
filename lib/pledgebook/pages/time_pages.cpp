#include "pledgebook/pages/asked_filter.h"
#include "pledgebook/pages/sections.h"
#include "pledgebook/pages/site_pages.h"

namespace pledgebook {
namespace {

// The value called so, `otherwise` for nothing.
template <typename Value>
Result<Value> chosen(const Parameters& parameters, const std::string& name,
                     std::optional<Value> (*parse)(std::string_view),
                     Value otherwise) {
  const std::string typed = parameter(parameters, name);
  if (typed.empty()) return otherwise;
  if (const std::optional<Value> value = parse(typed)) return *value;
  return Diagnostic{.message = "not a " + name + ": " + typed};
}

}  // namespace

Result<HtmlPage> timeline_page(const Asked& asked) {
  const auto filter = asked_filter(asked.store, asked.parameters, asked.today);
  if (!filter) return filter.error();
  const auto step = chosen(asked.parameters, "by", parse_bucket, Bucket::year);
  if (!step) return step.error();
  const auto group =
      chosen(asked.parameters, "group", parse_group, GroupBy::none);
  if (!group) return group.error();
  const std::vector<std::string> steps = bucket_words();
  HtmlPage page;
  page.title = "Who said what, when";
  page.form = filter_form(
      "/timeline", asked.parameters,
      {field(asked.parameters, "by", "by", {steps.rbegin(), steps.rend()}),
       field(asked.parameters, "group", "a bar for each", group_words())});
  page.sections.push_back(chart_section(asked.store, *filter, *step, *group));
  page.sections.push_back(count_section(
      timeline(asked.store, *filter, *step, *group), *group != GroupBy::none));
  return page;
}

}  // namespace pledgebook
