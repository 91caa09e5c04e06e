#ifndef PLEDGEBOOK_CLI_PROGRESS_H_
#define PLEDGEBOOK_CLI_PROGRESS_H_

#include <chrono>
#include <string>

#include "cli/option_parser.h"
#include "pledgebook/pipeline/ingest.h"

namespace pledgebook::cli {

enum class ProgressChoice { automatic, json, none };

/// How far a long run is, on standard error: a bar with the time that is
/// left where that is a terminal, a line of JSON a second with
/// --progress=json, else nothing.
class ProgressBar {
 public:
  ProgressBar(ProgressChoice choice, bool quiet);
  ~ProgressBar();

  void update(const Progress& progress);
  /// Takes the bar off the line, so that something else can be said.
  void clear();

  static void add_to(OptionParser& parser, std::string* typed);
  /// Throws UsageError.
  static ProgressChoice meaning(const std::string& typed);

 private:
  using Clock = std::chrono::steady_clock;
  void draw(const Progress& progress);
  static void print_json(const Progress& progress);

  ProgressChoice choice_;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point last_{};
  bool drawn_ = false;
};

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_PROGRESS_H_
