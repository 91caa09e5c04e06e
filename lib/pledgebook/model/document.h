#ifndef PLEDGEBOOK_MODEL_DOCUMENT_H_
#define PLEDGEBOOK_MODEL_DOCUMENT_H_

#include <optional>
#include <string>
#include <vector>

#include "pledgebook/base/byte_span.h"
#include "pledgebook/base/date.h"
#include "pledgebook/base/offset_map.h"

namespace pledgebook {

/// What is known of a document besides its words. Empty strings are null.
struct Metadata {
  std::string title;
  std::optional<Date> date;
  std::string type;  ///< article speech manifesto transcript press-release …
  std::string publisher;
  std::string author;
  std::string party;     ///< code; the side that the document speaks for
  std::string url;       ///< several are joined by " ; "
  std::string wording;   ///< "original" (also when empty) or "paraphrase"
  std::string source;    ///< the outlet, where the publisher reports another
  std::string language;  ///< ISO 639-1; empty until detected
};

/// What a reader knows of the structure of a stretch of canonical text.
/// Readers of formats without structure (plain text) leave `blocks` empty
/// and the segmenter works it out.
enum class BlockKind {
  paragraph,
  heading,
  list_item,
  quotation,   ///< a block quotation
  furniture,   ///< navigation, share buttons, comment forms: never analysed
  table,       ///< never analysed
  procedural,  ///< divisions, "[Interruption.]", stage directions
};
struct Block {
  ByteSpan span;  ///< bytes of canonical text
  BlockKind kind = BlockKind::paragraph;
  int page = 0;  ///< from 1; 0 is unknown
};

/// One speech of a transcript. The words of `span` are the speaker's.
struct Turn {
  ByteSpan span;  ///< bytes of canonical text, without the speaker's label
  /// As the source gives it, label marks removed; empty where nobody is
  /// named: procedural words, never analysed.
  std::string speaker;
  std::string speaker_id;  ///< the source's person id
  std::string role;        ///< office given with the name
  std::string party;       ///< code, where the source gives it
  std::string url;
  std::string heading;  ///< heading path, joined by " > "
  std::string time;
  std::string column;
};

/// A document as every later stage sees it, whatever its format was.
///
/// Invariant: `text` is well-formed UTF-8 without a byte-order mark; white
/// space and carriage returns are as in the source. `blocks` and `turns` are
/// in order and do not overlap.
struct Document {
  std::string path;  ///< as given or listed; members as "archive.zip!member"
  Metadata meta;
  std::string text;              ///< canonical text
  OffsetMap source_map;          ///< canonical text → bytes of the file
  bool has_source_bytes = true;  ///< false: spans count canonical text (PDF)
  std::vector<Block> blocks;
  std::vector<Turn> turns;
  std::string key;            ///< SHA-256 of `text`: equal text, one document
  std::string source_sha256;  ///< SHA-256 of the file's bytes
  std::string reader;         ///< "text", "html", "twfy" …
  std::string encoding;       ///< as read, IANA name
  std::vector<std::string> notes;  ///< what the reader changed or doubted
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_MODEL_DOCUMENT_H_
