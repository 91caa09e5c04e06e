#include "pledgebook/extract/plans.h"

#include <array>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/plan_words.h"
#include "pledgebook/extract/reporters.h"

namespace pledgebook {

using std::size_t;
using std::string;
using std::string_view;

namespace {

constexpr size_t kDescribed = 4;      // words between an owner and the noun
constexpr size_t kLongestLead = 16;   // tokens before an acting subject
constexpr size_t kAsideTokens = 14;   // between the commas behind a name
constexpr size_t kNearSubject = 6;    // tokens from the sentence's start
constexpr size_t kFarthestIf = 60;    // tokens
constexpr size_t kFarthestPlan = 8;   // sentences back to "the plans"
constexpr size_t kFarthestWould = 3;  // and to a bare "would"

// Who could carry a plan out: a party, a government, or one of their people.
bool political(const Holder& holder) {
  return holder.known() && !holder.party.empty() &&
         holder.party != "respublica";
}

// Over "the", "a future", "any": the first word of the owner.
size_t over_article(const std::vector<Token>& tokens) {
  static constexpr std::array<string_view, 11> kBefore = {
      "the", "a",    "an",       "any",      "another", "future",
      "new", "next", "incoming", "minority", "majority"};
  size_t at = 0;
  while (at < 2 && among(kBefore, lower_at(tokens, at))) ++at;
  return at;
}

// The token behind which stands who made the plan: "announced by"; 0 if none.
size_t maker_behind(const std::vector<Token>& tokens) {
  for (size_t by = 2; by < tokens.size() && by < kLongestLead; ++by) {
    if (plan_made_by(tokens, by)) return by;
  }
  return 0;
}

}  // namespace

bool PlanReader::recent(size_t index, size_t farthest) const {
  return owner_.known() && index <= told_at_ + farthest;
}

void PlanReader::told(const Holder& owner, size_t index) {
  if (!political(owner)) return;
  owner_ = owner;
  told_at_ = index;
}

void PlanReader::spoke(const Holder& holder, size_t index) {
  if (owner_.known() && holder.known() && holder.party == owner_.party) return;
  other_at_ = index;
}

// The owner whose name or adjective begins at token `at`; `behind` is then the
// token behind it and its possessive mark.
Holder PlanReader::owner_at(const Sentence& sentence, size_t at,
                            size_t& behind) const {
  for (const Mention& mention : sentence.mentions) {
    if (mention.kind == MentionKind::pronoun) continue;
    size_t first = token_at(sentence.tokens, mention.span.begin);
    if (lower_at(sentence.tokens, first) == "the" && first + 1 == at)
      first = at;
    if (first != at) continue;
    behind = behind_possessive(sentence.tokens, mention);
    Holder holder = discourse_.resolve(mention);
    const bool bare = holder.kind == ActorKind::person && !mention.possessive &&
                      mention.kind != MentionKind::role;
    if (bare || !political(holder)) return {};
    return holder;
  }
  const auto [side, count] = discourse_.side_at(sentence.tokens, at);
  behind = at + count;
  return side;
}

// "Under Labour communities will", "under the Tory plan staff would".
Holder PlanReader::under(const Sentence& sentence) const {
  const auto& tokens = sentence.tokens;
  for (size_t i = 0; i + 2 < tokens.size() && i < kLongestLead; ++i) {
    if (tokens[i].lower != "under" ||
        (i > 0 && tokens[i - 1].word && tokens[i - 1].lower != "but")) {
      continue;
    }
    size_t at = i + 1;
    if (lower_at(tokens, at) == "the" || lower_at(tokens, at) == "a") ++at;
    size_t behind = at;
    Holder owner = owner_at(sentence, at, behind);
    if (!owner.known() || !holds(tokens, behind, tokens.size(), promises)) {
      continue;
    }
    const bool itself = owner.kind != ActorKind::person;
    if (itself || holds(tokens, behind, behind + kDescribed, names_plan)) {
      return owner;
    }
  }
  return {};
}

// "Labour's proposals would", "Government plans will", "a future Labour
// government would".
Holder PlanReader::before_noun(const Sentence& sentence) const {
  const auto& tokens = sentence.tokens;
  const size_t at = over_article(tokens);
  const bool to_come = at > 0 && lower_at(tokens, 0) != "the";
  size_t behind = at;
  Holder owner = owner_at(sentence, at, behind);
  if (!owner.known()) return {};
  size_t noun = behind;
  const auto owned = [&](size_t i) {
    const string_view word = lower_at(tokens, i);
    return names_plan(word) || (to_come && word == "government");
  };
  while (noun < tokens.size() && noun < behind + kDescribed && !owned(noun)) {
    if (!tokens[noun].word) return {};
    ++noun;
  }
  if (!owned(noun)) return {};
  const size_t verb = over_adverbs(tokens, noun + 1);
  const string_view word = lower_at(tokens, verb);
  return promises(word) || word == "include" || word == "includes" ? owner
                                                                   : Holder{};
}

// "Staff would get shares under Tory plans", "… under plans set out by Webb":
// the token of "plans", behind which who made them may stand; 0 if none.
size_t PlanReader::under_plan(const std::vector<Token>& tokens) {
  constexpr size_t kNear = 6;  // tokens from "under"
  for (size_t i = 3; i + 1 < tokens.size(); ++i) {
    if (tokens[i].lower != "under" || !holds(tokens, 0, i, offers)) continue;
    for (size_t at = i + 1; at < tokens.size() && at < i + kNear; ++at) {
      if (tokens[at].lower == "," || tokens[at].quote) break;
      if (names_plan(tokens[at].lower) || names_law(tokens[at].lower)) {
        return at;
      }
    }
  }
  return 0;
}

// The token of "by" behind the plan, 0 if nothing says who made it.
size_t PlanReader::made_behind(const std::vector<Token>& tokens, size_t plan) {
  constexpr size_t kFarthest = 10;  // tokens
  for (size_t by = plan + 2; by < tokens.size() && by < plan + kFarthest;
       ++by) {
    if (!tokens[by].word) break;
    if (tokens[by].lower == "by") return by;
  }
  return 0;
}

Holder PlanReader::under_behind(const Sentence& sentence) const {
  const auto& tokens = sentence.tokens;
  const size_t plan = under_plan(tokens);
  if (plan == 0) return {};
  size_t under = plan;
  while (tokens[under].lower != "under") --under;
  for (size_t at = under + 1; at < plan; ++at) {
    size_t behind = at;
    Holder owner = owner_at(sentence, at, behind);
    if (owner.known() && behind <= plan) return owner;
  }
  return maker(sentence, made_behind(tokens, plan), false);
}

// Who is named straight behind "by", a person before a body; nobody behind
// token 0. `acts`: what they made must still have its verb behind them.
Holder PlanReader::maker(const Sentence& sentence, size_t by, bool acts) const {
  constexpr size_t kTitle = 6;  // words before a name: "the former minister"
  const auto& tokens = sentence.tokens;
  Holder found;
  for (const Mention& mention : sentence.mentions) {
    const size_t first = token_at(tokens, mention.span.begin);
    if (by == 0 || first <= by || first > by + kTitle) continue;
    if (mention.possessive || mention.kind == MentionKind::pronoun) continue;
    const size_t behind = token_at(tokens, mention.span.end);
    if (acts && !holds(tokens, behind, tokens.size(), promises)) break;
    found = discourse_.resolve(mention);
    if (mention.person) break;
  }
  return found;
}

bool PlanReader::somebodys(const Sentence& sentence) const {
  const auto& tokens = sentence.tokens;
  const size_t plan = under_plan(tokens);
  if (plan > 0 && made_behind(tokens, plan) > 0) return true;
  const size_t by = maker_behind(tokens);
  return by > 0 && holds(tokens, by, tokens.size(), promises);
}

// "Plans announced by Labour would", "a bill brought in by the minister Ann
// Webb, which is short, will": whoever made it.
Holder PlanReader::made_by(const Sentence& sentence) const {
  return maker(sentence, maker_behind(sentence.tokens), true);
}

// "If Labour wins, workers will": Labour's.
Holder PlanReader::winner(const Sentence& sentence) const {
  static constexpr std::array<string_view, 10> kWins = {
      "win",   "wins", "won",  "gain",  "gains",
      "takes", "take", "form", "forms", "elected"};
  const auto& tokens = sentence.tokens;
  if (!holds(tokens, 0, tokens.size(), promises)) return {};
  for (size_t i = 0; i + 2 < tokens.size() && i < kFarthestIf; ++i) {
    if (tokens[i].lower != "if" && tokens[i].lower != "should") continue;
    const size_t at = lower_at(tokens, i + 1) == "the" ? i + 2 : i + 1;
    size_t behind = at;
    Holder owner = owner_at(sentence, at, behind);
    if (!owner.known()) continue;
    while (lower_at(tokens, behind) == "party" ||
           lower_at(tokens, behind) == "is" ||
           lower_at(tokens, behind) == "are") {
      ++behind;
    }
    if (among(kWins, lower_at(tokens, behind))) return owner;
  }
  return {};
}

// "On Monday the deputy leader set out plans to", "X, the minister, will".
Holder PlanReader::presenter(const Sentence& sentence) const {
  const auto& tokens = sentence.tokens;
  for (const Mention& mention : sentence.mentions) {
    const size_t first = token_at(tokens, mention.span.begin);
    if (first > kLongestLead) break;
    const size_t article =
        first > 0 && tokens[first - 1].lower == "the" ? first - 1 : first;
    if (mention.possessive || mention.kind == MentionKind::pronoun) continue;
    if (article > 0 && links(tokens[article - 1].lower)) continue;
    // "The trouble is that Labour would": the narrator's view of it.
    if (article > 0 && tokens[article - 1].lower == "that") return {};
    size_t verb = token_at(tokens, mention.span.end);
    if (lower_at(tokens, verb) == "(") {
      while (verb < tokens.size() && tokens[verb].lower != ")") ++verb;
      ++verb;
    }
    if (lower_at(tokens, verb) == ",") {
      size_t close = verb + 1;
      while (close < tokens.size() && close < verb + kAsideTokens &&
             tokens[close].lower != ",") {
        ++close;
      }
      if (lower_at(tokens, close) != ",") return {};
      verb = close + 1;
    }
    verb = over_adverbs(tokens, verb);
    if (!presents(tokens, verb) && !promises(lower_at(tokens, verb))) return {};
    if (foretells(tokens, verb, mention.person)) return {};
    Holder holder = discourse_.resolve(mention);
    return political(holder) ? holder : Holder{};
  }
  return {};
}

// "Lib Dem ministers will": nobody named, but their side is.
Holder PlanReader::unnamed_office(const Sentence& sentence) const {
  static constexpr std::array<string_view, 9> kOffices = {
      "ministers", "mps",       "peers",         "councillors", "leaders",
      "msps",      "officials", "frontbenchers", "negotiators"};
  const auto& tokens = sentence.tokens;
  const size_t at = lower_at(tokens, 0) == "the" ? 1 : 0;
  const auto [side, count] = discourse_.side_at(tokens, at);
  if (!side.known() || !among(kOffices, lower_at(tokens, at + count)))
    return {};
  const size_t verb = over_adverbs(tokens, at + count + 1);
  const string_view word = lower_at(tokens, verb);
  const bool commits = promises(word) || word == "plan" || word == "intend" ||
                       presents(tokens, verb);
  if (!commits) return {};
  Holder holder;
  holder.name =
      string(ByteSpan{tokens[at].span.begin, tokens[at + count].span.end}.in(
          sentence.words));
  holder.kind = ActorKind::body;
  holder.party = side.party;
  return holder;
}

// "In particular he will look at": whoever spoke last, doing what was told.
Holder PlanReader::by_pronoun(const Sentence& sentence) const {
  const auto& tokens = sentence.tokens;
  for (size_t i = 0; i + 1 < tokens.size() && i < kNearSubject; ++i) {
    const string_view word = tokens[i].lower;
    if (!tokens[i].word || word == "if" || word == "when" || word == "that") {
      return {};
    }
    if (word != "he" && word != "she") continue;
    if (!promises(lower_at(tokens, over_adverbs(tokens, i + 1)))) return {};
    Holder holder = discourse_.pronoun(word);
    return political(holder) ? holder : Holder{};
  }
  return {};
}

Holder PlanReader::named(const Sentence& sentence) const {
  if (Holder owner = under(sentence); owner.known()) return owner;
  if (Holder owner = under_behind(sentence); owner.known()) return owner;
  if (Holder owner = winner(sentence); owner.known()) return owner;
  if (Holder owner = before_noun(sentence); owner.known()) return owner;
  if (Holder owner = made_by(sentence); owner.known()) return owner;
  if (Holder owner = unnamed_office(sentence); owner.known()) return owner;
  if (Holder owner = presenter(sentence); owner.known()) return owner;
  return by_pronoun(sentence);
}

// "Another part of the plans is", "A fund is planned that", "The scheme would"
// go on with the plan told of last, and so does a bare "would" close behind.
Holder PlanReader::going_on(const Sentence& sentence) const {
  const auto& tokens = sentence.tokens;
  if (!recent(sentence.index, kFarthestPlan) || tokens.size() < 4) return {};
  Holder same = owner_;
  same.basis = HolderBasis::continued;
  size_t verb = 1;
  while (verb < tokens.size() && !promises(tokens[verb].lower) &&
         tokens[verb].lower != "is" && tokens[verb].lower != "are" &&
         tokens[verb].lower != "include" && tokens[verb].lower != "includes") {
    ++verb;
  }
  static constexpr std::array<string_view, 8> kTakesUp = {
      "the", "another", "part", "one", "some", "other", "under", "among"};
  const bool takes_up = among(kTakesUp, tokens[0].lower);
  for (size_t i = 1; takes_up && i < verb && i < kNearSubject; ++i) {
    if (names_plan(tokens[i].lower) && tokens[i - 1].lower == "the") {
      return verb < tokens.size() ? same : Holder{};
    }
  }
  const string_view next = lower_at(tokens, verb + 1);
  if (next == "planned" || next == "envisaged" || next == "proposed") {
    return same;
  }
  static constexpr std::array<string_view, 14> kElse = {
      "it",    "this",  "that", "there", "he",   "she", "they",
      "these", "those", "such", "if",    "what", "but", "critics"};
  const bool plain = lower_at(tokens, verb) == "would" &&
                     !stative(tokens, verb) && !among(kElse, tokens[0].lower) &&
                     recent(sentence.index, kFarthestWould) &&
                     other_at_ <= told_at_;
  return plain ? same : Holder{};
}

}  // namespace pledgebook
