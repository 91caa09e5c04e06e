#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/document/text_builder.h"
#include "pledgebook/formats/columns.h"
#include "pledgebook/formats/json_scan.h"
#include "pledgebook/formats/json_text.h"
#include "pledgebook/formats/readers.h"

namespace pledgebook {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

// Reads records out of one JSON text. Rows are read one by one and memory
// holds one at a time, whatever the size of the file.
class RecordReader {
 public:
  RecordReader(const Source& source, const ColumnMap& columns,
               const ReaderLimits& limits, const ReadSink& sink)
      : source_(source),
        bytes_(source.bytes),
        columns_(columns),
        limits_(limits),
        sink_(sink) {
    if (bytes_.starts_with(kMark)) begin_ = kMark.size();
  }

  void read_lines() {
    read_piece();
    summary();
  }

  // The same for lines that come piece by piece, each piece whole lines.
  void read_pieces(const NextLines& next) {
    while (more_) {
      bytes_ = next();
      if (bytes_.empty()) break;
      begin_ = before_ == 0 && bytes_.starts_with(kMark) ? kMark.size() : 0;
      decoding_ = {};
      if (before_ > 0) decoding_.replaced(0, before_);
      decoding_.equal(bytes_.size());
      read_piece();
      before_ += bytes_.size();
    }
    summary();
  }

  // An array's elements are rows; an object is a row, or holds them.
  void read_value() {
    const std::size_t at = skip_json_blanks(bytes_, begin_);
    if (at < bytes_.size() && bytes_[at] == '[') {
      read_array(at);
    } else {
      const std::string fault = checker_.fault(bytes_.substr(begin_));
      if (!fault.empty()) return refuse_at(0, "not JSON: " + fault);
      if (bytes_[at] == '{') read_object(at);
    }
    summary();
  }

 private:
  void read_piece() {
    for (std::size_t at = begin_; at < bytes_.size() && more_;) {
      ++line_;
      const std::size_t end = std::min(bytes_.find('\n', at), bytes_.size());
      const std::size_t from = skip_json_blanks(bytes_.substr(0, end), at);
      if (from < end) read_row({from, end}, line_, line_);
      at = end + 1;
      done(at);
    }
  }

  void done(std::size_t at) {
    if (source_.done_to) source_.done_to(std::min(at, bytes_.size()));
  }

  void refuse_at(std::size_t line, std::string reason) {
    Diagnostic fault;
    fault.path = source_.path;
    fault.line = line;
    fault.message = std::move(reason);
    sink_.refused(std::move(fault));
  }

  void read_array(std::size_t at) {
    std::size_t number = 0;
    at = skip_json_blanks(bytes_, at + 1);
    bool open = at < bytes_.size() && bytes_[at] != ']';
    while (open && more_) {
      const std::size_t end = json_value_end(bytes_, at);
      if (end == bytes_.npos || end == at) {
        return refuse_at(
            0, fmt::format("not JSON: the array breaks off in element {}",
                           number + 1));
      }
      ++number;
      if (!read_row({at, end}, 0, number)) return;
      at = skip_json_blanks(bytes_, end);
      done(at);
      open = at < bytes_.size() && bytes_[at] == ',';
      if (open) at = skip_json_blanks(bytes_, at + 1);
    }
    if (!more_) return;
    if (at >= bytes_.size() || bytes_[at] != ']' ||
        skip_json_blanks(bytes_, at + 1) != bytes_.size()) {
      refuse_at(0, fmt::format("not JSON: text after element {} of the array",
                               number));
    }
  }

  void read_object(std::size_t at) {
    bool has_text = false;
    std::vector<JsonValue> arrays;
    for_json_members(bytes_, at, [&](const std::string& key, JsonValue value) {
      if (value.kind == '"' && columns_.field_of(key) == "text") {
        has_text = true;
      }
      if (value.kind == '[') arrays.push_back(value);
    });
    if (has_text) {
      read_row({at, bytes_.size()}, 0, 0);
      return;
    }
    std::size_t number = 0;
    for (const JsonValue& array : arrays) {
      std::size_t i = skip_json_blanks(bytes_, array.span.begin + 1);
      while (i < array.span.end && bytes_[i] != ']' && more_) {
        const std::size_t end = json_value_end(bytes_, i);
        if (bytes_[i] == '{') emit({i, end}, ++number);
        i = skip_json_blanks(bytes_, end);
        if (i < bytes_.size() && bytes_[i] == ',') {
          i = skip_json_blanks(bytes_, i + 1);
        }
      }
    }
  }

  // False if the row is broken: in an array nothing after it can be trusted.
  bool read_row(ByteSpan row, std::size_t line, std::size_t number) {
    const std::string_view json = row.in(bytes_);
    if (json.size() > limits_.max_document_bytes) {
      refuse_at(line, fmt::format("a row of {} bytes, more than the limit of "
                                  "{} for one document",
                                  json.size(), limits_.max_document_bytes));
      return false;
    }
    const std::string fault = checker_.fault(json);
    if (!fault.empty()) {
      refuse_at(line,
                line > 0 || number == 0
                    ? "not JSON: " + fault
                    : fmt::format("not JSON: element {}: {}", number, fault));
      return false;
    }
    if (json[0] == '{') {
      emit(row, number);
    } else if (line > 0) {
      refuse_at(line, "not a JSON object");
    }
    return true;
  }

  void emit(ByteSpan row, std::size_t number) {
    RecordFields fields;
    JsonValue text;
    std::size_t best = std::string_view::npos, members = 0;
    const std::string_view upto = bytes_.substr(0, row.end);
    for_json_members(
        upto, row.begin, [&](const std::string& key, JsonValue value) {
          ++members;
          const std::string_view field = columns_.field_of(key);
          if (field.empty()) return;
          if (field == "text") {
            if (value.kind != '"' || columns_.rank(key) >= best) return;
            best = columns_.rank(key);
            text = value;
          } else if (value.kind == '"') {
            fields.set(field, unescape_json(value.span.in(bytes_)));
          } else if (value.kind != '{' && value.kind != '[') {
            fields.set(field, std::string(value.span.in(bytes_)));
          }
        });
    TextBuilder builder(bytes_);
    build_unescaped(bytes_, text.span, builder);
    Document document;
    builder.finish(decoding_, document);
    if (trim(document.text).empty()) {
      // An object of one member is hardly a record that lost its text.
      if (members > 1) ++without_text_;
      return;
    }
    document.path =
        number == 0 ? source_.path : fmt::format("{}#{}", source_.path, number);
    document.encoding = "UTF-8";
    finish_record(std::move(fields), document);
    more_ = sink_.document(std::move(document));
  }

  void summary() {
    if (without_text_ > 0) {
      refuse_at(0,
                fmt::format("{} rows without text (--map text=COLUMN names the "
                            "column that holds it)",
                            without_text_));
    }
  }

  const Source& source_;
  std::string_view bytes_;
  const ColumnMap& columns_;
  const ReaderLimits& limits_;
  const ReadSink& sink_;
  JsonChecker checker_;
  OffsetMap decoding_;  // of a piece; the identity for a whole source
  std::size_t begin_ = 0, before_ = 0, line_ = 0;
  std::size_t without_text_ = 0;
  bool more_ = true;
};

bool has_extension(const Source& source,
                   std::initializer_list<const char*> extensions) {
  const std::string path = to_lower_ascii(source.path);
  for (const char* extension : extensions) {
    if (path.ends_with(extension)) return true;
  }
  return false;
}

// An object on the first line and another after it.
bool has_object_lines(std::string_view bytes) {
  const std::size_t end = bytes.find('\n');
  const std::size_t from = skip_json_blanks(bytes, 0);
  if (end == bytes.npos || from >= end || bytes[from] != '{') return false;
  if (json_value_end(bytes.substr(0, end), from) == bytes.npos) return false;
  const std::size_t next = skip_json_blanks(bytes, end);
  return next < bytes.size() && bytes[next] == '{';
}

std::string_view without_mark(std::string_view bytes) {
  if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
  return bytes;
}

int recognises_lines(const Source& source) {
  const std::string_view bytes = without_mark(source.bytes);
  if (has_extension(source, {".ndjson", ".jsonl", ".jsonlines"})) return 90;
  return has_object_lines(bytes) ? 85 : 0;
}

int recognises_json(const Source& source) {
  const std::string_view bytes = without_mark(source.bytes);
  if (has_extension(source, {".json"})) return 80;
  const std::size_t first = skip_json_blanks(bytes, 0);
  if (first >= bytes.size() || (bytes[first] != '{' && bytes[first] != '[')) {
    return 0;
  }
  const std::size_t second = skip_json_blanks(bytes, first + 1);
  if (second >= bytes.size()) return 0;
  const bool object = bytes[first] == '{' && bytes[second] == '"';
  const bool array = bytes[first] == '[' && bytes[second] == '{';
  return object || array ? 50 : 0;
}

void read_with(const Source& source, const ReaderOptions& options,
               const ReadSink& sink, void (RecordReader::*read)()) {
  const Result<ColumnMap> columns = ColumnMap::parse(options.map);
  if (!columns) return refuse(source, sink, columns.error().message);
  RecordReader reader(source, *columns, options.limits, sink);
  (reader.*read)();
}

void read_lines(const Source& source, const ReaderOptions& options,
                std::span<const Reader>, const ReadSink& sink) {
  read_with(source, options, sink, &RecordReader::read_lines);
}

void read_stream(const Source& source, const NextLines& next,
                 const ReaderOptions& options, const ReadSink& sink) {
  const Result<ColumnMap> columns = ColumnMap::parse(options.map);
  if (!columns) return refuse(source, sink, columns.error().message);
  RecordReader(source, *columns, options.limits, sink).read_pieces(next);
}

void read_value(const Source& source, const ReaderOptions& options,
                std::span<const Reader>, const ReadSink& sink) {
  read_with(source, options, sink, &RecordReader::read_value);
}

}  // namespace

Reader ndjson_reader() {
  return {"ndjson", "a JSON object a line: every line is a document",
          recognises_lines, read_lines, read_stream};
}

Reader json_reader() {
  return {"json", "a JSON array of objects, or one object: rows as documents",
          recognises_json, read_value};
}

}  // namespace pledgebook
