#ifndef PLEDGEBOOK_EXTRACT_ANALYZER_H_
#define PLEDGEBOOK_EXTRACT_ANALYZER_H_

#include <memory>
#include <vector>

#include "pledgebook/model/document.h"
#include "pledgebook/model/statement.h"

namespace pledgebook {

struct Lexicon;

/// Two operating points: `balanced` prints what is more likely a statement
/// than not; `high` only what the evidence makes nearly certain.
enum class Precision { balanced, high };

struct AnalyzerOptions {
  Precision precision = Precision::balanced;
};

/// Finds the statements of a document: the library's heart.
///
/// Thread contract: immutable after construction; analyze() is const and may
/// run on many threads at once. The same document, lexicon and options give
/// the same statements, in document order.
///
/// Errors: none. A document in which nothing is found gives no statements; one
/// that is not in English is not analysed (see Document::meta.language).
class Analyzer {
 public:
  /// Keeps a reference: `lexicon` must outlive the analyzer.
  explicit Analyzer(const Lexicon& lexicon, AnalyzerOptions options = {});
  ~Analyzer();
  Analyzer(const Analyzer&) = delete;
  Analyzer& operator=(const Analyzer&) = delete;

  /// Every statement, on the topic or not (Statement::topic tells).
  /// Each is complete: id, source span and every field that applies are set.
  std::vector<Statement> analyze(const Document& document) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_ANALYZER_H_
