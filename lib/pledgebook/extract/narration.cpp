#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/extract/plan_words.h"
#include "pledgebook/extract/sections.h"
#include "pledgebook/extract/strangers.h"
#include "pledgebook/extract/unit_line.h"

// Whose a reporter's sentence is that no reporting verb gives to anybody: an
// acting subject's, a list's, or the report's before it.
namespace pledgebook {

using std::size_t;
using std::string_view;

namespace {

constexpr std::array<string_view, 12> kModals = {
    "will", "would", "shall", "should", "must",  "could",
    "may",  "might", "won't", "can",    "ought", "wouldn't"};
bool has_modal(const std::vector<Token>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    const bool month = token.lower == "may" && token.capital;
    return !month && among(kModals, token.lower);
  });
}

// "Leaked minutes show that", "It is understood that": the author's.
bool impersonal(const std::vector<Token>& tokens) {
  static constexpr std::array<string_view, 16> kVerbs = {
      "show",    "shows",      "showed",   "suggest",  "suggests", "reveal",
      "reveals", "revealed",   "thought",  "believed", "expected", "reported",
      "feared",  "understood", "rumoured", "known"};
  constexpr size_t kFarthest = 8;  // tokens
  for (size_t i = 1; i + 1 < tokens.size() && i < kFarthest; ++i) {
    if (among(kVerbs, tokens[i].lower) && tokens[i + 1].lower == "that") {
      return true;
    }
  }
  return false;
}

// "It is not Labour but the Tories who": somebody is picked out.
bool picks_out(const std::vector<Token>& tokens) {
  return lower_at(tokens, 0) == "it" && lower_at(tokens, 1) == "is" &&
         lower_at(tokens, 2) == "not" &&
         std::any_of(tokens.begin(), tokens.end(),
                     [](const Token& token) { return token.lower == "who"; });
}

// "Unite's warning that jobs will go": Unite's, whatever follows.
bool warns(const std::vector<Token>& tokens, const Mention& owner) {
  return lower_at(tokens, behind_possessive(tokens, owner) + 1) == "that";
}

// Either of two may have said it.
void leave_open(const Holder& last, const Holder& other, Unit& unit) {
  unit.holder = either(last, other);
  unit.attribution = Attribution::reported;
}

// A report that goes on is whoever's it was.
void goes_on_with(Holder holder, HolderBasis basis, Unit& unit) {
  unit.holder = std::move(holder);
  unit.holder.basis = basis;
  unit.attribution = Attribution::reported;
  unit.continued = true;
}

}  // namespace

// "The government is setting up …", "Labour would …": the subject commits
// itself in the act that the sentence reports.
bool UnitFinder::acting_subject(const Line& line, Holder& holder) const {
  for (const Mention& mention : line.mentions) {
    if (mention.possessive || mention.kind == MentionKind::pronoun) continue;
    const size_t first = token_at(line.tokens, mention.span.begin);
    const bool leads =
        first == 0 || line.tokens[first - 1].lower == "," ||
        (first == 1 &&
         (line.tokens[0].lower == "the" || line.tokens[0].lower == "a")) ||
        discourse_.in_class("role-public", line.tokens[first - 1].lower);
    if (!leads || first > 14) continue;
    size_t verb = token_at(line.tokens, mention.span.end);
    while (verb < line.tokens.size() &&
           (line.tokens[verb].lower == "government" ||
            line.tokens[verb].lower == "also" ||
            line.tokens[verb].lower == "party")) {
      ++verb;
    }
    if (verb + 1 >= line.tokens.size()) continue;
    const string_view word = line.tokens[verb].lower;
    const string_view next = line.tokens[verb + 1].lower;
    const bool modal = word == "will" || word == "would" || word == "shall";
    const bool launches = (word == "today" || word == "yesterday") &&
                          (next == "set" || next == "created" ||
                           next == "established" || next == "appointed") &&
                          !discourse_.resolve(mention).party.empty();
    const bool progressive =
        (word == "is" || word == "are") &&
        (ends_with(next, "ing") || next == "to" || next == "also");
    if (!modal && !progressive && !launches) continue;
    holder = discourse_.resolve(mention);
    if (modal && foretells(line.tokens, verb, holder.kind == ActorKind::person))
      return false;
    // What will be done to a body is no plan of its own.
    if (holder.kind == ActorKind::body && holder.party.empty() &&
        (next == "be" || discourse_.in_class("noun-meeting", mention.word))) {
      return false;
    }
    return holder.known() &&
           (holder.kind != ActorKind::person || !holder.party.empty());
  }
  return false;
}

// Free continuation: a modal sentence without a holder of its own belongs to
// the report before it, within the paragraph, or beyond it where its first
// words take the report up.
bool UnitFinder::goes_on(const Line& line) const {
  if (!discourse_.last_holder().known() || !has_modal(line.tokens)) {
    return false;
  }
  if (another_subject(line)) return false;
  if (discourse_.same_paragraph()) return true;
  static constexpr std::array<string_view, 10> kTakesUp = {
      "the plan",  "these ", "this ", "the scheme", "under a ",
      "under the", "it ",    "they ", "such ",      "to deliver"};
  const std::string lower = to_lower_ascii(line.words.substr(0, 24));
  if (line.block->lead_in >= 0) return true;
  return discourse_.may_be_taken_up() &&
         std::any_of(kTakesUp.begin(), kTakesUp.end(), [&](string_view w) {
           return lower.compare(0, w.size(), w) == 0;
         });
}

// "Under the Bill, ministers will": of which government, is open.
bool UnitFinder::open_government_acts(const Line& line) const {
  return std::any_of(
      line.mentions.begin(), line.mentions.end(), [&](const Mention& mention) {
        const size_t verb = token_at(line.tokens, mention.span.end);
        const string_view word = lower_at(line.tokens, verb);
        return open_government(mention) && !mention.possessive &&
               (word == "will" || word == "would" || word == "must") &&
               !discourse_.resolve(mention).known();
      });
}

// "Blond's paper would …" may go on with what Blond said; "The union will
// ballot its members" does not go on with its secretary's words.
bool UnitFinder::another_subject(const Line& line) const {
  // "Some advisers would like": others than the one who spoke.
  static constexpr std::array<string_view, 9> kOthers = {
      "some",      "many",        "most",   "others", "critics",
      "opponents", "campaigners", "rivals", "neither"};
  if (!line.tokens.empty() && among(kOthers, line.tokens[0].lower)) return true;
  if (impersonal(line.tokens) || picks_out(line.tokens)) return true;
  if (open_government_acts(line)) return true;
  for (const Mention& mention : line.mentions) {
    const size_t first = token_at(line.tokens, mention.span.begin);
    if (mention.possessive && !(first <= 1 && warns(line.tokens, mention)))
      continue;
    const bool leads = first == 0 || (first == 1 && line.tokens[0].word);
    if (!leads) return false;
    if (mention.kind == MentionKind::pronoun) return false;
    const Holder subject = discourse_.resolve(mention);
    if (!subject.known() && mention.kind == MentionKind::generic &&
        discourse_.in_class("noun-body", mention.word)) {
      return true;
    }
    const Holder& last = discourse_.last_holder();
    // A private person, or one of several who may be meant.
    if (!subject.known() && mention.kind == MentionKind::name) {
      return mention.person && !among(subject.candidates, last.name);
    }
    return subject.known() && !(subject == last) &&
           (subject.party.empty() || subject.party != last.party);
  }
  return false;
}

// Whose a list is, by the words that introduce it, which are read once for all
// its items.
const Holder& UnitFinder::lead_in_holder(const Line& line) {
  if (line.block->lead_in != lead_in_) {
    lead_in_ = line.block->lead_in;
    lead_in_holder_ = introduced_by(base_unit(line).lead_in,
                                    text_.sentences[line.index].number);
  }
  return lead_in_holder_;
}

// "Ideas discussed by the group:", "The report recommends:": the list is
// theirs. A body that nobody names is called what the text calls it.
Holder UnitFinder::introduced_by(string_view lead_in, int number) {
  if (lead_in.empty()) return {};
  const std::vector<Token> tokens = tokenize(lead_in);
  const std::vector<Mention> mentions =
      discourse_.read(lead_in, tokens, number);
  for (size_t m = mentions.size(); m-- > 0;) {
    const size_t first = token_at(tokens, mentions[m].span.begin);
    const bool agent = first > 0 && tokens[first - 1].lower == "by";
    const bool subject = first == 0;
    if (!agent && !subject) continue;
    Holder holder = discourse_.resolve(mentions[m]);
    if (!holder.known() && agent && mentions[m].kind == MentionKind::generic) {
      holder.name = mentions[m].word;
      holder.kind = ActorKind::body;
    }
    holder.basis = HolderBasis::list_lead_in;
    return holder;
  }
  return {};
}

// "Under Labour tenants would …", "He will look into …", "Another part of the
// plans is …": then `unit` is the plan's owner's.
bool UnitFinder::told_plan(const Line& line, Unit& unit) {
  const PlanReader::Sentence sentence{line.words, line.tokens, line.mentions,
                                      line.index};
  Holder owner = plans_.named(sentence);
  const bool named = owner.known();
  // What another side's report goes on with is its account of the plan.
  const Holder& last = discourse_.last_holder();
  const bool disputed = discourse_.same_paragraph() && last.known() &&
                        last.party != owner.party && goes_on(line);
  if (named && disputed && owner.kind != ActorKind::person) {
    leave_open(last, owner, unit);
    return true;
  }
  if (!named && plans_.somebodys(sentence)) {
    unit.attribution = Attribution::reported;
    return true;
  }
  if (!named && !goes_on(line)) owner = plans_.going_on(sentence);
  if (!owner.known()) return false;
  unit.holder = owner;
  unit.attribution = Attribution::reported;
  unit.acting = named;
  unit.continued = !named;
  if (named) {
    note_announced(line, owner);
    discourse_.spoke(owner);
  }
  plans_.told(owner, line.index);
  return true;
}

// Whether a party's heading stands above, at the line that names it.
void UnitFinder::open_section(const Line& line) {
  const Holder party = section_party(line.tokens, discourse_);
  if (line.block->kind == BlockKind::heading) answers_ = party.known();
  if (!party.known()) return;
  section_ = party;
  section_from_ = line.index;
}

// A line of the section on a party's programme: then `unit` is the party's.
bool UnitFinder::of_section(const Line& line, Unit& unit) const {
  if (!section_.known() || line.index == section_from_ ||
      line.index > section_from_ + kLongestSection || line.all_quoted) {
    return false;
  }
  const bool opens = line.span.begin == line.block->span.begin;
  const SectionLine kind = section_line(
      line.tokens, opens && line.block->kind != BlockKind::paragraph);
  if (kind == SectionLine::other) return false;
  goes_on_with(section_, HolderBasis::list_lead_in, unit);
  if (kind == SectionLine::item) {
    unit.voice = Voice::programme;
    unit.heading = false;
    unit.list_item = true;
  }
  return true;
}

// "Webb had an answer. Mills would run": she may have said so, or whoever
// spoke before her.
void UnitFinder::note_intruder(const Line& line) {
  if (begins_with_stranger(line.tokens, line.mentions))
    discourse_.met_stranger();
  if (line.mentions.empty() || line.any_quoted) return;
  const Mention& first = line.mentions.front();
  const bool leads = first.span.begin == 0 && first.person &&
                     first.kind == MentionKind::name && !first.possessive;
  if (!leads) return;
  const Holder person = discourse_.resolve(first);
  if (person.known() && !(person == discourse_.last_holder())) {
    intruder_ = person;
  }
}

void UnitFinder::unframed(Line& line, std::vector<Unit>& out) {
  Unit unit = base_unit(line);
  give_unframed(line, unit);
  note_intruder(line);
  add_clauses(line, unit, out);
}

// Whether the one who spoke last spoke for `subject`: "Labour would" after
// Webb of Labour; but "Frame will" is Frame's.
bool UnitFinder::speaks_for(const Holder& subject) const {
  const Holder& last = discourse_.last_holder();
  return !subject.party.empty() && subject.party == last.party &&
         last.kind == ActorKind::person &&
         (subject.kind != ActorKind::person || subject.name == last.name);
}

// "Miliband said … The Tories would sell it": he goes on, or they plan it.
bool UnitFinder::may_be_a_rivals(const Line& line,
                                 const Holder& subject) const {
  const Holder& last = discourse_.last_holder();
  const bool would =
      std::any_of(line.tokens.begin(), line.tokens.end(),
                  [](const Token& token) { return token.lower == "would"; });
  return would && discourse_.same_paragraph() && last.known() &&
         subject.kind != ActorKind::person && !subject.party.empty() &&
         !last.party.empty() && subject.party != last.party;
}

void UnitFinder::give_unframed(const Line& line, Unit& unit) {
  Holder subject;
  const bool acts = acting_subject(line, subject);
  // "If they win we will work with them": the writer, whoever spoke before.
  const bool own = !line.any_quoted && says_we(line.tokens);
  if (own && !acts) return give_to_author(unit);
  const bool continues = !own && goes_on(line);
  const bool same_side = acts && continues && speaks_for(subject);
  const Holder* announces = announcer(line);
  if (acts && may_be_a_rivals(line, subject)) {
    return leave_open(discourse_.last_holder(), subject, unit);
  }
  if (acts && !same_side &&
      !(announces != nullptr && subject.kind == ActorKind::body)) {
    unit.holder = subject;
    unit.attribution = Attribution::reported;
    unit.acting = true;
    note_announced(line, subject);
    discourse_.spoke(subject);
    plans_.told(subject, line.index);
    return;
  }
  if (announces != nullptr) {
    return goes_on_with(*announces, HolderBasis::continued, unit);
  }
  if (of_section(line, unit)) return;
  if (const Holder& group = lead_in_holder(line); group.known()) {
    return goes_on_with(group, group.basis, unit);
  }
  if (!same_side && told_plan(line, unit)) return;
  if (!continues) return give_to_author(unit);
  const string_view first = lower_at(line.tokens, 0);
  if (first == "he" || first == "she") {
    const Holder meant = discourse_.pronoun(first);
    return goes_on_with(meant, meant.basis, unit);
  }
  if (intruder_.known() && discourse_.same_paragraph()) {
    return leave_open(discourse_.last_holder(), intruder_, unit);
  }
  goes_on_with(
      discourse_.last_holder(),
      unit.list_item ? HolderBasis::list_lead_in : HolderBasis::continued,
      unit);
}

}  // namespace pledgebook
