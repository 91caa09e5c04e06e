#ifndef PLEDGEBOOK_QUERY_SHOW_H_
#define PLEDGEBOOK_QUERY_SHOW_H_

#include <optional>
#include <string>
#include <vector>

#include "pledgebook/model/statement_row.h"
#include "pledgebook/query/follow_through.h"
#include "pledgebook/store/records.h"
#include "pledgebook/store/store.h"

namespace pledgebook {

/// A file that holds the statement, and where.
struct Occurrence {
  std::string path;
  int revision = 1;
  bool current = true;
  Metadata meta;
  std::string source_sha256, reader, encoding;
  std::vector<std::string> notes;  ///< what the reader changed or doubted
  ByteSpan bytes;                  ///< of that file
  std::string id;  ///< of the statement there; a reprint has its own
};

struct StoredReview {
  std::string verdict, fields;
  Signature signature;
};

struct StoredEvidence {
  Evidence evidence;
  Signature signature;
};

/// Everything about one statement.
struct Shown {
  FollowRow follow;    ///< the row and its verdicts
  std::string before;  ///< of the document, up to `context` bytes, whole
  std::string after;   ///< sentences where the text allows
  std::vector<Occurrence> mentions;
  std::vector<StoredReview> reviews;  ///< in order of time
  std::vector<StoredEvidence> evidence;
  std::string found;  ///< fields as found, JSON, where a review changed them
};

/// By id or the beginning of one (4 digits or more) if only one fits. Empty if
/// none does. Superseded revisions are shown too.
std::optional<Shown> show(const Store& store, const std::string& id,
                          const AsOf& at, std::size_t context = 400);

/// Ids that begin so, at most `limit`, for "which one?".
std::vector<std::string> ids_like(const Store& store,
                                  const std::string& beginning,
                                  std::size_t limit = 10);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_SHOW_H_
