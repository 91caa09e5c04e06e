#include "cli/lexicon_fires.h"

#include <map>
#include <set>

#include "cli/input_options.h"
#include "cli/lexicon_options.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "cli/reading.h"
#include "cli/refusals.h"
#include "pledgebook/extract/candidates.h"

namespace pledgebook::cli {
namespace {

struct Typed {
  InputTyped input;
  LexiconTyped lexicons;
  OutputTyped output;
};

bool parse(const Arguments& arguments, Typed& typed) {
  OptionParser parser(
      "lexicon fires", "[PATH…] [OPTION…]",
      "pledgebook lexicon fires --manifest corpora/record/manifest.tsv\n"
      "pledgebook lexicon fires speeches --lexicons my-lexicons");
  parser.positional(&typed.input.paths);
  typed.input.add_to(parser);
  typed.lexicons.add_to(parser);
  typed.output.add_to(parser);
  return parser.parse(arguments);
}

struct Count {
  std::size_t documents = 0;
  std::size_t clauses = 0;
};

// Counts every rule of one document once as a document, and each clause.
void count(const Analysis& analysis, std::map<std::string, Count>& counts) {
  std::set<std::string> seen;
  for (const Candidate& candidate : analysis.candidates) {
    for (const std::string& feature : candidate.features) {
      const auto rule = counts.find(feature);
      if (rule == counts.end()) continue;
      ++rule->second.clauses;
      if (seen.insert(feature).second) ++rule->second.documents;
    }
  }
}

}  // namespace

ExitCode run_lexicon_fires(const Arguments& arguments) {
  Typed typed;
  if (!parse(arguments, typed)) return ExitCode::done;
  const Inputs in = load_inputs(typed.input, typed.lexicons);
  const auto analyzer = make_analyzer(in.lexicon, {});
  std::map<std::string, Count> counts;
  for (const RuleSpec& rule : in.lexicon.rules) counts[rule.id];
  Refusals refusals({});
  std::size_t documents = 0;
  read_inputs(
      in.options,
      [&](Document&& document) {
        ++documents;
        count(analyzer->explain(document), counts);
        return true;
      },
      [&](const Diagnostic& fault) { refusals.add(fault); });
  std::vector<Row> rows;
  for (const auto& [rule, fired] : counts) {
    rows.push_back({rule, fired.documents, fired.clauses});
  }
  Printer printer(typed.output.meaning());
  printer.rows({{"rule"}, {"documents"}, {"clauses"}}, rows);
  printer.say(counted(documents, "document"));
  refusals.finish();
  const ExitCode code = printer.finish();
  return refusals.code() == ExitCode::done ? code : refusals.code();
}

}  // namespace pledgebook::cli
