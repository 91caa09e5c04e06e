#include <algorithm>
#include <array>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/told_words.h"
#include "pledgebook/extract/unit_line.h"

// Texts that speak for themselves: manifestos, speeches, transcripts and a
// politician's own articles.
namespace pledgebook {

using std::size_t;
using std::string_view;

namespace {

constexpr size_t kLongSpeech = 200;  // bytes

// "Moved by Lord Frame", "Amendment 79 withdrawn.", "84: Schedule 6, page 93".
bool is_procedure(const std::vector<Token>& tokens) {
  static constexpr std::array<string_view, 8> kParts = {
      "clause", "schedule", "after",  "before",
      "page",   "title",    "insert", "leave"};
  static constexpr std::array<string_view, 6> kDone = {
      "withdrawn", "agreed", "moved", "disagreed", "negatived", "made"};
  constexpr size_t kLongest = 9;  // tokens of a line that says what was done
  const string_view first = lower_at(tokens, 0);
  if (first == "moved" && lower_at(tokens, 1) == "by") return true;
  const bool numbered = !first.empty() && first[0] >= '0' && first[0] <= '9';
  if (numbered && lower_at(tokens, 1) == ":") {
    return among(kParts, lower_at(tokens, 2));
  }
  const bool amendment = first == "amendment" || first == "amendments";
  if (!amendment || tokens.size() > kLongest) return false;
  return tokens.size() <= 3 ||
         std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
           return among(kDone, token.lower);
         });
}

// "The House divided: Ayes 145, Noes 66.", "Motion agreed to.": what the
// record tells between a speaker's words.
bool is_record(const std::vector<Token>& tokens) {
  static constexpr std::array<std::array<string_view, 3>, 9> kLines = {{
      {"the", "house", "divided"},
      {"the", "committee", "divided"},
      {"question", "put", ""},
      {"question", "accordingly", ""},
      {"motion", "agreed", ""},
      {"motion", "made", ""},
      {"bill", "read", ""},
      {"sitting", "suspended", ""},
      {"house", "resumed", ""},
  }};
  return std::any_of(kLines.begin(), kLines.end(), [&](const auto& line) {
    for (size_t i = 0; i < line.size(); ++i) {
      if (!line[i].empty() && lower_at(tokens, i) != line[i]) return false;
    }
    return true;
  });
}

}  // namespace

// Manifestos, speeches, transcripts and a politician's own article: the
// speaker holds everything but what they report of somebody else.
void UnitFinder::own_words(Line& line, std::vector<Unit>& out) {
  Unit unit = base_unit(line);
  give_to_author(unit);
  if (unit.voice == Voice::transcript) {
    unit.holder = turn_->speaker;
    unit.attribution = Attribution::quote;
    note_read_out(line);
    if (procedure_ == turn_) return;
    if (is_record(line.tokens)) return;
    if (printed_question(line)) unit.holder = {};
    if (read_out_ == turn_) unit.holder = read_out_for_;
  }
  unit.acting = true;
  if (unit.voice != Voice::programme) {
    // A quotation inside the speech is somebody else's, named or not.
    if (line.all_quoted && line.first_quotation > 0) {
      const Holder other = quotation_holder(line, line.first_quotation);
      // A paragraph that is only set in may be the speaker's list.
      if (!(other == unit.holder)) {
        unit.holder = other;
      } else if (marked(line.first_quotation)) {
        unit.holder = {};
      }
      unit.attribution = Attribution::quote;
      unit.quotation = line.first_quotation;
      add_clauses(line, unit, out);
      return;
    }
  }
  const Unit own = unit;
  const auto& frame = frame_of(line);
  if (frame && reports_other(line, *frame, unit)) {
    note_speaker(line, unit.holder);
    if (leads_in(line)) introduce_unmarked(line, unit.holder);
    add_clauses(line, unit, out);
    return answer(line, own, out);
  } else if (frame && frame->introduces) {
    introduce(line, discourse_.resolve(line.mentions[frame->subjects.front()]));
    discourse_.spoke(unit.holder);
  } else if (frame && !frame->subjects.empty() && leads_in(line)) {
    note_speaker(line,
                 discourse_.resolve(line.mentions[frame->subjects.front()]));
  } else if (borrows(line)) {
    unit = borrowed(line);
  } else if (!is_notice(line.span.begin)) {
    discourse_.spoke(unit.holder);
  }
  add_clauses(line, unit, out);
}

// "To ask Her Majesty's Government" far behind a speech of another: a question
// that the record prints before whoever puts it speaks.
bool UnitFinder::printed_question(const Line& line) const {
  const bool asks =
      lower_at(line.tokens, 0) == "to" && lower_at(line.tokens, 1) == "ask";
  if (!asks) return false;
  const ByteSpan before{turn_->span.begin, line.span.begin};
  return before.size() > kLongSpeech &&
         trim(before.in(text_.text)).substr(0, 6) != "To ask";
}

// "Moved by Lord Frame": what follows in the turn is an amendment, nobody's
// words. "My hon. friend Ann Webb has made the following statement": hers.
void UnitFinder::note_read_out(const Line& line) {
  if (is_procedure(line.tokens)) {
    procedure_ = turn_;
    return;
  }
  constexpr size_t kNear = 5;  // tokens
  for (size_t i = 1; i < line.tokens.size(); ++i) {
    if (line.tokens[i].lower != "following") continue;
    const bool made = lower_at(line.tokens, i - 1) == "the" && i > 1 &&
                      lower_at(line.tokens, i - 2) == "made";
    for (size_t n = i; made && n < i + kNear; ++n) {
      if (lower_at(line.tokens, n) != "statement") continue;
      read_out_ = turn_;
      read_out_for_ = {};
      for (const Mention& mention : line.mentions) {
        const Holder reader = discourse_.resolve(mention);
        if (mention.person && reader.known()) read_out_for_ = reader;
      }
    }
  }
}

// "The Minister said that it would last, but that was wrong": what the speaker
// sets against the words of another.
void UnitFinder::answer(const Line& line, const Unit& own,
                        std::vector<Unit>& out) const {
  for (Unit& unit : out) {
    const bool against = unit.sentence == line.index &&
                         unit.attribution != Attribution::quote &&
                         objects(tokenize(unit.span.in(text_.text))) &&
                         unit.span.begin > line.span.begin;
    if (!against) continue;
    const ByteSpan span = unit.span;
    unit = own;
    unit.span = unit.content = span;
  }
}

}  // namespace pledgebook
