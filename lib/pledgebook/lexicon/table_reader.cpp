#include "pledgebook/lexicon/table_reader.h"

#include "pledgebook/base/strings.h"

namespace pledgebook {

void Faults::enter(std::string_view path, std::string_view text) {
  path_ = path;
  text_ = text;
  lines_.clear();
}

void Faults::report(const TomlValue& at, std::string message) {
  Diagnostic fault = place(at);
  fault.message = std::move(message);
  report(fault);
}

Diagnostic Faults::place(const TomlValue& at) const {
  for (std::size_t next = 0; lines_.empty() || next != 0;) {
    lines_.push_back(next);
    next = text_.find('\n', next) + 1;
  }
  std::string_view line;
  if (at.line > 0 && at.line <= lines_.size()) {
    line = line_of(text_.substr(lines_[at.line - 1]), 1);
  }
  return {std::string(path_), at.line, at.column, {}, std::string(line)};
}

void Faults::report(const Diagnostic& fault) {
  if (count_++ == 0) first_ = fault;
  if (sink_) sink_(fault);
}

std::string did_you_mean(std::string_view word,
                         const std::vector<std::string>& candidates) {
  const std::string_view near = nearest(word, candidates);
  if (near.empty()) return {};
  return ", did you mean \"" + std::string(near) + "\"?";
}

bool check_kind(const TomlValue& value, TomlValue::Kind kind, Faults& faults) {
  if (value.kind == kind) return true;
  const std::string name = value.key.empty() ? "" : value.key + ": ";
  faults.report(value, name + "expected " + std::string(kind_name(kind)) +
                           ", found " + std::string(kind_name(value.kind)));
  return false;
}

std::vector<std::string> read_texts(const TomlValue& list, Faults& faults) {
  std::vector<std::string> texts;
  for (const TomlValue& item : list.items) {
    if (check_kind(item, TomlValue::Kind::text, faults)) {
      texts.push_back(item.text);
    }
  }
  return texts;
}

std::optional<Date> read_date(const TomlValue& value, Faults& faults) {
  if (!check_kind(value, TomlValue::Kind::text, faults)) return {};
  const Result<Date> date = parse_date(value.text);
  if (date) return *date;
  faults.report(value, date.error().message);
  return {};
}

const TomlValue* TableReader::value(std::string_view key,
                                    TomlValue::Kind kind) {
  known_.emplace_back(key);
  const TomlValue* found = table_.member(key);
  if (found == nullptr || !check_kind(*found, kind, faults_)) return nullptr;
  return found;
}

std::string TableReader::text(std::string_view key) {
  const TomlValue* found = value(key, TomlValue::Kind::text);
  return found == nullptr ? std::string() : found->text;
}

std::string TableReader::required_text(std::string_view key) {
  std::string found = text(key);
  if (table_.member(key) == nullptr) {
    faults_.report(table_, "missing \"" + std::string(key) + "\"");
  }
  return found;
}

std::vector<std::string> TableReader::texts(std::string_view key) {
  const TomlValue* found = value(key, TomlValue::Kind::list);
  if (found == nullptr) return {};
  return read_texts(*found, faults_);
}

std::optional<Date> TableReader::date(std::string_view key) {
  const TomlValue* found = value(key, TomlValue::Kind::text);
  if (found == nullptr) return {};
  return read_date(*found, faults_);
}

bool TableReader::flag(std::string_view key) {
  const TomlValue* found = value(key, TomlValue::Kind::boolean);
  return found != nullptr && found->boolean;
}

void TableReader::finish() {
  for (const TomlValue& item : table_.items) {
    if (among(known_, item.key)) {
      continue;
    }
    faults_.report(item, "unknown key \"" + item.key + "\"" +
                             did_you_mean(item.key, known_));
  }
}

}  // namespace pledgebook
