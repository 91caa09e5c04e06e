// Prints how fast paragraphs are split into sentences, beside ICU's sentence
// breaker over the same paragraphs in the same run, and how many sentences
// each finds. The best of seven rounds, the two by turns.
//   sentences_bench [FILE...]   by default ../shared/manifestos

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pledgebook/lexicon/lexicon.h"
#include "pledgebook/text/segment.h"
#include "support/reading.h"

namespace {

using Paragraphs = std::vector<std::string_view>;

constexpr int kRounds = 7;

std::vector<std::string> files_of(int argc, char** argv) {
  std::vector<std::string> files(argv + 1, argv + argc);
  if (!files.empty()) return files;
  const std::string folder = pledgebook_tests::shared("manifestos");
  if (folder.empty()) return files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    files.push_back(entry.path().string());
  }
  return files;
}

Paragraphs paragraphs_of(std::string_view text) {
  Paragraphs out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) out.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

std::size_t by_us(const Paragraphs& paragraphs,
                  const pledgebook::SegmentOptions& options) {
  std::size_t sentences = 0;
  for (const std::string_view paragraph : paragraphs) {
    sentences += pledgebook::split_sentences(paragraph, options).size();
  }
  return sentences;
}

std::size_t by_icu(const Paragraphs& paragraphs, icu::BreakIterator& breaks) {
  std::size_t sentences = 0;
  UText text = UTEXT_INITIALIZER;
  for (const std::string_view paragraph : paragraphs) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&text, paragraph.data(),
                   static_cast<int64_t>(paragraph.size()), &status);
    breaks.setText(&text, status);
    if (U_FAILURE(status) != 0) continue;
    breaks.first();
    while (breaks.next() != icu::BreakIterator::DONE) ++sentences;
  }
  utext_close(&text);
  return sentences;
}

double seconds(const std::function<std::size_t()>& work, std::size_t* found) {
  const auto begin = std::chrono::steady_clock::now();
  *found = work();
  const std::chrono::duration<double> took =
      std::chrono::steady_clock::now() - begin;
  return took.count();
}

}  // namespace

int main(int argc, char** argv) {
  std::string text;
  for (const std::string& file : files_of(argc, argv)) {
    text += pledgebook::normalize(pledgebook_tests::slurp(file)).text + "\n";
  }
  if (text.empty()) return 0;
  const auto lexicon = pledgebook::load_lexicon(
      {PLEDGEBOOK_SOURCE_DIR "/lexicons"}, [](const auto&) {});
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getUK(), status));
  if (!lexicon || U_FAILURE(status) != 0) {
    std::fprintf(stderr, "sentences_bench: no lexicon or no sentence breaks\n");
    return 1;
  }
  pledgebook::SegmentOptions options;
  options.abbreviations = &lexicon->abbreviations;
  options.may_end = &lexicon->may_end;
  const Paragraphs paragraphs = paragraphs_of(text);
  double ours = 1e9;
  double icus = 1e9;
  std::size_t our_count = 0;
  std::size_t icu_count = 0;
  for (int i = 0; i < kRounds; ++i) {
    ours = std::min(
        ours, seconds([&] { return by_us(paragraphs, options); }, &our_count));
    icus = std::min(
        icus, seconds([&] { return by_icu(paragraphs, *breaks); }, &icu_count));
  }
  const double megabytes = static_cast<double>(text.size()) / 1e6;
  std::printf("%.2f MB, %zu paragraphs\n", megabytes, paragraphs.size());
  std::printf("pledgebook %8.1f MB/s  %zu sentences\n", megabytes / ours,
              our_count);
  std::printf("ICU        %8.1f MB/s  %zu sentences\n", megabytes / icus,
              icu_count);
  std::printf("ratio      %8.2f times ICU's speed\n", icus / ours);
  return 0;
}
