#include "pledgebook/extract/clauses.h"

#include <algorithm>
#include <array>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/auxiliaries.h"
#include "pledgebook/extract/reporters.h"

namespace pledgebook {
namespace {

using std::size_t;
using std::string_view;

constexpr std::array<string_view, 7> kConjunctions = {
    "and", "but", "yet", "so", "while", "whereas", "although"};
constexpr std::array<string_view, 14> kPronouns = {
    "i",    "we",   "he",    "she",   "it",  "they",  "there",
    "this", "that", "these", "those", "you", "which", "one"};
constexpr std::array<string_view, 12> kDeterminers = {
    "the", "a",   "an", "our", "their", "its",
    "his", "her", "my", "any", "no",    "some"};
constexpr std::array<string_view, 6> kOtherVerbs = {"needs", "seems", "remains",
                                                    "it's",  "we're", "we've"};

bool finite(string_view word) {
  return is_finite_auxiliary(word) || among(kOtherVerbs, word);
}

// Subject pronouns that bring their verb along.
constexpr std::array<string_view, 10> kContracted = {
    "it's",    "we're", "we've", "we'll",   "they're",
    "they'll", "i'm",   "i've",  "there's", "he's"};

class Cutter {
 public:
  Cutter(string_view sentence, const std::vector<Token>& tokens,
         const std::vector<bool>& quoted, const VerbTable& verbs)
      : sentence_(sentence), tokens_(tokens), quoted_(quoted), verbs_(verbs) {}

  std::vector<Clause> run() {
    begin({0, sentence_.size()});
    for (size_t i = 2; i + 3 < tokens_.size(); ++i) {
      if (depth(i) > 0) continue;
      if (tokens_[i].lower == ";" && !inside_quotation(i)) {
        cut(i + 1);
      } else if (tokens_[i].lower == ",") {
        at_comma(i);
      } else if (tokens_[i].lower == "and" || tokens_[i].lower == "but") {
        at_conjunction(i);
      }
    }
    return std::move(clauses_);
  }

 private:
  string_view lower(size_t i) const { return lower_at(tokens_, i); }

  // A cut is allowed inside a quotation only if both sides are inside it.
  bool inside_quotation(size_t i) const {
    return i + 1 < tokens_.size() && quoted_[i] != quoted_[i + 1];
  }

  int depth(size_t i) {
    while (seen_ <= i) {
      if (tokens_[seen_].lower == "(") ++depth_;
      if (tokens_[seen_].lower == ")") depth_ = std::max(0, depth_ - 1);
      ++seen_;
    }
    return depth_;
  }

  void begin(ByteSpan span) { clauses_.push_back({span, false, {}, 0}); }

  void cut(size_t token) {
    const size_t at = tokens_[token].span.begin;
    clauses_.back().span.end = at;
    begin({at, sentence_.size()});
  }

  // ", and we will", ", but the plan is", ", saying that".
  void at_comma(size_t i) {
    size_t next = i + 1;
    if (among(kConjunctions, lower(next))) ++next;
    const bool purpose = lower(next - 1) == "so" && lower(next) == "that";
    if (next > i + 1 && !purpose && own_subject(next)) {
      cut(i + 1);
      return;
    }
    shared_subject(i, next);
  }

  // " and there is", " and we are": without a comma only before a pronoun.
  void at_conjunction(size_t i) {
    if (lower(i - 1) == ",") return;
    const string_view next = lower(i + 1);
    const bool pronoun =
        among(kContracted, next) ||
        (among(kPronouns, next) && next != "that" && next != "which" &&
         next != "one" && (finite(lower(i + 2)) || finite(lower(i + 3))));
    if (pronoun) {
      cut(i);
      return;
    }
    if (quoted_[i]) return;
    shared_subject(i, i + 1);
  }

  // Whether a clause with its own subject and finite verb begins at `i`.
  bool own_subject(size_t i) const {
    if (among(kContracted, lower(i))) return true;
    const bool pronoun = among(kPronouns, lower(i));
    const bool noun = among(kDeterminers, lower(i)) ||
                      (i < tokens_.size() && tokens_[i].word);
    if (!pronoun && !noun) return false;
    const size_t reach = pronoun ? 3 : 7;
    for (size_t k = i + 1; k < std::min(tokens_.size(), i + reach); ++k) {
      if (!tokens_[k].word && !tokens_[k].number) return false;
      if (lower(k) == "to" || lower(k) == "who" || lower(k) == "that") {
        return false;
      }
      if (finite(lower(k))) return true;
    }
    return false;
  }

  // "…, and argued that", "…, saying that", "… but said": a second report by
  // the same person.
  void shared_subject(size_t at, size_t next) {
    if (next >= tokens_.size() || quoted_[next]) return;
    const VerbTable::Found verb = verbs_.at(tokens_, next);
    if (verb.verb == VerbClass::none || next + verb.tokens >= tokens_.size()) {
      return;
    }
    const bool participle = reporting_participle(lower(next));
    const bool joined =
        next > at && (lower(next - 1) == "and" || lower(next - 1) == "but");
    const bool second = joined && (verb.past || ends_with(lower(next), "s"));
    if ((!participle && !second) || !after_a_verb(at)) return;
    const size_t first = lower(at) == "," ? at + 1 : at;
    cut(first);
    Clause& clause = clauses_.back();
    clause.shares_subject = true;
    clause.verb = verb;
    size_t content = next + verb.tokens;
    if (lower(content) == "that") ++content;
    clause.content = content < tokens_.size() ? tokens_[content].span.begin
                                              : clause.span.begin;
  }

  // A second report needs a first one before it.
  bool after_a_verb(size_t at) const {
    for (size_t i = 0; i < at; ++i) {
      if (finite(lower(i)) || verbs_.at(tokens_, i).verb != VerbClass::none) {
        return true;
      }
    }
    return false;
  }

  string_view sentence_;
  const std::vector<Token>& tokens_;
  const std::vector<bool>& quoted_;
  const VerbTable& verbs_;
  std::vector<Clause> clauses_;
  size_t seen_ = 0;
  int depth_ = 0;
};

// Verbs of the act, funder or founder that an aside may add.
constexpr std::array<string_view, 26> kAsideVerbs = {
    "chairs",    "chaired",  "heads",        "headed",    "founded",
    "runs",      "ran",      "administers",  "led",       "funded",
    "financed",  "housed",   "commissioned", "launched",  "established",
    "published", "backed",   "created",      "helped",    "paid",
    "employs",   "employed", "appointed",    "sponsored", "bought",
    "sold"};

}  // namespace

std::vector<Clause> split_clauses(string_view sentence,
                                  const std::vector<Token>& tokens,
                                  const std::vector<bool>& quoted,
                                  const VerbTable& verbs) {
  return Cutter(sentence, tokens, quoted, verbs).run();
}

std::vector<ByteSpan> factual_asides(string_view sentence,
                                     const std::vector<Token>& tokens,
                                     const std::vector<bool>& quoted) {
  std::vector<ByteSpan> asides;
  const auto lower = [&](size_t i) {
    return i < tokens.size() ? string_view(tokens[i].lower) : string_view();
  };
  for (size_t i = 2; i + 3 < tokens.size(); ++i) {
    if (quoted[i] || lower(i) != ",") continue;
    size_t verb = i + 1;
    const bool relative = lower(verb) == "who" || lower(verb) == "which";
    if (relative) ++verb;
    while (lower(verb) == "has" || lower(verb) == "had" ||
           lower(verb) == "to" || lower(verb) == "be" || lower(verb) == "was" ||
           lower(verb) == "already") {
      ++verb;
    }
    if (!among(kAsideVerbs, lower(verb))) continue;
    const string_view after = lower(verb + 1);
    const bool participle = !relative && after != "by" && after != "for" &&
                            after != "at" && after != "in";
    if (participle) continue;
    size_t end = verb;
    while (end < tokens.size() && lower(end) != "," && lower(end) != ";") {
      ++end;
    }
    const size_t stop =
        end < tokens.size() ? tokens[end].span.begin : sentence.size();
    asides.push_back({tokens[i + 1].span.begin, stop});
  }
  return asides;
}

}  // namespace pledgebook
