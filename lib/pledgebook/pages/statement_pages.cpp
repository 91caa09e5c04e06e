#include <fmt/format.h>

#include "pledgebook/base/strings.h"
#include "pledgebook/pages/asked_filter.h"
#include "pledgebook/pages/printed_follow.h"
#include "pledgebook/pages/site_pages.h"
#include "pledgebook/query/show.h"
#include "pledgebook/query/threads.h"
#include "pledgebook/report/notice.h"
#include "pledgebook/report/printed.h"

namespace pledgebook {
namespace {

HtmlSection words_section(const StatementRow& row) {
  HtmlSection section;
  section.heading = printed_date(row) + ", " + printed_kind(row.statement);
  section.paragraphs = {printed_words(row.statement.text, row.meta, row.url())};
  section.columns = {{"field"}, {"value"}};
  for (const auto& [field, value] : printed_fields(row)) {
    section.rows.push_back({field, value});
  }
  if (!row.reviewed_by.empty()) {
    section.rows.push_back({"review", row.review + " by " + row.reviewed_by +
                                          ", " + row.reviewed_at});
  }
  return section;
}

// The document's own words, or our own where it reports in ours.
HtmlSection context_section(const Shown& shown) {
  const StatementRow& row = shown.follow.row;
  HtmlSection section;
  section.heading = "In its document";
  if (is_paraphrase(row.meta)) {
    section.paragraphs = {"Reported in our words, see " +
                          (row.url().empty() ? "url" : row.url()) + " ."};
  }
  section.passage = {shown.before, row.statement.text, shown.after};
  return section;
}

HtmlSection place_section(const Shown& shown) {
  HtmlSection section;
  section.heading = "Where it stands";
  section.columns = {{"file"}, {"bytes"}, {"title"}, {"source"}, {"revision"}};
  for (const Occurrence& m : shown.mentions) {
    section.rows.push_back(
        {m.path, fmt::format("{}–{}", m.bytes.begin, m.bytes.end), m.meta.title,
         m.meta.url,
         m.current ? std::string("current")
                   : fmt::format("{}, superseded", m.revision)});
  }
  return section;
}

HtmlSection finding_section(const Shown& shown) {
  const StatementRow& row = shown.follow.row;
  HtmlSection section;
  section.heading = "What found it";
  section.columns = {{"by"}, {"what"}};
  section.rows = {
      {"rules", join(row.statement.rules, ", ")},
      {"confidence", fmt::format("{:.2f}", row.statement.confidence)},
      {"version", row.version},
      {"lexicon", row.lexicon}};
  if (!shown.found.empty()) section.rows.push_back({"as found", shown.found});
  for (const StoredReview& r : shown.reviews) {
    section.rows.push_back(
        {r.signature.by,
         fmt::format("{} on {} {} {}", r.verdict, r.signature.at,
                     r.fields == "{}" ? "" : r.fields, r.signature.why)});
  }
  return section;
}

HtmlSection verdict_section(const Shown& shown, const AsOf& at) {
  HtmlSection section;
  section.heading = "What became of it";
  std::vector<std::string> status = computed_flags(shown.follow);
  status.insert(status.begin(), printed_status(shown.follow));
  section.paragraphs = {fmt::format("{} as of {}, as known on {}",
                                    join(status, ", "), to_string(at.as_of),
                                    to_string(at.known_at))};
  if (shown.follow.history.empty()) return section;
  section.columns = {{"from"},     {"recorded"}, {"verdict"}, {"reason"},
                     {"evidence"}, {"source"},   {"by"},      {"note"}};
  for (const Outcome& o : shown.follow.history) {
    section.rows.push_back(
        {to_string(o.effective), to_string(o.recorded), to_string(o.status),
         o.reason ? to_string(*o.reason) : std::string_view(), o.evidence,
         o.title.empty() ? o.source : o.title + " " + o.source, o.assessor,
         o.note});
  }
  return section;
}

HtmlSection evidence_section(const Shown& shown) {
  HtmlSection section;
  section.heading = "Evidence";
  section.columns = {{"date"},  {"bearing"}, {"kind"},
                     {"words"}, {"source"},  {"by"}};
  for (const auto& [e, signature] : shown.evidence) {
    section.rows.push_back(
        {e.date ? to_string(*e.date) : "", e.bearing,
         e.act.empty() ? e.kind : e.kind + ", " + e.act, e.words,
         e.title.empty() ? e.source : e.title + " " + e.source, signature.by});
  }
  return section;
}

HtmlSection thread_section(const Thread& thread) {
  HtmlSection section;
  section.heading = "The life of the commitment";
  section.columns = {{"date"},     {"who"},   {"kind"},
                     {"relation"}, {"words"}, {"id"}};
  for (const ThreadStep& step : thread.steps) {
    const Statement& s = step.row.statement;
    const std::string holder = printed_holder(s);
    section.rows.push_back(
        {printed_date(step.row), holder.empty() ? s.party : holder,
         printed_kind(s),
         step.relation.empty() ? "" : step.relation + " " + step.to,
         printed_words(s.text, step.row.meta, step.row.url()), s.id});
  }
  link_rows(section);
  return section;
}

}  // namespace

Result<std::optional<HtmlPage>> statement_page(const Asked& asked,
                                               const std::string& id) {
  const auto filter = asked_filter(asked.store, asked.parameters, asked.today);
  if (!filter) return filter.error();
  const std::optional<Shown> shown = show(asked.store, id, *filter->as_of);
  if (!shown) return std::optional<HtmlPage>();
  const StatementRow& row = shown->follow.row;
  HtmlPage page;
  const std::string holder = printed_holder(row.statement);
  page.title =
      "Statement " + row.statement.id + (holder.empty() ? "" : ", " + holder);
  page.sections = {words_section(row), context_section(*shown),
                   verdict_section(*shown, *filter->as_of),
                   place_section(*shown), finding_section(*shown)};
  if (!shown->evidence.empty()) {
    page.sections.insert(page.sections.begin() + 3, evidence_section(*shown));
  }
  const std::optional<Thread> thread = thread_of(asked.store, row.statement.id);
  if (thread && thread->steps.size() > 1) {
    HtmlSection section = thread_section(*thread);
    section.links = {{"thread", "/thread/" + thread->id}};
    page.sections.insert(page.sections.begin() + 3, std::move(section));
  }
  return std::optional<HtmlPage>(std::move(page));
}

std::optional<HtmlPage> thread_page(const Asked& asked, const std::string& id) {
  const std::optional<Thread> thread = thread_of(asked.store, id);
  if (!thread) return std::nullopt;
  HtmlPage page;
  page.title = "Thread " + thread->id;
  page.sections = {thread_section(*thread)};
  return page;
}

HtmlPage message_page(const std::string& title, const std::string& message) {
  HtmlPage page;
  page.title = title;
  HtmlSection section;
  section.heading = message;
  page.sections = {section};
  return page;
}

}  // namespace pledgebook
