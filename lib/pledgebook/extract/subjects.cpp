#include "pledgebook/extract/subjects.h"

#include <array>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/auxiliaries.h"
#include "pledgebook/extract/reporters.h"
#include "pledgebook/extract/subordination.h"
#include "pledgebook/extract/verb_groups.h"

namespace pledgebook {

using std::size_t;
using std::string_view;

namespace {

constexpr size_t kLongestApposition = 25;  // tokens

}  // namespace

// Index of the mention that ends with token `last`, npos if none.
size_t SubjectFinder::mention_ending(size_t last) const {
  for (size_t m = 0; m < mentions_.size(); ++m) {
    if (mentions_[m].span.end == tokens_[last].span.end &&
        !mentions_[m].possessive) {
      return m;
    }
  }
  return npos;
}

// The subject whose verb group begins at token `verb`: straight before it,
// or over an apposition or "of X" behind the name.
size_t SubjectFinder::before(size_t verb) const {
  size_t last = verb_group_begin(tokens_, quoted_, verb);
  if (last == 0) return npos;
  --last;
  if (lower(last) == "who" || lower(last) == "which") return picked_out(last);
  if (is_comma(last) || is_dash(last) || lower(last) == ")") {
    return over_apposition(last);
  }
  if (names_spokesman(lower(last))) return spoken_for(last);
  if (names_paper(lower(last))) {
    if (const size_t owner = owner_of_paper(last); owner != npos) return owner;
  }
  size_t direct = mention_ending(last);
  if (direct == npos) direct = over_date(last);
  const size_t person = over_preposition(direct);
  if (person != npos || direct == npos) return person;
  const size_t first = token_at(tokens_, mentions_[direct].span.begin);
  const bool other = (part_of_another(tokens_, first) && !falls_to(first)) ||
                     one_of_many(first) || spoken_for_person(direct);
  return part_of_group(direct) || other ? npos : direct;
}

// "It was Ann Webb who said", "…, backed by Unite, which said": the one before
// the pronoun.
size_t SubjectFinder::picked_out(size_t who) const {
  const bool apart = who > 0 && is_comma(who - 1);
  if (who < (apart ? 2U : 3U)) return npos;
  const size_t mention = mention_ending(apart ? who - 2 : who - 1);
  if (mention == npos) return apart ? described(who - 1) : npos;
  const size_t first = token_at(tokens_, mentions_[mention].span.begin);
  const size_t be = first > 0 && lower(first - 1) == "the" ? first - 1 : first;
  const bool picks = be > 1 && lower(be - 2) == "it" &&
                     (lower(be - 1) == "was" || lower(be - 1) == "is");
  if (picks || !apart || !plain_saying(lower(who + 1))) {
    return picks ? mention : npos;
  }
  const bool agent = lower(behind_links(first)) == "by";
  return !agent && part_of_another(tokens_, first) ? npos : mention;
}

// "not enough for John Frame, the former minister, who warned": he.
size_t SubjectFinder::described(size_t close) const {
  if (!plain_saying(lower(close + 2))) return npos;
  const size_t mention = over_apposition(close);
  return mention != npos && mentions_[mention].person ? mention : npos;
}

// "The coalition's programme of May 2010 had said": a paper over its date.
size_t SubjectFinder::over_date(size_t last) const {
  for (size_t m = mentions_.size(); m-- > 0;) {
    const size_t link = token_at(tokens_, mentions_[m].span.end);
    if (link >= last || last - link > 3 || mentions_[m].person) continue;
    const bool dated = tokens_[last].number && links(lower(link));
    const size_t noun = link > 0 ? link - 1 : 0;
    if (dated && names_paper(lower(noun)) && !mentions_[m].possessive) return m;
  }
  return npos;
}

// "Lord Adonis's growth review", "Unite's report": whose paper it is.
size_t SubjectFinder::owner_of_paper(size_t noun) const {
  for (size_t m = 0; m < mentions_.size(); ++m) {
    const Mention& owner = mentions_[m];
    const size_t first = token_at(tokens_, owner.span.begin);
    if (owner.kind == MentionKind::name && owns(tokens_, owner, noun) &&
        !part_of_another(tokens_, first)) {
      return m;
    }
  }
  return npos;
}

// "A Labour spokesman", "the union's spokeswoman": the body speaks. Whose
// words a person's spokesman says is not clear.
size_t SubjectFinder::spoken_for(size_t noun) const {
  if (noun == 0) return npos;
  const bool owned = lower(noun - 1) == "'s" && noun >= 2;
  const size_t name = owned ? noun - 2 : noun - 1;
  for (size_t m = 0; m < mentions_.size(); ++m) {
    if (mentions_[m].span.end == tokens_[name].span.end) {
      return mentions_[m].person ? npos : m;
    }
  }
  return npos;
}

// "It was left to Ann Webb to explain", "it fell to her to say".
bool SubjectFinder::falls_to(size_t first) const {
  const size_t to = behind_links(first);
  const string_view verb = to > 0 ? lower(to - 1) : "";
  return lower(to) == "to" &&
         (verb == "left" || verb == "fell" || verb == "falls" || verb == "up");
}

// "Staff at MyCSP hold", "members of the Labour Party say": some people of
// a body are not the body.
bool SubjectFinder::part_of_group(size_t m) const {
  size_t first = token_at(tokens_, mentions_[m].span.begin);
  if (first > 0 && lower(first - 1) == "the") --first;
  return first >= 2 && links(lower(first - 1)) &&
         names_some_of(lower(first - 2));
}

// "A spokesman for Gordon Brown": his words or hers, nobody can tell.
bool SubjectFinder::spoken_for_person(size_t m) const {
  const size_t link = behind_links(token_at(tokens_, mentions_[m].span.begin));
  return mentions_[m].person && link > 0 && links(lower(link)) &&
         names_spokesman(lower(link - 1));
}

// "Not all Liberal Democrats thought", "some Tories say".
bool SubjectFinder::one_of_many(size_t first) const {
  static constexpr std::array<string_view, 14> kSome = {
      "all",  "some",  "many",   "most",  "few",     "several", "no",
      "both", "other", "senior", "young", "leading", "former",  "individual"};
  if (first == 0) return false;
  // "12 Liberal Democrats", not "On May 12 Labour".
  const bool several =
      ends_with(lower(first), "s") || ends_with(lower(first + 1), "s");
  const bool counted = tokens_[first - 1].number && several &&
                       lower(first - 1).size() < 4 && lower(first) != "the";
  return counted || among(kSome, lower(first - 1));
}

// "Gail Cartmail of Unite", "Marsha Singh, for the Greens": the mention
// that ends at `direct` only describes the one before.
size_t SubjectFinder::over_preposition(size_t direct) const {
  if (direct == npos || direct == 0) return npos;
  for (size_t m = direct; m-- > 0;) {
    const string_view gap =
        sentence_.substr(mentions_[m].span.end,
                         mentions_[direct].span.begin - mentions_[m].span.end);
    if (gap == " of " || gap == " of the " || gap == " of the opposition " ||
        gap == " of the ruling " || gap == " of the governing " ||
        gap == " from " || gap == " from the " || gap == ", for " ||
        gap == ", for the " || gap == " at " || gap == " at the " ||
        gap == " for the ") {
      return mentions_[m].kind == MentionKind::name ? m : npos;
    }
    if (mentions_[direct].span.begin - mentions_[m].span.end > 12) break;
  }
  return npos;
}

// The name before ", the Cabinet Office minister," whose last mark is
// token `close`. Nothing between may be a clause of its own with a subject.
size_t SubjectFinder::over_apposition(size_t close) const {
  size_t nearest = npos;
  for (size_t m = 0; m < mentions_.size(); ++m) {
    const Mention& mention = mentions_[m];
    if (mention.span.end > tokens_[close].span.begin) break;
    if (mention.possessive || mention.kind == MentionKind::pronoun) continue;
    const size_t after = behind_letters(mention);
    const size_t author = author_of_paper(m, close);
    if (author != npos) return author;
    if (after == close) {
      // "Blond, has outlined", but not "a friend of Blond, says", nor "Ann
      // Webb, for the Greens, says".
      const size_t first = token_at(tokens_, mention.span.begin);
      const size_t link = behind_links(first);
      const bool speaks_for =
          lower(link) == "for" && link > 0 && is_comma(link - 1);
      const bool inside = part_of_another(tokens_, first) || speaks_for;
      if (nearest == npos && !inside) nearest = m;
      continue;
    }
    const bool opens = is_comma(after) || is_dash(after) || lower(after) == "(";
    // The first name that an apposition follows is described by the rest, but
    // "a report backed by Webb, who chairs the inquiry," is not hers.
    const bool inside =
        part_of_another(tokens_, token_at(tokens_, mention.span.begin));
    // "It brought out its strategy, Ann Webb, the chair, said."
    const bool names_next = (!mention.person && person_at(after + 1)) ||
                            ((lower(after + 1) == "whose" || !mention.person) &&
                             apart_before(close));
    // "Ann Webb of Unite, whom I met,": she.
    const size_t bearer =
        is_comma(after) && inside ? over_preposition(m) : npos;
    if (bearer != npos && mentions_[bearer].person &&
        close - after <= kLongestApposition && !another_report(after, close)) {
      return bearer;
    }
    if (opens && !inside && !names_next &&
        close - after <= kLongestApposition && !another_report(after, close)) {
      return part_of_group(m) ? npos : m;
    }
  }
  return nearest;
}

// "…, whose founder, Ann Webb, said": a name between two commas.
bool SubjectFinder::apart_before(size_t close) const {
  return std::any_of(
      mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
        const size_t first = token_at(tokens_, mention.span.begin);
        return mention.person && token_at(tokens_, mention.span.end) == close &&
               first > 0 && is_comma(first - 1);
      });
}

// Whether a person's name begins at token `at` and a mark follows it.
bool SubjectFinder::person_at(size_t at) const {
  return std::any_of(
      mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
        return mention.person && mention.kind == MentionKind::name &&
               token_at(tokens_, mention.span.begin) == at &&
               is_comma(behind_letters(mention));
      });
}

// The token behind "Ann Webb" and behind "Ann Webb MP".
size_t SubjectFinder::behind_letters(const Mention& mention) const {
  const size_t end = token_at(tokens_, mention.span.end);
  const bool letters = mention.person && end < tokens_.size() &&
                       post_nominal(tokens_[end].span.in(sentence_));
  return letters ? end + 1 : end;
}

bool SubjectFinder::another_report(size_t from, size_t to) const {
  for (size_t i = from; i < to; ++i) {
    if (lower(i) == "who" || lower(i) == "which") return false;
    if (tokens_[i].capital) continue;
    if (verbs_.at(tokens_, i).verb == VerbClass::say) return true;
  }
  return false;
}

std::vector<size_t> SubjectFinder::with_coordinated(size_t m) const {
  std::vector<size_t> subjects = {m};
  if (m > 0) {
    const string_view gap =
        sentence_.substr(mentions_[m - 1].span.end,
                         mentions_[m].span.begin - mentions_[m - 1].span.end);
    if ((gap == " and " || gap == " and the ") &&
        mentions_[m].kind == MentionKind::name &&
        mentions_[m - 1].kind == MentionKind::name &&
        !mentions_[m - 1].possessive) {
      subjects.insert(subjects.begin(), m - 1);
    }
  }
  return subjects;
}

// Of "the economist Will Hutton", "Unite branch secretary Ann Webb", "a
// spokesman for Unite", "the report": the one that speaks. npos where the
// mentions only describe somebody else ("a friend of Brown").
size_t SubjectFinder::behind(size_t from, size_t to) const {
  size_t found = npos;
  for (size_t m = 0; m < mentions_.size() && from < to; ++m) {
    const Mention& mention = mentions_[m];
    if (mention.span.begin < tokens_[from].span.begin) continue;
    if (mention.span.begin >= tokens_[to - 1].span.end) break;
    if (mention.kind == MentionKind::pronoun) continue;
    const size_t first = token_at(tokens_, mention.span.begin);
    const size_t behind = token_at(tokens_, mention.span.end);
    const bool spokesman =
        behind < to && names_spokesman(tokens_[to - 1].lower);
    if (spokesman) return mention.person ? npos : m;
    if (mention.possessive) continue;
    // "by ResPublica and the body Nesta": the first of two.
    const bool second =
        found != npos &&
        (links(lower(behind_links(first))) ||
         lower(token_at(tokens_, mentions_[found].span.end)) == "and");
    if (second) break;
    if (behind_links(first) >= from &&
        (part_of_another(tokens_, first) || spoken_for_person(m))) {
      break;
    }
    const bool described = behind < to && !links(lower(behind)) &&
                           lower(behind) != "and" && lower(behind) != "today" &&
                           lower(behind) != "yesterday" &&
                           !ends_with(lower(behind), "ed") && !mention.person;
    if (!described) found = m;
  }
  return found;
}

// The token before a name, its article apart.
size_t SubjectFinder::behind_links(size_t first) const {
  size_t at = first > 0 ? first - 1 : 0;
  if (lower(at) == "the" && at > 0) --at;
  return at;
}

// "Title, the first of several papers by Blond, says": the mention at the end
// of an apposition that names a paper of theirs.
size_t SubjectFinder::author_of_paper(size_t m, size_t close) const {
  const Mention& mention = mentions_[m];
  if (token_at(tokens_, mention.span.end) != close || mention.possessive) {
    return npos;
  }
  return wrote_paper(m) ? m : npos;
}

bool SubjectFinder::wrote_paper(size_t m) const {
  size_t first = token_at(tokens_, mentions_[m].span.begin);
  if (first > 0 && lower(first - 1) == "the") --first;
  if (first < 2) return false;
  const bool by = lower(first - 1) == "by" || lower(first - 1) == "from";
  return by && names_paper(lower(first - 2));
}

// Whose words "a report by X", "the government's survey" and "X" are; npos
// where only somebody else of theirs is named ("experts set up by X").
size_t SubjectFinder::source_between(size_t from, size_t to) const {
  for (size_t m = 0; m < mentions_.size() && from < to; ++m) {
    const Mention& mention = mentions_[m];
    if (mention.span.begin < tokens_[from].span.begin) continue;
    if (mention.span.begin >= tokens_[to - 1].span.end) break;
    const size_t after = token_at(tokens_, mention.span.end);
    if (!mention.person && after < to && names_paper(lower(after))) {
      return m;  // "a ResPublica report"
    }
    if (!mention.possessive) continue;
    for (size_t i = token_at(tokens_, mention.span.end); i < to; ++i) {
      if (names_paper(lower(i))) return m;
    }
  }
  return behind(from, to);
}

}  // namespace pledgebook
