#ifndef PLEDGEBOOK_QUERY_THREADS_H_
#define PLEDGEBOOK_QUERY_THREADS_H_

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pledgebook/model/statement_row.h"
#include "pledgebook/query/relation.h"
#include "pledgebook/store/records.h"
#include "pledgebook/store/store.h"

namespace pledgebook {

/// Statements about one commitment, through documents, years, speakers and
/// parties, as people joined and split them.
struct ThreadStep {
  StatementRow row;
  std::string relation;  ///< to `to`; empty for the first
  std::string to;        ///< id of the earlier statement
  Signature signature;   ///< who joined it
};
struct Thread {
  std::string id;                 ///< id of its earliest statement
  std::vector<ThreadStep> steps;  ///< by date: the life of the commitment
};

/// All threads, by the date of their first statement.
std::vector<Thread> threads(const Store& store);
/// The one that a statement or one of its reprints belongs to.
std::optional<Thread> thread_of(const Store& store, const std::string& id);

/// A link that the program proposes; a person decides.
struct ThreadSuggestion {
  std::string earlier, later;  ///< ids
  Relation relation;
  double score = 0;  ///< 0–1
  std::vector<std::string> reasons;
};

struct ThreadOptions {
  double min_score = 0.2;
  /// Also those that were declined or joined before.
  bool all = false;
};

/// Proposes links between pledges and proposals by what they are about
/// (terms.h), figures, models, areas and nearness in time. Every statement is
/// compared with those that share a rare term, so the cost of all of them is
/// near to linear in their number. What was joined or declined is not
/// proposed again.
///
/// Keeps what it needs in memory: about 1 kB a statement.
class ThreadSuggester {
 public:
  explicit ThreadSuggester(const Store& store, ThreadOptions options = {});
  ~ThreadSuggester();

  /// Partners of one statement, best first. Empty if it is unknown or no
  /// pledge or proposal.
  std::vector<ThreadSuggestion> of(const std::string& id,
                                   std::size_t limit = 5) const;
  /// The best partners of every statement, each pair once, in list order of
  /// the later one. The sink returns false to stop.
  void all(std::size_t limit,
           const std::function<bool(const ThreadSuggestion&)>& sink) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_THREADS_H_
