#ifndef PLEDGEBOOK_QUERY_FACTS_H_
#define PLEDGEBOOK_QUERY_FACTS_H_

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/date.h"
#include "pledgebook/base/diagnostic.h"
#include "pledgebook/store/store.h"

namespace pledgebook {

/// A dated fact or figure from elsewhere: possible evidence for verdicts
/// (suggest.h), and, with a number and a unit, an observation to check
/// claims against (check.h).
struct Fact {
  std::string name;     ///< the user's own id; empty is none
  std::string measure;  ///< what is measured: "Sure Start centres closed"
  std::string scope;    ///< where, of what: "England, in the year"
  std::string date;     ///< as given: "2012", "2009-10", "c.2015"
  std::string value;    ///< as given: "12", "£747m"
  std::string unit;     ///< the codebook's classes
  std::string words;    ///< the fact in a sentence
  std::string source;   ///< url
  std::string kind;     ///< of source
  std::string note;

  /// The date as far as it is one: the first it names.
  std::optional<Date> day() const;
  /// The value as a plain number, if it is one.
  std::optional<double> number() const;
};

/// Reads CSV or TSV with a header. Two forms: observations (measure, scope,
/// date, value, unit, source, note) and facts (id, topic, as_of, value,
/// statement, source_url, source_kind). Rows with neither words nor a measure
/// are diagnostics with file and line.
std::vector<Fact> read_facts(
    std::string_view text, const std::string& path,
    const std::function<void(const Diagnostic&)>& fault);

/// Stores them; known ones are left as they are. Returns how many were new.
std::size_t import_facts(Store& store, const std::vector<Fact>& facts);

/// All, by date, then measure.
std::vector<Fact> facts(const Store& store);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_FACTS_H_
