#include <algorithm>
#include <array>
#include <optional>

#include "pledgebook/text/segment.h"
#include "pledgebook/text/sentence_marks.h"
#include "pledgebook/text/sentence_words.h"

namespace pledgebook {
namespace {

using std::string_view;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\n'; }

constexpr std::size_t kLongestInsertion = 80;  // "[…]" of an editor
constexpr std::size_t kLongestRemark = 200;    // "(…)" upon a quotation

// Full-width stops need no blank behind them.
std::size_t wide_stop(string_view text, std::size_t at) {
  for (const string_view stop : {"．", "。", "！", "？"}) {
    if (text.substr(at, 3) == stop) return 3;
  }
  return 0;
}

// The run of stops that begins at `at` ("?!", "...", "…"), as its end.
std::size_t stops_end(string_view text, std::size_t at) {
  while (at < text.size()) {
    if (text[at] == '.' || text[at] == '!' || text[at] == '?') {
      ++at;
    } else if (text.substr(at, 3) == "…") {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

// Bytes with which a sentence may end.
constexpr std::array<bool, 256> kMayEnd = [] {
  std::array<bool, 256> table{};
  for (const char c : {'.', '!', '?', '-'}) {
    table[static_cast<unsigned char>(c)] = true;
  }
  for (std::size_t high = 0x80; high < 256; ++high) table[high] = true;
  return table;
}();

class Splitter {
 public:
  Splitter(string_view text, const SegmentOptions& options)
      : text_(text),
        options_(options),
        words_(options),
        marks_(find_list_marks(text)) {
    if (options.whole_quotations) speech_ = find_speech(text);
    skip_blanks();
  }

  std::vector<ByteSpan> run() {
    for (std::size_t at = 0; (at = next_mark(at)) < text_.size();) {
      at = std::max(list_item(at), at);
      const std::size_t stop = stops_end(text_, at);
      if (stop == at) {
        at += other(at);
        continue;
      }
      const std::size_t end = footnotes(at, stop, behind_closing(stop));
      if (ends_sentence(at, stop, end) && !inside_speech(end)) cut(end);
      at = end;
    }
    cut(text_.size());
    return std::move(spans_);
  }

 private:
  void skip_blanks() {
    while (begin_ < text_.size() && is_blank(text_[begin_])) ++begin_;
  }

  void cut(std::size_t end) {
    std::size_t last = end;
    while (last > begin_ && is_blank(text_[last - 1])) --last;
    if (last <= begin_) return;
    spans_.push_back({begin_, last});
    begin_ = end;
    skip_blanks();
  }

  // The next byte from `at` on with which anything may end or begin.
  std::size_t next_mark(std::size_t at) {
    while (mark_ < marks_.size() && marks_[mark_].span.begin < at) ++mark_;
    const std::size_t last =
        mark_ < marks_.size() ? marks_[mark_].span.begin : text_.size();
    while (at < last && !kMayEnd[static_cast<unsigned char>(text_[at])]) ++at;
    return at;
  }

  // Begins a sentence at the list mark that stands at `at` and returns the
  // end of the mark, 0 if there is none.
  std::size_t list_item(std::size_t at) {
    if (mark_ == marks_.size() || marks_[mark_].span.begin != at) return 0;
    if (inside_speech(at)) return 0;
    if (marks_[mark_].begins) cut(at);
    return marks_[mark_].span.end;
  }

  // What ends a sentence besides a stop: a stop of another script, and a
  // dash that breaks speech off. Returns how many bytes are dealt with.
  std::size_t other(std::size_t at) {
    if (const std::size_t wide = wide_stop(text_, at)) {
      const std::size_t end = behind_closing(at + wide);
      if (!inside_speech(end)) cut(end);
      return end - at;
    }
    for (const string_view broken : {"--\"", "–\"", "–”", "--”"}) {
      if (text_.substr(at, broken.size()) != broken) continue;
      const std::size_t end = at + broken.size();
      const bool capital = end + 1 < text_.size() && is_blank(text_[end]) &&
                           is_upper(text_[end + 1]);
      if (capital && !inside_speech(end)) cut(end);
      return broken.size();
    }
    return 1;
  }

  // Whether `at` parts a quotation that is to stay whole.
  bool inside_speech(std::size_t at) {
    while (quote_ < speech_.size() && speech_[quote_].end <= at) ++quote_;
    return quote_ < speech_.size() && speech_[quote_].begin < at;
  }

  // The end of the closing marks at `at`, also of the set-off bracket of
  // "[ Interruption. ]".
  std::size_t behind_closing(std::size_t at) const {
    while (closing_mark(text_, at) > 0) at += closing_mark(text_, at);
    return text_.substr(at, 2) == " ]" ? at + 2 : at;
  }

  // The numbers of footnotes behind a stop, "[7][8]", "11 12" or "¹", belong
  // to the sentence before if another one follows.
  std::size_t footnotes(std::size_t at, std::size_t stop,
                        std::size_t end) const {
    if (stop - at != 1 || at < 2 || end >= text_.size()) return end;
    const string_view word = word_before(text_, begin_, at);
    const bool bracket = word.ends_with(')');
    if (!bracket && (word.size() < 3 || !is_lower(word.back()) ||
                     words_.listed(word_before(text_, begin_, at + 1)))) {
      return end;
    }
    std::size_t next = end;
    while (next < text_.size()) {
      const std::size_t mark = footnote_mark(next);
      const bool between =
          next > end && (text_[next] == ']' || text_[next] == ' ');
      if (mark == 0 && !between) break;
      next += std::max<std::size_t>(mark, 1);
    }
    const bool sentence = next < text_.size() && next > end &&
                          text_[next - 1] == ' ' && capital_follows(next);
    return sentence ? next - 1 : end;
  }

  // Bytes of a footnote's sign at `at`, 0 if there is none: a digit, "[", a
  // raised digit, "*" or a dagger.
  std::size_t footnote_mark(std::size_t at) const {
    if (is_digit(text_[at]) || text_[at] == '[' || text_[at] == '*') return 1;
    for (const string_view sign :
         {"¹", "²", "³", "⁰", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "†", "‡"}) {
      if (text_.substr(at, sign.size()) == sign) return sign.size();
    }
    return 0;
  }

  // `at`..`stop` are the stops, `end` is after closing marks.
  bool ends_sentence(std::size_t at, std::size_t stop, std::size_t end) const {
    if (end >= text_.size()) return true;
    if (!is_blank(text_[end])) return glued(at, stop, end);
    if (const auto spaced = spaced_stops(at, stop, end)) return *spaced;
    if (omission(at, stop) || inside_insertion(end)) return false;
    std::size_t next = end;
    while (next < text_.size() && is_blank(text_[next])) ++next;
    if (options_.whole_quotations && closing_remark(stop, end, next))
      return false;
    while (opening_mark(text_, next) > 0) next += opening_mark(text_, next);
    if (next >= text_.size()) return true;
    const char c = text_[next];
    if (is_lower(c)) {
      return text_[at] == '.' && end == at + 1 &&
             words_.careless(text_, begin_, at);
    }
    if (c == ',' || c == ';' || c == ':') return false;
    if (text_.substr(next, 3) == "–") return false;
    if (text_.substr(next, 3) == "-- ") {  // "and -- look! -- goes on"
      return !(next + 3 < text_.size() && is_lower(text_[next + 3]));
    }
    return stop - at != 1 || !words_.abbreviated(text_, begin_, at, next);
  }

  // ". . ." leaves words out inside a sentence, ". . . ." also ends it; a
  // stop at a word with three more behind it ends the sentence before them.
  std::optional<bool> spaced_stops(std::size_t at, std::size_t stop,
                                   std::size_t end) const {
    if (stop - at != 1 || end != stop || text_[at] != '.') return std::nullopt;
    std::size_t first = at;
    while (first >= 2 && at - first < 8 && text_[first - 1] == ' ' &&
           text_[first - 2] == '.') {
      first -= 2;
    }
    std::size_t last = at;
    while (last + 2 < text_.size() && last - at < 8 && text_[last + 1] == ' ' &&
           text_[last + 2] == '.') {
      last += 2;
    }
    const std::size_t stops = (last - first) / 2 + 1;
    if (stops < 3) return std::nullopt;
    const bool at_word = first > 0 && !is_blank(text_[first - 1]);
    if (at == last) return stops > 3 && !at_word && capital_follows(end);
    return at == first && at_word && stops == 4 && capital_follows(last + 1);
  }

  bool capital_follows(std::size_t end) const {
    while (end < text_.size() && is_blank(text_[end])) ++end;
    while (opening_mark(text_, end) > 0) end += opening_mark(text_, end);
    return end < text_.size() && is_upper(text_[end]);
  }

  // "[...]" leaves words out and ends nothing.
  bool omission(std::size_t at, std::size_t stop) const {
    return at > 0 && text_[at - 1] == '[' && text_.substr(stop, 1) == "]";
  }

  // Between the square brackets of an editor, which belong to the sentence.
  bool inside_insertion(std::size_t at) const {
    const string_view near = text_.substr(at, kLongestInsertion);
    const std::size_t close = near.find(']');
    return close != near.npos && near.find('[') > close;
  }

  // "…' (Or so they say.)": a remark in brackets upon a quotation, with which
  // the paragraph ends.
  bool closing_remark(std::size_t stop, std::size_t end,
                      std::size_t next) const {
    return end > stop && next < text_.size() && text_[next] == '(' &&
           text_.size() - next <= kLongestRemark && text_.back() == ')' &&
           text_.find(')', next) == text_.size() - 1;
  }

  // "Spain.They": a stop with a lower-case word before and a capitalised
  // one straight after it. Not "www.Example.com" or "e.g.Some".
  bool glued(std::size_t at, std::size_t stop, std::size_t end) const {
    if (stop - at != 1 || end + 1 >= text_.size()) return false;
    const std::size_t open = end + opening_mark(text_, end);
    if (open + 1 >= text_.size() || !is_upper(text_[open]) ||
        !(is_lower(text_[open + 1]) || text_[open + 1] == ' ')) {
      return false;
    }
    const string_view near = text_.substr(end, kLongestWord);
    if (near.substr(0, near.find(' ')).find('@') != near.npos) return false;
    const string_view word = word_before(text_, begin_, at);
    if (word.size() < 3 || word == "www" ||
        word.find_first_of("./@:") != word.npos) {
      return false;
    }
    return std::all_of(word.end() - 2, word.end(),
                       [](char c) { return is_lower(c) || is_digit(c); });
  }

  string_view text_;
  const SegmentOptions& options_;
  WordStops words_;
  std::vector<InlineMark> marks_;
  std::vector<ByteSpan> speech_;  // quotations to be kept whole
  std::size_t mark_ = 0;          // the next of marks_
  std::size_t quote_ = 0;         // the next of speech_
  std::size_t begin_ = 0;
  std::vector<ByteSpan> spans_;
};

}  // namespace

std::vector<ByteSpan> split_sentences(string_view paragraph,
                                      const SegmentOptions& options) {
  return Splitter(paragraph, options).run();
}

}  // namespace pledgebook
