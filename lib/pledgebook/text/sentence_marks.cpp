#include "pledgebook/text/sentence_marks.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace pledgebook {
namespace {

using std::string_view;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_alnum(char c) {
  return is_digit(c) || is_lower(c) || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool is_blank(char c) { return c == ' ' || c == '\n'; }

constexpr std::size_t kLongestMark = 4;  // bytes of "(12)"
constexpr int kLetter = 8;               // in a style: a letter, not a number

// One list mark: its style ("(a)", "1.") without the value, and the value.
struct ListMark {
  ByteSpan span;
  int style = 0;
  int value = 0;
  bool first() const { return value == ((style & kLetter) != 0 ? 0 : 1); }
};

// All of them begin with one byte, which finds them fast.
constexpr char kBulletLead = '\xE2';

std::size_t bullet(string_view text, std::size_t at) {
  for (const string_view mark : {"•", "⁃", "▪", "●", "◦", "‣"}) {
    if (text.substr(at, mark.size()) == mark) return mark.size();
  }
  return 0;
}

// Bullets, with the number behind it: "• 9.".
std::vector<InlineMark> bullets(string_view text) {
  std::vector<InlineMark> marks;
  std::size_t at = text.find(kBulletLead);
  while (at != text.npos) {
    std::size_t end = at + bullet(text, at);
    if (end > at) {
      while (end < text.size() && (is_digit(text[end]) || text[end] == ' ')) {
        ++end;
      }
      if (end < text.size() && text[end] == '.') ++end;
      marks.push_back({{at, end}, true});
    }
    at = text.find(kBulletLead, std::max(end, at + 1));
  }
  return marks;
}

// "1.", "1)", "1.)", "(1)" and the same with a letter, a blank behind.
std::optional<ListMark> list_mark(string_view text, std::size_t begin) {
  std::size_t at = begin;
  const bool open = text[at] == '(';
  if (open) ++at;
  const std::size_t first = at;
  int value = 0;
  while (at < text.size() && at < first + 2 && is_digit(text[at])) {
    value = value * 10 + (text[at++] - '0');
  }
  const bool letter = at == first;
  if (letter) {
    if (at >= text.size() || !is_lower(text[at])) return std::nullopt;
    value = text[at++] - 'a';
  }
  const std::size_t tail = at;
  if (!open && at < text.size() && text[at] == '.') ++at;
  const bool dot = at > tail;
  const bool close = at < text.size() && text[at] == ')';
  if (close) ++at;
  if (!(dot || close) || (open && !close)) return std::nullopt;
  if (at >= text.size() || text[at] != ' ') return std::nullopt;
  return ListMark{
      {begin, at},
      (letter ? kLetter : 0) + (open ? 4 : 0) + (dot ? 2 : 0) + (close ? 1 : 0),
      value};
}

// The last character before `at` that is no blank, a full stop if there is
// none.
char before(string_view text, std::size_t at) {
  while (at > 0 && is_blank(text[at - 1])) --at;
  return at == 0 ? '.' : text[at - 1];
}

bool is_one_of(char c, string_view set) { return set.find(c) != set.npos; }

// Marks are looked for from their last character, which is rare in a text.
std::vector<ListMark> all_marks(string_view text) {
  std::vector<ListMark> marks;
  std::size_t dot = text.find('.');
  std::size_t close = text.find(')');
  while (dot != text.npos || close != text.npos) {
    std::size_t& tail = dot < close ? dot : close;
    std::size_t begin = tail;
    while (begin > 0 && tail - begin <= kLongestMark &&
           !is_blank(text[begin - 1])) {
      --begin;
    }
    const auto mark = list_mark(text, begin);
    if (mark && mark->span.end == tail + 1) marks.push_back(*mark);
    tail = text.find(text[tail], tail + 1);
  }
  return marks;
}

// Lists of one style that count up.
struct Run {
  std::vector<std::size_t> marks;  // indexes
  bool inside = false;             // in the sentence that introduces it
};

// Figures that only look like marks seldom count beyond two.
bool is_list(const Run& run, const std::vector<ListMark>& marks,
             bool at_beginning) {
  const std::size_t size = run.marks.size();
  const bool from_first = at_beginning || marks[run.marks.front()].first();
  return size > 2 || (size == 2 && from_first);
}

// The runs of marks, the first of each at the beginning, behind a stop, or
// counting anew behind another list.
std::vector<Run> runs_of(string_view text, const std::vector<ListMark>& marks) {
  std::vector<Run> runs;
  std::map<int, std::size_t> last;  // style → a run that may go on
  bool in_list = false;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const auto open = last.find(marks[i].style);
    const char behind = before(text, marks[i].span.begin);
    if (open != last.end() &&
        marks[runs[open->second].marks.back()].value + 1 == marks[i].value) {
      runs[open->second].marks.push_back(i);
      in_list = true;
    } else if ((in_list && marks[i].first()) || is_one_of(behind, ".!?:;")) {
      last[marks[i].style] = runs.size();
      runs.push_back({{i}, is_one_of(behind, ":;")});
    }
  }
  return runs;
}

// The marks of lists that count up, list by list.
std::vector<InlineMark> counted_marks(string_view text) {
  const std::vector<ListMark> marks = all_marks(text);
  if (marks.empty()) return {};
  const std::size_t begin = text.find_first_not_of(" \n");
  std::vector<InlineMark> found;
  for (const Run& run : runs_of(text, marks)) {
    const bool at_beginning = marks[run.marks.front()].span.begin <= begin;
    if (!is_list(run, marks, at_beginning)) continue;
    for (const std::size_t i : run.marks) {
      const ByteSpan span = marks[i].span;
      const bool stopped = is_one_of(before(text, span.begin), ".!?");
      found.push_back({span, !run.inside || stopped});
    }
  }
  return found;
}

// The mark that closes `open`, "" if `open` opens nothing.
string_view closer_of(string_view text, std::size_t at) {
  if (text.substr(at, 3) == "“") return "”";
  if (text.substr(at, 3) == "‘") return "'";
  const bool free = at == 0 || is_blank(text[at - 1]) ||
                    string_view("([-").find(text[at - 1]) != text.npos ||
                    static_cast<unsigned char>(text[at - 1]) >= 0x80;
  if (!free || at + 1 >= text.size() || is_blank(text[at + 1])) return {};
  if (text[at] == '"') return "\"";
  return text[at] == '\'' ? "'" : string_view();
}

// An apostrophe closes where no letter follows, so that "they'll" does not.
bool closes(string_view text, std::size_t at) {
  if (text[at] != '\'') return true;
  if (is_blank(text[at - 1])) return false;
  return at + 1 >= text.size() || !is_alnum(text[at + 1]);
}

}  // namespace

std::size_t closing_mark(string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (string_view("\"')]").find(text[at]) != string_view::npos) return 1;
  if (text.substr(at, 3) == "”" || text.substr(at, 3) == "’") return 3;
  return text.substr(at, 2) == "»" ? 2 : 0;
}

std::size_t opening_mark(string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (string_view("\"'([").find(text[at]) != string_view::npos) return 1;
  if (text.substr(at, 3) == "“" || text.substr(at, 3) == "‘") return 3;
  return text.substr(at, 2) == "«" ? 2 : 0;
}

std::vector<InlineMark> find_list_marks(string_view text) {
  std::vector<InlineMark> marks = bullets(text);
  const std::vector<InlineMark> counted = counted_marks(text);
  marks.insert(marks.end(), counted.begin(), counted.end());
  std::sort(marks.begin(), marks.end(),
            [](const InlineMark& a, const InlineMark& b) {
              return a.span.begin < b.span.begin;
            });
  std::vector<InlineMark> apart;  // the number of "• 9." is the bullet's
  for (const InlineMark& mark : marks) {
    if (apart.empty() || apart.back().span.end <= mark.span.begin) {
      apart.push_back(mark);
    }
  }
  return apart;
}

std::vector<ByteSpan> find_speech(string_view text) {
  std::vector<ByteSpan> spans;
  std::set<string_view> hopeless;  // kinds without a closing mark from here
  for (std::size_t at = 0; at < text.size(); ++at) {
    const string_view closer = closer_of(text, at);
    if (closer.empty()) continue;
    const bool strict = text[at] == '\'';
    const string_view kind = strict ? "strict" : closer;
    if (hopeless.count(kind) > 0) continue;
    std::size_t end = text.find(closer, at + 1);
    while (end != text.npos && !closes(text, end)) {
      end = text.find(closer, end + 1);
    }
    if (end == text.npos) {
      hopeless.insert(kind);
      continue;
    }
    // "the 'Big Society' plan" and "workers' rights" are no speech.
    const bool speech =
        !strict || string_view(".!?,").find(text[end - 1]) != text.npos;
    if (speech) spans.push_back({at, end + closer.size()});
    at = end + closer.size() - 1;
  }
  return spans;
}

}  // namespace pledgebook
