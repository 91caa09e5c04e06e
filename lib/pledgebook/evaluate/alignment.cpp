#include "pledgebook/evaluate/alignment.h"

#include <algorithm>
#include <map>
#include <utility>

#include "pledgebook/evaluate/names.h"

namespace pledgebook {
namespace {

struct Candidate {
  std::size_t overlap;
  const Statement* output;
};
// (sentence, kind) → the rows that belong there
using Cells = std::map<std::pair<std::size_t, Kind>, std::vector<Candidate>>;

// The sentence that a row belongs to and how much they share.
std::pair<std::size_t, std::size_t> home_of(const GoldDocument& gold,
                                            ByteSpan row) {
  std::size_t most = 0;
  std::size_t home = Alignment::kNowhere;
  int wide = 0;
  for (std::size_t i = 0; i < gold.sentences.size(); ++i) {
    const ByteSpan sentence = gold.sentences[i].span;
    const std::size_t shared = overlap(row, sentence);
    if (shared == 0) continue;
    if (2 * shared >= sentence.size()) ++wide;
    if (shared >= most) {  // of equals the last, as the reference has it
      most = shared;
      home = i;
    }
  }
  if (home == Alignment::kNowhere || wide > 1) return {Alignment::kNowhere, 0};
  const bool half =
      2 * most >= gold.sentences[home].span.size() || 2 * most >= row.size();
  if (!half) return {Alignment::kNowhere, 0};
  return {home, most};
}

// Takes the row with the same holder, else the widest.
const Statement* take_best(std::vector<Candidate>& rows,
                           const Statement& gold) {
  const auto same =
      std::find_if(rows.begin(), rows.end(), [&](const Candidate& row) {
        return same_actor(gold.actor, row.output->actor);
      });
  const auto best = same == rows.end() ? rows.begin() : same;
  const Statement* output = best->output;
  rows.erase(best);
  return output;
}

void match_cell(std::size_t index, Kind kind, Cells& cells,
                Alignment& alignment) {
  std::vector<Candidate>& rows = cells[{index, kind}];
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Candidate& a, const Candidate& b) {
                     return a.overlap > b.overlap;
                   });
  for (const Statement& gold : alignment.gold->sentences[index].statements) {
    if (gold.kind != kind) continue;
    if (rows.empty()) {
      alignment.missed.push_back({index, &gold});
    } else {
      alignment.pairs.push_back({index, &gold, take_best(rows, gold)});
    }
  }
  for (const Candidate& row : rows) {
    alignment.spurious.push_back({index, row.output});
  }
}

}  // namespace

Alignment align(const GoldDocument& gold, std::span<const Statement> output) {
  Alignment alignment;
  alignment.gold = &gold;
  Cells cells;
  for (const Statement& row : output) {
    const auto [home, shared] = home_of(gold, row.source);
    if (home == Alignment::kNowhere) {
      alignment.spurious.push_back({home, &row});
    } else {
      cells[{home, row.kind}].push_back({shared, &row});
    }
  }
  for (std::size_t i = 0; i < gold.sentences.size(); ++i) {
    for (const Kind kind :
         {Kind::pledge, Kind::proposal, Kind::claim, Kind::position}) {
      match_cell(i, kind, cells, alignment);
    }
  }
  return alignment;
}

}  // namespace pledgebook
