#include <fmt/format.h>

#include <array>
#include <iostream>

#include "cli/commands.h"
#include "cli/failure.h"
#include "cli/lexicon_explain.h"
#include "cli/lexicon_fires.h"
#include "cli/lexicon_options.h"
#include "cli/output_options.h"
#include "cli/printer.h"
#include "cli/subcommands.h"
#include "pledgebook/base/strings.h"
#include "pledgebook/lexicon/lint.h"
#include "pledgebook/rules/rule_set.h"

namespace pledgebook::cli {
namespace {

constexpr const char* kExamples =
    "pledgebook lexicon lint\n"
    "pledgebook lexicon test --lexicons my-lexicons\n"
    "pledgebook lexicon show rules\n"
    "pledgebook lexicon explain \"We will give staff the right to run it.\"";

struct Typed {
  std::vector<std::string> words;
  LexiconTyped lexicons;
  OutputTyped output;
};

bool parse(const char* command, const char* usage, const Arguments& arguments,
           Typed& typed) {
  OptionParser parser(command, usage, kExamples);
  parser.positional(&typed.words);
  typed.lexicons.add_to(parser);
  typed.output.add_to(parser);
  return parser.parse(arguments);
}

// Every fault with its caret, then what is doubtful in what does load.
ExitCode lint(const Arguments& arguments) {
  Typed typed;
  if (!parse("lexicon lint", "[OPTION…]", arguments, typed)) {
    return ExitCode::done;
  }
  std::size_t faults = 0;
  const Result<Lexicon> lexicon =
      load_lexicon(typed.lexicons.meaning(), [&](const Diagnostic& fault) {
        ++faults;
        Printer::warn(to_string(fault));
      });
  if (!lexicon) {
    Printer::warn(counted(faults, "fault"));
    return ExitCode::faults;
  }
  for (const auto* patterns :
       {&lexicon->rules, &lexicon->furniture, &lexicon->bylines}) {
    const bool whole = patterns != &lexicon->rules;
    const Result<RuleSet> made = RuleSet::make(*patterns, *lexicon, whole);
    if (made) continue;
    ++faults;
    Printer::warn(to_string(made.error()));
  }
  for (const Diagnostic& doubt : lint_lexicon(*lexicon)) {
    ++faults;
    Printer::warn(to_string(doubt));
  }
  Printer::warn(counted(lexicon->rules.size(), "rule") + ", " +
                counted(lexicon->actors.size(), "actor") + ", " +
                counted(faults, "fault"));
  return faults > 0 ? ExitCode::faults : ExitCode::done;
}

void complain(const RuleSpec& rule, const char* what,
              const std::string& example) {
  Diagnostic fault;
  fault.path = rule.path;
  fault.line = rule.line;
  fault.message = rule.id + " " + what + ": " + example;
  Printer::warn(to_string(fault));
}

// A rule tried against its own examples.
std::size_t test_rule(const Lexicon& lexicon, const RuleSpec& rule) {
  const Result<RuleSet> one = RuleSet::make({rule}, lexicon);
  if (!one) {
    Printer::warn(to_string(one.error()));
    return 1;
  }
  std::size_t faults = 0;
  for (const std::string& example : rule.matches) {
    if (!one->scan(example).empty()) continue;
    complain(rule, "does not match", example);
    ++faults;
  }
  for (const std::string& example : rule.mismatches) {
    if (one->scan(example).empty()) continue;
    complain(rule, "matches", example);
    ++faults;
  }
  if (rule.matches.empty()) {
    complain(rule, "has no example", rule.pattern);
    ++faults;
  }
  return faults;
}

ExitCode test(const Arguments& arguments) {
  Typed typed;
  if (!parse("lexicon test", "[OPTION…]", arguments, typed)) {
    return ExitCode::done;
  }
  const Lexicon lexicon = load_lexicons(typed.lexicons);
  std::size_t faults = 0, examples = 0;
  for (const RuleSpec& rule : lexicon.rules) {
    faults += test_rule(lexicon, rule);
    examples += rule.matches.size() + rule.mismatches.size();
  }
  Printer::warn(counted(lexicon.rules.size(), "rule") + ", " +
                counted(examples, "example") + ", " + counted(faults, "fault"));
  return faults > 0 ? ExitCode::faults : ExitCode::done;
}

void add_terms(const char* kind, const TermSet& terms, std::vector<Row>& rows) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const TermSet::Term& term = terms.term(static_cast<int>(i));
    rows.push_back({kind, term.label, term.text});
  }
}

std::vector<Row> entries(const Lexicon& lexicon, const std::string& what) {
  std::vector<Row> rows;
  if (what == "rules") {
    for (const RuleSpec& rule : lexicon.rules) {
      rows.push_back({"rule", rule.id, rule.pattern});
    }
  } else if (what == "terms") {
    add_terms("model", lexicon.models, rows);
    add_terms("area", lexicon.areas, rows);
    add_terms("topic", lexicon.topic, rows);
    add_terms("false friend", lexicon.false_friends, rows);
  } else if (what == "classes") {
    for (const auto& [name, words] : lexicon.classes) {
      rows.push_back({"class", name, join(words, ", ")});
    }
  } else if (what == "actors") {
    for (std::size_t i = 0; i < lexicon.actors.size(); ++i) {
      const Actor& actor = lexicon.actors.actor(static_cast<int>(i));
      rows.push_back({"actor", actor.name, join(actor.aliases, ", ")});
    }
  } else if (what == "parties") {
    for (const Party& party : lexicon.parties) {
      rows.push_back({"party", party.code, party.name});
    }
  } else {
    unknown_word("part of the lexicons", what,
                 {"rules", "terms", "classes", "actors", "parties"});
  }
  return rows;
}

ExitCode show_entries(const Arguments& arguments) {
  Typed typed;
  if (!parse("lexicon show", "[rules|terms|classes|actors|parties]", arguments,
             typed)) {
    return ExitCode::done;
  }
  const std::string what = typed.words.empty() ? "rules" : typed.words.front();
  const Lexicon lexicon = load_lexicons(typed.lexicons);
  Printer printer(typed.output.meaning());
  printer.rows({{"kind"}, {"name", false, true}, {"what", false, true}},
               entries(lexicon, what));
  printer.say(lexicon.hash);
  return printer.finish();
}

ExitCode explain(const Arguments& arguments) {
  Typed typed;
  if (!parse("lexicon explain", "TEXT [OPTION…]", arguments, typed)) {
    return ExitCode::done;
  }
  if (typed.words.empty()) throw UsageError("lexicon explain: give a text");
  const Lexicon lexicon = load_lexicons(typed.lexicons);
  Printer printer(typed.output.meaning());
  explain_text(lexicon, join(typed.words, " "), printer);
  return printer.finish();
}

constexpr auto kSubcommands = std::to_array<Subcommand>({
    {"lint", "", "faults and doubts, with their places", lint},
    {"test", "", "every rule against its own examples", test},
    {"show", "[PART]", "rules, terms, classes, actors or parties",
     show_entries},
    {"fires", "[PATH…]", "for each rule the documents in which it fires",
     run_lexicon_fires},
    {"explain", "TEXT", "what fires in a text, and what it weighs", explain},
});

}  // namespace

ExitCode run_lexicon(const Arguments& arguments) {
  return dispatch_subcommand("lexicon", kExamples, kSubcommands, arguments);
}

}  // namespace pledgebook::cli
