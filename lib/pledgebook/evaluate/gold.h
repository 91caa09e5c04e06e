#ifndef PLEDGEBOOK_EVALUATE_GOLD_H_
#define PLEDGEBOOK_EVALUATE_GOLD_H_

#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/base/result.h"
#include "pledgebook/model/statement.h"

namespace pledgebook {

/// One sentence of a coded document with the statements that a person found
/// in it (none is an answer too). Bytes of the file as it lies on disk.
struct GoldSentence {
  ByteSpan span;
  std::string sentence;  ///< the coder's own number, "0.12"
  std::string text;      ///< its words; empty where only the hash is kept
  std::string sha256;    ///< of its bytes; empty where the words are kept
  bool headline = false;
  /// Only what gold carries is filled: kind, actor, party, attribution,
  /// strength, specificity, topic, about, areas, models, quantities and,
  /// with text, deadline and condition.
  std::vector<Statement> statements;
};

/// A coded document, named by the stem of its file ("05-maude-10m-fund").
struct GoldDocument {
  std::string document;
  std::vector<GoldSentence> sentences;
};

/// What a program found in one document. `statements` are placed by
/// Statement::source (bytes of the file).
struct OutputDocument {
  std::string document;  ///< stem, as in gold; see document_stem
  std::string type;      ///< document type, for figures per type; may be empty
  std::vector<Statement> statements;
};

/// "archive/05-maude.txt" → "05-maude".
std::string document_stem(std::string_view path);

/// Reads gold: NDJSON, one sentence a line, with "text" or "sha256"; documents
/// in the order of their first line. Unknown kinds and missing offsets are
/// errors with file and line. `path` only names the source.
Result<std::vector<GoldDocument>> parse_gold(std::string_view path,
                                             std::string_view bytes);

/// One line of gold, without a line end: parse_gold() gives it back.
std::string gold_json(const std::string& document,
                      const GoldSentence& sentence);

/// Reads what `extract` prints (NDJSON, one statement a line), in order of
/// first line. Rows of other kinds than the codebook's are left out.
Result<std::vector<OutputDocument>> parse_output(std::string_view path,
                                                 std::string_view bytes);

/// Joins documents of the same name, in order of first appearance (gold may
/// be spread over files).
std::vector<GoldDocument> merge_gold(std::vector<GoldDocument> documents);

/// The sentences whose bytes in `file_bytes` are not those that were coded,
/// one Diagnostic each: the gold belongs to another version of the file.
/// Gold that keeps words is compared as UTF-8, so only by hash can files in
/// other encodings be checked.
std::vector<Diagnostic> verify_gold(const GoldDocument& gold,
                                    std::string_view file_bytes);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EVALUATE_GOLD_H_
