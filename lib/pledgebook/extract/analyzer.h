#ifndef PLEDGEBOOK_EXTRACT_ANALYZER_H_
#define PLEDGEBOOK_EXTRACT_ANALYZER_H_

#include <memory>
#include <vector>

#include "pledgebook/base/result.h"
#include "pledgebook/model/document.h"
#include "pledgebook/model/statement.h"

namespace pledgebook {

struct Analysis;
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
  /// Compiles the rules of `lexicon`, which must outlive the analyzer. An
  /// error names the rule or line of furniture that RE2 refuses, with its
  /// place.
  static Result<std::unique_ptr<Analyzer>> make(const Lexicon& lexicon,
                                                AnalyzerOptions options = {});
  ~Analyzer();
  Analyzer(const Analyzer&) = delete;
  Analyzer& operator=(const Analyzer&) = delete;

  /// Every statement, on the topic or not (Statement::topic tells).
  /// Each is complete: id, source span and every field that applies are set.
  std::vector<Statement> analyze(const Document& document) const;

  /// Whether any statement of the document can be on the topic: false only if
  /// analyze() gives none that is, and far quicker (extract/gate.h).
  bool may_touch_topic(const Document& document) const;

  /// The same with the evidence: every candidate clause by itself, its
  /// features and scores, also of what was passed over (extract/candidates.h).
  Analysis explain(const Document& document) const;

 private:
  struct Impl;
  explicit Analyzer(std::unique_ptr<const Impl> impl);
  std::unique_ptr<const Impl> impl_;
};

}  // namespace pledgebook

#endif  // PLEDGEBOOK_EXTRACT_ANALYZER_H_
