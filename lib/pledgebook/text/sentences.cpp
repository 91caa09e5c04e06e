#include <algorithm>
#include <array>
#include <cctype>

#include "pledgebook/base/strings.h"
#include "pledgebook/text/segment.h"

namespace pledgebook {
namespace {

using std::string_view;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\n'; }

// Words that begin a sentence far more often than they follow an
// abbreviation: after "Inc." or "U.S." they settle the doubt.
constexpr std::array<string_view, 42> kStarters = {
    "The", "It",    "He",     "She",   "They",  "We",      "I",
    "In",  "How",   "What",   "When",  "Where", "Who",     "Why",
    "But", "And",   "This",   "That",  "These", "Those",   "There",
    "If",  "As",    "At",     "For",   "So",    "Then",    "Yet",
    "You", "Our",   "His",    "Her",   "Their", "Its",     "A",
    "An",  "After", "Before", "While", "Now",   "However", "Once"};

// Abbreviations that may end a sentence as well as stand inside one.
constexpr std::array<string_view, 14> kMayEnd = {
    "etc.", "co.",  "inc.", "ltd.", "corp.", "u.s.", "u.k.",
    "e.u.", "a.m.", "p.m.", "jr.",  "sr.",   "al.",  "st."};

template <typename List>
bool holds(const List& list, string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Length of the closing mark at `at`, 0 if there is none.
std::size_t closer(string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (string_view("\"')]").find(text[at]) != string_view::npos) return 1;
  if (text.substr(at, 3) == "”" || text.substr(at, 3) == "’") return 3;
  if (text.substr(at, 2) == "»") return 2;
  return 0;
}

std::size_t opener(string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (string_view("\"'([").find(text[at]) != string_view::npos) return 1;
  if (text.substr(at, 3) == "“" || text.substr(at, 3) == "‘") return 3;
  if (text.substr(at, 2) == "«") return 2;
  return 0;
}

// The run of stops that begins at `at` ("?!", "...", "…"), as its end.
std::size_t stops_end(string_view text, std::size_t at) {
  while (at < text.size()) {
    if (string_view(".!?").find(text[at]) != string_view::npos) {
      ++at;
    } else if (text.substr(at, 3) == "…") {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

// Longer runs without a blank are no words; looking no further back keeps a
// text without blanks linear.
constexpr std::size_t kLongestWord = 100;  // bytes

string_view word_before(string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < kLongestWord &&
         !is_blank(text[begin - 1])) {
    --begin;
  }
  while (begin < end && opener(text, begin) > 0) begin += opener(text, begin);
  return text.substr(begin, end - begin);
}

string_view word_at(string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() &&
         (std::isalpha(static_cast<unsigned char>(text[end])) != 0)) {
    ++end;
  }
  return text.substr(begin, end - begin);
}

class Splitter {
 public:
  Splitter(string_view text, const std::vector<std::string>* abbreviations)
      : text_(text), abbreviations_(abbreviations) {}

  std::vector<ByteSpan> run() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t stop = stops_end(text_, at);
      if (stop == at) {
        ++at;
        continue;
      }
      std::size_t end = stop;
      while (closer(text_, end) > 0) end += closer(text_, end);
      if (ends_sentence(at, stop, end)) cut(end);
      at = end;
    }
    cut(text_.size());
    return std::move(spans_);
  }

 private:
  void cut(std::size_t end) {
    std::size_t begin = begin_;
    while (begin < end && is_blank(text_[begin])) ++begin;
    std::size_t last = end;
    while (last > begin && is_blank(text_[last - 1])) --last;
    if (last > begin) spans_.push_back({begin, last});
    begin_ = end;
  }

  // `at`..`stop` are the stops, `end` is after closing marks.
  bool ends_sentence(std::size_t at, std::size_t stop, std::size_t end) const {
    if (end >= text_.size()) return true;
    if (!is_blank(text_[end])) return glued(at, stop, end);
    std::size_t next = end;
    while (next < text_.size() && is_blank(text_[next])) ++next;
    while (opener(text_, next) > 0) next += opener(text_, next);
    if (next >= text_.size()) return true;
    const char c = text_[next];
    if (is_lower(c) || c == ',' || c == ';' || c == ':') return false;
    if (text_.substr(next, 3) == "–") return false;
    if (text_[at] != '.' || stop - at != 1) return true;
    return !abbreviated(at, next);
  }

  // "Spain.They": a stop with a lower-case word before and a capitalised
  // one straight after it. Not "www.Example.com" or "e.g.Some".
  bool glued(std::size_t at, std::size_t stop, std::size_t end) const {
    if (stop - at != 1 || end + 1 >= text_.size()) return false;
    const std::size_t open = end + opener(text_, end);
    if (open + 1 >= text_.size() || !is_upper(text_[open]) ||
        !(is_lower(text_[open + 1]) || text_[open + 1] == ' ')) {
      return false;
    }
    const string_view word = word_before(text_, at);
    if (word.size() < 3 || word == "www" ||
        word.find_first_of("./@:") != word.npos) {
      return false;
    }
    return std::all_of(word.end() - 2, word.end(),
                       [](char c) { return is_lower(c) || is_digit(c); });
  }

  bool abbreviated(std::size_t at, std::size_t next) const {
    const string_view word = word_before(text_, at + 1);
    const std::string folded = to_lower_ascii(word);
    const bool starter = holds(kStarters, word_at(text_, next));
    if (holds(kMayEnd, folded)) return !starter;
    const bool initials =  // "J.", "E.U."
        word.size() % 2 == 0 && [&] {
          for (std::size_t i = 0; i < word.size(); i += 2) {
            if (!is_upper(word[i]) || word[i + 1] != '.') return false;
          }
          return true;
        }();
    if (initials) return !starter || word.size() == 2;
    if (numbered(word, at)) return true;
    return abbreviations_ != nullptr &&
           std::any_of(abbreviations_->begin(), abbreviations_->end(),
                       [&](const std::string& abbreviation) {
                         return to_lower_ascii(abbreviation) == folded;
                       });
  }

  // "3. Modernising …" at the beginning is a list number, not a sentence.
  bool numbered(string_view word, std::size_t at) const {
    const bool first = at + 1 - word.size() == begin_ ||
                       trim(text_.substr(begin_, at + 1 - begin_)) == word;
    return first && word.size() <= 4 &&
           std::all_of(word.begin(), word.end() - 1, is_digit);
  }

  string_view text_;
  const std::vector<std::string>* abbreviations_;
  std::size_t begin_ = 0;
  std::vector<ByteSpan> spans_;
};

}  // namespace

std::vector<ByteSpan> split_sentences(
    std::string_view paragraph, const std::vector<std::string>* abbreviations) {
  return Splitter(paragraph, abbreviations).run();
}

}  // namespace pledgebook
