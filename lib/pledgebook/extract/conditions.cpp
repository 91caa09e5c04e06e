#include "pledgebook/extract/conditions.h"

#include <array>
#include <unordered_set>

#include "pledgebook/extract/numbers.h"

namespace pledgebook {
namespace {

using Words = std::unordered_set<std::string_view>;

// Phrases that open a condition wherever they stand; longer first.
constexpr std::array<std::string_view, 31> kOpeners = {
    "on the condition that",
    "on condition that",
    "on the understanding that",
    "in the event that",
    "in the event of",
    "to the extent that",
    "in those cases where",
    "in cases where",
    "in cases when",
    "as long as",
    "so long as",
    "as far as possible",
    "provided that",
    "providing that",
    "conditional on",
    "conditional upon",
    "dependent on",
    "dependent upon",
    "depending on",
    "contingent on",
    "subject to",
    "only if",
    "only when",
    "only where",
    "assuming that",
    "except where",
    "except when",
    "provided",
    "unless",
    "if",
    "until such time as"};

// Whole conditions of two words: "where appropriate".
constexpr std::array<std::string_view, 4> kWheres = {"where", "wherever",
                                                     "when", "whenever"};
bool is_bare_condition(std::string_view word) {
  static const Words words = {"appropriate", "possible",   "necessary",
                              "practicable", "practical",  "feasible",
                              "needed",      "required",   "available",
                              "relevant",    "applicable", "desired"};
  return words.contains(word);
}

bool limits_noun(std::string_view word) {
  static const Words words = {"conditions", "circumstances", "cases",
                              "safeguards", "limits"};
  return words.contains(word);
}

bool is_present_verb(std::string_view word) {
  static const Words words = {"is",     "are",   "can",    "cannot", "may",
                              "has",    "have",  "does",   "do",     "want",
                              "wants",  "wish",  "wishes", "need",   "needs",
                              "meet",   "meets", "agree",  "agrees", "choose",
                              "decide", "exist", "exists", "fail",   "fails"};
  return words.contains(word);
}

class ConditionFinder {
 public:
  explicit ConditionFinder(std::string_view clause) : tokens_(clause) {}

  std::optional<FoundCondition> find() const {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (const std::size_t end = condition_at(i)) {
        FoundCondition found;
        found.span = tokens_.span(i, end);
        found.text = found.span.in(tokens_.clause());
        return found;
      }
    }
    return std::nullopt;
  }

 private:
  // The token after the condition that begins at `i`; 0 if none does.
  std::size_t condition_at(std::size_t i) const {
    if (const std::size_t end = where_possible(i)) return end;
    if (const std::size_t end = under_conditions(i)) return end;
    if (opens(i)) return close(i);
    if (is_where(i) && limits_here(i)) return close(i);
    if (tokens_.phrase_at(i, "though we") ||
        tokens_.phrase_at(i, "although we")) {
      const std::string_view word = tokens_.word(i + 2);
      return word == "cannot" || word == "can" ? close(i) : 0;
    }
    return 0;
  }

  bool is_where(std::size_t i) const {
    for (std::string_view word : kWheres) {
      if (tokens_.word(i) == word) return true;
    }
    return false;
  }

  std::size_t where_possible(std::size_t i) const {
    const std::string_view word = tokens_.word(i);
    const bool as = word == "as" && tokens_.word(i + 1) != "possible";
    if (!is_where(i) && word != "if" && !as) return 0;
    return is_bare_condition(tokens_.word(i + 1)) ? i + 2 : 0;
  }

  // "under specific conditions", "in exceptional cases"
  std::size_t under_conditions(std::size_t i) const {
    const std::string_view word = tokens_.word(i);
    if (word != "under" && word != "in") return 0;
    for (std::size_t at = i + 1; at < i + 4 && tokens_.is_word(at); ++at) {
      if (!limits_noun(tokens_.word(at)) || at == i + 1) continue;
      if (is_where(at + 1)) return close(i);
      const std::string_view first = tokens_.word(i + 1);
      const bool chosen = first == "certain" || first == "specific" ||
                          first == "exceptional" || first == "strict" ||
                          first == "limited" || first == "appropriate" ||
                          first == "some" || first == "the";
      return chosen && first != "the" ? at + 1 : 0;
    }
    return 0;
  }

  bool opens(std::size_t i) const {
    for (std::string_view words : kOpeners) {
      if (!tokens_.phrase_at(i, words)) continue;
      if (words == "if") return is_real_if(i);
      if (words == "subject to" || words.starts_with("dependent")) {
        return stands_apart(i);
      }
      if (words == "provided") return is_conjunction(i);
      return true;
    }
    return false;
  }

  // "those who are dependent on rain", "not subject to the Act": what a
  // thing is like; "will be subject to a ballot" limits it.
  bool stands_apart(std::size_t i) const {
    static const Words states = {"is",   "are",   "was",        "were", "not",
                                 "been", "being", "themselves", "now"};
    return !states.contains(tokens_.word(i - 1));
  }

  // "ask if", "as if", "even if", "what if" limit nothing.
  bool is_real_if(std::size_t i) const {
    static const Words before = {
        "as",       "even",   "what",     "ask",       "asked",
        "asks",     "see",    "know",     "wonder",    "wonders",
        "wondered", "doubt",  "consider", "decide",    "check",
        "and",      "find",   "identify", "determine", "establish",
        "examine",  "assess", "judge",    "test",      "clear",
        "sure",     "learn",  "say",      "tell",      "investigate"};
    static const Words after = {"not", "any", "only", "so", "anything"};
    if (tokens_.word(i - 1) == "only") return true;
    return !before.contains(tokens_.word(i - 1)) &&
           !after.contains(tokens_.word(i + 1));
  }

  // "provided they meet" is a condition, "provided by" is a verb.
  bool is_conjunction(std::size_t i) const {
    static const Words subjects = {"they",  "it",    "he",    "she",
                                   "we",    "you",   "there", "the",
                                   "these", "their", "each"};
    static const Words auxiliaries = {"be",  "is",   "are",  "was",  "were",
                                      "has", "have", "had",  "been", "we",
                                      "he",  "she",  "they", "it",   "and"};
    return subjects.contains(tokens_.word(i + 1)) &&
           !auxiliaries.contains(tokens_.word(i - 1));
  }

  // "Where services can be provided by mutuals, …": opens the sentence
  // before a main clause; or "when the company is sold" after the main clause.
  bool limits_here(std::size_t i) const {
    if (names_a_time(i)) return false;
    if (i == 0 && !before_main_clause()) return false;
    for (std::size_t at = i + 1; at < i + 8; ++at) {
      if (tokens_.word(at) == ",") return false;
      if (is_present_verb(tokens_.word(at))) {
        return i == 0 || stands_free(i);
      }
    }
    return false;
  }
  bool before_main_clause() const {
    for (std::size_t at = 1; at < tokens_.size(); ++at) {
      if (tokens_.word(at) == ",") return true;
      if (tokens_.word(at) == "?") return false;
    }
    return false;
  }
  // "communities where people are", "the day when": they say which.
  bool stands_free(std::size_t i) const {
    static const Words places = {
        "area",   "areas",   "place",       "places",    "country",
        "world",  "society", "communities", "community", "britain",
        "school", "schools", "future",      "system",    "one",
        "know",   "see",     "is",          "this",      "that",
        "time",   "day",     "moment",      "point",     "and",
        "–"};
    return !places.contains(tokens_.word(i - 1)) && tokens_.word(i) != "where";
  }
  bool names_a_time(std::size_t i) const {
    static const Words past = {"was", "were", "had", "did", "came"};
    for (std::size_t at = i + 1; at < i + 6; ++at) {
      if (past.contains(tokens_.word(at))) return true;
    }
    return false;
  }

  // A condition that opens the sentence ends at the comma before the main
  // clause (the last one before a subject and will, should …); one that
  // follows it ends at the next mark or at "but".
  std::size_t close(std::size_t begin) const {
    return begin == 0 ? close_opening() : close_following(begin);
  }
  std::size_t close_opening() const {
    std::size_t first = 0;
    for (std::size_t at = 1; at < tokens_.size(); ++at) {
      if (ends_sentence(at)) break;
      if (tokens_.word(at) != ",") continue;
      if (first == 0) first = at;
      if (starts_main_clause(at + 1)) return at;
    }
    if (first != 0) return first;
    return close_following(0);
  }
  bool starts_main_clause(std::size_t i) const {
    static const Words modals = {"will",   "would", "should", "shall",  "must",
                                 "could",  "can",   "may",    "need",   "ought",
                                 "intend", "plan",  "want",   "propose"};
    for (std::size_t at = i; at < i + 6; ++at) {
      if (tokens_.word(at) == "," || !tokens_.is_word(at)) return false;
      if (at > i && modals.contains(tokens_.word(at))) return true;
    }
    return false;
  }
  std::size_t close_following(std::size_t begin) const {
    std::size_t at = begin + 1;
    for (; at < tokens_.size(); ++at) {
      const std::string_view word = tokens_.word(at);
      if (ends_sentence(at) || word == "but") break;
      if (at > begin + 1 && main_clause_follows(begin, at)) break;
      if (word == "," && !continues_list(at)) break;
    }
    while (at > begin + 1 && !tokens_.is_word(at - 1) &&
           !tokens_.is_number(at - 1)) {
      --at;
    }
    return at;
  }
  // "if elected we will", "if asked the council should": no comma parts the
  // participle from the main clause.
  bool main_clause_follows(std::size_t begin, std::size_t at) const {
    static const Words subjects = {"we", "i", "they", "he", "she", "it"};
    if (tokens_.word(begin) != "if") return false;
    const bool short_form = tokens_.word(begin + 1).ends_with("ed");
    if (at == begin + 2 && short_form) return starts_main_clause(at);
    return short_form && subjects.contains(tokens_.word(at)) &&
           starts_main_clause(at);
  }
  // "sold, floated or closed down": a list goes on if an "or" follows
  // within a few words and no clause begins.
  bool continues_list(std::size_t comma) const {
    for (std::size_t at = comma + 1; at < comma + 4; ++at) {
      if (tokens_.word(at) == "or") return true;
      if (!tokens_.is_word(at)) return false;
    }
    return false;
  }
  bool ends_sentence(std::size_t i) const {
    const std::string_view word = tokens_.word(i);
    if (word == ".") return i + 1 == tokens_.size() || !tokens_.at(i + 1).glued;
    return word == ";" || word == ":" || word == "?" || word == "!" ||
           word == "”" || word == ")" || (word == "–" && !tokens_.is_hyphen(i));
  }

  FigureTokens tokens_;
};

}  // namespace

std::optional<FoundCondition> find_condition(std::string_view clause) {
  return ConditionFinder(clause).find();
}

}  // namespace pledgebook
