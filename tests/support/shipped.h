#ifndef PLEDGEBOOK_TESTS_SUPPORT_SHIPPED_H_
#define PLEDGEBOOK_TESTS_SUPPORT_SHIPPED_H_

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "pledgebook/base/date.h"
#include "pledgebook/extract/analyzer.h"
#include "pledgebook/lexicon/lexicon.h"

namespace pledgebook::testing {

/// The shipped lexicon, loaded once.
inline const Lexicon& shipped() {
  static const Lexicon lexicon = [] {
    std::string faults;
    auto loaded = load_lexicon(
        {PLEDGEBOOK_SOURCE_DIR "/lexicons"},
        [&](const Diagnostic& fault) { faults += to_string(fault) + "\n"; });
    INFO(faults);
    REQUIRE(loaded);
    return std::move(*loaded);
  }();
  return lexicon;
}

/// An analyzer over the shipped lexicon.
inline const Analyzer& analyzer(Precision precision = Precision::balanced) {
  static const auto make = [](Precision p) {
    auto made = Analyzer::make(shipped(), {p});
    REQUIRE(made);
    return std::move(*made);
  };
  static const std::unique_ptr<Analyzer> balanced = make(Precision::balanced);
  static const std::unique_ptr<Analyzer> high = make(Precision::high);
  return precision == Precision::high ? *high : *balanced;
}

inline Date day(const std::string& text) {
  const auto date = parse_date(text);
  REQUIRE(date);
  return *date;
}

/// A document as a reader of plain text would hand it on.
inline Document document(std::string text, std::string type = "article",
                         const std::string& date = "2009-12-15") {
  Document out;
  out.path = "sample.txt";
  out.text = std::move(text);
  out.meta.type = std::move(type);
  if (!date.empty()) out.meta.date = day(date);
  out.has_source_bytes = false;
  out.key = "sample";
  return out;
}

/// The first statement whose words hold `part`, null if there is none.
inline const Statement* find(const std::vector<Statement>& statements,
                             const std::string& part) {
  for (const Statement& statement : statements) {
    if (statement.text.find(part) != std::string::npos) return &statement;
  }
  return nullptr;
}

}  // namespace pledgebook::testing

#endif  // PLEDGEBOOK_TESTS_SUPPORT_SHIPPED_H_
