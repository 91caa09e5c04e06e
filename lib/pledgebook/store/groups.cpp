#include "pledgebook/store/groups.h"

#include <cstddef>

#include "pledgebook/model/verdict.h"
#include "pledgebook/store/row.h"

namespace pledgebook {
namespace {

// Reprints of a press release trickle in for weeks; a promise made again
// later than this is a new statement.
constexpr long long kReprintDays = 31;

struct Member {
  long long rowid, day;
  bool counts;  // live and not rejected
  long long places;
  std::vector<Outcome> outcomes;
};

struct Cluster {
  long long lead = 0, last_day = 0, mentions = 0;
  std::vector<Outcome> outcomes;
};

// Members come in list order, so a cluster ends where the gap is wide.
std::vector<Cluster> clusters_of(const std::vector<Member>& members,
                                 std::vector<std::size_t>& cluster_of) {
  std::vector<Cluster> clusters;
  for (const Member& m : members) {
    const bool counts = m.counts;
    if (counts &&
        (clusters.empty() || m.day - clusters.back().last_day > kReprintDays)) {
      clusters.push_back({m.rowid, m.day, 0, {}});
    }
    cluster_of.push_back(clusters.size());
    if (!counts) continue;
    Cluster& cluster = clusters.back();
    cluster.last_day = m.day;
    cluster.mentions += m.places;
    cluster.outcomes.insert(cluster.outcomes.end(), m.outcomes.begin(),
                            m.outcomes.end());
  }
  return clusters;
}

}  // namespace

Groups::Groups(Db& db)
    : members_(db,
               "SELECT s.statement, s.day, s.live AND s.review <> 'rejected',"
               " (SELECT count(*) FROM location l"
               "  WHERE l.document = s.document AND l.current = 1),"
               " EXISTS (SELECT 1 FROM anchor a JOIN outcome o"
               "  ON o.anchor = a.anchor WHERE a.statement = s.statement)"
               " FROM statement s WHERE s.grp = ?"
               " ORDER BY s.day, s.rank, s.begin, s.id"),
      write_(db,
             "UPDATE statement SET lead = ?2, mentions = ?3, shown = ?4,"
             " rated = ?5, verdict = ?6, no_office = ?7, open_from = ?8,"
             " settled = ?9 WHERE statement = ?1 AND (lead, mentions, shown,"
             " rated, verdict, no_office, open_from, settled) IS NOT"
             " (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"),
      group_of_(db, "SELECT grp FROM statement WHERE statement = ?"),
      count_(db,
             "SELECT count(*) FROM (SELECT 1 FROM statement WHERE grp = ?"
             " LIMIT 2)"),
      outcomes_(db, "SELECT " + outcome_columns() +
                        " FROM anchor a JOIN outcome o ON o.anchor = a.anchor"
                        " WHERE a.statement = ?") {}

bool Groups::alone(long long group) {
  count_.bind(group).step();
  const bool one = count_.integer(0) == 1;
  count_.reset();
  return one;
}

void Groups::refresh_statement(long long rowid) {
  group_of_.bind(rowid);
  const bool exists = group_of_.step();
  const long long group = exists ? group_of_.integer(0) : 0;
  group_of_.reset();
  if (exists) refresh(group);
}

std::vector<Outcome> Groups::outcomes_of(long long rowid) {
  std::vector<Outcome> out;
  outcomes_.bind(rowid);
  while (outcomes_.step()) out.push_back(read_outcome(outcomes_, 0));
  outcomes_.reset();
  return out;
}

void Groups::refresh(long long group) {
  std::vector<Member> members;
  members_.bind(group);
  while (members_.step()) {
    members.push_back({members_.integer(0), members_.integer(1),
                       members_.integer(2) != 0, members_.integer(3),
                       members_.integer(4) != 0
                           ? outcomes_of(members_.integer(0))
                           : std::vector<Outcome>()});
  }
  members_.reset();
  std::vector<std::size_t> cluster_of;
  const std::vector<Cluster> clusters = clusters_of(members, cluster_of);
  for (std::size_t i = 0; i < members.size(); ++i) {
    const Member& m = members[i];
    if (!m.counts) {
      write_.bind(m.rowid, m.rowid, m.places > 0 ? m.places : 1, false);
      write(m.outcomes);
      continue;
    }
    const Cluster& cluster = clusters[cluster_of[i] - 1];
    write_.bind(m.rowid, cluster.lead, cluster.mentions,
                cluster.lead == m.rowid);
    write(cluster.outcomes);
  }
}

// The course of the verdicts after what is bound already.
void Groups::write(const std::vector<Outcome>& outcomes) {
  write_.add(!outcomes.empty());
  if (outcomes.empty()) {
    for (int i = 0; i < 4; ++i) write_.add(nullptr);
  } else {
    const Course course = course_of(outcomes);
    write_.add(to_string(course.verdict.status)).add(course.verdict.no_office);
    write_.add(course.open_from).add(course.settled);
  }
  write_.step();
  write_.reset();
}

void Groups::refresh_rated(Db& db) {
  std::vector<long long> groups;
  Stmt rated(db, "SELECT DISTINCT grp FROM statement WHERE rated = 1");
  while (rated.step()) groups.push_back(rated.integer(0));
  for (const long long group : groups) refresh(group);
}

}  // namespace pledgebook
