#include "pledgebook/rules/rule_set.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <cctype>
#include <mutex>

#include "pledgebook/lexicon/inflect.h"
#include "pledgebook/rules/loosen.h"

namespace pledgebook {
namespace {

// Large enough that an automaton is rarely thrown away, and how many rules
// share one: the states of many rules together are nearly as many as the
// product of each rule's own, so that a set of all of them is forever being
// built. Both measured in docs/performance.md.
constexpr int64_t kSetMemory = int64_t{64} << 20;
constexpr std::size_t kRulesOfASet = 8;

RE2::Options options() {
  RE2::Options o;
  o.set_case_sensitive(false);
  o.set_log_errors(false);
  o.set_max_mem(kSetMemory);
  return o;
}

Diagnostic fault(const RuleSpec& rule, const std::string& message) {
  return {rule.path, rule.line, 0, "rule '" + rule.id + "': " + message, {}};
}

std::string alternatives(const std::vector<std::string>& words) {
  // Longest first, so that "set up" is tried before "set".
  std::vector<std::string> sorted;
  for (const std::string& word : words) {
    for (std::string& form : expand_member(word)) {
      sorted.push_back(std::move(form));
    }
  }
  std::sort(sorted.begin(), sorted.end(),
            [](const std::string& a, const std::string& b) {
              return a.size() != b.size() ? a.size() > b.size() : a < b;
            });
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

}  // namespace

Result<std::string> expand_pattern(const std::string& pattern,
                                   const Lexicon& lexicon) {
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
      out += alternatives(found->second);
    } else {
      out += pattern.substr(open, at - open);
    }
  }
  return out;
}

// A rule by itself, compiled when it is first asked for: few ever are, and
// compiling them all would be most of a short run.
class RuleSet::Single {
 public:
  Single(std::string pattern, bool loosened)
      : pattern_(std::move(pattern)), loosened_(loosened) {}

  const RE2& re() const {
    std::call_once(once_, [this] { re_.emplace(pattern_, options()); });
    return *re_;
  }
  /// Whether the set holds a looser form, so that a hit there is no hit yet.
  bool loosened() const { return loosened_; }

 private:
  std::string pattern_;
  bool loosened_;
  mutable std::once_flag once_;
  mutable std::optional<RE2> re_;
};

struct RuleSet::Compiled {
  explicit Compiled(bool all) : whole(all) {}

  struct Part {
    explicit Part(RE2::Anchor anchor) : set(options(), anchor) {}
    RE2::Set set;
    std::size_t first = 0;  // rule of the set's pattern 0
  };

  // Adds the pattern of rule `index`; the error if there is one.
  std::string add(std::size_t index, const std::string& pattern);
  void scan(const Part& part, const re2::StringPiece& text,
            std::vector<int>& hits) const;
  bool hits_alone(std::size_t index, const re2::StringPiece& text) const {
    const RE2& re = single[index]->re();
    return whole ? RE2::FullMatch(text, re) : RE2::PartialMatch(text, re);
  }

  bool whole;
  std::vector<std::unique_ptr<Part>> parts;
  std::vector<std::unique_ptr<const Single>> single;
};

std::string RuleSet::Compiled::add(std::size_t index,
                                   const std::string& pattern) {
  if (index % kRulesOfASet == 0) {
    parts.push_back(
        std::make_unique<Part>(whole ? RE2::ANCHOR_BOTH : RE2::UNANCHORED));
    parts.back()->first = index;
  }
  // A whole line rarely matches; what lets it through costs one more look.
  const std::string quick = whole ? loosen(pattern) : pattern;
  single.push_back(std::make_unique<Single>(pattern, quick != pattern));
  std::string error;
  if (parts.back()->set.Add(quick, &error) >= 0) return {};
  return single.back()->re().ok() ? error : single.back()->re().error();
}

RuleSet::RuleSet(bool whole) : compiled_(new Compiled(whole)) {}
RuleSet::RuleSet(RuleSet&&) noexcept = default;
RuleSet& RuleSet::operator=(RuleSet&&) noexcept = default;
RuleSet::~RuleSet() = default;

Result<RuleSet> RuleSet::make(const std::vector<RuleSpec>& rules,
                              const Lexicon& lexicon, bool whole) {
  RuleSet out(whole);
  out.rules_ = rules;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const Result<std::string> pattern =
        expand_pattern(rules[i].pattern, lexicon);
    if (!pattern) return fault(rules[i], pattern.error().message);
    const std::string error = out.compiled_->add(i, *pattern);
    if (!error.empty()) return fault(rules[i], error);
  }
  // A set that failed to compile must never be matched (RE2 would crash).
  for (const auto& part : out.compiled_->parts) {
    if (part->set.Compile()) continue;
    return fault(rules[part->first],
                 "it and those behind it are too large for RE2");
  }
  return out;
}

void RuleSet::Compiled::scan(const Part& part, const re2::StringPiece& text,
                             std::vector<int>& hits) const {
  std::vector<int> found;
  RE2::Set::ErrorInfo error{};
  if (part.set.Match(text, &found, &error)) {
    for (const int hit : found) {
      const std::size_t index = part.first + static_cast<std::size_t>(hit);
      if (single[index]->loosened() && !hits_alone(index, text)) continue;
      hits.push_back(static_cast<int>(index));
    }
    return;
  }
  if (error.kind != RE2::Set::kOutOfMemory) return;
  const std::size_t end = std::min(part.first + kRulesOfASet, single.size());
  for (std::size_t i = part.first; i < end; ++i) {
    if (hits_alone(i, text)) hits.push_back(static_cast<int>(i));
  }
}

std::vector<int> RuleSet::scan(std::string_view clause) const {
  std::vector<int> hits;
  const re2::StringPiece text(clause.data(), clause.size());
  for (const auto& part : compiled_->parts) compiled_->scan(*part, text, hits);
  std::sort(hits.begin(), hits.end());
  return hits;
}

bool RuleSet::any(std::string_view clause) const {
  const re2::StringPiece text(clause.data(), clause.size());
  std::vector<int> hits;
  for (const auto& part : compiled_->parts) {
    compiled_->scan(*part, text, hits);
    if (!hits.empty()) return true;
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
