#include <atomic>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/extract_options.h"
#include "cli/failure.h"
#include "cli/input_options.h"
#include "cli/interrupt.h"
#include "cli/lexicon_options.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "cli/reading.h"
#include "cli/refusals.h"
#include "pledgebook/base/version.h"
#include "pledgebook/pipeline/in_order.h"
#include "pledgebook/report/statement_writer.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook extract corpora/record/05-maude-10m-fund.txt\n"
    "pledgebook extract --manifest corpora/record/manifest.tsv > found.ndjson\n"
    "pledgebook extract - < speech.txt | jq -r .text\n"
    "pledgebook extract --format csv --bom corpora/record > found.csv";

struct Typed {
  InputTyped input;
  LexiconTyped lexicons;
  ExtractTyped extract;
  OutputTyped output;
  ThreadsTyped threads;
  bool all_topics = false;
};

bool parse(const Arguments& arguments, Typed& typed) {
  OptionParser parser("extract", "[OPTION…] PATH…", kExamples);
  parser.positional(&typed.input.paths);
  typed.input.add_to(parser);
  typed.extract.add_to(parser);
  parser.group("Topic").add_options()("all-topics",
                                      po::bool_switch(&typed.all_topics),
                                      "also what is not on the topic");
  typed.threads.add_to(parser);
  typed.lexicons.add_to(parser);
  typed.output.add_to(parser);
  return parser.parse(arguments);
}

// Counts what went by and prints what is wanted.
class Filter {
 public:
  Filter(const Typed& typed, const Lexicon& lexicon)
      : typed_(typed),
        lexicon_(lexicon),
        analyzer_(make_analyzer(lexicon, typed.extract.meaning())),
        printer_(output_options(typed.output)),
        writer_(make_statement_writer(printer_.row_options(), Keys::contract,
                                      printer_.data())) {}

  // On many threads at once.
  std::vector<Statement> analyze(const Document& document) {
    const bool all = typed_.all_topics || document.meta.language != "en";
    if (all || analyzer_->may_touch_topic(document)) {
      return analyzer_->analyze(document);
    }
    ++passed_by_;
    return {};
  }

  void add(const Document& document, std::vector<Statement>&& statements) {
    ++documents_;
    if (document.meta.language != "en") ++other_languages_;
    for (Statement& statement : statements) {
      if (!statement.topic && !typed_.all_topics) {
        ++others_;
        continue;
      }
      ++found_;
      writer_->add(row_of(document, std::move(statement), lexicon_.hash,
                          std::string(version())));
    }
  }

  ExitCode finish() {
    if (found_ > 0 || !printer_.for_people()) writer_->finish();
    if (found_ > 0) printer_.notice();
    if (others_ > 0) {
      printer_.say(counted(others_, "statement") +
                   " not on the topic (--all-topics shows them)");
    }
    if (passed_by_ > 0) {
      printer_.say(counted(passed_by_, "document") +
                   " without a word of the topic, not analysed "
                   "(--all-topics does)");
    }
    if (other_languages_ > 0) {
      printer_.say(std::to_string(other_languages_) + " of " +
                   counted(documents_, "document") +
                   " not in English, not analysed");
    }
    printer_.found(found_);
    return printer_.finish();
  }

 private:
  static OutputOptions output_options(const OutputTyped& typed) {
    OutputOptions options = typed.meaning();
    if (!options.format) options.format = Format::ndjson;
    return options;
  }

  const Typed& typed_;
  const Lexicon& lexicon_;
  std::unique_ptr<Analyzer> analyzer_;
  Printer printer_;
  std::unique_ptr<StatementWriter> writer_;
  std::size_t documents_ = 0, other_languages_ = 0, found_ = 0, others_ = 0;
  std::atomic<std::size_t> passed_by_ = 0;  // hold no word of the topic
};

}  // namespace

ExitCode run_extract(const Arguments& arguments) {
  Typed typed;
  if (!parse(arguments, typed)) return ExitCode::done;
  const Inputs in = load_inputs(typed.input, typed.lexicons);
  Refusals refusals(typed.extract.refusals);
  Filter filter(typed, in.lexicon);
  const Interrupt interrupt;
  InOrder work;
  work.read = [&](const auto& document, const auto& refused) {
    read_inputs(in.options, document, refused);
  };
  work.analyze = [&](const Document& document) {
    return filter.analyze(document);
  };
  work.found = [&](const Document& document,
                   std::vector<Statement>&& statements) {
    filter.add(document, std::move(statements));
    return !Interrupt::asked();
  };
  work.refused = [&](const Diagnostic& fault) { refusals.add(fault); };
  run_in_order(work, typed.threads.meaning());
  const ExitCode code = filter.finish();
  refusals.finish();
  if (Interrupt::asked()) return ExitCode::interrupted;
  return refusals.code() == ExitCode::done ? code : refusals.code();
}

}  // namespace pledgebook::cli
