// Prints how fast documents are analysed, beside the physical limit (reading
// and memchr), ICU's sentence and word breaks, and what people use for the
// same task where it is installed. All by turns in one run, the best of the
// rounds; compare ratios within one run only.
//   extract_bench FILE...   NDJSON or text, for instance of
//                           ../shared/perf/gencorpus.py; without files the
//                           repository's record, over and over

#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "pledgebook/extract/analyzer.h"
#include "pledgebook/lexicon/lexicon.h"
#include "pledgebook/text/normalize.h"
#include "support/reading.h"

using namespace pledgebook;

namespace {

constexpr int kRounds = 3;
constexpr std::size_t kDefaultBytes = 2000000;

struct Entry {
  std::string name;
  std::function<void()> work;
  double seconds = 1e9;
};

std::size_t g_found = 0;  // so that nothing is optimised away

double seconds(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  const std::chrono::duration<double> took =
      std::chrono::steady_clock::now() - begin;
  return took.count();
}

std::size_t breaks(icu::BreakIterator& breaker, const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, text.data(), static_cast<int64_t>(text.size()),
                 &status);
  breaker.setText(&view, status);
  std::size_t count = 0;
  for (breaker.first(); breaker.next() != icu::BreakIterator::DONE;) ++count;
  utext_close(&view);
  return count;
}

std::unique_ptr<icu::BreakIterator> breaker(bool sentences) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale uk = icu::Locale::getUK();
  return std::unique_ptr<icu::BreakIterator>(
      sentences ? icu::BreakIterator::createSentenceInstance(uk, status)
                : icu::BreakIterator::createWordInstance(uk, status));
}

// The record's texts, again and again, as one file of lines.
std::string default_corpus() {
  const std::string path =
      std::filesystem::temp_directory_path() / "pledgebook-bench.txt";
  std::string all;
  while (all.size() < kDefaultBytes) {
    for (const auto& entry : std::filesystem::directory_iterator(
             PLEDGEBOOK_SOURCE_DIR "/corpora/record")) {
      if (entry.path().extension() != ".txt") continue;
      all += pledgebook_tests::slurp(entry.path().string()) + "\n\n";
    }
  }
  std::ofstream(path, std::ios::binary) << all;
  return path;
}

bool installed(const std::string& program) {
  const std::string asked = "command -v " + program + " >/dev/null 2>&1";
  return std::system(asked.c_str()) == 0;
}

// Programs that people use today, on the same file with the same lexicon.
void add_peers(const std::string& file, std::vector<Entry>& entries) {
  const std::string perf = pledgebook_tests::shared("perf");
  if (perf.empty()) return;
  const std::string in = " '" + std::filesystem::absolute(file).string() + "' ";
  const std::string list = " -F -i -w -c -f '" + perf + "/lexicon.txt'" + in;
  const std::string peers = "cd '" + perf + "' && ";
  const bool lines = file.ends_with(".ndjson");
  const std::vector<std::array<std::string, 3>> commands = {
      {"ripgrep, lexicon, counts lines", "rg", "rg -j1" + list},
      {"grep -F, lexicon, counts lines", "grep", "grep" + list},
      {"node, RegExp, document prefilter, the task", lines ? "node" : "",
       peers + "node peers/node.js repre" + in},
      {"node, Intl.Segmenter, the task", lines ? "node" : "",
       peers + "node peers/node.js intl" + in},
      {"perl, the task", lines ? "perl" : "", peers + "perl peers/p.pl" + in},
  };
  for (const auto& [name, program, command] : commands) {
    if (program.empty() || !installed(program)) {
      fmt::print("skipped: {} (not installed, or not for this file)\n", name);
      continue;
    }
    const bool task = name.ends_with("task");
    const std::string quiet =
        command + (task ? " /dev/null" : "") + " >/dev/null 2>&1";
    entries.push_back(
        {name, [quiet] { g_found += std::system(quiet.c_str()) == 0; }});
  }
}

void add_stages(const std::string& bytes, const std::string& file,
                const std::vector<Document>& documents,
                const Analyzer& analyzer, std::vector<Entry>& entries) {
  const auto each = [&documents](auto what) {
    return [&documents, what] {
      for (const Document& document : documents) g_found += what(document);
    };
  };
  entries.push_back({"memchr (the limit)", [&bytes] {
                       g_found += std::memchr(bytes.data(), 1, bytes.size()) ==
                                  nullptr;
                     }});
  entries.push_back(
      {"read()", [file] { g_found += pledgebook_tests::slurp(file).size(); }});
  entries.push_back(
      {"reading documents", [file, &bytes] {
         g_found += pledgebook_tests::read_bytes(file, bytes).documents.size();
       }});
  entries.push_back({"normalising", each([](const Document& document) {
                       return normalize(document.text).text.size();
                     })});
  for (const bool sentences : {true, false}) {
    const std::shared_ptr<icu::BreakIterator> icu = breaker(sentences);
    entries.push_back({sentences ? "ICU sentence breaks" : "ICU word breaks",
                       each([icu](const Document& document) {
                         return breaks(*icu, document.text);
                       })});
  }
  entries.push_back({"the gate alone", each([&](const Document& document) {
                       return analyzer.may_touch_topic(document) ? 1 : 0;
                     })});
  entries.push_back({"the topic only", each([&](const Document& document) {
                       return analyzer.may_touch_topic(document)
                                  ? analyzer.analyze(document).size()
                                  : std::size_t{0};
                     })});
  entries.push_back({"all topics", each([&](const Document& document) {
                       return analyzer.analyze(document).size();
                     })});
}

void measure(const std::string& file, const Analyzer& analyzer) {
  const std::string bytes = pledgebook_tests::slurp(file);
  const auto documents = pledgebook_tests::read_bytes(file, bytes).documents;
  const double megabytes = static_cast<double>(bytes.size()) / 1e6;
  fmt::print("\n{}: {:.1f} MB, {} documents\n", file, megabytes,
             documents.size());
  std::vector<Entry> entries;
  add_stages(bytes, file, documents, analyzer, entries);
  const std::size_t own = entries.size() - 1;
  add_peers(file, entries);
  for (int round = 0; round < kRounds; ++round) {
    for (Entry& entry : entries) {
      entry.seconds = std::min(entry.seconds, seconds(entry.work));
    }
  }
  fmt::print("{:<34} {:>10} {:>16}\n", "", "MB/s", "to \"all topics\"");
  for (const Entry& entry : entries) {
    fmt::print("{:<34} {:>10.1f} {:>16.2f}\n", entry.name,
               megabytes / entry.seconds, entries[own].seconds / entry.seconds);
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> files(argv + 1, argv + argc);
  if (files.empty()) files.push_back(default_corpus());
  std::vector<std::string> folders = {PLEDGEBOOK_SOURCE_DIR "/lexicons"};
  Result<Lexicon> lexicon = Diagnostic{};
  Result<std::unique_ptr<Analyzer>> analyzer = Diagnostic{};
  const double start = seconds([&] {
    lexicon = load_lexicon(folders, [](const Diagnostic&) {});
    if (lexicon) analyzer = Analyzer::make(*lexicon);
  });
  if (!lexicon || !analyzer) {
    fmt::print(stderr, "extract_bench: the lexicon cannot be loaded\n");
    return 1;
  }
  fmt::print("start-up (lexicons and rules): {:.1f} ms\n", start * 1000);
  for (const std::string& file : files) measure(file, **analyzer);
  return g_found == 0 ? 1 : 0;
}
