#include "pledgebook/extract/analyzer.h"

namespace pledgebook {

struct Analyzer::Impl {
  const Lexicon& lexicon;
  AnalyzerOptions options;
};

Analyzer::Analyzer(const Lexicon& lexicon, AnalyzerOptions options)
    : impl_(new Impl{lexicon, options}) {}
Analyzer::~Analyzer() = default;

std::vector<Statement> Analyzer::analyze(const Document&) const { return {}; }

}  // namespace pledgebook
