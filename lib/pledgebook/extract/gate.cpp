#include "pledgebook/extract/gate.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "pledgebook/text/normalize.h"

namespace pledgebook {
namespace {

// Whether a pattern looks at the ends of a clause, which stand elsewhere in a
// document: "^", "$", "\A", "\z", "{<}"; not the "^" of "[^.]".
bool anchored(const std::string& pattern) {
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] == '$' || pattern.compare(at, 2, "{<") == 0 ||
        pattern.compare(at, 2, "{>") == 0) {
      return true;
    }
    if (pattern[at] == '^' && (at == 0 || pattern[at - 1] != '[')) return true;
    if (pattern[at] != '\\') continue;
    ++at;
    if (at < pattern.size() &&
        (pattern[at] == 'A' || pattern[at] == 'z' || pattern[at] == 'B')) {
      return true;
    }
  }
  return false;
}

}  // namespace

TopicGate::TopicGate(const Lexicon& lexicon, RuleSet rules, bool anchored)
    : lexicon_(&lexicon), rules_(std::move(rules)), anchored_(anchored) {}

Result<TopicGate> TopicGate::make(const Lexicon& lexicon) {
  std::vector<RuleSpec> specs;
  bool any_anchored = false;
  for (const RuleSpec& rule : lexicon.rules) {
    if (rule.id.rfind("topic.", 0) != 0) continue;
    any_anchored = any_anchored || anchored(rule.pattern);
    specs.push_back(rule);
  }
  Result<RuleSet> rules = RuleSet::make(specs, lexicon);
  if (!rules) return rules.error();
  return TopicGate(lexicon, std::move(*rules), any_anchored);
}

bool TopicGate::may_touch(const Document& document) const {
  if (anchored_) return true;
  std::string text = normalize(document.text).text;
  // As clauses are read, whatever paragraphs the reader makes of it.
  std::replace(text.begin(), text.end(), '\n', ' ');
  // RE2 takes "_" for a letter, where a clause may begin behind it.
  std::replace(text.begin(), text.end(), '_', ' ');
  return lexicon_->models.any(text) || lexicon_->topic.any(text) ||
         rules_.any(text);
}

}  // namespace pledgebook
