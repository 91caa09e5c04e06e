#ifndef PLEDGEBOOK_TESTS_SUPPORT_ARTICLE_SCORE_H_
#define PLEDGEBOOK_TESTS_SUPPORT_ARTICLE_SCORE_H_

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "pledgebook/text/utf8.h"
#include "support/reading.h"

namespace pledgebook_tests {

/// How near an extracted article is to the true one, by 4-word shingles.
struct ArticleScore {
  std::string page;
  double precision = 0, recall = 0;
  std::string missing, surplus;  ///< the longest run of words of each kind
  double f1() const {
    return precision + recall > 0
               ? 2 * precision * recall / (precision + recall)
               : 0;
  }
};

/// Letters, digits and '_'; marks and symbols of any script part words.
inline bool is_word_character(char32_t c) {
  if (c < 0x80) return std::isalnum(static_cast<int>(c)) || c == '_';
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  return !(c >= 0x2000 && c < 0x2C00) && !(c >= 0x3000 && c < 0x3040) &&
         !(c >= 0xFE00 && c < 0xFE70) && !(c >= 0xFF00 && c < 0xFF10) &&
         c < 0x1F000;
}

inline std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (std::size_t i = 0; i < text.size();) {
    const pledgebook::CodePoint point = pledgebook::decode_utf8(text, i);
    if (is_word_character(point.value)) {
      word += text.substr(i, point.size);
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
    i += point.size;
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

using Shingles = std::map<std::string, int>;

inline std::string shingle_at(const std::vector<std::string>& words,
                              std::size_t at, std::size_t size) {
  std::string out;
  for (std::size_t i = at; i < std::min(at + size, words.size()); ++i) {
    out += words[i] + ' ';
  }
  return out;
}

inline Shingles shingles_of(const std::vector<std::string>& words) {
  constexpr std::size_t kSize = 4;
  Shingles out;
  for (std::size_t i = 0; i == 0 || i + kSize <= words.size(); ++i) {
    ++out[shingle_at(words, i, kSize)];
  }
  return out;
}

/// The longest run of words whose shingles `other` lacks.
inline std::string longest_run(const std::vector<std::string>& words,
                               const Shingles& other) {
  std::size_t best = 0, best_size = 0, begin = 0;
  for (std::size_t i = 0; i + 4 <= words.size(); ++i) {
    if (other.count(shingle_at(words, i, 4))) {
      begin = i + 1;
    } else if (i + 1 - begin > best_size) {
      best = begin;
      best_size = i + 1 - begin;
    }
  }
  return shingle_at(words, best, std::min<std::size_t>(best_size, 24));
}

inline ArticleScore score_article(const std::string& page,
                                  const std::string& truth,
                                  const std::string& found) {
  const auto true_words = words_of(truth), found_words = words_of(found);
  const Shingles right = shingles_of(true_words);
  const Shingles got = shingles_of(found_words);
  double common = 0, all_right = 0, all_got = 0;
  for (const auto& [shingle, count] : right) {
    all_right += count;
    const auto match = got.find(shingle);
    if (match != got.end()) common += std::min(count, match->second);
  }
  for (const auto& [shingle, count] : got) all_got += count;
  ArticleScore score;
  score.page = page;
  score.precision = common / all_got;
  score.recall = common / all_right;
  score.missing = longest_run(true_words, got);
  score.surplus = longest_run(found_words, right);
  return score;
}

/// Scores every page of the folder ("html" and "ground-truth.json").
inline std::vector<ArticleScore> score_articles(const std::string& folder) {
  std::ifstream file(folder + "/ground-truth.json");
  const nlohmann::json truth = nlohmann::json::parse(file);
  std::vector<ArticleScore> scores;
  for (const auto& [page, entry] : truth.items()) {
    const std::string path = folder + "/html/" + page + ".html.gz";
    const Reading reading = read_bytes(path, slurp(path));
    std::string found;
    for (const auto& document : reading.documents) found += document.text;
    scores.push_back(
        score_article(page, entry["articleBody"].get<std::string>(), found));
  }
  return scores;
}

/// Precision and recall averaged over pages, and F1 of the two.
inline ArticleScore mean(const std::vector<ArticleScore>& scores) {
  ArticleScore all;
  for (const ArticleScore& score : scores) {
    all.precision += score.precision / static_cast<double>(scores.size());
    all.recall += score.recall / static_cast<double>(scores.size());
  }
  return all;
}

}  // namespace pledgebook_tests

#endif  // PLEDGEBOOK_TESTS_SUPPORT_ARTICLE_SCORE_H_
