#include "pledgebook/query/silence.h"

#include <algorithm>
#include <map>

#include "pledgebook/query/list_rows.h"
#include "pledgebook/query/threads.h"

namespace pledgebook {
namespace {

constexpr double kNearlyTheSame = 0.6;

struct Stretch {
  Date from, to;
};

std::optional<Stretch> stretch_of(const StatementRow& row,
                                  const SilenceOptions& options) {
  const Date said = *row.date();
  Stretch out{said, options.as_of};
  if (options.before_deadline) {
    if (!row.statement.deadline_by) return std::nullopt;
    out.from = date_of_day(said.last_day() + 1);
    if (row.statement.deadline_by->last_day() < out.to.last_day()) {
      out.to = *row.statement.deadline_by;
    }
  } else {
    out.from = options.since ? *options.since
                             : add_months(options.as_of, -options.months);
  }
  // A pledge of the stretch itself was just mentioned.
  if (said.last_day() >= out.from.first_day()) return std::nullopt;
  if (out.from.first_day() > out.to.last_day()) return std::nullopt;
  return out;
}

class Mentions {
 public:
  explicit Mentions(const Store& store)
      : store_(store),
        suggester_(store, {kNearlyTheSame, true}),
        reprints_(store.db(),
                  "SELECT max(m.day) FROM statement m WHERE m.lead = ?1 AND"
                  " m.live = 1 AND m.day < " +
                      std::to_string(kUndated)),
        party_(store.db(), "SELECT day, party FROM statement WHERE id = ?"),
        documents_(store.db(),
                   "SELECT count(*) FROM (SELECT document FROM statement"
                   " WHERE shown = 1 AND party = ?1 AND day BETWEEN ?2 AND ?3"
                   " UNION SELECT d.document FROM document d"
                   " CROSS JOIN document_words w ON w.document = d.document"
                   " WHERE d.live = 1 AND d.date BETWEEN ?4 AND ?5"
                   " AND w.party = ?1)") {
    for (const Thread& thread : threads(store)) {
      for (const ThreadStep& step : thread.steps) {
        threads_[step.row.statement.id] = thread;
      }
    }
  }

  // The last day on which the commitment was mentioned by its side.
  long last(const StoredRow& stored) {
    const Statement& s = stored.row.statement;
    reprints_.bind(stored.statement).step();
    long day = static_cast<long>(reprints_.integer(0));
    reprints_.reset();
    if (const auto thread = threads_.find(s.id); thread != threads_.end()) {
      for (const ThreadStep& step : thread->second.steps) {
        day = std::max(day, day_of(step.row.statement.id, s.party));
      }
    }
    for (const ThreadSuggestion& like : suggester_.of(s.id, 0)) {
      day = std::max(
          day,
          day_of(like.earlier == s.id ? like.later : like.earlier, s.party));
    }
    return day;
  }

  long long documents(const std::string& party, const Stretch& stretch) {
    documents_.bind(party, stretch.from.first_day(), stretch.to.last_day(),
                    date_of_day(stretch.from.first_day()),
                    date_of_day(stretch.to.last_day()));
    documents_.step();
    const long long n = documents_.integer(0);
    documents_.reset();
    return n;
  }

 private:
  long day_of(const std::string& id, const std::string& party) {
    party_.bind(id);
    long day = 0;
    if (party_.step() && party_.integer(0) < kUndated &&
        same_side(party_.text(1), party)) {
      day = static_cast<long>(party_.integer(0));
    }
    party_.reset();
    return day;
  }

  const Store& store_;
  ThreadSuggester suggester_;
  Stmt reprints_, party_, documents_;
  std::map<std::string, Thread> threads_;
};

}  // namespace

std::string SilenceRow::words() const {
  const std::string stretch = std::to_string(documents) + " documents by " +
                              row.statement.party + " from " + to_string(from) +
                              " to " + to_string(to);
  return covered ? "no mention in " + stretch : "no-coverage: " + stretch;
}

std::vector<SilenceRow> silence(const Store& store,
                                const StatementFilter& filter,
                                const SilenceOptions& options) {
  StatementFilter pledges = filter;
  if (pledges.kinds.empty()) pledges.kinds = {Kind::pledge};
  Mentions mentions(store);
  std::vector<SilenceRow> out;
  each_row(store, pledges, {}, "", [&](StoredRow&& stored) {
    if (!stored.row.date() || stored.row.statement.party.empty()) return true;
    const auto stretch = stretch_of(stored.row, options);
    if (!stretch) return true;
    const long last = mentions.last(stored);
    // Mentions after the stretch say nothing about it.
    const bool mentioned =
        last >= stretch->from.first_day() && last <= stretch->to.last_day();
    if (mentioned) return true;
    SilenceRow row;
    row.from = stretch->from;
    row.to = stretch->to;
    row.last_mention = date_of_day(last);
    row.documents = mentions.documents(stored.row.statement.party, *stretch);
    row.covered = row.documents >= options.min_documents;
    row.row = std::move(stored.row);
    out.push_back(std::move(row));
    return true;
  });
  return out;
}

}  // namespace pledgebook
