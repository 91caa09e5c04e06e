// Prints how well articles are found in saved pages: precision, recall and
// F1 by 4-word shingles, averaged over pages, and the worst pages with what
// is missing or too much in each.
//   articles_bench [FOLDER [WORST]]   by default ../shared/formats/articles
//   articles_bench --text FILE

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "support/article_score.h"

namespace {

void print(const pledgebook_tests::ArticleScore& score) {
  std::printf("%.3f  P %.3f  R %.3f  %.16s\n", score.f1(), score.precision,
              score.recall, score.page.c_str());
  if (!score.missing.empty()) {
    std::printf("       missing: %s\n", score.missing.c_str());
  }
  if (!score.surplus.empty()) {
    std::printf("       surplus: %s\n", score.surplus.c_str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 2 && std::string(argv[1]) == "--text") {
    const auto reading =
        pledgebook_tests::read_bytes(argv[2], pledgebook_tests::slurp(argv[2]));
    for (const auto& document : reading.documents) {
      std::printf("%s\n", document.text.c_str());
    }
    return 0;
  }
  const std::string folder =
      argc > 1 ? argv[1] : pledgebook_tests::shared("formats/articles");
  if (folder.empty()) return 0;
  auto scores = pledgebook_tests::score_articles(folder);
  const auto all = pledgebook_tests::mean(scores);
  std::printf("%zu pages: F1 %.4f, precision %.4f, recall %.4f\n",
              scores.size(), all.f1(), all.precision, all.recall);
  std::sort(scores.begin(), scores.end(),
            [](const auto& a, const auto& b) { return a.f1() < b.f1(); });
  const std::size_t worst =
      argc > 2 ? static_cast<std::size_t>(std::atoi(argv[2])) : 10;
  for (std::size_t i = 0; i < std::min(worst, scores.size()); ++i) {
    print(scores[i]);
  }
  return 0;
}
