#ifndef PLEDGEBOOK_QUERY_DIFF_H_
#define PLEDGEBOOK_QUERY_DIFF_H_

#include <functional>
#include <string>
#include <vector>

#include "pledgebook/store/store.h"

namespace pledgebook {

/// One statement that is not the same on both sides. Sides are JSON objects
/// of every field as found (fields.h, and text begin end sentence passage
/// confidence rules); empty where it is absent.
struct DiffRow {
  enum class What { added, dropped, changed };
  What what = What::changed;
  std::string document;  ///< path
  std::string id;        ///< on the later side, else on the earlier
  std::string text;      ///< its words there
  std::string before, after;
  std::vector<std::string> fields;        ///< that differ, of a changed one
  std::string rules_before, rules_after;  ///< ids joined by blanks
};

/// What the second database has and the first has not, and the reverse.
/// Statements are matched by id; one that only changed its kind or extent
/// (at least half of its bytes the same) is `changed`. In order of document
/// and place. Reviews are left out: it is the program that is compared.
void diff(const Store& before, const Store& after,
          const std::function<void(const DiffRow&)>& sink);

/// What the runs after `run` up to and including `upto` changed by a new
/// recipe in documents that were there before.
void diff_runs(const Store& store, long long run, long long upto,
               const std::function<void(const DiffRow&)>& sink);

/// Runs of a database, in order.
struct RunRow {
  long long run = 0;
  std::string version, lexicon, options, started, finished;
};
std::vector<RunRow> runs(const Store& store);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_DIFF_H_
