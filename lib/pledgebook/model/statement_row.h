#ifndef PLEDGEBOOK_MODEL_STATEMENT_ROW_H_
#define PLEDGEBOOK_MODEL_STATEMENT_ROW_H_

#include <optional>
#include <string>

#include "pledgebook/model/document.h"
#include "pledgebook/model/statement.h"

namespace pledgebook {

/// A statement with what is known of its document: everything that one line
/// of the NDJSON contract needs. Plain values, no link to a database.
struct StatementRow {
  Statement statement;       ///< `source` is the place in `document`
  std::string document;      ///< path of the first location in input order
  std::string document_key;  ///< SHA-256 of the canonical text
  Metadata meta;             ///< of that location
  std::string source_sha256;
  std::string encoding;
  bool has_source_bytes = true;
  std::string lexicon;  ///< "sha256:…" under which it was found
  std::string version;  ///< of the program that found it
  /// Places where the same words of the same holder stand: reprints and
  /// equal documents. At least 1.
  int mentions = 1;

  /// "pending" until a person looked, then accepted, corrected, rejected.
  std::string review = "pending";
  std::string reviewed_by;
  std::string reviewed_at;  ///< ISO 8601
  /// The program of today no longer finds it; kept because a person
  /// accepted or rated it.
  bool kept = false;

  /// When it was said: `said` where known, else the document's date.
  std::optional<Date> date() const {
    return statement.said ? statement.said : meta.date;
  }
  /// Of the speech where known, else the document's.
  const std::string& url() const {
    return statement.url.empty() ? meta.url : statement.url;
  }
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_MODEL_STATEMENT_ROW_H_
