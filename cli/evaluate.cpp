#include <fmt/format.h>

#include <set>

#include "cli/commands.h"
#include "cli/evaluate_options.h"
#include "cli/extract_options.h"
#include "cli/failure.h"
#include "cli/input_options.h"
#include "cli/lexicon_options.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "cli/reading.h"
#include "pledgebook/evaluate/evaluation.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook evaluate corpora/record/gold \\\n"
    "    --manifest corpora/record/manifest.tsv\n"
    "pledgebook evaluate corpora/record/gold --documents corpora/record \\\n"
    "    --min micro=0.6 --errors\n"
    "pledgebook extract --all-topics corpora/record | \\\n"
    "    pledgebook evaluate corpora/record/gold --found -\n"
    "pledgebook evaluate first.jsonl --against second.jsonl";

struct Typed {
  std::vector<std::string> gold, against, minima;
  std::string found;
  InputTyped input;
  ExtractTyped extract;
  LexiconTyped lexicons;
  OutputTyped output;
  bool errors = false;
};

bool parse(const Arguments& arguments, Typed& typed) {
  OptionParser parser("evaluate", "GOLD… [OPTION…]", kExamples);
  parser.positional(&typed.gold);
  parser.group("What is compared")
      .add_options()("documents",
                     po::value(&typed.input.paths)->value_name("PATH"),
                     "analyse these; may be repeated")(
          "found", po::value(&typed.found)->value_name("FILE"),
          "what extract --all-topics printed, instead of analysing")(
          "against", po::value(&typed.against)->value_name("GOLD"),
          "another coding of the same sentences: agreement beyond chance")(
          "min", po::value(&typed.minima)->value_name("FIGURE=N"),
          "a floor (wrong_name: a ceiling); below it the exit status is 1")(
          "errors", po::bool_switch(&typed.errors),
          "list what differs instead of the figures");
  typed.input.add_to(parser);
  typed.extract.add_to(parser);
  typed.lexicons.add_to(parser);
  typed.output.add_to(parser);
  return parser.parse(arguments);
}

std::vector<Minimum> minima(const std::vector<std::string>& typed) {
  std::vector<Minimum> out;
  for (const std::string& text : typed) {
    const Result<Minimum> minimum = parse_minimum(text);
    if (!minimum) throw UsageError("--min: " + minimum.error().message);
    out.push_back(*minimum);
  }
  return out;
}

// Analyses the documents that gold has; others are passed by unread.
std::vector<OutputDocument> analyse(const Typed& typed,
                                    const std::vector<GoldDocument>& gold) {
  std::set<std::string> wanted;
  for (const GoldDocument& one : gold) wanted.insert(one.document);
  const Inputs in = load_inputs(typed.input, typed.lexicons);
  const auto analyzer = make_analyzer(in.lexicon, typed.extract.meaning());
  std::vector<OutputDocument> out;
  read_inputs(
      in.options,
      [&](Document&& document) {
        const std::string stem = document_stem(document.path);
        if (wanted.count(stem) > 0) {
          out.push_back(
              {stem, document.meta.type, analyzer->analyze(document)});
        }
        return true;
      },
      [](const Diagnostic& fault) {
        Printer::warn("refused: " + to_string(fault));
      });
  return out;
}

void print_intervals(const EvaluationReport& report, Printer& printer) {
  std::vector<Row> rows;
  const auto figures = figures_of(report.tally);
  for (const std::string& name : figure_names()) {
    const auto interval = report.intervals.find(name);
    Row row = {name, fmt::format("{:.3f}", figures.at(name)), "", ""};
    if (interval != report.intervals.end()) {
      row[2] = fmt::format("{:.3f}", interval->second.low);
      row[3] = fmt::format("{:.3f}", interval->second.high);
    }
    rows.push_back(row);
  }
  printer.rows({{"figure"}, {"value", true}, {"low", true}, {"high", true}},
               rows);
}

void print_errors(const EvaluationReport& report, Printer& printer) {
  std::vector<Row> rows;
  for (const EvaluationError& error : report.errors) {
    rows.push_back({error.document, error.sentence, error.what,
                    to_string(error.kind), error.detail});
  }
  printer.rows(
      {{"document"}, {"sentence"}, {"what"}, {"kind"}, {"detail", false, true}},
      rows);
}

void print_report(const EvaluationReport& report,
                  const std::vector<Minimum>& floors, Printer& printer) {
  const bool json =
      printer.format() == Format::json || printer.format() == Format::ndjson;
  if (json) {
    printer.data() << to_json(report) << '\n';
  } else if (printer.for_people()) {
    printer.data() << score_lines(report.tally, floors) << '\n';
    print_intervals(report, printer);
  } else {
    print_intervals(report, printer);
  }
  printer.say(fmt::format(
      "{}, {}; {} without any finding; 95 % intervals by document",
      counted(report.documents, "document"),
      counted(report.sentences, "sentence"), report.without_output));
}

ExitCode print_agreement(const Typed& typed, Printer& printer) {
  const Agreement both =
      agreement(read_gold(typed.gold), read_gold(typed.against));
  std::vector<Row> rows;
  for (const Kappa& kappa : both.kappas) {
    rows.push_back({kappa.question, kappa.units,
                    fmt::format("{:.3f}", kappa.observed),
                    fmt::format("{:.3f}", kappa.expected),
                    fmt::format("{:.3f}", kappa.kappa)});
  }
  printer.rows({{"question"},
                {"units", true},
                {"observed", true},
                {"expected", true},
                {"kappa", true}},
               rows);
  printer.say(counted(both.sentences, "sentence") + " in both, " +
              std::to_string(both.unpaired) + " in one only");
  return printer.finish();
}

}  // namespace

ExitCode run_evaluate(const Arguments& arguments) {
  Typed typed;
  if (!parse(arguments, typed)) return ExitCode::done;
  if (typed.gold.empty()) throw UsageError("evaluate: name the gold");
  const std::vector<Minimum> floors = minima(typed.minima);
  Printer printer(typed.output.meaning());
  if (!typed.against.empty()) return print_agreement(typed, printer);
  const std::vector<GoldDocument> gold = read_gold(typed.gold);
  const EvaluationReport report =
      evaluate(gold, typed.found.empty() ? analyse(typed, gold)
                                         : read_output(typed.found));
  if (typed.errors) {
    print_errors(report, printer);
  } else {
    print_report(report, floors, printer);
  }
  printer.finish();
  const std::vector<std::string> below = short_of(report.tally, floors);
  for (const std::string& line : below) Printer::warn(line);
  return below.empty() ? ExitCode::done : ExitCode::faults;
}

}  // namespace pledgebook::cli
