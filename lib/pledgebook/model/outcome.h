#ifndef PLEDGEBOOK_MODEL_OUTCOME_H_
#define PLEDGEBOOK_MODEL_OUTCOME_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/date.h"

namespace pledgebook {

/// What became of a pledge. The words are stored and printed: never rename
/// one. `not_rated` (nobody looked) is never stored and never merged with
/// `no_action` (looked; nothing done).
enum class Status {
  not_rated,
  no_action,
  in_progress,
  stalled,
  fulfilled,
  partly_fulfilled,
  not_fulfilled,
  disputed,
  unratable,
};

/// Why a pledge was not carried out. With `no_office` nothing is broken.
enum class Reason {
  no_office,
  no_majority,
  not_prioritised,
  changed_position,
  superseded,
  done_by_others,
};

std::string_view to_string(Status);
std::string_view to_string(Reason);
std::optional<Status> parse_status(std::string_view word);
std::optional<Reason> parse_reason(std::string_view word);
/// All words, in order of the values.
std::vector<std::string> status_words();
std::vector<std::string> reason_words();

/// Fulfilled, partly or not: a verdict that ends the matter until somebody
/// reopens it.
bool is_final(Status status);

/// One assessment by one person, never changed after it was recorded.
///
/// Two dates that are never mixed: from `effective` on the status held in
/// the world; from `recorded` on somebody could have known it from here.
struct Outcome {
  Status status = Status::no_action;
  Date effective;
  Date recorded;
  std::optional<Reason> reason;
  std::string source;    ///< url
  std::string title;     ///< of the source
  std::string evidence;  ///< its words
  std::string assessor;
  std::string note;
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// The day on which a question is asked of two timelines: what held on
/// `as_of`, as far as it was recorded by `known_at`. A less exact date means
/// its last day.
struct AsOf {
  Date as_of;
  Date known_at;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_MODEL_OUTCOME_H_
