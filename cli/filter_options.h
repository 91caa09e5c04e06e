#ifndef PLEDGEBOOK_CLI_FILTER_OPTIONS_H_
#define PLEDGEBOOK_CLI_FILTER_OPTIONS_H_

#include <string>
#include <vector>

#include "cli/option_parser.h"
#include "pledgebook/query/filter.h"
#include "pledgebook/store/store.h"

namespace pledgebook::cli {

/// Which statements, as it was typed. Options may be repeated or hold several
/// words joined by commas; these are alternatives, different options must
/// all hold.
struct FilterTyped {
  using Words = std::vector<std::string>;
  Words kinds, parties, actors, areas, models, strengths, statuses;
  std::string since, until, document, review, min_confidence;
  std::string as_of, known_at;
  bool all_topics = false;
  bool mentions = false;

  void add_to(OptionParser& parser);
  /// What follow-through is asked of: --as-of and --known-at.
  void add_dates_to(OptionParser& parser);

  /// Looks parties, areas, models and actors up in the database: "Jowell"
  /// means every actor whose name has it. Throws UsageError with what may
  /// have been meant.
  StatementFilter meaning(const Store& store) const;
  /// The two dates; today where they were not typed.
  AsOf dates() const;
};

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_FILTER_OPTIONS_H_
