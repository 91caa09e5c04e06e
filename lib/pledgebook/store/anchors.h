#ifndef PLEDGEBOOK_STORE_ANCHORS_H_
#define PLEDGEBOOK_STORE_ANCHORS_H_

#include <optional>
#include <string>
#include <vector>

#include "pledgebook/model/statement.h"
#include "pledgebook/store/sqlite.h"

namespace pledgebook {

/// What a person points at. Either exact words in a document (named as
/// given: path, end of a path, stem, or key), or a statement's id.
struct Target {
  std::string id;
  std::string document;
  std::string quote;
};

/// Reviews, outcomes, evidence and thread edits hang on anchors: a document's
/// key, the exact words, and about 32 bytes on either side. So they survive a
/// new lexicon (the statement is found again by its words) and an edited
/// document (by its words where they are still unique). An anchor whose
/// document is not there yet waits for it.
///
/// Worked example: a review of "We will pay for 4,200 more." in a.txt. The
/// file changes elsewhere: the review moves to the statement with those words
/// in the new revision. The words change: the review stays with the old
/// revision and is listed as detached.
///
/// Words that are part of one statement mean it. Words that span several mean
/// the chief of those that make up a quarter of them: a pledge before other
/// kinds, then the longest.
class Anchors {
 public:
  explicit Anchors(Db& db);

  /// The anchor of a statement of the database; made if absent.
  long long of_statement(long long rowid);
  /// The anchor of what was typed or imported; made if absent. Resolved at
  /// once where the statement is there.
  long long of_target(const Target& target);
  /// Where an anchor stands today.
  std::optional<long long> statement(long long anchor);

  /// Why a target names no statement, for the list of unresolved rows.
  std::string why_unresolved(const Target& target);
  std::optional<long long> find(const Target& target);

  /// After a document was added or changed: moves anchors to its statements.
  /// `previous` is the document that stood at the path before, or 0.
  /// Returns every statement whose attachments changed.
  std::vector<long long> settle(long long document, long long previous);

  /// Whether anything but a rejection hangs on the statement.
  bool holds(long long rowid);
  /// Points all anchors of one statement at another.
  void move(long long from, long long to);

 private:
  struct Words {
    std::string exact, prefix, suffix;
    std::optional<Kind> kind;
  };
  std::optional<long long> locate(long long document, const Words& words);
  struct Context {
    std::string id, key, kind, exact, prefix, suffix;
  };
  Context context_of(long long rowid);
  std::optional<long long> known(const std::string& digest);
  std::vector<long long> documents_named(const std::string& name);
  void point(long long anchor, long long rowid, std::vector<long long>& moved);
  void adopt(Stmt& query, long long bound, long long document,
             std::vector<long long>& moved);
  void adopt_waiting(long long document, std::vector<long long>& moved);

  Db& db_;
  Stmt find_digest_, insert_, point_, statement_, context_, by_id_, statements_,
      text_, named_, of_key_, of_previous_, waiting_, waiting_id_, holds_,
      move_;
};

/// The last path component without its extension: "a/b/speech.txt" →
/// "speech"; "a.zip!b/speech.html" → "speech".
std::string stem_of(const std::string& path);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_STORE_ANCHORS_H_
