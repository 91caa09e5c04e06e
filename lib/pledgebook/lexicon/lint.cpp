#include "pledgebook/lexicon/lint.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "pledgebook/lexicon/words.h"

namespace pledgebook {

namespace {

using Findings = std::vector<Diagnostic>;

void note(Findings& findings, std::string message) {
  findings.push_back({{}, 0, 0, std::move(message), {}});
}

std::string quoted(const std::string& text) { return '"' + text + '"'; }

// Every way of writing a term is found as that term or as one of its label.
void lint_terms(const TermSet& set, const std::string& name,
                Findings& findings) {
  for (std::size_t i = 0; i < set.size(); ++i) {
    const TermSet::Term& term = set.term(static_cast<int>(i));
    for (const TermHit& hit : set.find(term.text)) {
      const TermSet::Term& found = set.term(hit.term);
      const bool whole = hit.span.size() == term.text.size();
      if (whole && found.label != term.label) {
        note(findings, name + ": " + quoted(term.text) + " is both " +
                           quoted(found.label) + " and " + quoted(term.label));
      }
    }
  }
}

void lint_covered(const TermSet& set, const std::string& name,
                  const TermSet& false_friends, Findings& findings) {
  for (std::size_t i = 0; i < set.size(); ++i) {
    const std::string& text = set.term(static_cast<int>(i)).text;
    for (const TermHit& hit : false_friends.find(text)) {
      if (hit.span.size() == text.size()) {
        note(findings, name + ": " + quoted(text) +
                           " is a false friend too and never counts");
      }
    }
  }
}

void lint_range(const DateRange& range, const std::string& what,
                Findings& findings) {
  if (range.since && range.until &&
      range.until->last_day() <= range.since->first_day()) {
    note(findings, what + " ends before it begins");
  }
}

// Surely at the same time: bounds known by month or year are given the
// benefit of the doubt.
bool overlap(const DateRange& a, const DateRange& b) {
  const auto ends_before = [](const DateRange& first, const DateRange& second) {
    return first.until && second.since &&
           first.until->first_day() <= second.since->last_day();
  };
  return !ends_before(a, b) && !ends_before(b, a);
}

void lint_person(const Actor& actor, Findings& findings) {
  for (std::size_t i = 0; i < actor.parties.size(); ++i) {
    const Membership& membership = actor.parties[i];
    lint_range(membership.term,
               actor.name + ": membership of " + quoted(membership.party),
               findings);
    for (std::size_t j = i + 1; j < actor.parties.size(); ++j) {
      if (overlap(membership.term, actor.parties[j].term)) {
        note(findings, actor.name + ": " + quoted(membership.party) + " and " +
                           quoted(actor.parties[j].party) +
                           " at the same time");
      }
    }
  }
  for (const Office& office : actor.offices) {
    const std::string what = actor.name + ": " + quoted(office.title);
    lint_range(office.term, what, findings);
    if (office.source.empty()) note(findings, what + " has no source");
    if (office.checked.empty()) {
      note(findings, what + " has no date of checking");
    }
  }
}

void lint_parties(const Lexicon& lexicon, Findings& findings) {
  for (std::size_t i = 0; i < lexicon.actors.size(); ++i) {
    const Actor& actor = lexicon.actors.actor(static_cast<int>(i));
    for (const Membership& membership : actor.parties) {
      if (lexicon.party(membership.party) == nullptr) {
        note(findings,
             actor.name + ": unknown party " + quoted(membership.party));
      }
    }
  }
}

// Full names of two. Members who are listed by name alone may be namesakes.
void lint_aliases(const ActorRegister& actors, Findings& findings) {
  std::unordered_map<std::string, const Actor*> owners;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    const Actor& actor = actors.actor(static_cast<int>(i));
    std::vector<std::string> names = actor.aliases;
    names.push_back(actor.name);
    for (const std::string& name : names) {
      const auto [entry, added] = owners.try_emplace(name, &actor);
      const Actor& owner = *entry->second;
      const bool members = !owner.surname_alone || !actor.surname_alone;
      if (added || (&owner != &actor && members)) continue;
      note(findings,
           quoted(name) + " names " + quoted(owner.name) +
               (&owner == &actor ? " twice" : " and " + quoted(actor.name)));
    }
  }
}

// Offices of which the title tells that one person holds them at a time.
bool single(const std::string& title) {
  for (const char* start :
       {"Prime Minister", "Deputy Prime Minister", "Chancellor of",
        "Shadow Chancellor", "Leader of the Opposition", "Home Secretary",
        "Foreign Secretary", "Secretary of State", "Shadow Secretary",
        "Mayor of", "First Minister", "Chief Secretary"}) {
    if (title.rfind(start, 0) == 0) return true;
  }
  return false;
}

void lint_offices(const ActorRegister& actors, Findings& findings) {
  struct Held {
    std::string name;
    DateRange term;
  };
  std::map<std::string, std::vector<Held>> offices;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    const Actor& actor = actors.actor(static_cast<int>(i));
    for (const Office& office : actor.offices) {
      if (!single(office.title)) continue;
      std::vector<Held>& held = offices[office.title];
      for (const Held& other : held) {
        if (overlap(other.term, office.term)) {
          note(findings, quoted(office.title) + " is held by " +
                             quoted(other.name) + " and " + quoted(actor.name) +
                             " at the same time");
        }
      }
      held.push_back({actor.name, office.term});
    }
  }
}

void lint_times(const Lexicon& lexicon, Findings& findings) {
  const auto& governments = lexicon.governments;
  for (std::size_t i = 0; i < governments.size(); ++i) {
    lint_range(governments[i].term, governments[i].name, findings);
    const bool followed = i + 1 < governments.size() &&
                          governments[i + 1].name == governments[i].name;
    if (followed &&
        governments[i].term.until != governments[i + 1].term.since) {
      note(findings, governments[i].name + ": gap or overlap at " +
                         to_string(*governments[i + 1].term.since));
    }
  }
  const auto& parliaments = lexicon.parliaments;
  for (std::size_t i = 0; i + 1 < parliaments.size(); ++i) {
    if (parliaments[i].ended != parliaments[i + 1].elected) {
      note(findings, "parliaments: gap or overlap at " +
                         to_string(parliaments[i + 1].elected));
    }
  }
}

}  // namespace

std::vector<Diagnostic> lint_lexicon(const Lexicon& lexicon) {
  Findings findings;
  lint_terms(lexicon.models, "models", findings);
  lint_terms(lexicon.areas, "areas", findings);
  lint_terms(lexicon.topic, "topic", findings);
  lint_covered(lexicon.models, "models", lexicon.false_friends, findings);
  lint_covered(lexicon.topic, "topic", lexicon.false_friends, findings);
  for (std::size_t i = 0; i < lexicon.actors.size(); ++i) {
    lint_person(lexicon.actors.actor(static_cast<int>(i)), findings);
  }
  lint_parties(lexicon, findings);
  lint_aliases(lexicon.actors, findings);
  lint_offices(lexicon.actors, findings);
  lint_times(lexicon, findings);
  return findings;
}

}  // namespace pledgebook
