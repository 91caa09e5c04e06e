// Runs a transcript (tests/golden/*.txt) or the commands of a Markdown file
// in a folder of its own and compares what is printed:
//
//   golden_runner PROGRAM SOURCE_FOLDER FILE [--update]
//
// The folder holds links to corpora/, lexicons/ and tests/golden/data (as
// data/). `golden_fixture FILE.db` makes a database; `unprivileged COMMAND…`
// runs a command without root's right to read anything. Ends with 77 (skipped)
// where something that the file @needs is not to be had.
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "golden/transcript.h"
#include "pledgebook/base/strings.h"

namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;
constexpr int kSkipped = 77;

struct Answer {
  Lines lines;
  int status = 0;
};

// Shell text that every command of a transcript starts with.
const char* const kPrelude = R"prelude(
exec 2>&1
unset PLEDGEBOOK_DB PLEDGEBOOK_LEXICONS NO_COLOR
export PLEDGEBOOK_NOW=2024-07-04T12:00:00Z
export LC_ALL=C.UTF-8 COLUMNS=100 TERM=dumb TZ=UTC
unprivileged() {
  if [ "$(id -u)" != 0 ]; then "$@"; return; fi
  setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
}
)prelude";

std::string slurp(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

Lines lines_of(const std::string& output) {
  Lines lines = pledgebook::split(output, '\n');
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

Answer run(const std::string& command) {
  std::ofstream(".command") << kPrelude << command << '\n';
  FILE* pipe = ::popen("bash .command", "r");
  std::string output;
  char bytes[4096];
  for (std::size_t n = 0; (n = std::fread(bytes, 1, sizeof bytes, pipe)) > 0;) {
    output.append(bytes, n);
  }
  const int status = ::pclose(pipe);
  fs::remove(".command");
  return {lines_of(output), WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

// A folder of its own for the transcript, gone when it has run.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "golden.XXXXXX").string();
    if (!::mkdtemp(name.data())) std::exit(1);
    path_ = name;
    fs::permissions(path_, fs::perms::all);
    fs::current_path(path_);
  }
  ~Folder() {
    fs::current_path("/");
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }

 private:
  fs::path path_;
};

void link_sources(const fs::path& source) {
  fs::create_symlink(source / "corpora", "corpora");
  fs::create_symlink(source / "lexicons", "lexicons");
  fs::create_symlink(source / "tests/golden/data", "data");
  if (fs::exists(source / "../shared")) {
    fs::create_symlink(fs::canonical(source / "../shared"), "shared");
  }
}

bool available(const std::string& need) {
  if (need == "unprivileged") {
    return run("unprivileged pledgebook --version").status == 0;
  }
  if (need == "shared") return fs::exists("shared");
  return run("command -v " + need).status == 0;
}

void report(const golden::Step& step, const Answer& answer) {
  std::cout << "line " << step.line << ": $ " << step.command << '\n';
  for (const std::string& line : step.expected) {
    std::cout << "  - " << line << '\n';
  }
  for (const std::string& line : answer.lines) {
    std::cout << "  + " << line << '\n';
  }
  std::cout << "  status " << answer.status << ", expected " << step.status
            << '\n';
}

bool check(const golden::Step& step, const Answer& answer) {
  if (answer.status == step.status &&
      (!step.checks_output || golden::matches(step.expected, answer.lines))) {
    return true;
  }
  report(step, answer);
  return false;
}

std::string printed(const golden::Step& step, const Answer& answer) {
  std::string out = "$ ";
  for (const char c : step.command)
    out += c == '\n' ? "\n> " : std::string(1, c);
  const bool same = golden::matches(step.expected, answer.lines);
  for (const std::string& line : same ? step.expected : answer.lines) {
    out += "\n" + line;
  }
  if (answer.status != 0) out += "\n? " + std::to_string(answer.status);
  return out + "\n";
}

// The transcript as it would be if what came now were right.
std::string updated(const golden::Transcript& script,
                    const std::vector<Answer>& answers) {
  std::string out;
  std::size_t line = 1;
  const auto copy_until = [&](std::size_t end) {
    for (; line < end; ++line) out += script.lines[line - 1] + "\n";
  };
  for (std::size_t i = 0; i < script.steps.size(); ++i) {
    const golden::Step& step = script.steps[i];
    copy_until(step.line);
    out += printed(step, answers[i]);
    line = step.end;
    if (step.end <= script.lines.size()) out += "\n";
    while (line <= script.lines.size() && script.lines[line - 1].empty()) {
      ++line;
    }
  }
  copy_until(script.lines.size() + 1);
  while (out.size() > 1 && out[out.size() - 2] == '\n') out.pop_back();
  return out;
}

int run_all(const golden::Transcript& script, const fs::path& file,
            bool update) {
  std::vector<Answer> answers;
  bool good = true;
  for (const golden::Step& step : script.steps) {
    answers.push_back(run(step.command));
    if (!update) good = check(step, answers.back()) && good;
  }
  if (update) std::ofstream(file) << updated(script, answers);
  return good ? 0 : 1;
}

}  // namespace

int main(int count, char** words) {
  if (count < 4) return 64;
  const fs::path program = fs::canonical(words[1]);
  const fs::path source = fs::canonical(words[2]);
  const fs::path file = fs::canonical(words[3]);
  const bool update = count > 4 && std::string(words[4]) == "--update";
  const fs::path here = fs::canonical("/proc/self/exe").parent_path();
  const std::string path = program.parent_path().string() + ":" +
                           here.string() + ":" + std::getenv("PATH");
  ::setenv("PATH", path.c_str(), 1);
  const auto script = file.extension() == ".md"
                          ? golden::parse_markdown(slurp(file))
                          : golden::parse_transcript(slurp(file));
  Folder folder;
  link_sources(source);
  for (const std::string& need : script.needs) {
    if (available(need)) continue;
    std::cout << "skipped: " << need << " is not to be had here\n";
    return kSkipped;
  }
  return run_all(script, file, update && file.extension() != ".md");
}
