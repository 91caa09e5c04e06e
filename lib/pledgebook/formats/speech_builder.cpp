#include "pledgebook/formats/speech_builder.h"

#include <array>
#include <utility>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

struct PartyLabel {
  std::string_view label, code;
};
// How Hansard abbreviates parties behind a name.
constexpr std::array<PartyLabel, 16> kParties = {{
    {"Lab", "labour"},
    {"Lab/Co-op", "labour"},
    {"Con", "conservative"},
    {"LD", "liberal-democrat"},
    {"Lib Dem", "liberal-democrat"},
    {"SNP", "snp"},
    {"PC", "plaid-cymru"},
    {"DUP", "dup"},
    {"UUP", "uup"},
    {"SDLP", "sdlp"},
    {"Green", "green"},
    {"Ind", "independent"},
    {"CB", "crossbench"},
    {"UKIP", "ukip"},
    {"Alliance", "alliance"},
    {"SF", "sinn-fein"},
}};

std::string party_code(std::string_view label) {
  for (const PartyLabel& party : kParties) {
    if (party.label == label) return std::string(party.code);
  }
  return {};
}

bool begins_name(std::string_view text) {
  constexpr std::array<std::string_view, 14> kTitles = {
      "Mr",   "Mrs",  "Miss",     "Ms",       "Dr",   "Sir",     "Dame",
      "Lord", "Lady", "Baroness", "Viscount", "Earl", "Captain", "Colonel"};
  const std::string_view first = text.substr(0, text.find_first_of(" ."));
  for (const std::string_view title : kTitles) {
    if (first == title) return true;
  }
  return false;
}

// Takes "(…)" off the end; empty if there is none.
std::string take_brackets(std::string& text) {
  if (!text.ends_with(')')) return {};
  const std::size_t open = text.rfind('(');
  if (open == text.npos) return {};
  std::string inside = text.substr(open + 1, text.size() - open - 2);
  text = std::string(trim(text.substr(0, open)));
  return inside;
}

}  // namespace

void read_speaker_label(std::string_view label, Turn& turn) {
  std::string text = fold_blanks(label);
  while (text.ends_with(':') || text.ends_with(',')) text.pop_back();
  std::string inside = take_brackets(text);
  if (std::string code = party_code(inside); !code.empty()) {
    turn.party = std::move(code);
    inside = take_brackets(text);
  }
  const bool office = text.starts_with("The ") || begins_name(inside);
  if (!inside.empty() && office) {
    turn.role = text;
    turn.speaker = inside;
  } else {
    turn.speaker = text.empty() ? inside : text;
  }
}

void SpeechBuilder::begin_heading(std::size_t level) {
  end_turn();
  blocks_.end();
  blocks_.begin(BlockKind::heading);
  level_ = level;
}

void SpeechBuilder::end_heading() {
  const ByteSpan span = blocks_.end();
  blocks_.begin(BlockKind::paragraph);
  if (span.empty()) return;
  leave_headings(level_);
  headings_.resize(level_ + 1);
  headings_[level_] = fold_blanks(span.in(blocks_.text()));
}

void SpeechBuilder::leave_headings(std::size_t level) {
  if (headings_.size() > level) headings_.resize(level);
}

std::string SpeechBuilder::heading_path() const {
  std::string out;
  for (const std::string& heading : headings_) {
    if (heading.empty()) continue;
    out += (out.empty() ? "" : " > ") + heading;
  }
  return out;
}

void SpeechBuilder::begin_turn(Turn turn) {
  end_turn();
  blocks_.end();
  turn.heading = heading_path();
  turn_ = std::move(turn);
  first_block_ = blocks_.blocks().size();
  in_turn_ = true;
}

void SpeechBuilder::end_turn() {
  if (!in_turn_) return;
  blocks_.end();
  in_turn_ = false;
  const auto& all = blocks_.blocks();
  if (all.size() == first_block_) return;
  turn_.span = {all[first_block_].span.begin, all.back().span.end};
  turns_.push_back(std::move(turn_));
}

void SpeechBuilder::finish(const OffsetMap& decoding, Document& document) {
  end_turn();
  blocks_.finish(decoding, document);
  document.turns = std::move(turns_);
}

}  // namespace pledgebook
