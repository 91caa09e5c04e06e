#include "cli/option_parser.h"

#include <iostream>

#include "cli/failure.h"
#include "cli/output.h"
#include "pledgebook/base/strings.h"

namespace pledgebook::cli {
namespace {

constexpr unsigned kColumns = 80;
constexpr const char* kPositional = "argument";

std::string indented(const std::string& lines) {
  std::string out;
  for (const std::string& line : split(lines, '\n')) {
    out += "  " + line + "\n";
  }
  return out;
}

std::vector<std::string> names(const po::options_description& options) {
  std::vector<std::string> out;
  for (const auto& option : options.options()) {
    out.push_back("--" + option->long_name());
  }
  return out;
}

}  // namespace

std::string did_you_mean(std::string_view typed,
                         const std::vector<std::string>& known) {
  const std::string_view meant = nearest(typed, known);
  return meant.empty() ? "" : "; did you mean " + std::string(meant) + "?";
}

void unknown_word(std::string_view what, std::string_view typed,
                  const std::vector<std::string>& known) {
  std::string message =
      "unknown " + std::string(what) + " \"" + std::string(typed) + "\"";
  const std::string meant = did_you_mean(typed, known);
  throw UsageError(message +
                   (meant.empty() ? "; known: " + join(known, " ") : meant));
}

void check_word(std::string_view what, std::string_view typed,
                const std::vector<std::string>& known) {
  if (!among(known, typed)) unknown_word(what, typed, known);
}

OptionParser::OptionParser(std::string_view command, std::string_view usage,
                           std::string_view examples)
    : command_(command), usage_(usage), examples_(examples) {}

po::options_description& OptionParser::group(const std::string& heading) {
  return groups_.emplace_back(heading, kColumns, kColumns / 2);
}

void OptionParser::positional(std::vector<std::string>* words) {
  words_ = words;
}

po::options_description OptionParser::all() const {
  po::options_description all("", kColumns, kColumns / 2);
  for (const auto& group : groups_) all.add(group);
  all.add_options()("help,h", "show this help");
  return all;
}

void OptionParser::fail(const std::string& message) const {
  throw UsageError(command_ + ": " + message + " (pledgebook " + command_ +
                   " --help)");
}

bool OptionParser::parse(const Arguments& arguments) {
  namespace style = po::command_line_style;
  po::options_description options = all();
  const std::vector<std::string> known = names(options);
  std::vector<std::string> words;
  options.add_options()(kPositional, po::value(&words));
  po::positional_options_description rest;
  rest.add(kPositional, -1);
  try {
    po::store(po::command_line_parser(arguments)
                  .options(options)
                  .positional(rest)
                  .style(style::unix_style & ~style::allow_guessing)
                  .run(),
              values_);
    if (values_.count("help") > 0) {
      print_help();
      return false;
    }
    po::notify(values_);
  } catch (const po::unknown_option& error) {
    fail("unknown option " + error.get_option_name() +
         did_you_mean(error.get_option_name(), known));
  } catch (const po::error& error) {
    fail(error.what());
  }
  if (words_) {
    *words_ = words;
  } else if (!words.empty()) {
    fail("unexpected argument \"" + words.front() + "\"");
  }
  return true;
}

bool OptionParser::given(const std::string& option) const {
  return values_.count(option) > 0 && !values_[option].defaulted();
}

void OptionParser::print_help() const {
  Output out("-");
  std::ostream& stream = out.stream();
  stream << "Examples:\n"
         << indented(examples_) << "\nUsage: pledgebook " << command_ << " "
         << usage_ << "\n";
  for (const Command& command : commands()) {
    if (command.name == command_) stream << command.summary << ".\n";
  }
  for (const auto& group : groups_) stream << "\n" << group;
  stream << "\n  -h [ --help ]  show this help\n";
  out.finish();
}

}  // namespace pledgebook::cli
