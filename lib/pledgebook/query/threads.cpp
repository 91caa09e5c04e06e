#include "pledgebook/query/threads.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "pledgebook/store/row.h"

namespace pledgebook {
namespace {

struct Link {
  long long earlier, later;  // leads
  std::string relation;
  Signature signature;
};

// The last edit of a pair holds: a split or a decline undoes a join.
std::map<std::pair<long long, long long>, Link> links_of(const Store& store) {
  Stmt rows(store.db(),
            "SELECT t.op, x.lead, y.lead, t.relation, t.by, t.at, t.why"
            " FROM thread_edit t"
            " CROSS JOIN anchor a ON a.anchor = t.earlier"
            " CROSS JOIN anchor b ON b.anchor = t.later"
            " CROSS JOIN statement x ON x.statement = a.statement"
            " CROSS JOIN statement y ON y.statement = b.statement"
            " ORDER BY t.at, t.digest");
  std::map<std::pair<long long, long long>, Link> links;
  while (rows.step()) {
    const long long a = rows.integer(1), b = rows.integer(2);
    const std::pair pair{std::min(a, b), std::max(a, b)};
    links.erase(pair);
    if (rows.view(0) != "join" || a == b) continue;
    links[pair] = {
        a, b, rows.text(3), {rows.text(4), rows.text(5), rows.text(6)}};
  }
  return links;
}

// Union-find over the statements that links name.
class Groups {
 public:
  long long find(long long x) {
    const auto at = parent_.emplace(x, x).first;
    return at->second == x ? x : at->second = find(at->second);
  }
  void join(long long a, long long b) { parent_[find(a)] = find(b); }

 private:
  std::map<long long, long long> parent_;
};

Thread thread_from(const Store& store, const std::set<long long>& members,
                   const std::vector<const Link*>& links) {
  std::vector<StoredRow> rows;
  Stmt find(store.db(), row_select() + " WHERE s.statement = ?");
  std::map<long long, std::string> ids;
  for (const long long member : members) {
    find.bind(member);
    if (!find.step()) continue;
    rows.push_back(read_row(find));
    ids[member] = rows.back().row.statement.id;
  }
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return std::tie(a.day, a.rank, a.row.statement.span.begin, a.statement) <
           std::tie(b.day, b.rank, b.row.statement.span.begin, b.statement);
  });
  Thread thread;
  for (StoredRow& row : rows) {
    ThreadStep step{std::move(row.row), "", "", {}};
    for (const Link* link : links) {
      if (link->later != row.statement) continue;
      step.relation = link->relation;
      step.to = ids[link->earlier];
      step.signature = link->signature;
    }
    thread.steps.push_back(std::move(step));
  }
  if (!thread.steps.empty()) {
    thread.id = thread.steps.front().row.statement.id;
  }
  return thread;
}

}  // namespace

std::vector<Thread> threads(const Store& store) {
  const auto links = links_of(store);
  Groups groups;
  for (const auto& [pair, link] : links) groups.join(pair.first, pair.second);
  std::map<long long, std::set<long long>> members;
  std::map<long long, std::vector<const Link*>> of_thread;
  for (const auto& [pair, link] : links) {
    const long long root = groups.find(pair.first);
    members[root].insert({pair.first, pair.second});
    of_thread[root].push_back(&link);
  }
  std::vector<Thread> out;
  for (const auto& [root, all] : members) {
    out.push_back(thread_from(store, all, of_thread[root]));
  }
  std::sort(out.begin(), out.end(), [](const Thread& a, const Thread& b) {
    const auto key = [](const Thread& t) {
      const auto date = t.steps.front().row.date();
      return std::pair(date ? date->first_day() : kUndated, t.id);
    };
    return key(a) < key(b);
  });
  return out;
}

std::optional<Thread> thread_of(const Store& store, const std::string& id) {
  Stmt find(store.db(),
            "SELECT y.id FROM statement x JOIN statement y"
            " ON y.statement = x.lead WHERE x.id = ?");
  find.bind(id);
  if (!find.step()) return std::nullopt;
  const std::string lead = find.text(0);
  for (Thread& thread : threads(store)) {
    for (const ThreadStep& step : thread.steps) {
      if (step.row.statement.id == lead) return std::move(thread);
    }
  }
  return std::nullopt;
}

}  // namespace pledgebook
