#include "pledgebook/rules/literals.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

using std::size_t;
using std::string;
using std::string_view;
using Literals = std::vector<string>;

constexpr size_t kShortest = 3;  // bytes; shorter ones stand everywhere
constexpr size_t kTold = 8;      // bytes that are compared
constexpr size_t kMost = 400;    // alternatives; more would let all through
constexpr int kDeepest = 100;    // groups in groups
constexpr char kEdge = '\b';     // in a literal: a word begins or ends here

bool word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '_';
}

char form_of(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return word_byte(c) ? c : ' ';
}

// About how many of all texts hold one of `literals`: the longer, the fewer.
double share_of(const Literals& literals) {
  static constexpr std::array<string_view, 12> kEverywhere = {
      " the ", " to ", " of ", " and ", " a ", " in ",
      "the",   " it ", " be ", " is ",  "is ", "its"};
  double share = 0;
  for (const string& literal : literals) {
    const bool common = among(kEverywhere, literal);
    share +=
        common
            ? 1
            : std::exp2(-static_cast<double>(std::min(literal.size(), kTold)));
  }
  return literals.empty() ? 2 : share;
}

// A literal with its edges spelt out: a blank where nothing stands beyond
// the edge of a word.
string spelt(string_view literal) {
  string out;
  for (size_t at = 0; at < literal.size(); ++at) {
    if (literal[at] != kEdge) {
      out += literal[at];
      continue;
    }
    const size_t next = literal.find_first_not_of(kEdge, at);
    const bool begins =
        out.empty() && next != literal.npos && literal[next] != ' ';
    const bool ends = next == literal.npos && !out.empty() && out.back() != ' ';
    if (begins || ends) out += ' ';
  }
  return out;
}

// What a part of a pattern matches, as far as can be told.
struct Part {
  bool exact = false;  // one of `literals` and nothing else
  Literals literals;   // exact: with edges; else of which one is required
};

Literals required(const Part& part) {
  if (!part.exact) return part.literals;
  Literals out;
  for (const string& literal : part.literals) {
    out.push_back(spelt(literal));
    if (out.back().size() < kShortest) return {};
  }
  return out;
}

// Parts one behind the other.
class Sequence {
 public:
  void add(Part part) {
    const bool joins =
        part.exact && run_.size() * part.literals.size() <= kMost;
    if (!joins) {
      consider(required({true, std::move(run_)}));
      exact_ = false;
      run_ = part.exact ? std::move(part.literals) : Literals{""};
      if (!part.exact) consider(std::move(part.literals));
      return;
    }
    Literals joined;
    for (const string& begin : run_) {
      for (const string& end : part.literals) joined.push_back(begin + end);
    }
    run_ = std::move(joined);
  }
  void add(char letter) {
    for (string& begin : run_) begin += letter;
  }
  Part finish() {
    if (exact_) return {true, std::move(run_)};
    consider(required({true, std::move(run_)}));
    return {false, std::move(best_)};
  }

 private:
  void consider(Literals literals) {
    if (share_of(literals) < share_of(best_)) best_ = std::move(literals);
  }

  bool exact_ = true;
  Literals run_ = {""};  // what was read since the last that is not exact
  Literals best_;
};

// Reads a pattern once from left to right.
class Reader {
 public:
  explicit Reader(string_view pattern) : pattern_(pattern) {}

  Literals read(bool whole) {
    Sequence all;
    const Part edge{true, {string(1, kEdge)}};
    if (whole) all.add(edge);
    all.add(alternatives(0));
    if (whole) all.add(edge);
    const bool read = understood_ && at_ == pattern_.size();
    return read ? required(all.finish()) : Literals();
  }

 private:
  bool more() const { return understood_ && at_ < pattern_.size(); }
  bool starts(string_view what) const {
    return at_ < pattern_.size() && pattern_.substr(at_, what.size()) == what;
  }
  void skip_behind(string_view what) {
    const size_t found = pattern_.find(what, at_);
    at_ = found == pattern_.npos ? pattern_.size() : found + what.size();
  }

  // "a|b|c"
  Part alternatives(int depth) {
    std::vector<Part> parts;
    for (;;) {
      parts.push_back(sequence(depth));
      if (!more() || pattern_[at_] != '|') break;
      ++at_;
    }
    Part all;
    all.exact = std::all_of(parts.begin(), parts.end(),
                            [](const Part& part) { return part.exact; });
    for (Part& part : parts) {
      Literals one = all.exact ? std::move(part.literals) : required(part);
      if (one.empty()) return {};
      std::move(one.begin(), one.end(), std::back_inserter(all.literals));
    }
    return all.literals.size() <= kMost ? all : Part();
  }

  Part sequence(int depth) {
    Sequence found;
    while (more() && pattern_[at_] != '|' && pattern_[at_] != ')') {
      if (plain()) {
        found.add(form_of(pattern_[at_++]));
      } else {
        found.add(repeated(item(depth)));
      }
    }
    return found.finish();
  }

  // Most of a pattern: a letter, with nothing behind it that repeats it.
  bool plain() const {
    const auto next = at_ + 1 < pattern_.size() ? pattern_[at_ + 1] : '|';
    return (word_byte(pattern_[at_]) || pattern_[at_] == ' ') &&
           string_view("?*+{").find(next) == string_view::npos;
  }

  Part item(int depth) {
    const char c = pattern_[at_];
    if (c == '(') return group(depth);
    if (c == '[') return bracket();
    if (c == '\\') return escape();
    ++at_;
    if (c == '.' || c == '^' || c == '$') return {};
    if (static_cast<unsigned char>(c) < 0x80) return letter(c);
    // Its other case may have another size.
    while (more() && (pattern_[at_] & '\xC0') == '\x80') ++at_;
    return {};
  }
  static Part letter(char c) { return {true, {string(1, form_of(c))}}; }

  // "(…)", "(?:…)", "(?P<name>…)", "(?i:…)", "(?i)"
  Part group(int depth) {
    ++at_;
    if (starts("?P<")) {
      skip_behind(">");
    } else if (starts("?")) {
      at_ = std::min(pattern_.find_first_of(":)", at_), pattern_.size());
      if (starts(")")) return ++at_, Part();
      ++at_;
    }
    if (depth >= kDeepest) understood_ = false;
    if (!understood_) return {};
    Part inside = alternatives(depth + 1);
    if (!starts(")")) understood_ = false;
    ++at_;
    return inside;
  }

  Part escape() {
    const char c = at_ + 1 < pattern_.size() ? pattern_[at_ + 1] : 'Q';
    at_ += 2;
    if (c == 'b') return {true, {string(1, kEdge)}};
    if (c == 'n' || c == 't' || !word_byte(c)) return letter(' ');
    if (c == 'p' || c == 'P') {
      starts("{") ? skip_behind("}") : void(++at_);
    } else if (string_view("dDsSwWAzB").find(c) == string_view::npos) {
      understood_ = false;  // "\x41", "\Q…\E", "\101"
    }
    return {};
  }

  // "[- ]" is a blank in literal form; of others nothing is known.
  Part bracket() {
    const size_t begin = ++at_;
    if (starts("^")) ++at_;
    if (starts("]")) ++at_;
    while (more() && pattern_[at_] != ']') {
      if (starts("[:")) {
        skip_behind(":]");
      } else {
        at_ += pattern_[at_] == '\\' ? 2 : 1;
      }
    }
    const string_view inside = pattern_.substr(begin, at_++ - begin);
    const bool blank = inside.find_first_not_of("- ,.'") == inside.npos &&
                       inside.find('-', 1) == inside.npos;
    return blank ? letter(' ') : Part();
  }

  // The part with what stands behind it: "?", "*", "+", "{2,3}".
  Part repeated(Part part) {
    const bool some = starts("+");
    const size_t size = some || starts("*") || starts("?") ? 1 : count_size();
    if (size == 0) return part;
    const bool once = starts("?");
    at_ += size;
    if (starts("?")) ++at_;
    if (some) return {false, required(part)};
    if (!once || !part.exact) return {};
    part.literals.emplace_back();
    return part;
  }
  // Bytes of "{2}", "{2,}" or "{2,5}"; 0 if it is a brace and no count.
  size_t count_size() const {
    if (!starts("{")) return 0;
    const size_t close = pattern_.find_first_not_of("0123456789,", at_ + 1);
    const bool count = close != pattern_.npos && close > at_ + 1 &&
                       pattern_[close] == '}' && pattern_[at_ + 1] != ',';
    return count ? close + 1 - at_ : 0;
  }

  string_view pattern_;
  size_t at_ = 0;
  bool understood_ = true;
};

}  // namespace

std::string literal_form(string_view text) {
  string out(text.size() + 2, ' ');
  std::transform(text.begin(), text.end(), out.begin() + 1, form_of);
  return out;
}

bool folds_into_ascii(string_view text) {
  return text.find("\xC5\xBF") != string_view::npos ||
         text.find("\xE2\x84\xAA") != string_view::npos;
}

std::vector<std::string> required_literals(string_view pattern, bool whole) {
  Literals found = Reader(pattern).read(whole);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace pledgebook
