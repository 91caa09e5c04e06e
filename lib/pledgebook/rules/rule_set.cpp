#include "pledgebook/rules/rule_set.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <cctype>

#include "pledgebook/lexicon/inflect.h"

namespace pledgebook {
namespace {

// Large enough that the set's automaton is rarely thrown away; measured in
// docs/performance.md.
constexpr int64_t kSetMemory = int64_t{128} << 20;

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

struct RuleSet::Compiled {
  explicit Compiled(RE2::Anchor anchor) : set(options(), anchor) {}
  RE2::Set set;
  std::vector<std::unique_ptr<RE2>> single;
};

RuleSet::RuleSet(bool whole)
    : compiled_(new Compiled(whole ? RE2::ANCHOR_BOTH : RE2::UNANCHORED)) {}
RuleSet::RuleSet(RuleSet&&) noexcept = default;
RuleSet& RuleSet::operator=(RuleSet&&) noexcept = default;
RuleSet::~RuleSet() = default;

Result<RuleSet> RuleSet::make(const std::vector<RuleSpec>& rules,
                              const Lexicon& lexicon, bool whole) {
  RuleSet out(whole);
  out.rules_ = rules;
  for (const RuleSpec& rule : rules) {
    const Result<std::string> pattern = expand_pattern(rule.pattern, lexicon);
    if (!pattern) return fault(rule, pattern.error().message);
    auto single = std::make_unique<RE2>(*pattern, options());
    if (!single->ok()) return fault(rule, single->error());
    std::string error;
    if (out.compiled_->set.Add(*pattern, &error) < 0) {
      return fault(rule, error);
    }
    out.compiled_->single.push_back(std::move(single));
  }
  // A set that failed to compile must never be matched (RE2 would crash).
  if (!rules.empty() && !out.compiled_->set.Compile()) {
    return Diagnostic{.message = "the rules together are too large for RE2"};
  }
  return out;
}

std::vector<int> RuleSet::scan(std::string_view clause) const {
  std::vector<int> hits;
  if (rules_.empty()) return hits;
  RE2::Set::ErrorInfo error{};
  const re2::StringPiece text(clause.data(), clause.size());
  if (compiled_->set.Match(text, &hits, &error)) {
    std::sort(hits.begin(), hits.end());
    return hits;
  }
  if (error.kind != RE2::Set::kOutOfMemory) return {};
  hits.clear();
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    if (RE2::PartialMatch(text, *compiled_->single[i])) {
      hits.push_back(static_cast<int>(i));
    }
  }
  return hits;
}

std::optional<ByteSpan> RuleSet::locate(int index,
                                        std::string_view clause) const {
  const RE2& re = *compiled_->single[static_cast<std::size_t>(index)];
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
