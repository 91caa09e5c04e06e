#ifndef PLEDGEBOOK_QUERY_SILENCE_H_
#define PLEDGEBOOK_QUERY_SILENCE_H_

#include <optional>
#include <string>
#include <vector>

#include "pledgebook/model/statement_row.h"
#include "pledgebook/query/filter.h"
#include "pledgebook/store/store.h"

namespace pledgebook {

/// What stretch of time is asked about. Exactly one of them.
struct SilenceOptions {
  Date as_of;                    ///< the end of the stretch
  int months = 0;                ///< the last so many months
  std::optional<Date> since;     ///< since an election or change of government
  bool before_deadline = false;  ///< from the pledge to its deadline
  /// Fewer documents of the party than this in the stretch tell nothing.
  long long min_documents = 10;
};

struct SilenceRow {
  StatementRow row;
  bool covered = false;     ///< false: `no-coverage`, not silence
  Date from, to;            ///< the stretch
  Date last_mention;        ///< of it, a reprint or another of its thread
  long long documents = 0;  ///< of the party in the stretch, none with it

  /// "no mention in 41 documents by labour from 2011-01-01 to 2012-01-01",
  /// or "no-coverage: 3 documents by …".
  std::string words() const;
};

/// Pledges not mentioned again: neither in their words or a reprint, nor by a
/// statement that a person joined to their thread, nor by one of the same
/// side that is nearly the same (threads.h, score of at least 0.6). Always
/// with the number of documents of that party in which a mention could have
/// been found. Undated pledges, and pledges of no known party, are left out:
/// nothing can be said of their silence.
std::vector<SilenceRow> silence(const Store& store,
                                const StatementFilter& filter,
                                const SilenceOptions& options);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_SILENCE_H_
