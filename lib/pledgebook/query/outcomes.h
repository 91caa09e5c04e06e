#ifndef PLEDGEBOOK_QUERY_OUTCOMES_H_
#define PLEDGEBOOK_QUERY_OUTCOMES_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/base/diagnostic.h"
#include "pledgebook/model/outcome.h"
#include "pledgebook/store/records.h"
#include "pledgebook/store/store.h"

namespace pledgebook {

/// One row of an outcomes file, as typed.
struct OutcomeRow {
  Target target;
  Outcome outcome;
  std::size_t line = 0;
};

/// Reads CSV or TSV (told by its first line) with a header that names some of
/// document, quote, id, status, effective, recorded, reason, source, title,
/// evidence, assessor, note. "" and "-" are empty. A missing `recorded` is
/// `today`, a missing `effective` is `recorded`. A row without status or
/// without something to point at, with an unknown word or an impossible date,
/// is a diagnostic with file and line, and the rest goes on.
std::vector<OutcomeRow> read_outcomes(
    std::string_view text, const std::string& path, const Date& today,
    const std::function<void(const Diagnostic&)>& fault);

/// What an import did. Unresolved rows are stored and wait for their
/// document; each is reported with the reason.
struct OutcomeImport {
  std::size_t rows = 0, added = 0, known = 0;
  std::vector<Diagnostic> unresolved;
};
OutcomeImport import_outcomes(Store& store, const std::vector<OutcomeRow>& rows,
                              const std::string& path);

/// An outcome with what it hangs on.
struct StoredOutcome {
  std::string id;        ///< of the statement; empty while unresolved
  std::string document;  ///< as given, else the document's path
  std::string quote;
  Outcome outcome;
};
/// All, or those of one statement and its reprints; by effective, recorded.
std::vector<StoredOutcome> outcomes(const Store& store,
                                    const std::string& id = "");
/// Those that hang on nothing today.
std::vector<StoredOutcome> unresolved_outcomes(const Store& store);

}  // namespace pledgebook

#endif  // PLEDGEBOOK_QUERY_OUTCOMES_H_
