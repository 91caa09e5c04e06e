#include <unordered_map>
#include <utility>

#include "pledgebook/base/strings.h"
#include "pledgebook/lexicon/draft.h"
#include "pledgebook/lexicon/words.h"

namespace pledgebook {

namespace {

void check_codes(const std::vector<CodeUse>& uses, std::string_view what,
                 const std::vector<std::string>& known, Faults& faults) {
  if (known.empty()) return;  // no list to check against
  for (const CodeUse& use : uses) {
    if (among(known, use.code)) {
      continue;
    }
    Diagnostic fault = use.place;
    fault.message = "unknown " + std::string(what) + " \"" + use.code + "\"" +
                    did_you_mean(use.code, known);
    faults.report(fault);
  }
}

void fill_terms(const TermDrafts& drafts,
                const std::vector<std::string>& correct_words, TermSet& set) {
  for (const auto& [key, draft] : drafts) set.add(draft.term);
  for (const std::string& word : correct_words) set.keep(word);
  set.compile();
}

std::vector<std::string> person_names(const LexiconDraft& draft) {
  std::vector<std::string> names;
  for (const auto& [key, entry] : draft.actors) {
    names.push_back(entry.actor.name);
  }
  return names;
}

using ActorsByName = std::unordered_map<std::string, Actor*>;

// By every full name; where one alias is two people's, the first has it.
ActorsByName actors_by_name(LexiconDraft& draft) {
  ActorsByName actors;
  for (auto& [key, entry] : draft.actors) actors[key] = &entry.actor;
  for (auto& [key, entry] : draft.actors) {
    for (const std::string& alias : entry.actor.aliases) {
      actors.try_emplace(term_key(alias), &entry.actor);
    }
  }
  return actors;
}

// Gives each office to its holders.
void hand_out_offices(LexiconDraft& draft, Faults& faults) {
  const ActorsByName by_name = actors_by_name(draft);
  for (auto& [key, office] : draft.offices) {
    for (const OfficeDraft::Holder& holder : office.holders) {
      const auto found = by_name.find(term_key(holder.name));
      if (found == by_name.end()) {
        Diagnostic fault = holder.place;
        fault.message = "unknown person \"" + holder.name + "\"" +
                        did_you_mean(holder.name, person_names(draft));
        faults.report(fault);
        continue;
      }
      Office held = office.office;
      held.term = holder.term;
      found->second->offices.push_back(std::move(held));
    }
    ActorRegister& actors = draft.lexicon.actors;
    actors.add_role(office.office.title);
    for (const std::string& alias : office.office.aliases) {
      actors.add_role(alias);
    }
  }
}

// Parties speak too: each is an actor under its full name, unless an entry of
// its own says more.
void add_party_actors(LexiconDraft& draft) {
  for (const auto& [code, party] : draft.parties) {
    Actor actor;
    actor.name = party.name;
    actor.kind = ActorKind::party;
    actor.aliases = party.aliases;
    actor.parties.push_back({code, {}});
    draft.actors.try_emplace(term_key(party.name),
                             ActorDraft{std::move(actor), {}});
  }
}

void fill_register(LexiconDraft& draft) {
  ActorRegister& actors = draft.lexicon.actors;
  for (auto& [key, entry] : draft.actors) actors.add(std::move(entry.actor));
  actors.set_governments(draft.lexicon.governments);
  actors.compile();
}

}  // namespace

Lexicon finish_lexicon(LexiconDraft draft, Faults& faults) {
  Lexicon& lexicon = draft.lexicon;
  std::vector<std::string> party_codes;
  for (const auto& [code, party] : draft.parties) {
    party_codes.push_back(code);
  }
  check_codes(draft.model_uses, "model", lexicon.model_codes, faults);
  check_codes(draft.area_uses, "area", lexicon.area_codes, faults);
  check_codes(draft.party_uses, "party", party_codes, faults);
  merge_members(draft);
  hand_out_offices(draft, faults);
  add_party_actors(draft);
  for (auto& [key, entry] : draft.governments) {
    lexicon.governments.push_back(std::move(entry));
  }
  for (auto& [key, entry] : draft.parliaments) {
    lexicon.parliaments.push_back(entry);
  }
  for (auto& [key, entry] : draft.parties) {
    lexicon.parties.push_back(std::move(entry));
  }
  for (auto& [key, entry] : draft.rules) {
    lexicon.rules.push_back(std::move(entry));
  }
  fill_terms(draft.models, draft.correct_words, lexicon.models);
  fill_terms(draft.areas, draft.correct_words, lexicon.areas);
  fill_terms(draft.topic, draft.correct_words, lexicon.topic);
  fill_terms(draft.false_friends, {}, lexicon.false_friends);
  fill_register(draft);
  return std::move(lexicon);
}

}  // namespace pledgebook
