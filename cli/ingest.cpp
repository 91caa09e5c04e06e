#include "pledgebook/pipeline/ingest.h"

#include <fmt/format.h>

#include "cli/clock.h"
#include "cli/commands.h"
#include "cli/database_options.h"
#include "cli/extract_options.h"
#include "cli/input_options.h"
#include "cli/interrupt.h"
#include "cli/lexicon_options.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "cli/progress.h"
#include "cli/reading.h"
#include "cli/refusals.h"
#include "pledgebook/base/version.h"
#include "pledgebook/formats/registry.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook ingest --manifest corpora/record/manifest.tsv\n"
    "pledgebook ingest --db mine.db corpora/record\n"
    "pledgebook ingest --date 2010-02-17 --publisher Guardian page.html\n"
    "pledgebook ingest --topic-only --refusals bad.ndjson archive/";

struct Typed {
  InputTyped input;
  ExtractTyped extract;
  LexiconTyped lexicons;
  DatabaseTyped database;
  std::string progress;
  ThreadsTyped threads;
  bool topic_only = false, no_index = false, quiet = false, exit_status = false;
};

bool parse(const Arguments& arguments, Typed& typed) {
  OptionParser parser("ingest", "[OPTION…] [PATH…]", kExamples);
  parser.positional(&typed.input.paths);
  typed.input.add_to(parser);
  typed.extract.add_to(parser);
  parser.group("What is kept")
      .add_options()("topic-only", po::bool_switch(&typed.topic_only),
                     "only what is on the topic: for archives")(
          "no-full-text", po::bool_switch(&typed.no_index),
          "no full-text index of whole documents");
  typed.database.add_to(parser);
  typed.lexicons.add_to(parser);
  ProgressBar::add_to(parser, &typed.progress);
  typed.threads.add_to(parser);
  parser.group("Run").add_options()("quiet,q", po::bool_switch(&typed.quiet),
                                    "say nothing but errors")(
      "exit-status,e", po::bool_switch(&typed.exit_status),
      "exit with 1 where nothing was found");
  return parser.parse(arguments);
}

std::vector<IngestInput> inputs_of(const InputOptions& input) {
  std::vector<IngestInput> out;
  InputVisit visit;
  visit.file = [&](const std::string& path, Metadata&& given) {
    out.push_back({path, std::move(given), true, {}});
    return !Interrupt::asked();
  };
  visit.other = [&](const std::string& path, std::vector<Diagnostic>&& faults) {
    out.push_back({path, {}, false, std::move(faults)});
  };
  each_file(input, visit);
  return out;
}

IngestOptions ingest_options(const Typed& typed, const Inputs& in) {
  IngestOptions options;
  options.recipe = {std::string(version()), in.lexicon.hash,
                    "precision=" + typed.extract.precision};
  options.now = now();
  options.threads = typed.threads.meaning();
  options.topic_only = typed.topic_only;
  options.index_text = !typed.no_index;
  options.reader = in.options.reader;
  return options;
}

std::size_t added(const IngestSummary& summary, Writer::Added what) {
  const auto found = summary.added.find(what);
  return found == summary.added.end() ? 0 : found->second;
}

void put(std::string& line, std::size_t number, const char* what) {
  if (number > 0) line += fmt::format(", {} {}", number, what);
}

// What was done, for a person, on standard error.
void say_summary(const IngestSummary& done, std::size_t refused) {
  using Added = Writer::Added;
  std::string line = counted(done.documents, "document");
  put(line, added(done, Added::created), "new");
  put(line, added(done, Added::revised), "changed");
  put(line, added(done, Added::updated), "analysed anew");
  put(line, added(done, Added::location), "known elsewhere");
  put(line, added(done, Added::unchanged), "unchanged");
  if (done.files_unchanged > 0) {
    line += ", " + counted(done.files_unchanged, "file") + " as before";
  }
  put(line, refused, "refused");
  Printer::warn(line);
  Printer::warn(fmt::format("{}, {} on the topic",
                            counted(done.statements, "statement"),
                            done.on_topic));
  for (const auto& [language, number] : done.not_analysed) {
    Printer::warn(fmt::format("{} in {}: stored, not analysed",
                              counted(number, "document"), language));
  }
}

IngestHooks hooks(Refusals& refusals, ProgressBar& bar) {
  IngestHooks out;
  out.progress = [&bar](const Progress& progress) { bar.update(progress); };
  out.refused = [&](const Diagnostic& fault) {
    bar.clear();
    refusals.add(fault);
  };
  out.stop = [] { return Interrupt::asked(); };
  return out;
}

}  // namespace

ExitCode run_ingest(const Arguments& arguments) {
  Typed typed;
  if (!parse(arguments, typed)) return ExitCode::done;
  const ProgressChoice progress = ProgressBar::meaning(typed.progress);
  const AnalyzerOptions analysis = typed.extract.meaning();
  const Inputs in = load_inputs(typed.input, typed.lexicons);
  const IngestOptions options = ingest_options(typed, in);
  Refusals refusals(typed.extract.refusals);
  Store store = typed.database.create();
  const auto analyzer = make_analyzer(in.lexicon, analysis);
  const Interrupt interrupt;
  ProgressBar bar(progress, typed.quiet);
  const std::vector<IngestInput> inputs = inputs_of(in.options);
  const IngestSummary done = ingest(
      store, inputs, all_readers(),
      [&](const Document& document) {
        const bool wanted =
            !typed.topic_only || analyzer->may_touch_topic(document);
        return wanted ? analyzer->analyze(document) : std::vector<Statement>();
      },
      options, hooks(refusals, bar));
  bar.clear();
  refusals.finish();
  if (!typed.quiet) say_summary(done, refusals.count());
  if (done.interrupted) return ExitCode::interrupted;
  if (refusals.code() != ExitCode::done) return refusals.code();
  const bool nothing = typed.exit_status && done.statements == 0;
  return nothing ? ExitCode::faults : ExitCode::done;
}

}  // namespace pledgebook::cli
