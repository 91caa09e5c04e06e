#ifndef PLEDGEBOOK_LEXICON_TABLE_READER_H_
#define PLEDGEBOOK_LEXICON_TABLE_READER_H_

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/date.h"
#include "pledgebook/base/diagnostic.h"
#include "pledgebook/lexicon/toml_value.h"

namespace pledgebook {

/// Where faults go, one file at a time; counts them.
class Faults {
 public:
  explicit Faults(std::function<void(const Diagnostic&)> sink)
      : sink_(std::move(sink)) {}

  /// The file that the following faults are in; both must outlive them.
  void enter(std::string_view path, std::string_view text);
  void report(const TomlValue& at, std::string message);
  /// The place of a value, for a fault that can only be seen later.
  Diagnostic place(const TomlValue& at) const;
  void report(const Diagnostic& fault);

  std::string_view path() const { return path_; }
  std::size_t count() const { return count_; }
  const Diagnostic& first() const { return first_; }

 private:
  std::function<void(const Diagnostic&)> sink_;
  std::string_view path_;
  std::string_view text_;
  // Where lines begin: sought once, for registers of thousands of entries.
  mutable std::vector<std::size_t> lines_;
  std::size_t count_ = 0;
  Diagnostic first_;
};

/// ", did you mean \"x\"?" where a candidate is near, else empty.
std::string did_you_mean(std::string_view word,
                         const std::vector<std::string>& candidates);

/// Reads the members of one table with types, reports what does not fit, and
/// at the end what nobody asked for. A fault gives an empty value.
///
///   TableReader reader(table, faults);
///   party.code = reader.required_text("code");
///   party.aliases = reader.texts("aliases");
///   reader.finish();
class TableReader {
 public:
  TableReader(const TomlValue& table, Faults& faults)
      : table_(table), faults_(faults) {}

  std::string text(std::string_view key);
  std::string required_text(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  std::optional<Date> date(std::string_view key);
  bool flag(std::string_view key);
  /// The member, null if absent or not of the kind.
  const TomlValue* value(std::string_view key, TomlValue::Kind kind);
  /// Reports members that none of the above asked for.
  void finish();

 private:
  const TomlValue& table_;
  Faults& faults_;
  std::vector<std::string> known_;
};

/// The texts of a list; other items are faults.
std::vector<std::string> read_texts(const TomlValue& list, Faults& faults);
/// The date in a text; empty and a fault if it is none.
std::optional<Date> read_date(const TomlValue& value, Faults& faults);
/// Reports a value that is not of the kind.
bool check_kind(const TomlValue& value, TomlValue::Kind kind, Faults& faults);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_LEXICON_TABLE_READER_H_
