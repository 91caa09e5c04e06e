#ifndef PLEDGEBOOK_TESTS_GOLDEN_TRANSCRIPT_H_
#define PLEDGEBOOK_TESTS_GOLDEN_TRANSCRIPT_H_

#include <string>
#include <vector>

namespace golden {

/// A file of commands and what they print:
///
///   # What this shows, in any number of lines.
///   $ pledgebook list --party labuor
///   pledgebook: unknown party "labuor"; did you mean labour?
///   ? 64
///
/// A line that begins with "$ " is run by bash; lines after it that begin
/// with "> " go on with it. What follows is its output, both streams as they
/// come, up to the next "$ " or to "? STATUS" (0 where there is none).
/// Blank lines at the end of an output do not count. In an expected line
/// "[..]" stands for any characters; an expected line "[...]" for any lines.
/// Lines that begin with "# " are prose and end an output.
struct Step {
  std::string command;
  std::vector<std::string> expected;
  int status = 0;
  bool checks_output = true;
  std::size_t line = 0;  ///< of the command, from 1
  std::size_t end = 0;   ///< the line after its last, from 1
};

struct Transcript {
  std::vector<std::string> lines;  ///< the whole file
  std::vector<Step> steps;
  std::vector<std::string> needs;  ///< from lines "@needs WORD"
};

Transcript parse_transcript(const std::string& text);

/// The commands of a Markdown file's ```console blocks in the same form. A
/// command without shown output is run for its status alone.
Transcript parse_markdown(const std::string& text);

/// Whether the output is as expected, with the wildcards above.
bool matches(const std::vector<std::string>& expected,
             const std::vector<std::string>& actual);

}  // namespace golden

#endif  // PLEDGEBOOK_TESTS_GOLDEN_TRANSCRIPT_H_
