#include "pledgebook/report/statement_json.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "pledgebook/text/utf8.h"

namespace pledgebook {
namespace {

using Json = nlohmann::json;

std::string dumped(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Nothing that JSON has to escape or to replace.
bool plain(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) {
                        return static_cast<unsigned char>(c) < 0x20 ||
                               c == '"' || c == '\\';
                      }) &&
         is_utf8(text);
}

// Two decimals: more would be noise, and differ between machines.
double rounded(double value) { return std::round(value * 100) / 100; }

// Writes a row as one JSON object, key by key: a tree of values built first
// would cost more than finding the statement.
class ObjectSink {
 public:
  ObjectSink() { out_.reserve(kUsual); }
  // Empty text stays text, in maybe() it is null.
  void text(std::string_view key, std::string_view value) {
    name(key);
    quote(value);
  }
  void maybe(std::string_view key, std::string_view value) {
    name(key);
    value.empty() ? void(out_ += "null") : quote(value);
  }
  void whole(std::string_view key, std::int64_t value) {
    name(key);
    out_ += std::to_string(value);
  }
  void none(std::string_view key) { maybe(key, {}); }
  void flag(std::string_view key, bool value) {
    name(key);
    out_ += value ? "true" : "false";
  }
  void share(std::string_view key, double value) {
    name(key);
    out_ += dumped(rounded(value));
  }
  void list(std::string_view key, const std::vector<std::string>& values) {
    name(key);
    each(values, [this](const std::string& value) { quote(value); });
  }
  void quantities(std::string_view key, const std::vector<Quantity>& values) {
    name(key);
    each(values, [this](const Quantity& q) {
      ObjectSink one;
      one.text("comparator", q.comparator);
      one.number("value", q.value);
      one.text("class", q.unit);
      one.maybe("of", q.of);
      one.text("text", q.text);
      out_ += std::move(one).finish();
    });
  }
  std::string finish() && { return std::move(out_ += '}'); }

 private:
  static constexpr std::size_t kUsual = 1024;  // bytes

  void name(std::string_view key) {
    out_ += out_.empty() ? "{\"" : ",\"";
    out_ += key;
    out_ += "\":";
  }
  void quote(std::string_view text) {
    if (!plain(text)) {
      out_ += dumped(text);
      return;
    }
    out_ += '"';
    out_ += text;
    out_ += '"';
  }
  // A whole number without ".0": 2000000, but 27.9.
  void number(std::string_view key, double value) {
    if (std::abs(value) < 9e15 && value == std::trunc(value)) {
      return whole(key, static_cast<std::int64_t>(value));
    }
    name(key);
    out_ += dumped(value);
  }
  template <typename Values, typename Write>
  void each(const Values& values, Write write) {
    out_ += '[';
    bool first = true;
    for (const auto& value : values) {
      if (!first) out_ += ',';
      first = false;
      write(value);
    }
    out_ += ']';
  }

  std::string out_;
};

// The same as cells, with the columns above them.
struct CellSink {
  Row row;
  std::vector<Column> columns;

  void text(std::string_view key, std::string_view value) {
    add(key, value);
    columns.back().wraps = key == "text" || key == "title";
  }
  void maybe(std::string_view key, std::string_view value) { text(key, value); }
  void none(std::string_view key) { add(key, {}); }
  void whole(std::string_view key, std::int64_t value) {
    add(key, value);
    columns.back().number = true;
  }
  void flag(std::string_view key, bool value) { add(key, value); }
  void share(std::string_view key, double value) {
    add(key, rounded(value));
    columns.back().number = true;
  }
  void list(std::string_view key, const std::vector<std::string>& values) {
    add(key, values);
  }
  void quantities(std::string_view key, const std::vector<Quantity>& values) {
    std::vector<std::string> words;
    for (const Quantity& q : values) words.push_back(q.text);
    add(key, std::move(words));
  }

 private:
  void add(std::string_view key, Cell cell) {
    columns.push_back({std::string(key)});
    row.push_back(std::move(cell));
  }
};

// A number from 1 on; others are unknown.
template <typename Sink>
void counted(Sink& out, std::string_view key, int number) {
  number > 0 ? out.whole(key, number) : out.none(key);
}

template <typename Sink>
void dated(Sink& out, std::string_view key, const std::optional<Date>& date) {
  date ? out.text(key, to_string(*date)) : out.none(key);
}

template <typename Sink, typename Enum>
void word(Sink& out, std::string_view key, const std::optional<Enum>& value) {
  value ? out.text(key, to_string(*value)) : out.none(key);
}

template <typename Sink>
void add_origin(Sink& out, const StatementRow& row) {
  const Metadata& meta = row.meta;
  out.text("id", row.statement.id);
  out.text("document", row.document);
  out.maybe("title", meta.title);
  dated(out, "date", meta.date);
  out.maybe("url", row.url());
  out.maybe("type", meta.type);
  out.maybe("author", meta.author);
  out.maybe("publisher", meta.publisher);
  out.maybe("source", meta.source);
  out.text("wording", meta.wording.empty() ? "original" : meta.wording);
  out.maybe("language", meta.language);
  out.maybe("source_sha256", row.source_sha256);
  out.maybe("encoding", row.encoding);
}

template <typename Sink>
void add_words(Sink& out, const Statement& s) {
  const ByteSpan span = s.source.empty() ? s.span : s.source;
  out.text("kind", to_string(s.kind));
  out.text("text", s.text);
  out.whole("begin", static_cast<std::int64_t>(span.begin));
  out.whole("end", static_cast<std::int64_t>(span.end));
  counted(out, "page", s.page);
  counted(out, "sentence", s.sentence);
  out.flag("headline", s.headline);
  counted(out, "passage", s.passage);
}

template <typename Sink>
void add_holder(Sink& out, const Statement& s) {
  dated(out, "said", s.said);
  out.maybe("actor", s.actor);
  word(out, "holder_basis", s.holder_basis);
  out.list("candidates", s.candidates);
  out.maybe("party", s.party);
  out.text("attribution", to_string(s.attribution));
}

template <typename Sink>
void add_content(Sink& out, const Statement& s) {
  word(out, "strength", s.strength);
  word(out, "specificity", s.specificity);
  out.maybe("condition", s.condition);
  out.maybe("deadline", s.deadline);
  dated(out, "deadline_by", s.deadline_by);
  out.maybe("target", s.target);
  out.maybe("about", s.about);
  out.flag("topic", s.topic);
  out.list("areas", s.areas);
  out.list("models", s.models);
  out.quantities("quantities", s.quantities);
}

template <typename Sink>
void add_row(Sink& out, const StatementRow& row, Keys keys) {
  add_origin(out, row);
  add_words(out, row.statement);
  add_holder(out, row.statement);
  add_content(out, row.statement);
  out.share("confidence", row.statement.confidence);
  out.list("rules", row.statement.rules);
  out.maybe("lexicon", row.lexicon);
  out.maybe("version", row.version);
  if (keys == Keys::contract) return;
  out.whole("mentions", row.mentions);
  out.text("review", row.review);
  out.maybe("reviewed_by", row.reviewed_by);
}

}  // namespace

StatementRow row_of(const Document& document, Statement statement,
                    std::string lexicon, std::string version) {
  StatementRow row;
  row.statement = std::move(statement);
  row.document = document.path;
  row.document_key = document.key;
  row.meta = document.meta;
  row.source_sha256 = document.source_sha256;
  row.encoding = document.encoding;
  row.has_source_bytes = document.has_source_bytes;
  row.lexicon = std::move(lexicon);
  row.version = std::move(version);
  return row;
}

std::string statement_json(const StatementRow& row, Keys keys) {
  ObjectSink out;
  add_row(out, row, keys);
  return std::move(out).finish();
}

std::vector<Column> statement_columns(Keys keys) {
  CellSink out;
  add_row(out, {}, keys);
  return std::move(out.columns);
}

Row statement_cells(const StatementRow& row, Keys keys) {
  CellSink out;
  add_row(out, row, keys);
  return std::move(out.row);
}

}  // namespace pledgebook
