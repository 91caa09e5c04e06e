#ifndef PLEDGEBOOK_CLI_OPTION_PARSER_H_
#define PLEDGEBOOK_CLI_OPTION_PARSER_H_

#include <boost/program_options.hpp>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"

namespace pledgebook::cli {

namespace po = boost::program_options;

/// The options of one command: help that opens with examples, groups of
/// options, and errors that say what was probably meant.
///
///   OptionParser parser("list", "[OPTION…]", kExamples);
///   parser.group("Filter").add_options()("kind", po::value(&kind), "…");
///   if (!parser.parse(arguments)) return ExitCode::done;  // --help was shown
///
/// What is typed lands in plain strings; each command turns those into what
/// they mean in one step of its own (cli/*_options.h), so that every error of
/// a value names the option.
class OptionParser {
 public:
  /// `examples`: one command a line, as in docs and tests.
  OptionParser(std::string_view command, std::string_view usage,
               std::string_view examples);

  /// Options under a heading of the help. The reference stays valid.
  po::options_description& group(const std::string& heading);
  /// What is no option lands in `words`. Without this it is an error.
  void positional(std::vector<std::string>* words);

  /// False: help was asked for and is printed. Throws UsageError.
  bool parse(const Arguments& arguments);
  /// Whether the option was typed.
  bool given(const std::string& option) const;

 private:
  po::options_description all() const;
  void print_help() const;
  [[noreturn]] void fail(const std::string& message) const;

  std::string command_;
  std::string usage_;
  std::string examples_;
  std::deque<po::options_description> groups_;
  std::vector<std::string>* words_ = nullptr;
  po::variables_map values_;
};

/// "; did you mean X?" for the nearest of `known`, or nothing.
std::string did_you_mean(std::string_view typed,
                         const std::vector<std::string>& known);

/// UsageError for a value that is none of the known ones.
[[noreturn]] void unknown_word(std::string_view what, std::string_view typed,
                               const std::vector<std::string>& known);

/// The same unless it is one of them.
void check_word(std::string_view what, std::string_view typed,
                const std::vector<std::string>& known);

/// The value that a word stands for; UsageError where it is none of `known`.
template <typename Value>
Value word_option(std::string_view what, const std::string& typed,
                  std::optional<Value> (*parse)(std::string_view),
                  const std::vector<std::string>& known) {
  if (const std::optional<Value> value = parse(typed)) return *value;
  unknown_word(what, typed, known);
}

}  // namespace pledgebook::cli

#endif  // PLEDGEBOOK_CLI_OPTION_PARSER_H_
