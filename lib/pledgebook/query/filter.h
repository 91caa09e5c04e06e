#ifndef PLEDGEBOOK_QUERY_FILTER_H_
#define PLEDGEBOOK_QUERY_FILTER_H_

#include <optional>
#include <string>
#include <vector>

#include "pledgebook/base/date.h"
#include "pledgebook/model/outcome.h"
#include "pledgebook/model/statement.h"

namespace pledgebook {

enum class Topic {
  on,   ///< what concerns mutualism: the default
  off,  ///< everything else
  all,
};

/// Which statements. Several values of one field are alternatives, different
/// fields must all hold; an empty field does not restrict.
struct StatementFilter {
  std::vector<Kind> kinds;
  std::vector<std::string> parties;  ///< codes
  std::vector<std::string> actors;   ///< full names, exactly
  std::vector<std::string> areas;    ///< codes
  std::vector<std::string> models;   ///< codes
  std::vector<Strength> strengths;
  /// Inclusive at their precision, against `said` or else the document's
  /// date. Undated statements always pass: they are never dropped silently.
  std::optional<Date> since, until;
  /// Path, end of a path, stem or key. With a document every mention is a
  /// row, without one a statement and its reprints are one row.
  std::string document;
  /// By verdict at `as_of`; needs it. Only pledges can have one.
  std::vector<Status> statuses;
  std::optional<AsOf> as_of;
  /// One of review_words(). Empty: all but rejected.
  std::string review;
  double min_confidence = 0;
  Topic topic = Topic::on;
  /// false gives a row for each mention also without `document`.
  bool collapse = true;
};

/// pending accepted corrected rejected any: what `review` may ask for.
std::vector<std::string> review_words();

/// A place in list order; pages begin after it.
struct Cursor {
  long long day = 0, rank = 0, begin = 0, statement = 0;
};

/// A page: `limit` rows (0 is all) after `after`.
struct Page {
  std::size_t limit = 0;
  std::optional<Cursor> after;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_FILTER_H_
