#include "golden/transcript.h"

#include <cstdlib>
#include <string_view>

#include "pledgebook/base/strings.h"

namespace golden {
namespace {

using Lines = std::vector<std::string>;

bool begins(std::string_view line, std::string_view with) {
  return line.substr(0, with.size()) == with;
}

void drop_blank_end(Lines& lines) {
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
}

// Collects steps line by line; prose is what stands outside of a step.
class Collector {
 public:
  void add(const std::string& line, std::size_t number) {
    if (begins(line, "$ ")) {
      finish(number);
      step_ = {line.substr(2), {}, 0, true, number, 0};
      inside_ = true;
    } else if (!inside_) {
      if (begins(line, "@needs ")) out_.needs.push_back(line.substr(7));
    } else if (begins(line, "> ") && step_.expected.empty()) {
      step_.command += "\n" + line.substr(2);
    } else if (begins(line, "# ")) {
      finish(number);
    } else if (begins(line, "? ")) {
      step_.status = std::atoi(line.c_str() + 2);
      finish(number + 1);
    } else {
      step_.expected.push_back(line);
    }
  }

  /// `next` is the first line that is no part of the step.
  void finish(std::size_t next) {
    if (!inside_) return;
    step_.end = next;
    drop_blank_end(step_.expected);
    out_.steps.push_back(step_);
    inside_ = false;
  }

  Transcript& result() { return out_; }

 private:
  Transcript out_;
  Step step_;
  bool inside_ = false;
};

bool line_matches(std::string_view pattern, std::string_view line) {
  const std::size_t any = pattern.find("[..]");
  if (any == pattern.npos) return pattern == line;
  if (line.substr(0, any) != pattern.substr(0, any)) return false;
  const std::string_view rest = pattern.substr(any + 4);
  for (std::size_t at = any; at <= line.size(); ++at) {
    if (line_matches(rest, line.substr(at))) return true;
  }
  return false;
}

bool match_from(const Lines& expected, std::size_t e, const Lines& actual,
                std::size_t a) {
  if (e == expected.size()) return a == actual.size();
  if (expected[e] == "[...]") {
    for (; a <= actual.size(); ++a) {
      if (match_from(expected, e + 1, actual, a)) return true;
    }
    return false;
  }
  return a < actual.size() && line_matches(expected[e], actual[a]) &&
         match_from(expected, e + 1, actual, a + 1);
}

}  // namespace

Transcript parse_transcript(const std::string& text) {
  Collector collector;
  const Lines lines = pledgebook::split(text, '\n');
  for (std::size_t i = 0; i < lines.size(); ++i) collector.add(lines[i], i + 1);
  collector.finish(lines.size() + 1);
  collector.result().lines = lines;
  return collector.result();
}

Transcript parse_markdown(const std::string& text) {
  Collector collector;
  bool inside = false;
  const Lines lines = pledgebook::split(text, '\n');
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (begins(lines[i], "```")) {
      inside = lines[i] == "```console";
      collector.finish(i + 1);
    } else if (inside) {
      collector.add(lines[i], i + 1);
    }
  }
  collector.finish(lines.size() + 1);
  for (Step& step : collector.result().steps) {
    step.checks_output = !step.expected.empty();
  }
  collector.result().lines = lines;
  return collector.result();
}

bool matches(const Lines& expected, const Lines& actual) {
  return match_from(expected, 0, actual, 0);
}

}  // namespace golden
