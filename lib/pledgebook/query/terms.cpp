#include "pledgebook/query/terms.h"

#include <algorithm>
#include <array>
#include <set>

#include "pledgebook/base/strings.h"

namespace pledgebook {
namespace {

// Function words, and words that every pledge has.
constexpr std::string_view kStopWords =
    " a about above after again against all also although among an and any are"
    " as at be became because been before being below between both but by can"
    " could did do does done down during each even ever every few for from"
    " further give given gives get go had has have having he her here hers him"
    " his how i if in into is it its itself just let like made make makes"
    " making many may me might more most much must my need new no nor not now"
    " of off on once one only or other our out over per put puts run runs"
    " said same say says set shall she should since so some such take than"
    " that the their them then there these they this those through to too"
    " under until up upon us use very was way we were what when where which"
    " while who whom whose why will with within without would you your"
    " government minister ministers labour conservative conservatives tory"
    " party coalition parliament election next bring pass look least group"
    " early announce announced announces commit committed pledge"
    " pledged promise promised plan plans planned want wants aim aims seek"
    " help helps support supports encourage encourages ensure work year years"
    " people country britain uk ";

struct Concept {
  std::string_view name;
  std::string_view words;  // stems or phrases of stems, joined by ", "
};

// Words of one meaning in this subject. The first character tells how much
// they say (emphasis): "@" a thing of its own, "=" an instrument or act, "~" a
// form that nearly every document here is about.
constexpr std::array<Concept, 26> kConcepts = {{
    {"@sure-start", "sure start, children centre"},
    {"~building-society", "building society"},
    {"~credit-union", "credit union"},
    {"@post-office", "post office"},
    {"@royal-mail", "royal mail"},
    {"@health-visitor", "health visitor"},
    {"@big-society", "big society"},
    {"~social-enterprise", "social enterprise"},
    {"@waterway", "british waterway, waterway, canal"},
    {"@northern-rock", "northern rock"},
    {"~friendly-society", "friendly society"},
    {"~public", "public sector, public service"},
    {"~co-op", "cooperative, cooper, coop, cooperation"},
    {"~mutual", "mutual, mutually, remutual, mutualism"},
    {"~employee", "employee, staff, worker, workforce, employ"},
    {"~ownership", "own, owner, ownership"},
    {"=law",
     "law, act, bill, legislation, legislate, statute, statutory,"
     " enact, legal"},
    {"=right", "right, freedom, entitlement, entitle"},
    {"=request", "request, ask"},
    {"=double", "double, doubl, twice, twofold"},
    {"=close", "close, clos, closure, shut"},
    {"@bank", "bank, lender, lend"},
    {"@school", "school, academy"},
    {"@supporter", "supporter, fan, football, club"},
    {"=share", "share, shareholder, flotation, stake"},
    {"=size", "size, turnover, income, economy"},
}};

std::string without(std::string word, std::size_t suffix,
                    std::string_view put = "") {
  word.resize(word.size() - suffix);
  return word + std::string(put);
}

// Longest suffix first; what remains keeps at least three letters.
std::string stem(const std::string& word) {
  struct Rule {
    std::string_view suffix, put;
  };
  static constexpr std::array<Rule, 17> kRules = {{
      {"isations", ""},
      {"isation", ""},
      {"izations", ""},
      {"ization", ""},
      {"ising", ""},
      {"izing", ""},
      {"ised", ""},
      {"ized", ""},
      {"ises", ""},
      {"ise", ""},
      {"ments", "ment"},
      {"ings", ""},
      {"ing", ""},
      {"ies", "y"},
      {"ed", ""},
      {"es", "e"},
      {"s", ""},
  }};
  for (const Rule& rule : kRules) {
    const bool fits =
        word.ends_with(rule.suffix) && word.size() >= rule.suffix.size() + 3;
    if (!fits || word.ends_with("ss")) continue;
    return without(word, rule.suffix.size(), rule.put);
  }
  return word;
}

bool is_letter(unsigned char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }

// Words in lower case: letters and digits; hyphens and apostrophes inside a
// word are dropped, so that co-operative is cooperative; £10m stays "10m".
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  const std::string lower = to_lower_ascii(text);
  std::string word;
  auto flush = [&] {
    if (!word.empty()) out.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const auto c = static_cast<unsigned char>(lower[i]);
    const bool curly = lower.compare(i, 3, "\xE2\x80\x99") == 0;
    const bool joins = !word.empty() && (c == '\'' || c == '-' || curly);
    const bool thousands = c == ',' && !word.empty() &&
                           is_digit(static_cast<unsigned char>(word.back())) &&
                           i + 1 < lower.size() &&
                           is_digit(static_cast<unsigned char>(lower[i + 1]));
    if (is_letter(c) || is_digit(c) || (c >= 0x80 && !curly)) {
      word += lower[i];
    } else if (!joins && !thousands) {
      flush();
    }
    if (curly) i += 2;
  }
  flush();
  return out;
}

bool is_stop_word(const std::string& word) {
  return kStopWords.find(" " + word + " ") != kStopWords.npos;
}

using Phrases = std::unordered_map<std::string, std::string>;

const Phrases& phrases() {
  static const Phrases kPhrases = [] {
    Phrases out;
    for (const auto& entry : kConcepts) {
      for (const std::string& words : split(entry.words, ',')) {
        std::vector<std::string> stems;
        for (const std::string& word : split(trim(words), ' ')) {
          stems.push_back(stem(word));
        }
        out.emplace(join(stems, " "), entry.name);
      }
    }
    return out;
  }();
  return kPhrases;
}

}  // namespace

double emphasis(std::string_view term) {
  switch (term.front()) {
    case '@':
      return 2.0;
    case '=':
      return 1.5;
    case '~':
      return 0.7;
    default:
      return 1.0;
  }
}

std::vector<std::string> terms_of(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  std::vector<std::string> stems;
  for (const std::string& word : words) stems.push_back(stem(word));
  std::set<std::string> terms;
  for (std::size_t i = 0; i < stems.size(); ++i) {
    if (i + 1 < stems.size()) {
      const auto pair = phrases().find(stems[i] + " " + stems[i + 1]);
      if (pair != phrases().end()) {
        terms.insert(pair->second);
        ++i;
        continue;
      }
    }
    const auto one = phrases().find(stems[i]);
    if (one != phrases().end()) {
      terms.insert(one->second);
    } else if (!is_stop_word(words[i]) && !is_stop_word(stems[i]) &&
               stems[i].size() > 1) {
      terms.insert(stems[i]);
    }
  }
  return {terms.begin(), terms.end()};
}

}  // namespace pledgebook
