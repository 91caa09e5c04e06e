#include <array>

#include "pledgebook/pages/asked_filter.h"
#include "pledgebook/pages/sections.h"
#include "pledgebook/pages/site_pages.h"

namespace pledgebook {
namespace {

template <typename Value, std::size_t n>
std::vector<std::string> words(const std::array<Value, n>& values) {
  std::vector<std::string> out;
  for (const Value value : values) out.emplace_back(to_string(value));
  return out;
}

constexpr std::array kBuckets = {Bucket::year, Bucket::quarter, Bucket::month};
constexpr std::array kGroups = {GroupBy::party, GroupBy::actor, GroupBy::area,
                                GroupBy::model, GroupBy::kind};

// The value called so, `otherwise` for nothing.
template <typename Value, std::size_t n>
Result<Value> chosen(const Parameters& parameters, const std::string& name,
                     const std::array<Value, n>& values, Value otherwise) {
  const std::string typed = parameter(parameters, name);
  if (typed.empty()) return otherwise;
  for (const Value value : values) {
    if (to_string(value) == typed) return value;
  }
  return Diagnostic{.message = "not a " + name + ": " + typed};
}

}  // namespace

Result<HtmlPage> timeline_page(const Asked& asked) {
  const auto filter = asked_filter(asked.store, asked.parameters, asked.today);
  if (!filter) return filter.error();
  const auto step = chosen(asked.parameters, "by", kBuckets, Bucket::year);
  if (!step) return step.error();
  const auto group = chosen(asked.parameters, "group", kGroups, GroupBy::none);
  if (!group) return group.error();
  HtmlPage page;
  page.title = "Who said what, when";
  page.form = filter_form(
      "/timeline", asked.parameters,
      {field(asked.parameters, "by", "by", words(kBuckets)),
       field(asked.parameters, "group", "a bar for each", words(kGroups))});
  page.sections.push_back(chart_section(asked.store, *filter, *step, *group));
  page.sections.push_back(count_section(
      timeline(asked.store, *filter, *step, *group), *group != GroupBy::none));
  return page;
}

}  // namespace pledgebook
