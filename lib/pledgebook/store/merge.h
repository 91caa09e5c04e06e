#ifndef PLEDGEBOOK_STORE_MERGE_H_
#define PLEDGEBOOK_STORE_MERGE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/model/statement_row.h"
#include "pledgebook/store/store.h"

namespace pledgebook {

struct MergeSummary {
  std::size_t documents = 0;  ///< places of documents looked at
  std::size_t added = 0;      ///< of those, new or changed here
  std::size_t records = 0;    ///< outcomes, reviews, edits … that were new
  /// Ids of rows left out: the id belongs to another document, or the row
  /// stands twice. Only lines of NDJSON can be so.
  std::vector<std::string> conflicts;
};

/// Adds everything of `from` to `into`: documents with all their places and
/// revisions, statements as found, and what people recorded. What is there
/// already stays as it is, so merging twice is merging once, and shards of one
/// corpus merged in order give the content of one run over the whole.
/// One transaction: an error leaves `into` as it was.
MergeSummary merge(Store& into, const Store& from, std::string_view now);

/// The same for lines of NDJSON, read into rows: documents without text, so
/// they can be listed, followed and searched by statement, not verified.
/// Rows of one document must follow each other. An id names one statement of
/// one document: the first that has it stands.
MergeSummary merge(Store& into, const std::vector<StatementRow>& rows,
                   std::string_view now);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_MERGE_H_
