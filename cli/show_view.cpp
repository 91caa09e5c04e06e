#include "cli/show_view.h"

#include <fmt/format.h>

#include "cli/follow_view.h"
#include "cli/statement_view.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/report/notice.h"
#include "pledgebook/report/printed.h"
#include "pledgebook/report/width.h"

namespace pledgebook::cli {
namespace {

constexpr std::size_t kLabel = 12;

// "label       words", wrapped under themselves. Nothing for nothing.
class Page {
 public:
  explicit Page(Printer& printer) : printer_(printer) {}

  void line(std::string_view label, const std::string& words) {
    if (words.empty()) return;
    std::string head(label);
    head.resize(std::max(kLabel, head.size() + 1), ' ');
    const std::size_t width = std::max<std::size_t>(
        20, printer_.width() - std::min(printer_.width(), head.size()));
    for (const std::string& part :
         wrap_to_width(printable_line(words), width, LongWords::whole)) {
      printer_.data() << head << part << '\n';
      head.assign(kLabel, ' ');
    }
  }
  void gap() { printer_.data() << '\n'; }

 private:
  Printer& printer_;
};

void print_statement(const StatementRow& row, Page& page) {
  page.line("", printed_words(row.statement.text, row.meta, row.url()));
  page.gap();
  for (const auto& [field, value] : printed_fields(row)) {
    page.line(field, value);
  }
}

// Each address on a line of its own.
void print_addresses(const std::string& addresses, Page& page) {
  for (const std::string& one : split(addresses, ' ')) {
    if (one != ";") page.line("", one);
  }
}

void print_places(const Shown& shown, Page& page) {
  for (const Occurrence& mention : shown.mentions) {
    page.line("in", fmt::format("{} bytes {}–{}{}", mention.path,
                                mention.bytes.begin, mention.bytes.end,
                                mention.current ? "" : " (earlier revision)"));
    page.line("", mention.meta.title);
    print_addresses(mention.meta.url, page);
  }
}

// The document's own words around it, as they stand there.
void print_context(const Shown& shown, Page& page) {
  if (shown.before.empty() && shown.after.empty()) return;
  page.gap();
  page.line("before", shown.before);
  page.line("after", shown.after);
}

void print_found(const Shown& shown, Page& page) {
  const StatementRow& row = shown.follow.row;
  page.gap();
  page.line("found by", join(row.statement.rules, ", "));
  page.line("",
            fmt::format("confidence {:.2f}, version {}, {}",
                        row.statement.confidence, row.version, row.lexicon));
  page.line("as found", shown.found);
  for (const StoredReview& review : shown.reviews) {
    page.line("review",
              fmt::format("{} by {} on {}{}{}", review.verdict,
                          review.signature.by, review.signature.at,
                          review.fields == "{}" ? "" : ": " + review.fields,
                          review.signature.why.empty()
                              ? ""
                              : " (" + review.signature.why + ")"));
  }
}

// Who found what, then in lines of their own what it rests on.
void print_verdict(const Outcome& o, Page& page) {
  std::string head =
      fmt::format("{} from {}, recorded {} by {}", to_string(o.status),
                  to_string(o.effective), to_string(o.recorded),
                  o.assessor.empty() ? "nobody named" : o.assessor);
  if (o.reason) head += fmt::format(" ({})", to_string(*o.reason));
  page.line("verdict", head);
  page.line("", o.evidence);
  page.line("", o.note.empty() ? "" : "note: " + o.note);
  page.line("", o.title.empty() ? "" : "source: " + o.title);
  print_addresses(o.source, page);
}

void print_evidence(const StoredEvidence& stored, Page& page) {
  const Evidence& e = stored.evidence;
  page.line("evidence", fmt::format("{} ({}{}{}), recorded {} by {}", e.bearing,
                                    e.kind, e.act.empty() ? "" : ", " + e.act,
                                    e.date ? ", " + to_string(*e.date) : "",
                                    stored.signature.at, stored.signature.by));
  page.line("", e.words);
  page.line("", e.title.empty() ? "" : "source: " + e.title);
  print_addresses(e.source, page);
}

void print_verdicts(const Shown& shown, const AsOf& at, Page& page) {
  page.gap();
  std::string status = printed_status(shown.follow);
  for (const std::string& flag : computed_flags(shown.follow)) {
    status += ", " + flag;
  }
  page.line("status", fmt::format("{} as of {}, as known on {}", status,
                                  to_string(at.as_of), to_string(at.known_at)));
  for (const Outcome& outcome : shown.follow.history) {
    print_verdict(outcome, page);
  }
  for (const StoredEvidence& one : shown.evidence) print_evidence(one, page);
}

}  // namespace

void print_thread(const Thread& thread, Printer& printer) {
  Page page(printer);
  for (const ThreadStep& step : thread.steps) {
    const Statement& s = step.row.statement;
    const std::string holder = printed_holder(s);
    std::string words =
        (step.relation.empty() ? "" : step.relation + " " + step.to + ": ") +
        (holder.empty() ? s.party : holder) + ", " + printed_kind(s) + ": " +
        printed_words(s.text, step.row.meta, step.row.url()) + " [" + s.id +
        "]";
    page.line(printed_date(step.row), words);
  }
}

void print_shown(const Shown& shown, const std::optional<Thread>& thread,
                 const AsOf& at, Printer& printer) {
  Page page(printer);
  print_statement(shown.follow.row, page);
  print_places(shown, page);
  print_context(shown, page);
  print_found(shown, page);
  if (thread && thread->steps.size() > 1) {
    page.gap();
    printer.data() << "thread\n";
    print_thread(*thread, printer);
  }
  print_verdicts(shown, at, page);
  if (shown.follow.row.review == "pending") printer.notice();
}

}  // namespace pledgebook::cli
