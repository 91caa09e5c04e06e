#include "pledgebook/rules/rule_set.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <cctype>
#include <functional>
#include <map>
#include <mutex>

#include "pledgebook/lexicon/inflect.h"
#include "pledgebook/rules/literal_index.h"
#include "pledgebook/rules/literals.h"
#include "pledgebook/rules/loosen.h"

namespace pledgebook {
namespace {

// Large enough that an automaton is rarely thrown away.
constexpr int64_t kMemory = int64_t{64} << 20;

RE2::Options options() {
  RE2::Options o;
  o.set_case_sensitive(false);
  o.set_log_errors(false);
  o.set_max_mem(kMemory);
  return o;
}

Diagnostic fault(const RuleSpec& rule, const std::string& message) {
  return {rule.path, rule.line, 0, "rule '" + rule.id + "': " + message, {}};
}

std::string alternatives(const std::vector<std::string>& words) {
  std::vector<std::string> sorted;
  for (const std::string& word : words) {
    for (std::string& form : expand_member(word)) {
      sorted.push_back(std::move(form));
    }
  }
  // Backwards, so that "set up" is tried before "set", and what begins alike
  // stands together: RE2 makes one branch of it.
  std::sort(sorted.begin(), sorted.end(), std::greater<>());
  std::string out = "(?:";
  for (const std::string& word : sorted) {
    if (out.size() > 3) out += '|';
    out += RE2::QuoteMeta(word);
  }
  return out + ")";
}

// "{name}" but not a repetition count "{2,3}".
bool class_name(std::string_view inside) {
  return !inside.empty() &&
         std::all_of(inside.begin(), inside.end(),
                     [](unsigned char c) {
                       return std::isalnum(c) != 0 || c == '_' || c == '-';
                     }) &&
         std::isalpha(static_cast<unsigned char>(inside[0])) != 0;
}

// Spells patterns out; `spell` makes a pattern of a class's words.
template <typename Spell>
Result<std::string> expand(const std::string& pattern, const Lexicon& lexicon,
                           Spell spell) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t open = pattern.find('{', at);
    out += pattern.substr(at, open - at);
    if (open == std::string::npos) break;
    const std::size_t close = pattern.find('}', open);
    const std::string inside = close == std::string::npos
                                   ? std::string()
                                   : pattern.substr(open + 1, close - open - 1);
    const bool escaped = open > 0 && (pattern[open - 1] == '\\' ||
                                      pattern.compare(open - 1, 1, "p") == 0);
    at = open + inside.size() + 2;
    if (inside == "<") {
      out += "(?:^|[^\\pL\\pN\\pM])";
    } else if (inside == ">") {
      out += "(?:$|[^\\pL\\pN\\pM])";
    } else if (class_name(inside) && !escaped) {
      const auto found = lexicon.classes.find(inside);
      if (found == lexicon.classes.end()) {
        return Diagnostic{.message = "unknown class {" + inside + "}"};
      }
      out += spell(found->second);
    } else {
      out += pattern.substr(open, at - open);
    }
  }
  return out;
}

// A count of three digits: only with such is a pattern too large for RE2,
// which spells counts out.
bool counts_far(std::string_view pattern) {
  std::size_t digits = 0;
  bool inside = false;
  for (const char c : pattern) {
    const bool digit = c >= '0' && c <= '9';
    inside = c == '{' || (inside && (digit || c == ','));
    digits = inside && digit ? digits + 1 : 0;
    if (digits == 3) return true;
  }
  return false;
}

// What is wrong with a rule, found without spelling its classes out, which
// takes most of the time that RE2 needs to read it, as ignoring case does.
std::optional<Diagnostic> fault_of(const RuleSpec& rule,
                                   const Lexicon& lexicon) {
  const Result<std::string> pattern =
      expand(rule.pattern, lexicon,
             [](const std::vector<std::string>&) { return "(?:x)"; });
  if (!pattern) return fault(rule, pattern.error().message);
  std::string error;
  RE2::Options exact = options();
  exact.set_case_sensitive(true);
  RE2::Set parsed(exact, RE2::UNANCHORED);
  if (parsed.Add(*pattern, &error) < 0) return fault(rule, error);
  return std::nullopt;
}

}  // namespace

// A rule by itself, compiled when it is first asked for: in a short run few
// ever are, and compiling them all would be most of it.
class RuleSet::Single {
 public:
  Single(std::string pattern, bool whole)
      : pattern_(std::move(pattern)),
        loose_(whole ? loosen(pattern_) : pattern_),
        whole_(whole),
        loosened_(loose_ != pattern_) {}

  const RE2& re() const {
    std::call_once(once_, [this] { re_.emplace(pattern_, options()); });
    return *re_;
  }
  bool matches(const re2::StringPiece& text) const {
    if (!loosened_) return matches(re(), text);
    // A whole line rarely matches; what lets it through costs one more look.
    std::call_once(loose_once_,
                   [this] { loose_re_.emplace(loose_, options()); });
    return matches(*loose_re_, text) && matches(re(), text);
  }

 private:
  bool matches(const RE2& re, const re2::StringPiece& text) const {
    return re.Match(text, 0, text.size(),
                    whole_ ? RE2::ANCHOR_BOTH : RE2::UNANCHORED, nullptr, 0);
  }

  std::string pattern_, loose_;
  bool whole_, loosened_;
  mutable std::once_flag once_, loose_once_;
  mutable std::optional<RE2> re_, loose_re_;
};

struct RuleSet::Compiled {
  LiteralIndex literals;
  std::vector<std::unique_ptr<const Single>> single;
};

RuleSet::RuleSet() : compiled_(new Compiled) {}
RuleSet::RuleSet(RuleSet&&) noexcept = default;
RuleSet& RuleSet::operator=(RuleSet&&) noexcept = default;
RuleSet::~RuleSet() = default;

Result<RuleSet> RuleSet::make(const std::vector<RuleSpec>& rules,
                              const Lexicon& lexicon, bool whole) {
  RuleSet out;
  out.rules_ = rules;
  std::map<const std::vector<std::string>*, std::string> spelt;
  const auto spell = [&](const std::vector<std::string>& words) {
    std::string& known = spelt[&words];
    if (known.empty()) known = alternatives(words);
    return known;
  };
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (const auto wrong = fault_of(rules[i], lexicon)) return *wrong;
    const Result<std::string> pattern =
        expand(rules[i].pattern, lexicon, spell);
    out.compiled_->literals.add(i, required_literals(*pattern, whole));
    out.compiled_->single.push_back(std::make_unique<Single>(*pattern, whole));
    if (whole || !counts_far(*pattern)) continue;
    const RE2& re = out.compiled_->single.back()->re();
    if (!re.ok()) return fault(rules[i], re.error());
  }
  out.compiled_->literals.compile();
  return out;
}

std::vector<int> RuleSet::scan(std::string_view clause) const {
  std::vector<int> hits;
  const re2::StringPiece text(clause.data(), clause.size());
  const std::vector<char> asked = compiled_->literals.candidates(clause);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (asked[i] != 0 && compiled_->single[i]->matches(text)) {
      hits.push_back(static_cast<int>(i));
    }
  }
  return hits;
}

bool RuleSet::any(std::string_view clause) const {
  const re2::StringPiece text(clause.data(), clause.size());
  const std::vector<char> asked = compiled_->literals.candidates(clause);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (asked[i] != 0 && compiled_->single[i]->matches(text)) return true;
  }
  return false;
}

std::optional<ByteSpan> RuleSet::locate(int index,
                                        std::string_view clause) const {
  const RE2& re = compiled_->single[static_cast<std::size_t>(index)]->re();
  re2::StringPiece groups[2];
  const int count = std::min(re.NumberOfCapturingGroups(), 1) + 1;
  const re2::StringPiece text(clause.data(), clause.size());
  if (!re.Match(text, 0, text.size(), RE2::UNANCHORED, groups, count)) {
    return std::nullopt;
  }
  const re2::StringPiece& found =
      count > 1 && groups[1].data() != nullptr ? groups[1] : groups[0];
  const auto begin = static_cast<std::size_t>(found.data() - clause.data());
  return ByteSpan{begin, begin + found.size()};
}

}  // namespace pledgebook
