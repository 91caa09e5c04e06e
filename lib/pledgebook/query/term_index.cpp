#include <algorithm>
#include <cmath>

#include "pledgebook/base/strings.h"
#include "pledgebook/query/terms.h"

namespace pledgebook {
namespace {

// Terms of a text that choose its partners, and texts looked at for each.
constexpr std::size_t kChoosers = 8;
constexpr std::size_t kNeighbours = 256;

}  // namespace

std::size_t TermIndex::add(std::vector<std::string> terms) {
  for (const std::string& term : terms) {
    postings_[term].push_back(texts_.size());
  }
  texts_.push_back(std::move(terms));
  return texts_.size() - 1;
}

void TermIndex::finish() {
  for (const auto& terms : texts_) norms_.push_back(norm(terms));
}

double TermIndex::weight(const std::string& term) const {
  const auto found = postings_.find(term);
  const double frequency =
      found == postings_.end() ? 0 : static_cast<double>(found->second.size());
  return std::log(1 +
                  (static_cast<double>(texts_.size()) + 1) / (frequency + 0.5));
}

double TermIndex::norm(const std::vector<std::string>& terms) const {
  double sum = 0;
  for (const std::string& term : terms) sum += weight(term) * weight(term);
  return std::sqrt(sum);
}

std::vector<std::string> TermIndex::by_rarity(
    std::vector<std::string> terms) const {
  std::sort(terms.begin(), terms.end(),
            [&](const std::string& a, const std::string& b) {
              const double x = weight(a), y = weight(b);
              return x != y ? x > y : a < b;
            });
  return terms;
}

TermIndex::Match TermIndex::compare(
    const std::vector<std::string>& terms,
    const std::vector<std::string>& others) const {
  return compare(terms, others, norm(others));
}

TermIndex::Match TermIndex::compare(const std::vector<std::string>& terms,
                                    const std::vector<std::string>& others,
                                    double norm_of_others) const {
  Match match;
  for (const std::string& term : by_rarity(terms)) {
    if (!among_sorted(others, term)) continue;
    match.similarity += weight(term) * weight(term);
    match.shared.push_back(term);
  }
  const double own = norm(terms);
  if (own > 0) match.coverage = match.similarity / (own * own);
  const double scale = own * norm_of_others;
  if (scale > 0) match.similarity /= scale;
  return match;
}

std::vector<TermIndex::Match> TermIndex::like(
    const std::vector<std::string>& terms, std::size_t near,
    std::size_t limit) const {
  const std::vector<std::string> rare = by_rarity(terms);
  std::vector<std::size_t> candidates;
  for (std::size_t i = 0; i < std::min(kChoosers, rare.size()); ++i) {
    const auto found = postings_.find(rare[i]);
    if (found == postings_.end()) continue;
    const std::vector<std::size_t>& list = found->second;
    const auto at = static_cast<std::size_t>(
        std::lower_bound(list.begin(), list.end(), near) - list.begin());
    const std::size_t first = at > kNeighbours / 2 ? at - kNeighbours / 2 : 0;
    const std::size_t last = std::min(list.size(), first + kNeighbours);
    for (std::size_t k = first; k < last; ++k) candidates.push_back(list[k]);
  }
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()),
                   candidates.end());
  std::vector<Match> out;
  for (const std::size_t text : candidates) {
    out.push_back(compare(terms, texts_[text], norms_[text]));
    out.back().text = text;
  }
  std::sort(out.begin(), out.end(), [](const Match& a, const Match& b) {
    return a.similarity != b.similarity ? a.similarity > b.similarity
                                        : a.text < b.text;
  });
  if (limit > 0 && out.size() > limit) out.resize(limit);
  return out;
}

}  // namespace pledgebook
