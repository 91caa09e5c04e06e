#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pledgebook/base/strings.h"
#include "pledgebook/document/delimited.h"
#include "pledgebook/formats/columns.h"
#include "pledgebook/formats/readers.h"
#include "pledgebook/text/encoding.h"

namespace pledgebook {
namespace {

constexpr std::size_t kSample = std::size_t{4} << 20;

// The rows of a table that is there whole, or comes in whole lines: then no
// more of it is held than a sample and a row.
class TableRows {
 public:
  TableRows(std::string_view whole, const NextLines& next)
      : next_(next), bytes_(whole), ended_(!next), rows_(whole, ',') {
    if (next_) hold_more();
  }

  void separate_by(char separator) { rows_ = {bytes_, separator}; }

  // A row that is not whole yet is read again with more of the stream, unless
  // it is longer than a document may be.
  bool next(std::vector<Field>& row, std::size_t longest) {
    for (;;) {
      const DelimitedReader here = rows_;
      const bool found = rows_.next(row);
      const bool whole = found && (!rows_.open_ended() ||
                                   bytes_.size() - here.position() > longest);
      if (whole || ended_) return found;
      rows_ = here;
      hold_more();
    }
  }

  // Fields count bytes from the beginning of these, which stand behind
  // `before` others.
  std::string_view bytes() const { return bytes_; }
  std::size_t before() const { return before_; }
  std::size_t line() const { return rows_.line(); }
  std::size_t position() const { return before_ + rows_.position(); }

 private:
  void hold_more() {
    before_ += rows_.position();
    held_.erase(0, rows_.position());
    const std::size_t enough = std::max(kSample, 2 * held_.size());
    while (held_.size() < enough && !ended_) {
      const std::string_view lines = next_();
      ended_ = lines.empty();
      held_ += lines;
    }
    bytes_ = held_;
    rows_.go_on(bytes_);
  }

  const NextLines& next_;
  std::string held_;
  std::string_view bytes_;
  std::size_t before_ = 0;
  bool ended_;
  DelimitedReader rows_;
};

// Reads the rows of a table whose separators are ASCII bytes; each field is
// decoded by itself, so that the map of a row costs the row alone.
class TableReader {
 public:
  TableReader(const Source& source, TableRows& rows,
              const ReaderOptions& options, const ReadSink& sink)
      : source_(source), rows_(rows), options_(options), sink_(sink) {}

  void read(const ColumnMap& map, const std::string& encoding) {
    encoding_ = encoding;
    std::vector<Field> row;
    if (!next(row)) return refuse_at(0, "no header line");
    if (!read_header(map, row)) return;
    while (more_ && next(row)) {
      read_row(row);
      if (source_.done_to) source_.done_to(rows_.position());
    }
    if (without_text_ > 0) {
      refuse_at(0, fmt::format("{} rows without text", without_text_));
    }
  }

 private:
  bool next(std::vector<Field>& row) {
    return rows_.next(row, options_.limits.max_document_bytes);
  }

  void refuse_at(std::size_t line, std::string reason) {
    Diagnostic fault;
    fault.path = source_.path;
    fault.line = line;
    fault.message = std::move(reason);
    sink_.refused(std::move(fault));
  }

  bool read_header(const ColumnMap& map, const std::vector<Field>& row) {
    std::size_t best = std::string_view::npos;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < row.size(); ++i) {
      std::string name = value_of(rows_.bytes(), row[i]);
      if (name.starts_with("\xEF\xBB\xBF")) name.erase(0, 3);
      fields_.emplace_back(map.field_of(name));
      if (fields_.back() == "text") {
        fields_.back().clear();
        if (map.rank(name) < best) {
          best = map.rank(name);
          text_ = i;
        }
      }
      names.push_back(std::string(trim(name)));
    }
    if (best != std::string_view::npos) return true;
    refuse_at(rows_.line(),
              fmt::format("no column holds the text (--map text=COLUMN names "
                          "it; the columns are {})",
                          join(names, ", ").substr(0, 300)));
    return false;
  }

  void read_row(const std::vector<Field>& row) {
    if (row.size() != fields_.size()) {
      refuse_at(rows_.line(), fmt::format("{} fields where the header has {}",
                                          row.size(), fields_.size()));
      return;
    }
    Document document;
    if (!read_text(row[text_], document)) return;
    if (trim(document.text).empty()) {
      ++without_text_;
      return;
    }
    RecordFields fields;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!fields_[i].empty()) fields.set(fields_[i], plain_value(row[i]));
    }
    document.path = fmt::format("{}#{}", source_.path, rows_.line());
    document.encoding = encoding_;
    finish_record(std::move(fields), document);
    more_ = sink_.document(std::move(document));
  }

  bool read_text(const Field& field, Document& document) {
    if (field.span.size() > options_.limits.max_document_bytes) {
      refuse_at(rows_.line(), "a field beyond the limit for one document");
      return false;
    }
    OffsetMap unquoted;
    if (rows_.before() > 0) unquoted.replaced(0, rows_.before());
    const std::string raw = value_of(rows_.bytes(), field, unquoted);
    unquoted.replaced(0, rows_.bytes().size() - field.span.end);
    Result<Decoded> decoded = decode_field(raw);
    if (!decoded) {
      refuse_at(rows_.line(), decoded.error().message);
      return false;
    }
    document.text = std::move(decoded->text);
    // An empty map is the identity of its own text, here of a part.
    if (decoded->map.is_identity()) decoded->map.equal(raw.size());
    document.source_map = compose(decoded->map, unquoted);
    return true;
  }

  Result<Decoded> decode_field(const std::string& raw) const {
    EncodingHint hint;
    hint.forced = encoding_;
    return decode(raw, hint);
  }

  std::string plain_value(const Field& field) const {
    const Result<Decoded> decoded =
        decode_field(value_of(rows_.bytes(), field));
    return decoded ? std::string(trim(decoded->text)) : std::string();
  }

  const Source& source_;
  TableRows& rows_;
  const ReaderOptions& options_;
  const ReadSink& sink_;
  std::string encoding_;
  std::vector<std::string> fields_;  // per column; empty is left out
  std::size_t text_ = 0;
  std::size_t without_text_ = 0;
  bool more_ = true;
};

// The encoding of all of a table, by a sample of it. The last line of a
// sample may be cut, so it is left out.
Result<std::string> table_encoding(std::string_view bytes,
                                   const ReaderOptions& options) {
  std::string_view sample = bytes.substr(0, kSample);
  if (sample.size() < bytes.size()) {
    sample = sample.substr(0, sample.rfind('\n'));
  }
  EncodingHint hint;
  hint.forced = options.encoding;
  const Result<Decoded> decoded = decode(sample, hint);
  if (!decoded) return decoded.error();
  return decoded->encoding;
}

char comma_or_like(std::string_view text) {
  const char separator = guess_separator(text);
  return separator == '\t' ? ',' : separator;
}

char tab(std::string_view) { return '\t'; }

template <char (*separator)(std::string_view)>
void read_stream(const Source& source, const NextLines& next,
                 const ReaderOptions& options, const ReadSink& sink) {
  const Result<ColumnMap> columns = ColumnMap::parse(options.map);
  if (!columns) return refuse(source, sink, columns.error().message);
  TableRows rows(source.bytes, next);
  const Result<std::string> encoding = table_encoding(rows.bytes(), options);
  if (!encoding) return refuse(source, sink, encoding.error().message);
  if (encoding->starts_with("UTF-16") || encoding->starts_with("UTF-32")) {
    return refuse(source, sink,
                  fmt::format("a table in {}: save it as UTF-8", *encoding));
  }
  rows.separate_by(separator(rows.bytes()));
  TableReader(source, rows, options, sink).read(*columns, *encoding);
}

template <char (*separator)(std::string_view)>
void read_whole(const Source& source, const ReaderOptions& options,
                std::span<const Reader>, const ReadSink& sink) {
  read_stream<separator>(source, {}, options, sink);
}

// A first line that names columns, the text's among them.
bool has_header(const Source& source, char separator) {
  std::string_view head = source.bytes.substr(0, 4096);
  head = head.substr(0, head.find_first_of("\r\n"));
  DelimitedReader rows(head, separator);
  std::vector<Field> row;
  if (!rows.next(row) || row.size() < 2) return false;
  const ColumnMap names;
  std::size_t known = 0;
  bool text = false;
  for (const Field& field : row) {
    const std::string name = value_of(head, field);
    const std::string_view meaning = names.field_of(name);
    known += meaning.empty() ? 0 : 1;
    text = text || meaning == "text";
  }
  return text && known >= 2;
}

int recognises(const Source& source, std::string_view extension,
               char separator) {
  if (to_lower_ascii(source.path).ends_with(extension)) return 70;
  return has_header(source, separator) ? 65 : 0;
}

int recognises_csv(const Source& source) {
  return recognises(source, ".csv",
                    comma_or_like(source.bytes.substr(0, 4096)));
}

int recognises_tsv(const Source& source) {
  return std::max(recognises(source, ".tsv", '\t'),
                  recognises(source, ".tab", '\t'));
}

}  // namespace

Reader csv_reader() {
  return {"csv", "comma-separated rows with a header: every row is a document",
          recognises_csv, read_whole<comma_or_like>,
          read_stream<comma_or_like>};
}

Reader tsv_reader() {
  return {"tsv", "tab-separated rows with a header: every row is a document",
          recognises_tsv, read_whole<tab>, read_stream<tab>};
}

}  // namespace pledgebook
