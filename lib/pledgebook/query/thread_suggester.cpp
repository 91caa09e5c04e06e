#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

#include "pledgebook/base/strings.h"
#include "pledgebook/query/list_rows.h"
#include "pledgebook/query/terms.h"
#include "pledgebook/query/threads.h"

namespace pledgebook {
namespace {

// What makes two statements one commitment besides their words. Small: the
// words decide, these settle ties.
constexpr double kSameFigure = 0.10;
constexpr double kSameModel = 0.04;
constexpr double kSameArea = 0.04;
constexpr double kSameSide = 0.05;
constexpr double kOneTerm = 0.6;     // factor: a single common word is chance
constexpr double kOtherThing = 0.7;  // factor: one names what the other lacks
constexpr double kFarInTime = 0.05;  // lost over ten years
constexpr double kDaysOfTenYears = 3652;
// Partners looked at before the other features are known.
constexpr std::size_t kShortlist = 40;

bool share(const std::vector<std::string>& a,
           const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& x) { return among(b, x); });
}

bool same_figure(const Statement& a, const Statement& b) {
  for (const Quantity& x : a.quantities) {
    for (const Quantity& y : b.quantities) {
      if (x.unit == y.unit && x.value == y.value) return true;
    }
  }
  return false;
}

bool is_thing(const std::string& term) { return term.front() == '@'; }

// Named things (Sure Start, Royal Mail) that one has and the other has not.
bool other_thing(const std::vector<std::string>& a,
                 const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& term) {
    return is_thing(term) && !among_sorted(b, term);
  });
}

// Similarity of words, less where it rests on too little.
double by_words(const TermIndex::Match& match,
                const std::vector<std::string>& a,
                const std::vector<std::string>& b) {
  double out = match.similarity;
  if (match.shared.size() == 1 && !is_thing(match.shared.front())) {
    out *= kOneTerm;
  }
  if (other_thing(a, b) || other_thing(b, a)) out *= kOtherThing;
  return out;
}

}  // namespace

struct ThreadSuggester::Impl {
  struct Entry {
    StatementRow row;
    long long day;
  };

  void load(const Store& store) {
    StatementFilter filter;
    filter.topic = Topic::all;
    filter.kinds = {Kind::pledge, Kind::proposal};
    each_row(store, filter, {}, "", [&](StoredRow&& stored) {
      by_id[stored.row.statement.id] =
          index.add(terms_of(stored.row.statement.text));
      entries.push_back({std::move(stored.row), stored.day});
      return true;
    });
    index.finish();
  }

  // Pairs that a person joined, split or declined.
  void load_decided(const Store& store) {
    Stmt rows(store.db(),
              "SELECT x.id, y.id FROM thread_edit t"
              " CROSS JOIN anchor a ON a.anchor = t.earlier"
              " CROSS JOIN anchor b ON b.anchor = t.later"
              " CROSS JOIN statement p ON p.statement = a.statement"
              " CROSS JOIN statement q ON q.statement = b.statement"
              " CROSS JOIN statement x ON x.statement = p.lead"
              " CROSS JOIN statement y ON y.statement = q.lead");
    while (rows.step()) {
      decided.insert(std::minmax(rows.text(0), rows.text(1)));
    }
  }

  double score(const Entry& a, const Entry& b, const TermIndex::Match& match,
               const std::vector<std::string>& asked,
               std::vector<std::string>& reasons) const {
    double out = by_words(match, asked, index.terms(match.text));
    std::string words = "words:";
    for (std::size_t i = 0; i < std::min<std::size_t>(match.shared.size(), 6);
         ++i) {
      words += ' ' + match.shared[i];
    }
    reasons.push_back(words);
    const Statement& x = a.row.statement;
    const Statement& y = b.row.statement;
    auto add = [&](bool holds, double worth, const char* reason) {
      if (!holds) return;
      out += worth;
      reasons.push_back(reason);
    };
    add(same_figure(x, y), kSameFigure, "same figure");
    add(share(x.models, y.models), kSameModel, "same model");
    add(share(x.areas, y.areas), kSameArea, "same area");
    add(!x.party.empty() && same_side(x.party, y.party), kSameSide,
        "same side");
    if (a.day < kUndated && b.day < kUndated) {
      const double apart = static_cast<double>(std::abs(a.day - b.day));
      out -= kFarInTime * std::min(1.0, apart / kDaysOfTenYears);
    }
    return std::clamp(out, 0.0, 1.0);
  }

  std::vector<ThreadSuggestion> of(std::size_t at, std::size_t limit) const {
    std::vector<ThreadSuggestion> out;
    for (const auto& match : index.like(index.terms(at), at, kShortlist)) {
      if (match.text == at) continue;
      const bool first = match.text < at;
      const Entry& earlier = entries[first ? match.text : at];
      const Entry& later = entries[first ? at : match.text];
      ThreadSuggestion s;
      s.earlier = earlier.row.statement.id;
      s.later = later.row.statement.id;
      if (!options.all && decided.contains(std::minmax(s.earlier, s.later))) {
        continue;
      }
      s.score = score(earlier, later, match, index.terms(at), s.reasons);
      if (s.score < options.min_score) continue;
      s.relation = relate(earlier.row, later.row);
      out.push_back(std::move(s));
    }
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
      return a.score > b.score;
    });
    if (limit > 0 && out.size() > limit) out.resize(limit);
    return out;
  }

  ThreadOptions options;
  TermIndex index;
  std::vector<Entry> entries;  // in list order
  std::unordered_map<std::string, std::size_t> by_id;
  std::set<std::pair<std::string, std::string>> decided;
};

ThreadSuggester::ThreadSuggester(const Store& store, ThreadOptions options)
    : impl_(new Impl) {
  impl_->options = options;
  impl_->load(store);
  impl_->load_decided(store);
}
ThreadSuggester::~ThreadSuggester() = default;

std::vector<ThreadSuggestion> ThreadSuggester::of(const std::string& id,
                                                  std::size_t limit) const {
  const auto at = impl_->by_id.find(id);
  if (at == impl_->by_id.end()) return {};
  return impl_->of(at->second, limit);
}

void ThreadSuggester::all(
    std::size_t limit,
    const std::function<bool(const ThreadSuggestion&)>& sink) const {
  for (std::size_t at = 0; at < impl_->entries.size(); ++at) {
    const std::string& id = impl_->entries[at].row.statement.id;
    for (const ThreadSuggestion& s : impl_->of(at, limit)) {
      // Each pair once: from its later statement.
      if (s.later == id && !sink(s)) return;
    }
  }
}

}  // namespace pledgebook
