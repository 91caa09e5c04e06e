#include "cli/lexicon_explain.h"

#include <fmt/format.h>

#include "cli/lexicon_options.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/extract/candidates.h"

namespace pledgebook::cli {
namespace {

constexpr std::array<const char*, 5> kKinds = {"none", "pledge", "proposal",
                                               "claim", "position"};

std::string scores(const Scores& s) {
  std::string out;
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (i > 0) out += ", ";
    out += fmt::format("{} {:.2f}", kKinds[i], s.probability[i]);
  }
  return out;
}

Row cells(const Candidate& candidate, const Analysis& analysis) {
  const std::string_view words = candidate.unit.span.in(analysis.text.text);
  return {words,
          candidate.scores.kind ? Cell(to_string(*candidate.scores.kind))
                                : Cell("none"),
          scores(candidate.scores),
          candidate.topic,
          join(candidate.strongest, ", "),
          join(candidate.features, ", ")};
}

}  // namespace

void explain_text(const Lexicon& lexicon, const std::string& text,
                  Printer& printer) {
  Document document;
  document.path = "text";
  document.text = text;
  document.meta.language = "en";
  const auto analyzer = make_analyzer(lexicon, {});
  const Analysis analysis = analyzer->explain(document);
  std::vector<Row> rows;
  for (const Candidate& candidate : analysis.candidates) {
    rows.push_back(cells(candidate, analysis));
  }
  printer.rows({{"clause", false, true},
                {"kind"},
                {"scores", false, true, true},
                {"topic"},
                {"spoke for it", false, true},
                {"features", false, true}},
               rows);
}

}  // namespace pledgebook::cli
