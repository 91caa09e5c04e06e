#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "pledgebook/lexicon/lexicon.h"
#include "pledgebook/lexicon/lint.h"

namespace {

using pledgebook::Diagnostic;
using pledgebook::Lexicon;
using pledgebook::parse_date;
using pledgebook::Result;

const Lexicon& shipped() {
  static const Lexicon lexicon = [] {
    std::string faults;
    Result<Lexicon> loaded = pledgebook::load_lexicon(
        {PLEDGEBOOK_SOURCE_DIR "/lexicons"},
        [&](const Diagnostic& fault) { faults += to_string(fault) + "\n"; });
    INFO(faults);
    REQUIRE(loaded);
    return std::move(*loaded);
  }();
  return lexicon;
}

TEST_CASE("the shipped folder loads without a fault") {
  CHECK(shipped().models.size() > 300);
  CHECK(shipped().hash.size() == 71);
}

TEST_CASE("every model code has terms") {
  const auto& models = shipped().models;
  for (const std::string& code : shipped().model_codes) {
    CAPTURE(code);
    bool any = false;
    for (std::size_t i = 0; i < models.size(); ++i) {
      any = any || models.term(static_cast<int>(i)).label == code;
    }
    CHECK(any);
  }
}

TEST_CASE("the shipped folder has nothing to lint") {
  for (const Diagnostic& finding : pledgebook::lint_lexicon(shipped())) {
    FAIL_CHECK(to_string(finding));
  }
}

}  // namespace
