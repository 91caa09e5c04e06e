#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "pledgebook/lexicon/lexicon.h"

namespace {

namespace fs = std::filesystem;
using pledgebook::Actor;
using pledgebook::ActorHit;
using pledgebook::ActorKind;
using pledgebook::ActorRegister;
using pledgebook::Date;
using pledgebook::Diagnostic;
using pledgebook::Gender;
using pledgebook::Lexicon;
using pledgebook::Membership;
using pledgebook::Result;

Date day(const std::string& text) { return *pledgebook::parse_date(text); }

const ActorRegister& shipped() {
  static const Lexicon lexicon = [] {
    Result<Lexicon> loaded = pledgebook::load_lexicon(
        {PLEDGEBOOK_SOURCE_DIR "/lexicons"}, [](const Diagnostic&) {});
    REQUIRE(loaded);
    return std::move(*loaded);
  }();
  return lexicon.actors;
}

// All actors that a name in a text may mean.
std::vector<int> meant(const ActorRegister& actors, const std::string& name) {
  const std::vector<ActorHit> hits = actors.find("Then " + name + " spoke.");
  return hits.size() == 1 ? hits[0].actors : std::vector<int>();
}

std::string party(const std::string& name, const std::string& date) {
  const std::vector<int> found = meant(shipped(), name);
  if (found.size() != 1) return std::to_string(found.size()) + " found";
  return shipped().party(found[0], day(date));
}

TEST_CASE("members have their party on the day") {
  CHECK(party("Paul Goggins", "2009-10-26") == "labour");
  CHECK(party("Patrick Harvie", "2009-10-29") == "green");
  CHECK(party("Baroness Royall of Blaisdon", "2009-10-27") == "labour");
  CHECK(party("Jan Royall", "2009-10-27") == "labour");
  CHECK(party("Ann Winterton", "2009-10-26") == "conservative");
  CHECK(party("Lembit Opik", "2009-10-26") == "liberal-democrat");
  CHECK(party("Pete Wishart", "2019-01-15") == "snp");
  CHECK(party("Elfyn Llwyd", "2001-03-01") == "plaid-cymru");
  CHECK(party("Nigel Dodds", "2017-06-26") == "dup");
  CHECK(party("Caoimhe Archibald", "2022-01") == "sinn-fein");
  CHECK(party("Lord Adebowale", "2009") == "crossbench");
  CHECK(party("Margaret Curran", "2003-05-20") == "labour");
  CHECK(party("Shirley-Anne Somerville", "2021-05-19") == "snp");
  CHECK(party("Leanne Wood", "2015-04-02") == "plaid-cymru");
  CHECK(party("Seamus Close", "2000-02-01") == "alliance");
}

TEST_CASE("members who changed sides have the party of the time") {
  CHECK(party("Shaun Woodward", "1999-12-17") == "conservative");
  CHECK(party("Shaun Woodward", "1999-12-18") == "labour");
  CHECK(party("Quentin Davies", "2007-06-25") == "conservative");
  CHECK(party("Quentin Davies", "2009-10-26") == "labour");
  CHECK(party("Douglas Carswell", "2014-08-27") == "conservative");
  CHECK(party("Douglas Carswell", "2015-05-07") == "ukip");
  CHECK(party("Chuka Umunna", "2019-03-01") == "other");
  CHECK(party("Chuka Umunna", "2019-12-01") == "liberal-democrat");
  CHECK(party("Antoinette Sandbach", "2019-08-01") == "conservative");
  CHECK(party("Christian Wakeford", "2022-01-19") == "labour");
  CHECK(party("Lisa Cameron", "2023-10-13") == "conservative");
  CHECK(party("Norah Beare", "2003-12-01") == "uup");
  CHECK(party("Norah Beare", "2005-05-05") == "dup");
}

TEST_CASE("a month in which somebody changed gives no party") {
  CHECK(party("Alice Mahon", "2009-03") == "labour");
  CHECK(party("Alice Mahon", "2009-04-20").empty());
  CHECK(party("Alice Mahon", "2009-05-01") == "other");
  CHECK(party("Shaun Woodward", "1999-12").empty());
}

// Two people each, known to be two.
const std::set<std::string> kNamesakes = {
    "Adam Ingram",   "Angela Smith",  "Angus MacDonald", "Brian Wilson",
    "Gareth Davies", "Gareth Thomas", "Geraint Davies",  "Ian Paisley",
    "Jenny Jones",   "John Taylor",   "Matthew Taylor",  "Michael Foster",
    "Mike Wood",     "Paul Davies",   "Paul Holmes",     "Roy Beggs",
    "Tony Wright"};

std::map<std::string, std::vector<int>> people_by_full_name() {
  std::map<std::string, std::vector<int>> people;
  for (int i = 0; i < static_cast<int>(shipped().size()); ++i) {
    const Actor& actor = shipped().actor(i);
    if (actor.kind != ActorKind::person) continue;
    std::set<std::string> names(actor.aliases.begin(), actor.aliases.end());
    names.insert(actor.name);
    for (const std::string& name : names) people[name].push_back(i);
  }
  return people;
}

TEST_CASE("nobody stands twice but namesakes") {
  const auto people = people_by_full_name();
  CHECK(people.size() > 3000);
  for (const auto& [name, actors] : people) {
    CAPTURE(name);
    CHECK((actors.size() == 1 || kNamesakes.count(name) == 1));
  }
}

TEST_CASE("namesakes are both meant") {
  for (const std::string name : {"Adam Ingram", "Mike Wood", "Paul Holmes"}) {
    CAPTURE(name);
    CHECK(meant(shipped(), name).size() == 2);
  }
}

TEST_CASE("nobody is in two parties at a time") {
  for (int i = 0; i < static_cast<int>(shipped().size()); ++i) {
    const Actor& actor = shipped().actor(i);
    CAPTURE(actor.name);
    for (std::size_t k = 1; k < actor.parties.size(); ++k) {
      const Membership& before = actor.parties[k - 1];
      const Membership& after = actor.parties[k];
      REQUIRE((before.term.until && after.term.since));
      CHECK(before.term.until->last_day() <= after.term.since->last_day());
      CHECK(before.party != after.party);
    }
  }
}

TEST_CASE("a title that contradicts the list is not in it") {
  for (const auto& [name, actors] : people_by_full_name()) {
    CAPTURE(name);
    const Gender gender = shipped().actor(actors[0]).gender;
    if (name.rfind("Baroness ", 0) == 0) CHECK(gender == Gender::female);
    if (name.rfind("Lord ", 0) == 0) CHECK(gender == Gender::male);
  }
}

TEST_CASE("members are not found by the bare surname") {
  CHECK(shipped().find("It was Goggins who asked.").empty());
  CHECK(shipped().find("Mrs Bardell asked why.").empty());
}

// A register of one file.
class Loaded {
 public:
  explicit Loaded(const std::string& text)
      : folder_(fs::temp_directory_path() /
                ("pledgebook-members-" + std::to_string(getpid()))) {
    fs::create_directories(folder_);
    std::ofstream(folder_ / "x.toml", std::ios::binary) << kParties << text;
    Result<Lexicon> loaded = pledgebook::load_lexicon(
        {folder_.string()}, [&](const Diagnostic& fault) {
          faults += std::to_string(fault.line - kPartyLines) + ':' +
                    std::to_string(fault.column) + ": " + fault.message + '\n';
        });
    if (loaded) lexicon = std::move(*loaded);
  }
  ~Loaded() { fs::remove_all(folder_); }
  Loaded(const Loaded&) = delete;
  Loaded& operator=(const Loaded&) = delete;

  std::string names(const std::string& text) const {
    std::string list;
    for (const ActorHit& hit : lexicon.actors.find(text)) {
      for (const int i : hit.actors) {
        list += lexicon.actors.actor(i).name + (hit.full_name ? "" : "?") + ';';
      }
    }
    return list;
  }

  std::string faults;
  Lexicon lexicon;

 private:
  static constexpr const char* kParties =
      "[[party]]\ncode = \"labour\"\nname = \"Labour Party\"\n"
      "[[party]]\ncode = \"green\"\nname = \"Green Party\"\n";
  static constexpr std::size_t kPartyLines = 6;
  fs::path folder_;
};

TEST_CASE("a member is a name, or names, in a list of the party's") {
  const Loaded loaded(R"([members.labour]
women = ["Ada Vale", ["Baroness Kay of Rye", "Jo Kay"]]
[members.changed]
men = [["Bo Finn", "labour", "2001-06-07", "green", "2010"]]
)");
  CHECK(loaded.faults.empty());
  const ActorRegister& actors = loaded.lexicon.actors;
  REQUIRE(actors.index("Jo Kay") >= 0);
  const Actor& peer = actors.actor(actors.index("Jo Kay"));
  CHECK(peer.name == "Baroness Kay of Rye");
  CHECK(peer.surname == "Kay");
  CHECK(peer.gender == Gender::female);
  const int finn = actors.index("Bo Finn");
  REQUIRE(finn >= 0);
  CHECK(actors.actor(finn).gender == Gender::male);
  CHECK(actors.party(finn, day("2001-06-06")) == "labour");
  CHECK(actors.party(finn, day("2009")) == "green");
  CHECK(actors.party(finn, day("2011")).empty());
}

TEST_CASE("a peer is also called without the place") {
  const Loaded loaded(R"([members.labour]
women = ["Baroness Kay of Rye"]
men = ["Lord Low of Hay", ["Max Dee", "Lord Dee of Esk"], "Earl of Ayr"]
)");
  CHECK(loaded.names("Baroness Kay of Rye rose.") == "Baroness Kay of Rye;");
  CHECK(loaded.names("Then Lady Kay rose.") == "Baroness Kay of Rye?;");
  CHECK(loaded.names("Then Lord Low rose.") == "Lord Low of Hay?;");
  CHECK(loaded.names("Then Lord Dee rose.") == "Max Dee?;");
  CHECK(loaded.names("The Earl of Ayr rose.") == "Earl of Ayr;");
  CHECK(loaded.names("Then Lord Low of Fife rose.").empty());
  CHECK(loaded.names("Then Lord Low of course rose.") == "Lord Low of Hay?;");
}

TEST_CASE("a person's own entry stands and is only added to") {
  const Loaded loaded(R"([person."Kenneth Vale"]
aliases = ["Ken Vale"]
party = "labour"
[members.labour]
women = ["Ann Oak"]
men = [["Ken Vale", "Lord Vale"]]
[person."Ann Oak"]
surname = "Oak"
)");
  const ActorRegister& actors = loaded.lexicon.actors;
  CHECK(loaded.names("Then Ken Vale rose.") == "Kenneth Vale;");
  CHECK(loaded.names("Then Lord Vale rose.") == "Kenneth Vale;");
  CHECK(loaded.names("Then Vale rose.") == "Kenneth Vale?;");
  CHECK(loaded.names("Then Ann Oak rose.") == "Ann Oak;");
  CHECK(actors.party(actors.index("Ann Oak"), {}).empty());
}

TEST_CASE("a member of another party lends a person no names") {
  const Loaded loaded(R"([person."Al Fox"]
party = "green"
[members.labour]
men = [["Al Fox", "Lord Fox"]]
)");
  CHECK(loaded.names("Then Al Fox rose.") == "Al Fox;");
  const ActorRegister& actors = loaded.lexicon.actors;
  CHECK(actors.index("Lord Fox") < 0);
  CHECK(actors.party(actors.index("Al Fox"), {}) == "green");
}

TEST_CASE("two members of one name stay two") {
  const Loaded loaded(R"([members.labour]
men = ["Al Fox"]
[members.green]
men = ["Al Fox"]
)");
  CHECK(loaded.names("Then Al Fox rose.") == "Al Fox;Al Fox;");
}

TEST_CASE("members who hold an office are known to it") {
  const Loaded loaded(R"([members.labour]
men = ["Al Fox"]
[[office]]
title = "Minister for Hens"
held = [["Al Fox", "2001-06-08"]]
)");
  CHECK(loaded.faults.empty());
  const auto holders =
      loaded.lexicon.actors.holders("minister for hens", day("2002-01-01"));
  CHECK(holders.size() == 1);
}

TEST_CASE("faults in members are told with their place") {
  CHECK(Loaded("[members.labor]\nmen = [\"Al Fox\"]\n").faults ==
        "1:10: unknown party \"labor\", did you mean \"labour\"?\n");
  CHECK(Loaded("[members.labour]\nmens = [\"Al Fox\"]\n").faults ==
        "2:8: unknown key \"mens\", did you mean \"men\"?\n");
  CHECK(Loaded("[members.labour]\nmen = [\"Al Fox\", 3]\n").faults ==
        "2:18: expected a text, found a number\n");
  CHECK(Loaded("[members.labour]\nmen = [\"Al (Fox)\", []]\n").faults ==
        "2:8: \"Al (Fox)\" cannot be searched for\n"
        "2:20: a member without a name\n");
  CHECK(Loaded("[members.changed]\nmen = [[\"Al Fox\", \"green\"]]\n").faults ==
        "2:8: expected [name, party, day, party …]\n");
  CHECK(Loaded("[members.changed]\n"
               "men = [[\"Al Fox\", \"green\", \"2001-13\", \"labour\"]]\n")
            .faults.rfind("2:28: ", 0) == 0);
}

}  // namespace
