#ifndef PLEDGEBOOK_CLI_FOLLOW_VIEW_H_
#define PLEDGEBOOK_CLI_FOLLOW_VIEW_H_

#include <memory>
#include <string>
#include <vector>

#include "cli/printer.h"
#include "cli/sources.h"
#include "pledgebook/pages/printed_follow.h"
#include "pledgebook/query/follow_through.h"
#include "pledgebook/query/scoreboard.h"
#include "pledgebook/report/row_writer.h"

namespace pledgebook::cli {

/// Pledges with what became of them, printed as they come, then how many of
/// all could not be rated.
class FollowView {
 public:
  explicit FollowView(Printer& printer);

  /// false: the terminal's limit is reached, more would not be shown.
  bool add(const FollowRow& row);
  /// `filter` is what was asked.
  void finish(const Store& store, const StatementFilter& filter);

 private:
  Printer& printer_;
  std::unique_ptr<RowWriter> rows_;
  Sources sources_;
  std::size_t shown_ = 0;
  bool pending_ = false;
};

/// Counts by group; shares only of final verdicts, with what stands outside
/// of them printed beside.
void print_scoreboard(const std::vector<ScoreRow>& rows, const std::string& by,
                      Printer& printer);

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_FOLLOW_VIEW_H_
